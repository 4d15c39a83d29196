"""Colours that are filled in later: what is laid out does not know its school, whose colours come at the end.

A drawing is laid out in colours that no other has: eight bits cannot say them.  Where WeasyPrint writes one, its
place becomes a slot: an Indexed colour space by the name of the colour (ISO 32000-1, 8.6.6.3) with one colour in
its table.  Who fills a colour in writes that table; no content is read again.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from generator.design.tokens import HOUSE_COLOURS

STAND_INS = {name: f"color(srgb 0.000{number} 0 0)" for number, name in enumerate(HOUSE_COLOURS, 1)}
"""What a drawing says of a colour that is filled in later, by its name; the least that eight bits say is 0.0039."""

_KEY = "/KijkKleuren"
"""Where the catalogue of a PDF keeps its slots, until they are filled."""

_SETTERS = ((b"rg", b"cs 0 sc"), (b"RG", b"CS 0 SC"))
"""How a content stream sets a colour to fill with, or to draw lines with: itself, or from a slot."""


def open_colour_slots(pdf: Any) -> None:
    """Have a document by WeasyPrint take the colours that drawings left open from slots, which its catalogue keeps."""
    from pikepdf import Array, Dictionary, Name, String

    slots = pdf.make_indirect(Dictionary())
    for stream, resources in _streams(pdf):
        content = stream.read_bytes()
        for number, name in enumerate(HOUSE_COLOURS, 1):
            opened = _with_slot(content, number, name)
            if opened != content:
                if f"/{name}" not in slots:
                    table = String(b"\0\0\0")
                    slots[f"/{name}"] = pdf.make_indirect(Array([Name.Indexed, Name.DeviceRGB, 0, table]))
                resources.ColorSpace[f"/{name}"] = slots[f"/{name}"]
                stream.write(content := opened)
    if len(slots):
        pdf.Root[_KEY] = slots


def _with_slot(content: bytes, number: int, name: str) -> bytes:
    """Return a content stream that takes a colour from its slot where it had the stand-in of this number."""
    for written, from_slot in _SETTERS:
        stand_in, slot = b"\n0.000%d 0 0 %s\n" % (number, written), b"\n/%s %s\n" % (name.encode(), from_slot)
        content = content.replace(stand_in, slot)
    return content


def _streams(pdf: Any) -> Iterator[tuple[Any, Any]]:
    """Yield each stream that may paint in a colour, with its resources."""
    from pikepdf import Stream

    for page in pdf.pages:
        yield page.obj.Contents, page.obj.Resources
    for one in pdf.objects:
        if isinstance(one, Stream) and one.get("/Subtype") == "/Form" and "/Resources" in one:
            yield one, one.Resources


def colour_slots(pdf: Any) -> Any:
    """Return the slots of a document by name, an object of that document; None where it has none."""
    return pdf.Root.get(_KEY)


def fill_colours(pdf: Any, colours: Mapping[str, str]) -> None:
    """Fill in the colours of a document, by name as ``#rrggbb``."""
    if (slots := colour_slots(pdf)) is not None:
        fill_colour_slots(slots, colours)
        del pdf.Root[_KEY]


def fill_colour_slots(slots: Any, colours: Mapping[str, str]) -> None:
    """Fill in colours by name, as ``#rrggbb``."""
    from pikepdf import String

    for name, slot in slots.items():
        slot[3] = String(bytes.fromhex(colours[name[1:]].removeprefix("#")))
