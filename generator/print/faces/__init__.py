"""Fronts and backs of a deck, laid out once at the largest size at which all of them fit.

Comes in: the set of an edition, as it was asked for.  Goes out: laid-out faces by the digest of all
that they are made from, taken from the cache or made by the engine.  A face does not know its
school, nor the sheet that it will lie on.  A text that does not fit above the smallest legible size
is a fault with its line and the millimetres.
"""
