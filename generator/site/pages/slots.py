"""Slots: what pages say of their school, left open while they are made and filled in when they go to their place.

Schools of which a page differs in no more than a name or an address share it that way.  A page that decides by such a
value is given the value itself, or whether there is one.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from markupsafe import escape

from generator.design.tokens import house_colours, read_tokens
from generator.figures.draw import BLACK, WHITE
from generator.logo.logo import Logo
from generator.resolve.edition import House

BEGIN, END = "\U0010fa00", "\U0010fa01"
"""Around the name of a slot: letters for private use, of a plane that no font of signs lies in."""

IN_JSON, IN_SOURCE = "json:", "html:"
"""Before the name of a slot that stands in JSON, or in HTML that a page shows as letters."""

SLOT = re.compile(f"{BEGIN}({IN_JSON}|{IN_SOURCE}|)([a-z-]*){END}")

STYLE_SUM = "stijl"
"""The slot of the checksum of a school's style sheet."""


class OpenSlot(Exception):  # noqa: N818 -- what it is
    """A slot that nothing fills, or half of one: what stands there."""


def slot(name: str) -> str:
    """Return the slot of a name."""
    return f"{BEGIN}{name}{END}"


def house_with_slots(house: House) -> House:
    """Return a house that says slots; its sector and languages, which pages decide by, are its own.

    Whether it has a place, an address and a contact pages may decide by as well.
    """
    return replace(
        house,
        id=slot("id"),
        naam=slot("naam"),
        logo=Logo("", b""),
        hoofdkleur=slot("hoofdkleur"),
        steunkleur=slot("steunkleur"),
        lettertype=None,
        plaats=slot("plaats") if house.plaats else None,
        vestigingscode=None,
        adres=slot("adres") if house.adres else None,
        contact=slot("contact") if house.contact else None,
    )


def colours_with_slots(templates: Path) -> dict[str, str]:
    """Return the colours of paper by name; those of a school are slots."""
    tokens = read_tokens(templates)
    return tokens.kleuren | tokens.accenten | {name: slot(f"kleur-{name}") for name in house_colours(BLACK, WHITE)}


def slot_values(house: House, style_sum: str = "") -> dict[str, str]:
    """Return what fills the slots of a school, by name; ``style_sum`` is the checksum of its style sheet."""
    colours = house_colours(house.hoofdkleur, house.steunkleur)
    return {
        "id": house.id,
        "naam": house.naam,
        "logo": house.logo.suffix,
        "hoofdkleur": house.hoofdkleur,
        "steunkleur": house.steunkleur,
        "plaats": house.plaats or "",
        "contact": house.contact or "",
        "adres": (house.adres or "").rstrip("/"),
        "kenmerk": house.adres or f"urn:kijkwijzer:{house.id}",
        STYLE_SUM: style_sum,
        **{f"kleur-{name}": colour for name, colour in colours.items()},
    }


def fill_slots(written: str, values: Mapping[str, str]) -> str:
    """Return HTML or XML with its slots filled, each escaped for where it stands.  Raises ``OpenSlot``."""
    if BEGIN not in written and END not in written:
        return written
    # What fills a slot may hold any letter: only what stands around slots is searched for others.
    pieces = SLOT.split(written)
    if odd := next((piece for piece in pieces[::3] if BEGIN in piece or END in piece), None):
        raise OpenSlot(next(around for around in re.findall(f".{{,20}}[{BEGIN}{END}].{{,20}}", odd)))
    for at in range(1, len(pieces), 3):
        where, name = pieces[at], pieces[at + 1]
        if name not in values:
            raise OpenSlot(slot(name))
        pieces[at], pieces[at + 1] = "", _escape_value(values[name], where)
    return "".join(pieces)


def _escape_value(value: str, where: str) -> str:
    if where == IN_JSON:
        return json_in_html(json.dumps(value, ensure_ascii=False)[1:-1])
    escaped = str(escape(value))
    return str(escape(escaped)) if where == IN_SOURCE else escaped


def json_in_html(written: str) -> str:
    """Return JSON in which nothing can end the script element around it, nor be read as XML."""
    for sign, escaped in (("<", "\\u003c"), (">", "\\u003e"), ("&", "\\u0026")):
        written = written.replace(sign, escaped)
    return written


def slots_in(where: str, written: str) -> str:
    """Return JSON, or HTML that is shown as letters, with its slots to be filled as such."""
    return written.replace(BEGIN, f"{BEGIN}{where}")


def without_slots(written: str) -> str:
    """Return letters with dots in the place of each slot: search is for what is the same in every school."""
    return SLOT.sub("…", written)
