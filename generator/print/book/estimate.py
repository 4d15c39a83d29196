"""Guesses which chapters stand before page 100, from the length of their texts.

References to these leave room for two signs and others for three: the pages are counted only
when all chapters have been laid out.  The guess errs on the side of too much room.
"""

from itertools import accumulate

from generator.records.kinds import KINDS
from generator.records.walk import inside
from generator.resolve.edition import Edition, EditionSet
from generator.text.nodes import Text
from generator.text.plain import plain

FRONT = 8
PER_PAGE = 2000
"""Letters on a page, fewer than there are."""


def within_99(edition: Edition) -> frozenset[str]:
    """Give the pages of the site whose sets, and leesbladen, end well before page 100 of the book."""
    ordered = [laid for kind in KINDS for laid in edition.sets if laid.kind is kind]
    ends = accumulate(map(_pages, ordered), initial=FRONT)
    next(ends)
    early = [laid for laid, end in zip(ordered, ends, strict=True) if end < 99]
    return frozenset(
        name for laid in early for name in (laid.docname, *(f"leesbladen/{blad.id}" for blad in laid.leesbladen))
    )


def _pages(laid: EditionSet) -> float:
    letters = sum(len(plain(text)) for text in inside((laid.record, *laid.leesbladen), Text))
    return 2.2 + letters / PER_PAGE + 0.6 * len(laid.record.figuren) + 0.5 * len(laid.leesbladen)
