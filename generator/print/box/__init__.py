"""The box of a deck: a sheet to print, cut and fold, as thick as the deck."""
