"""``python -m generator`` is ``kijkwijzer``."""

from generator.command import main

if __name__ == "__main__":  # a process that works on an edition imports this too
    main()
