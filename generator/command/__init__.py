"""The command ``kijkwijzer``: check, build, site, print, schools.

Exit status 0 is fine, 1 is faults in the content, 2 is wrong use.
"""

from generator.command.main import main

__all__ = ["main"]
