"""Which signs a reader sees: a text needs some, whatever else stands in it."""

import re
from unicodedata import category

from generator.text.nodes import Letters, Link, Slot, Text, walk

_SEEN = (
    "\t\n\x20-\x7e\xa0-\u061b\u061d-\u180d\u180f-\u200a\u2010-\u2027\u202f-\u205f\u2070-\ud7ff\ue000-\ufdcf\ufdf0-\ufefe"
    "\uff00-\ufff8\ufffc\ufffd\U00010000-\U0001342f\U00013440-\U0001bc9f\U0001bca4-\U0001d172\U0001d17b-\U0001fffd"
    "\U00020000-\U0002fffd\U00030000-\U0003fffd\U000e0100-\U000e01ef\U000f0000-\U0010fffd"
)
"""Signs that are drawn, that give another its shape, or that are for private use.

What YAML forbids is not among them, nor what some programs take for the end of a line and others do not, or what turns
letters around or hides between them.
"""
_JOINED = r"[0-9A-Za-z\xaa-\u1fff\u2071-\ud7ff\uf900-\U0001ffff]"
"""A letter or a part of an emoji, as both of what is joined, or kept apart, by a sign that is not drawn itself."""
_FLAG = "(?<=\U0001f3f4)[\U000e0030-\U000e007a]{3,6}\U000e007f"
"""What makes the black flag that of a part of a country, such as Scotland."""
_PRINTABLE = re.compile(f"(?:[{_SEEN}]+|(?<={_JOINED})[\u200c\u200d](?={_JOINED})|{_FLAG})*")
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")
"""Signs that count as a letter or a symbol, and of which nothing is drawn."""


def unprintable_at(signs: str) -> int | None:
    """Return where the first sign stands that no text may hold, None where there is none."""
    whole = _PRINTABLE.match(signs)
    end = whole.end() if whole else 0
    return end if end < len(signs) else None


def unprintable_reason(sign: str) -> tuple[str, str, str]:
    """Return what is wrong with a sign that no text may hold, what was found, and what to do."""
    return "een onzichtbaar teken dat hier niet mag", f"gevonden «U+{ord(sign):04X}»", "haal het weg"


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
