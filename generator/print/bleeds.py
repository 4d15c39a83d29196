"""Looks a bleed over: the boxes of each page, and paint that crosses the edge of a card."""

from collections.abc import Iterator
from typing import Any

from generator.print.findings import HAIR, Finding, Wanted, has_area, in_mm
from generator.print.pdf.face import MM
from generator.print.pdf.painted import Shown


def bleed(things: list[Shown], page: Any, wanted: Wanted) -> Iterator[Finding]:
    """Find boxes that do not tell the card and its bleed, and paint that crosses the edge of a card but stops short."""
    if not wanted.bleed or not wanted.card:
        return
    media, trim = ([float(n) for n in page.obj.get(key, page.mediabox)] for key in ("/MediaBox", "/TrimBox"))
    size = [float(n) * MM for n in (wanted.card.breedte, wanted.card.hoogte)]
    past = [trim[0] - media[0], trim[1] - media[1], media[2] - trim[2], media[3] - trim[3]]
    off = [abs(n - wanted.bleed * MM) for n in past]
    if max(*off, abs(trim[2] - trim[0] - size[0]), abs(trim[3] - trim[1] - size[1])) > HAIR / 5:
        found = f"gevonden {', '.join(in_mm(n) for n in past)}, nodig is {wanted.bleed:g} mm rondom"
        yield Finding("de afloop rond de kaart klopt niet", found, "maak de PDF opnieuw")
    for one in things:
        beyond = [trim[0] - one.box[0], trim[1] - one.box[1], one.box[2] - trim[2], one.box[3] - trim[3]]
        if one.kind == "fill" and has_area(one) and any(HAIR < n < wanted.bleed * MM - HAIR for n in beyond):
            remedy = "laat kleur doorlopen tot het einde van de afloop"
            yield Finding("kleur stopt in de afloop", f"gevonden {in_mm(max(beyond))} over de rand", remedy)
