"""Reading ``formaten.yaml``: which PDFs a set is printed as, and what is wrong with the file.

Nothing here lays out or writes anything, so pages can name PDFs without the print engine.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from generator.faults import Fault, advice, quotation
from generator.messages import message
from generator.print.paper.grid import best_grid
from generator.print.paper.sizes import CardSize, Measure, Sheet
from generator.records.base import Record
from generator.records.kinds import KINDS
from generator.resolve.edition import EditionSet
from generator.sources.record import read_record

Requirement = Literal[
    "figuren", "op_posters", "achtergrond", "werkblad_formulieren", "brief", "bundelt", "leesbladen", "cards"
]
SCREEN = message("niet nodig: om op een scherm in te vullen")
"""How to print what is to be filled in on a screen."""
SIMPLEX = message("enkelzijdig: eerst de voorkanten, dan het papier terug en de achterkanten")
"""How to print cards where the printer turns no sheets."""

Points = Annotated[float | int, Field(ge=4, le=200)]


class Fit(Record):
    """The largest and the smallest size of a card's text, in points; one for a deck, or for each card its own."""

    hoogstens: Points
    minstens: Points
    wijze: Literal["per-stapel", "per-kaart"] = "per-stapel"
    maten: tuple[Points, Points, Points] | None = None

    @property
    def own_sizes(self) -> tuple[float, ...]:
        """The sizes of which each card has its own, from the largest: the three, and the smallest as a last resort."""
        return tuple(sorted({float(size) for size in (*(self.maten or ()), self.minstens)}, reverse=True))


class Blad(Record):
    """A document of sheets, by the template of its name; ``als`` names what a set must have for it.

    One that is made ``van`` another is that document laid on sheets of its own: as a booklet to
    fold (``katern``), or larger (``groter``).  One with ``op_verzoek`` is made when asked for.
    ``hoe`` says how to print it.
    One that can be filled in on a screen too is made a second time, as a form; ``invulbaar`` is its label.
    """

    naam: str
    bestand: str
    vel: str
    hoe: str = message("enkel- of dubbelzijdig")
    van: str | None = None
    leg: Literal["katern", "groter"] | None = None
    op_verzoek: bool = False
    als: Requirement | None = None
    invulbaar: str | None = None


class KindFormats(Record):
    """What a kind is printed as: its cards in sizes, and documents of sheets by name.

    ``op_verzoek`` says how roomy a card must be to be printed in any other size, when asked for.
    """

    kaarten: dict[str, Fit] = Field(default_factory=dict)
    op_verzoek: dict[Measure, Fit] = Field(default_factory=dict)
    bladen: tuple[str, ...] = ()


class Formats(Record):
    """The whole of ``formaten.yaml``."""

    vellen: dict[str, Sheet]
    kaarten: dict[str, CardSize]
    bladen: dict[str, Blad]
    groot: tuple[str, ...]
    soorten: dict[str, KindFormats]
    blanco: int = Field(ge=0, le=50)

    def with_card_size(self, name: str, size: CardSize) -> "Formats":
        """Return the formats with one more size of card."""
        return self.with_fields(kaarten=self.kaarten | {name: size})

    def fit(self, kind: str, size: str) -> Fit:
        """Return the letters of a kind's cards in a size, which need not be one of its own."""
        formats = self.soorten[kind]
        fit = formats.kaarten.get(size) or formats.op_verzoek.get(self.kaarten[size].measure)
        return fit or _smallest_fit(formats)

    def suits(self, kind: str, size: str) -> bool:
        """Whether a size is meant for a kind: in a plain build, or on request."""
        formats = self.soorten[kind]
        return size in formats.kaarten or self.kaarten[size].measure in formats.op_verzoek


@dataclass(frozen=True)
class PrintProduct:
    """A PDF of a set: cards in a size, or (with ``blad``) a document of sheets of the size ``vel``.

    ``leg`` and ``op`` say how its pages are laid on other sheets, where they are; ``hoe`` how to print it.
    A ``fillable`` document has fields to fill in on a screen; of a deck with ``fronts_first`` all backs come last.
    """

    set: str
    format: str
    label: str
    blad: str | None = None
    vel: str = "a4"
    leg: Literal["katern", "groter"] | None = None
    op: str = ""
    hoe: str = message("dubbelzijdig, omslaan langs de lange kant")
    fillable: bool = False
    fronts_first: bool = False

    @property
    def paper(self) -> str:
        """The sheets that a document is printed on."""
        return self.op or self.vel

    def fillable_version(self, label: str) -> "PrintProduct":
        """Return the same document under another label, to fill in on a screen."""
        return replace(self, format=f"{self.format}-invulbaar", label=label, fillable=True, hoe=SCREEN)

    @property
    def large_print(self) -> "PrintProduct | None":
        """The same document in large print, on A3; None where it can't be, or is large as it is."""
        if self.vel != "a4" or self.op or self.fillable or self.blad in (None, "handout"):
            return None
        names = self.format.replace("a4", "a3"), self.label.replace("A4", "A3")
        return replace(self, format=names[0], label=names[1], leg="groter", op="a3")

    @property
    def file(self) -> str:
        """The name of the PDF."""
        return f"{self.set}-{self.format}{'-eerst-voorkanten' if self.fronts_first else ''}.pdf"


@cache
def read_formats(templates: Path) -> Formats:
    """Read the formats; raises ``ContentFaults``."""
    return read_record(templates / "print" / "formaten.yaml", Formats, formats_file_faults)


def product_label(formats: Formats, product: PrintProduct, translations: NullTranslations) -> str:
    """Return what a PDF is called, in the language of the translations."""
    if product.blad:
        return translations.gettext(product.label)
    size = translations.gettext(formats.kaarten[product.format].naam)
    if product.fronts_first:
        return translations.gettext(message("Kaarten, %(maat)s, enkelzijdig")) % {"maat": size}
    return translations.gettext(message("Kaarten, %(maat)s")) % {"maat": size}


def _smallest_fit(kind: KindFormats) -> Fit:
    """Return the smallest letters that a kind can have: what does not fit then does not fit at all."""
    least = min(fit.minstens for fit in (*kind.kaarten.values(), *kind.op_verzoek.values()))
    return Fit(hoogstens=least, minstens=least)


def print_products(formats: Formats, edition_set: EditionSet) -> tuple[PrintProduct, ...]:
    """Return the PDFs of a set: its cards by size, then its sheets."""
    kind = formats.soorten[edition_set.kind.folder]
    cards = [deck_product(formats, edition_set, name) for name in (kind.kaarten if edition_set.cards else ())]
    return (*cards, *(one for blad, one in _document_products(formats, edition_set) if not blad.op_verzoek))


def simplex_products(formats: Formats, edition_set: EditionSet) -> tuple[PrintProduct, ...]:
    """Return the cards of a set for a printer that turns no sheets: in the first of their sizes, if there are any."""
    sizes = tuple(formats.soorten[edition_set.kind.folder].kaarten)[:1] if edition_set.cards else ()
    decks = (deck_product(formats, edition_set, size) for size in sizes)
    return tuple(replace(deck, fronts_first=True, hoe=SIMPLEX) for deck in decks)


def products_on_request(formats: Formats, edition_set: EditionSet) -> tuple[PrintProduct, ...]:
    """Return the documents of a set that no plain build makes."""
    return tuple(one for blad, one in _document_products(formats, edition_set) if blad.op_verzoek)


def _document_products(formats: Formats, edition_set: EditionSet) -> Iterator[tuple[Blad, PrintProduct]]:
    for name in formats.soorten[edition_set.kind.folder].bladen:
        blad = formats.bladen[name]
        if blad.als is None or getattr(edition_set.record, blad.als, None) or getattr(edition_set, blad.als, None):
            first = formats.bladen[blad.van] if blad.van else blad
            op = blad.vel if blad.van else ""
            template = blad.van or name
            made = PrintProduct(
                edition_set.id, blad.bestand, blad.naam, template, first.vel, leg=blad.leg, op=op, hoe=blad.hoe
            )
            yield blad, made
            if blad.invulbaar:
                yield blad, made.fillable_version(blad.invulbaar)


def extras_count(formats: Formats, edition_set: EditionSet, size: str) -> int:
    """Return how many cards come before those of a set: title, instruction, and one for each of its categories."""
    groups = len(edition_set.cards_by_category())
    return 1 + (formats.kaarten[size].measure != "klein") + (groups if groups > 1 else 0)


def deck_product(formats: Formats, edition_set: EditionSet, size: str) -> PrintProduct:
    """Return the PDF of a set's cards in a size."""
    return PrintProduct(edition_set.id, size, f"Kaarten, {formats.kaarten[size].naam}")


def formats_file_faults(formats: Formats) -> Iterator[Fault]:
    """Yield what can't be printed: unknown sizes, kinds without formats, cards larger than the sheet."""
    place = formats.place
    for kind in KINDS:
        if kind.folder not in formats.soorten:
            found = f"gevonden {', '.join(formats.soorten)}"
            yield Fault(place, f"de soort «{kind.folder}» heeft geen formaten", found, f"voeg «{kind.folder}:» toe")
    for blad in formats.bladen.values():
        if blad.vel not in formats.vellen:
            found, remedy = f"gevonden {quotation(blad.vel)}", advice(blad.vel, formats.vellen)
            yield Fault(blad.at("vel"), "onbekend vel", found, remedy)
        if blad.van and blad.van not in formats.bladen:
            found, remedy = f"gevonden {quotation(blad.van)}", advice(blad.van, formats.bladen)
            yield Fault(blad.at("van"), "onbekend blad", found, remedy)
    for name, fits in formats.soorten.items():
        for blad_name in fits.bladen:
            if blad_name not in formats.bladen:
                found, remedy = f"gevonden {quotation(blad_name)}", advice(blad_name, formats.bladen)
                yield Fault(fits.at("bladen"), f"onbekend blad bij {name}", found, remedy)
        for size, fit in fits.kaarten.items():
            if size not in formats.kaarten:
                yield Fault(
                    fit.place,
                    f"onbekend formaat bij {name}",
                    f"gevonden {quotation(size)}",
                    advice(size, formats.kaarten),
                )
        for fit in (*fits.kaarten.values(), *fits.op_verzoek.values()):
            if fit.minstens > fit.hoogstens:
                found = f"gevonden hoogstens {fit.hoogstens} en minstens {fit.minstens}"
                yield Fault(fit.place, "de kleinste letter is groter dan de grootste", found, "draai de getallen om")
    for size in formats.groot:
        if size not in formats.kaarten:
            yield Fault(
                formats.at("groot"), "onbekend formaat", f"gevonden {quotation(size)}", advice(size, formats.kaarten)
            )
    for card in formats.kaarten.values():
        try:
            best_grid(card, formats.vellen["a4"])
        except ValueError as error:
            yield Fault(card.place, "een kaart die niet op A4 past", f"gevonden {error}", "maak de kaart kleiner")
