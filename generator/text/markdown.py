"""The Markdown of a text: paragraphs, lists, emphasis, links to ``[[id]]``, word slots.

What is typed is what is read, or there is a fault: nothing drops out.  One line is no list, whatever it begins
with: «2016. Dat jaar …» is a sentence.  Links and slots are checked against the library later; here they only
get their place.
"""

import re
from collections.abc import Iterator
from itertools import accumulate

from markdown_it.token import Token

from generator.bounds import MOST_DEEP_TEXT, MOST_TEXT, MOST_WORD
from generator.faults import Fault, Place, quotation
from generator.provenance import Scalar
from generator.text.nodes import Paragraph, Text
from generator.text.signs import bare_letters, is_readable, unprintable_at, unprintable_reason
from generator.text.tokens import LINK, LINK_SHAPE, SLOT, SLOT_SHAPE, blocks_of, parser

_FORBIDDEN = {
    "\t": ("een tab in een tekst", "maak er een spatie van"),
    "\u00ad": ("een zacht koppelteken in een tekst", "haal het weg"),
}


_WITHOUT_SPACES = r"\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef\U00020000-\U0003fffd"
"""The signs of Thai, Khmer, Chinese, Japanese and Korean, between which a line can be broken."""

_LONG_WORD = re.compile(rf"[^\s\-{_WITHOUT_SPACES}]{{{MOST_WORD + 1},}}")


def parse_text(raw: Scalar, *, one_line: bool = False) -> tuple[Text, list[Fault]]:
    """Parse a text; ``one_line`` asks for a *regel*: one paragraph without a new line."""
    if fault := _length_fault(raw):
        return Text((Paragraph(()),), raw.place), [fault]
    faults = list(_sign_faults(raw))
    tokens = parser(lists="\n" in raw.strip()).parse(str(raw))
    if _depth(tokens) > MOST_DEEP_TEXT:
        remedy = "laat sterretjes en streepjes weg, of zet er een \\ voor"
        faults.append(Fault(raw.place, "lijsten of nadruk te diep in elkaar", f"gevonden {quotation(raw)}", remedy))
        return Text((Paragraph(()),), raw.place), faults
    blocks, more = blocks_of(raw, tokens)
    faults += [*_shape_faults(raw), *more]
    text = Text(blocks, raw.place)
    if not blocks:
        text = Text((Paragraph(()),), raw.place)
        if not faults:
            remedy = "schrijf de tekst of haal de sleutel weg"
            faults.append(Fault(raw.place, "de tekst is leeg", "gevonden niets", remedy))
    elif not faults and not is_readable(bare_letters(text)):
        wrong, remedy = "een tekst zonder letters of cijfers", "schrijf de tekst of haal de sleutel weg"
        faults.append(Fault(raw.place, wrong, f"gevonden {quotation(raw)}", remedy))
    if one_line and (fault := line_fault(text, raw)):
        faults.append(fault)
        text = Text((Paragraph(()),), raw.place)
    return text, faults


def line_fault(text: Text, written: str) -> Fault | None:
    """Return the fault of a text, written like this, that is more than one paragraph; None where it is one."""
    if len(text.blocks) == 1 and isinstance(text.blocks[0], Paragraph):
        return None
    wrong, remedy = "hier past maar één alinea", "maak er één alinea van, zonder lijst"
    return Fault(text.place, wrong, f"gevonden {quotation(written)}", remedy)


def _length_fault(raw: Scalar) -> Fault | None:
    """Return the fault of a text, or of a word in it, that is longer than any that is meant."""
    if len(raw) > MOST_TEXT:
        found, remedy = f"gevonden {len(raw)} tekens", f"schrijf hoogstens {MOST_TEXT} tekens"
        return Fault(raw.place, "deze tekst is te lang", found, remedy)
    if long := _LONG_WORD.search(raw):
        found, remedy = f"gevonden {quotation(long.group())}", f"zet er na hoogstens {MOST_WORD} tekens een spatie in"
        return Fault(raw.place_of(long.group()), "een woord is te lang voor een regel", found, remedy)
    return None


def _sign_faults(raw: Scalar) -> Iterator[Fault]:
    """Yield a fault for each sort of sign that has no place in a text."""
    for sign, (wrong, remedy) in _FORBIDDEN.items():
        if sign in raw:
            yield Fault(raw.place_of(sign), wrong, f"gevonden {quotation(raw)}", remedy)
    if (odd := unprintable_at(raw)) is not None:
        yield Fault(raw.place_of(raw[odd], raw.count(raw[odd], 0, odd)), *unprintable_reason(raw[odd]))


def _depth(tokens: list[Token]) -> int:
    """Return how deep lists lie in each other, or emphasis does."""
    lists, stress = [0], [0]
    for token in tokens:
        lists.append(lists[-1] + (token.nesting if token.type.endswith(("list_open", "list_close")) else 0))
        stress += accumulate(child.nesting for child in token.children or ())
    return max(*lists, *stress)


_SHAPES = (
    (SLOT, "{{", "}}", "een invulplek die niet klopt", SLOT_SHAPE),
    (LINK, "[[", "]]", "een verwijzing die niet klopt", LINK_SHAPE),
)


def _shape_faults(raw: Scalar) -> Iterator[Fault]:
    """Yield a fault for what looks like a link or a slot and is none; of a pair that fails, only where it opens."""
    text = str(raw)
    for pattern, opening, closing, wrong, shape in _SHAPES:
        sound = {at for match in pattern.finditer(text) for at in (match.start(), match.end() - 2)}
        opened = [(at, place) for at, place in _occurrences(opening, raw) if at not in sound]
        closed = [(at, place) for at, place in _occurrences(closing, raw) if at not in sound]
        for at, place in opened:
            yield Fault(place, wrong, f"gevonden {quotation(text[at : at + 24])}", shape)
        for at, place in closed if not opened else ():
            yield Fault(place, wrong, f"gevonden {quotation(text[max(0, at - 22) : at + 2])}", shape)


def _occurrences(sign: str, raw: Scalar) -> Iterator[tuple[int, Place]]:
    """Yield where a sign stands in a text, and its place."""
    places = raw.places_of(sign)
    for match in re.finditer(re.escape(sign), raw):
        yield match.start(), next(places, None) or raw.place
