"""What was asked to print: which sets and cards, how often, on what paper, for whom.

Comes in: the choices of a user, and the file of a release.  Goes out: an ``Order``, a frozen record
that is pure data: it tells which of an edition's sets, sizes and cards are meant, in which folder
they come, and what changed since a release.  Nothing here lays out or draws.
"""
