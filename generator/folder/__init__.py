"""A school's own folder: how it begins, and how it follows the base that came along with the program.

Comes in: a name, a sector, a folder.  Goes out: a folder with only the school's layer, and
``kijkwijzer.yaml``, which remembers the base that its changes were made from.  A newer base is
compared with that, card by card; nothing is changed but by whoever asks for it.
"""
