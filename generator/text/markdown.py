"""The Markdown of a text: paragraphs, lists, emphasis, links to ``[[id]]``, word slots.

markdown-it-py reads it with everything else switched off, so HTML, roles, headings and
addresses in a text are just letters.  Links and slots are checked against the library later;
here they only get their place.
"""

import re
from collections.abc import Iterator

from generator.faults import Fault, quoted
from generator.located import Scalar
from generator.text.nodes import Paragraph, Text
from generator.text.tokens import LINK, SLOT, blocks_of, parser

_FORBIDDEN = {
    "\t": ("een tab in een tekst", "maak er een spatie van"),
    "\u00ad": ("een zacht koppelteken in een tekst", "haal het weg"),
}


def parse_text(raw: Scalar, *, one_line: bool = False) -> tuple[Text, list[Fault]]:
    """Parse a text; ``one_line`` asks for a *regel*: one paragraph without a new line."""
    faults = [
        Fault(raw.place_of(sign), wrong, f"gevonden {quoted(raw)}", remedy)
        for sign, (wrong, remedy) in _FORBIDDEN.items()
        if sign in raw
    ]
    blocks = blocks_of(raw, parser().parse(str(raw)))
    if not blocks:
        faults.append(Fault(raw.place, "de tekst is leeg", "gevonden niets", "schrijf de tekst of haal de sleutel weg"))
        blocks = (Paragraph(()),)
    if one_line and (len(blocks) != 1 or not isinstance(blocks[0], Paragraph)):
        faults.append(
            Fault(
                raw.place,
                "hier past maar één alinea",
                f"gevonden {quoted(raw)}",
                "maak er één alinea van, zonder lijst",
            )
        )
        blocks = (Paragraph(()),)
    return Text(blocks, raw.place), faults + list(_broken(raw))


_SLOT_SHAPE = "{{ woord }}, {{ woord.mv }} of {{ woord | hoofdletter }}"
_SHAPES = (
    (SLOT, "{{", "}}", "een invulplek die niet klopt", _SLOT_SHAPE),
    (LINK, "[[", "]]", "een verwijzing die niet klopt", "[[id]] of [[id|tekst]]"),
)


def _broken(raw: Scalar) -> Iterator[Fault]:
    """Find what looks like a link or a slot, and is none; of a pair that fails, only where it opens."""
    text = str(raw)
    for pattern, opening, closing, wrong, shape in _SHAPES:
        sound = {at for match in pattern.finditer(text) for at in (match.start(), match.end() - 2)}
        opened = [(nth, at) for nth, at in _all(opening, text) if at not in sound]
        closed = [(nth, at) for nth, at in _all(closing, text) if at not in sound]
        for nth, at in opened:
            found = f"gevonden {quoted(text[at : at + 24])}"
            yield Fault(raw.place_of(opening, nth), wrong, found, f"schrijf {shape}")
        for nth, at in closed if not opened else ():
            found = f"gevonden {quoted(text[max(0, at - 22) : at + 2])}"
            yield Fault(raw.place_of(closing, nth), wrong, found, f"schrijf {shape}")


def _all(sign: str, text: str) -> Iterator[tuple[int, int]]:
    return enumerate(match.start() for match in re.finditer(re.escape(sign), text))
