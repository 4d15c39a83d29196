"""The whole edition as one book: ``kijkwijzer.pdf``.

Chapters are laid out one by one, each without knowing where it will stand, and kept: what
did not change is not laid out again, and schools whose texts agree share them.  Then the
pages are counted, the contents and the index laid out with what was counted, and everything
is bound: links lead to their pages, and the numbers of pages are filled in.
"""
