"""The faces of a deck as HTML: every card's front, the backs, the blank cards.

A face does not know its school: house colours, name and logo come in the stamp beneath it.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.digest import digest
from generator.messages import DUTCH
from generator.print.engine.drawings import paper_composition
from generator.print.engine.engine import Face
from generator.print.engine.program import printing_digest
from generator.print.engine.templates import environment
from generator.print.faces.spoken import SpokenText, with_last_words_together
from generator.print.paper.code_room import Square, instruction_code
from generator.print.paper.formats import PrintProduct
from generator.print.paper.sizes import CardSize
from generator.print.store import Store
from generator.records.kaartset import Categorie
from generator.records.speluitleg import Stap
from generator.resolve.edition import EditionCard, EditionSet
from generator.text.html import html_line
from generator.text.plain import plain


@dataclass(frozen=True)
class Sides:
    """The front and the back of one card; ``taal`` is its language where that is not the deck's.

    ``card`` is what a code on its back leads to; an instruction card has that at ``code``, and no picture.
    """

    card: str | None
    front: Face
    back: Face
    taal: str = ""
    code: Square | None = None


@dataclass(frozen=True)
class DeckFaces:
    """The faces of a deck: those of its ``cards``, of a ``blank`` one, and of the ``extras`` that come before them.

    ``whole`` are the fronts of the whole set, from which the size of the text follows: a card
    that is printed again looks like the others.
    """

    cards: tuple[Sides, ...]
    blank: Sides
    whole: tuple[Face, ...]
    extras: tuple[Sides, ...] = ()

    @cached_property
    def digest(self) -> str:
        """The digest of all faces."""
        sides = [html for card in (*self.extras, *self.cards, self.blank) for html in (card.front.html, card.back.html)]
        # As two long texts: thousands of short ones take longer to digest. No HTML has a NUL.
        return digest("faces", "\0".join(sides), "\0".join(face.html for face in self.whole))


@dataclass(frozen=True)
class FaceForm:
    """The form of the faces of a deck: the size of its cards, in ``large`` print or not.

    Texts that are ``spoken`` have a size of their own; ``coded`` is whether the school's site has an address.
    """

    size: CardSize
    large: bool
    spoken: bool
    coded: bool


MOST_STEPS = 4
"""So many steps stand on an instruction card."""


def longest_steps(steps: tuple[Stap, ...]) -> tuple[Stap, ...]:
    """Return the steps that take most of the time, in their order."""
    longest = sorted(steps, key=lambda step: -step.minuten)[:MOST_STEPS]
    return tuple(step for step in steps if step in longest)


class Deck:
    """The cards of one PDF, in order, by their ids; their faces are written when they are needed.

    ``deck_copies`` is how many of these decks, each on sheets of its own.  ``recall`` remembers the digest of the
    faces: a deck that was printed before need not be written to be known.
    """

    def __init__(
        self,
        product: PrintProduct,
        title: str,
        ids: tuple[str, ...],
        deck_copies: int,
        write: Callable[[], DeckFaces],
        recall: Callable[[Callable[[], str]], str] = lambda work: work(),
    ) -> None:
        self.print, self.title, self.ids, self.deck_copies = product, title, ids, deck_copies
        self.write, self.recall = write, recall

    @cached_property
    def faces(self) -> DeckFaces:
        """The faces."""
        return self.write()

    @cached_property
    def digest(self) -> str:
        """The digest of all faces."""
        return self.recall(lambda: self.faces.digest)


def deck_of(
    templates: Path,
    edition_set: EditionSet,
    product: PrintProduct,
    cards: tuple[EditionCard, ...],
    classes: str,
    deck_copies: int,
    taal: str = DUTCH,
    store: Store | None = None,
    form: FaceForm | None = None,
) -> Deck:
    """Return the deck of (some of) a set's cards in one format; ``classes`` are the CSS classes of its faces.

    Without a ``form`` no text is set in a size of its own, and there are no other cards.  Faces that look ``zuinig``
    have signs in outline: colours stand in the drawings themselves.
    """
    title, ids = plain(edition_set.record.titel), tuple(card.kaart.id for card in cards)
    write = partial(_write_faces, templates, edition_set, product, cards, classes, taal, form)
    if store is None:
        return Deck(product, title, ids, deck_copies, write)
    key = digest("deck", edition_set, product.format, ids, classes, taal, form, printing_digest(templates))
    return Deck(product, title, ids, deck_copies, write, partial(store.recall, key))


def _write_faces(
    templates: Path,
    edition_set: EditionSet,
    product: PrintProduct,
    cards: tuple[EditionCard, ...],
    classes: str,
    taal: str,
    form: FaceForm | None,
) -> DeckFaces:
    record = edition_set.record
    writer = _FaceWriter(templates, edition_set, product, classes, taal, form)
    fronts = {card.kaart.id: writer.front(card) for card in edition_set.cards}
    backs = {categorie.id: writer.back(categorie) for categorie in record.categorieen}
    sides = tuple(
        Sides(card.kaart.id, fronts[card.kaart.id], backs[record.categorie_van(card.kaart).id], card.kaart.tekst.taal)
        for card in cards
    )
    blank = Sides(None, writer.blank(), writer.back(None))
    return DeckFaces(sides, blank, tuple(fronts.values()), tuple(writer.extras()))


class _FaceWriter:
    def __init__(
        self,
        templates: Path,
        edition_set: EditionSet,
        product: PrintProduct,
        classes: str,
        taal: str,
        form: FaceForm | None,
    ) -> None:
        self.environment, self.templates, self.form = environment(templates, taal), templates, form
        self.zones = form.size.front_zones(large=form.large) if form and form.spoken else None
        self.edition_set, self.format, self.classes = edition_set, product.format, classes
        self.head = edition_set.record.with_fields(kaarten=())

    def front(self, card: EditionCard) -> Face:
        kaart = card.kaart
        categorie = self.head.categorie_van(kaart)
        said = " ".join(plain(kaart.tekst).split())
        spoken = SpokenText(said, self.zones, self.templates) if self.zones else None
        regel = with_last_words_together if spoken and spoken.keeps_last_words else str
        html = self.render(
            f"{self.edition_set.kind.folder}.html",
            kaart=kaart,
            categorie=categorie,
            nummer=card.nummer,
            stelling=spoken and Markup(regel(html_line(kaart.tekst))),  # noqa: S704  # HTML of our own
        )
        return Face(kaart.id, self.format, html, kaart.tekst.place, len(said), spoken)

    def back(self, categorie: Categorie | None) -> Face:
        html = self.render("achterkant.html", categorie=categorie, leeg=True)
        name = categorie.id if categorie else "blanco"
        place = categorie.naam.place if categorie else self.edition_set.record.place
        return Face(f"{self.edition_set.id}, achterkant {name}", self.format, html, place)

    def blank(self) -> Face:
        html = self.render("blanco.html", gesproken=self.zones is not None)
        return Face(f"{self.edition_set.id}, blanco", self.format, html, self.edition_set.record.place)

    def extras(self) -> Iterator[Sides]:
        """Yield the cards that come before those of the set: title, instruction, and one for each of its categories."""
        if self.form is None:
            return
        size, set_id = self.form.size, self.edition_set.id
        back = self._extra("achterkant.html", "achterkant", categorie=None, leeg=False)
        drawn = paper_composition(self.templates, self.edition_set, saving="zuinig" in self.classes.split())
        high = float(size.hoogte) * (0.52 if size.hoogte > 1.2 * size.breedte else 0.4)
        look = {"compositie": drawn, "breed": float(size.breedte) - 2 * float(size.veilig), "hoog": high}
        yield Sides(None, self._extra("titelkaart.html", "titelkaart", **look), back)
        if code := instruction_code(size):
            said = {"stappen": longest_steps(self.head.speluitleg.stappen), "met_code": self.form.coded}
            sides = ("voorzijde", "achterzijde")
            front, other = (
                self._extra("instructiekaart.html", f"instructie, {kant}", kant=kant, **said) for kant in sides
            )
            yield Sides(set_id, front, other, code=code)
        groups = self.edition_set.cards_by_category()
        for categorie, _ in groups if len(groups) > 1 else ():
            name = f"categorie {categorie.id}"
            yield Sides(None, self._extra("tabkaart.html", name, categorie=categorie), back)

    def _extra(self, template: str, name: str, **values: Any) -> Face:
        html = self.render(template, **values)
        return Face(f"{self.edition_set.id}, {name}", self.format, html, self.edition_set.record.place)

    def render(self, template: str, **values: Any) -> str:
        page = self.environment.get_template(f"print/{template}")
        if "zuinig" in self.classes.split():
            values["kleuren"] = defaultdict(lambda: "omtrek")
        return page.render(set=self.head, formaat=self.classes, **values)
