"""The command ``kijkwijzer``: a module for each of its commands, by its name.

Exit status 0 is fine, 1 is faults in the content, 2 is wrong use.
"""

from generator.command.main import main

__all__ = ["main"]
