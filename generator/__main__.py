"""``python -m generator`` is ``kijkwijzer``."""

from generator.command import main

main()
