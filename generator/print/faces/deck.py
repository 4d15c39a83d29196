"""The faces of a deck as HTML: every card's front, the backs, the blank cards.

A face does not know its school: house colours, name and logo come in the stamp beneath it.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from generator.digest import digest
from generator.messages import DUTCH
from generator.print.engine.engine import Face
from generator.print.engine.templates import environment
from generator.print.paper.formats import PrintProduct
from generator.records.kaartset import Categorie
from generator.resolve.edition import EditionCard, EditionSet
from generator.text.plain import plain


@dataclass(frozen=True)
class Sides:
    """The front and the back of one card; ``taal`` is its language where that is not the deck's."""

    card: str | None
    front: Face
    back: Face
    taal: str = ""


@dataclass(frozen=True)
class Deck:
    """The cards of one PDF, in order; blank ones last.

    ``whole`` are the fronts of the whole set, from which the size of the text follows: a card
    that is printed again looks like the others.  ``deck_copies`` is how many of these decks, each on
    sheets of its own.
    """

    title: str
    print: PrintProduct
    cards: tuple[Sides, ...]
    blank: Sides
    whole: tuple[Face, ...]
    deck_copies: int = 1

    @cached_property
    def digest(self) -> str:
        """The digest of all faces."""
        sides = [html for card in (*self.cards, self.blank) for html in (card.front.html, card.back.html)]
        # As two long texts: thousands of short ones take longer to digest. No HTML has a NUL.
        return digest("faces", "\0".join(sides), "\0".join(face.html for face in self.whole))


def deck_of(
    templates: Path,
    edition_set: EditionSet,
    product: PrintProduct,
    cards: tuple[EditionCard, ...],
    classes: str,
    deck_copies: int,
    taal: str = DUTCH,
) -> Deck:
    """Return the deck of (some of) a set's cards in one format; ``classes`` are the CSS classes of its faces.

    Faces that look ``zuinig`` have signs in outline: colours stand in the drawings themselves.
    """
    record = edition_set.record
    writer = _FaceWriter(templates, edition_set, product, classes, taal)
    fronts = {card.kaart.id: writer.front(card) for card in edition_set.cards}
    backs = {categorie.id: writer.back(categorie) for categorie in record.categorieen}
    sides = tuple(
        Sides(card.kaart.id, fronts[card.kaart.id], backs[record.categorie_van(card.kaart).id], card.kaart.tekst.taal)
        for card in cards
    )
    blank = Sides(None, writer.blank(), writer.back(None))
    return Deck(plain(record.titel), product, sides, blank, tuple(fronts.values()), deck_copies)


class _FaceWriter:
    def __init__(
        self, templates: Path, edition_set: EditionSet, product: PrintProduct, classes: str, taal: str
    ) -> None:
        self.environment = environment(templates, taal)
        self.edition_set, self.format, self.classes = edition_set, product.format, classes
        self.head = edition_set.record.with_fields(kaarten=())

    def front(self, card: EditionCard) -> Face:
        kaart = card.kaart
        categorie = self.head.categorie_van(kaart)
        html = self.render(f"{self.edition_set.kind.folder}.html", kaart=kaart, categorie=categorie, nummer=card.nummer)
        return Face(kaart.id, self.format, html, kaart.tekst.place, len(plain(kaart.tekst)))

    def back(self, categorie: Categorie | None) -> Face:
        html = self.render("achterkant.html", categorie=categorie)
        name = categorie.id if categorie else "blanco"
        place = categorie.naam.place if categorie else self.edition_set.record.place
        return Face(f"{self.edition_set.id}, achterkant {name}", self.format, html, place)

    def blank(self) -> Face:
        html = self.render("blanco.html")
        return Face(f"{self.edition_set.id}, blanco", self.format, html, self.edition_set.record.place)

    def render(self, template: str, **values: Any) -> str:
        page = self.environment.get_template(f"print/{template}")
        if "zuinig" in self.classes.split():
            values["kleuren"] = defaultdict(lambda: "omtrek")
        elif "vol" in self.classes.split() and template == "achterkant.html":
            values["kleuren"] = defaultdict(lambda: "#ffffff")
        return page.render(set=self.head, formaat=self.classes, **values)
