"""Which signs a reader sees: a text needs some, whatever else stands in it."""

import re
from unicodedata import category

from generator.text.nodes import Letters, Link, Slot, Text, walk

UNPRINTABLE = re.compile("[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""What YAML forbids, and what some programs take for the end of a line and others do not."""
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Signs that count as a letter or a symbol, and of which nothing is drawn."""


def is_visible(signs: str) -> bool:
    """Whether any sign can be seen: spaces of any width, marks that join or break, and the like can't."""
    return any(category(sign)[0] not in "ZC" and sign not in _BLANK for sign in signs)


def is_readable(signs: str) -> bool:
    """Whether there is a letter or a digit."""
    return any(sign.isalnum() and sign not in _BLANK for sign in signs)


def bare_letters(text: Text) -> str:
    """Return the letters of a text, with one «x» for each slot and link that is still to be filled in."""
    return "".join(
        one.text if isinstance(one, Letters) else "x" for one in walk(text) if isinstance(one, Letters | Slot | Link)
    )
