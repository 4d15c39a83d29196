"""An edition: the library as one school has it, with every text final."""

from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Literal
from unicodedata import normalize

from generator.logo.logo import Logo
from generator.messages import DUTCH, message
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kaartset import Bronverwijzing, Categorie, Kaart, Kaartset, Teken
from generator.records.kinds import KINDS, Kind
from generator.records.laag import Laag, Patroon, Woord
from generator.records.leesbladen import Leesblad
from generator.records.naslag import Begrip, Bron, Fase, Gebruikersvraag
from generator.records.walk import find_all
from generator.resolve.search_words import SearchWords
from generator.text.nodes import Text
from generator.text.plain import plain

Verandering = Literal["gewijzigd", "eigen"]


@dataclass(frozen=True)
class EditionCard:
    """A card, the layer that it comes from, and what that layer did to it (None: nothing).

    ``nummer`` is what a facilitator calls out: «7», or «eigen 1» for a card that the school
    added, «bestuur 1» for one of its board.
    """

    kaart: Kaart
    nummer: str
    laag: str | None = None
    verandering: Verandering | None = None


@dataclass(frozen=True)
class EditionSet:
    """A set of an edition; ``record.kaarten`` are the cards of ``cards``, ``leesbladen`` lie beside it.

    ``fasen`` are the phases in which it helps, that of its first question first.
    """

    kind: Kind
    record: Kaartset
    cards: tuple[EditionCard, ...]
    leesbladen: tuple[Leesblad, ...] = ()
    fasen: tuple[Fase, ...] = ()

    @property
    def id(self) -> str:
        """The id of the set."""
        return self.record.id

    @property
    def signs(self) -> tuple[Teken, ...]:
        """The signs of its categories, each once."""
        return tuple(dict.fromkeys(categorie.teken for categorie in self.record.categorieen))

    @property
    def docname(self) -> str:
        """The name of its page: ``<kind>/<set>``."""
        return f"{self.kind.folder}/{self.id}"

    def cards_by_category(self) -> list[tuple[Categorie, list[EditionCard]]]:
        """Return the cards by category, in the set's order; without the categories that no card has."""
        groups = [
            (categorie, [card for card in self.cards if self.record.categorie_van(card.kaart) == categorie])
            for categorie in self.record.categorieen
        ]
        return [(categorie, cards) for categorie, cards in groups if cards]


@dataclass(frozen=True)
class House:
    """The school: its names, house style and address; the file of its font is an absolute path.

    ``adres`` is that of its site, as programs send it, without accents; ``contact`` is as it was typed.
    ``talen`` are the languages beside Dutch in which its site is published.
    """

    id: str
    naam: str
    sector: str
    logo: Logo
    hoofdkleur: str
    steunkleur: str
    lettertype: tuple[str, Path] | None = None
    patroon: Patroon | None = None
    plaats: str | None = None
    vestigingscode: str | None = None
    adres: str | None = None
    contact: str | None = None
    talen: tuple[str, ...] = ()


@dataclass(frozen=True)
class Target:
    """What an id leads to: a page of the site (``docname``), an anchor on it, and a label."""

    docname: str
    anchor: str | None
    label: Text


@dataclass(frozen=True)
class CardChange:
    """A card that a school or its board changed, added or left out; ``basis`` is the text before it was changed."""

    id: str
    nummer: str
    laag: str
    wat: Literal["gewijzigd", "eigen", "weggelaten"]
    tekst: Text
    basis: Text | None = None


@dataclass(frozen=True)
class SetChanges:
    """What a school changed in a set; ``laag`` is the layer that leaves out the whole set, if one does."""

    id: str
    titel: Text
    soort: str
    laag: str | None
    cards: tuple[CardChange, ...]


@dataclass(frozen=True)
class WordChange:
    """A word that a school says in another way than the base, by the name of its slot."""

    naam: str
    laag: str
    woord: Woord
    basis: Woord | None


@dataclass(frozen=True)
class OwnChanges:
    """All that a school changed, and the layers that it comes from: its board's, and its own."""

    layers: tuple[Laag, ...] = ()
    sets: tuple[SetChanges, ...] = ()
    words: tuple[WordChange, ...] = ()

    @property
    def cards(self) -> frozenset[str]:
        """The ids of all changed cards."""
        return frozenset(card.id for one in self.sets for card in one.cards)

    @property
    def zonder(self) -> tuple[SetChanges, ...]:
        """The sets that are left out."""
        return tuple(one for one in self.sets if one.laag)


@dataclass(frozen=True)
class Edition:
    """Everything that is rendered for one school, in one language (``taal``, as HTML's ``lang`` writes it)."""

    house: House
    layers: tuple[Laag, ...]
    sets: tuple[EditionSet, ...]
    figuren: dict[str, Figuur]
    draaiboeken: dict[str, Draaiboek]
    leesbladen: dict[str, Leesblad]
    bronnen: dict[str, Bron]
    begrippen: dict[str, Begrip]
    vragen: dict[str, Gebruikersvraag]
    targets: dict[str, Target]
    ours: OwnChanges = OwnChanges()
    taal: str = DUTCH
    search_words: tuple[SearchWords, ...] = ()

    @property
    def other_languages(self) -> tuple[str, ...]:
        """The languages that a Dutch edition is published in too; none of an edition in another language."""
        return self.house.talen if self.taal == DUTCH else ()

    def set(self, set_id: str) -> EditionSet | None:
        """Return a set by id; None where the school leaves it out."""
        return next((s for s in self.sets if s.id == set_id), None)

    def is_changed(self, card_id: str) -> bool:
        """Whether the school or its board changed a card, added it or left it out."""
        return card_id in self.ours.cards

    def title(self, translations: NullTranslations) -> str:
        """Return what the edition is called as a whole, with the school's name."""
        return translations.gettext(message("Kijkwijzer van %(naam)s")) % {"naam": self.house.naam}

    def sets_by_kind(self) -> list[tuple[Kind, list[EditionSet]]]:
        """Return the sets by kind, without the kinds that the edition has none of."""
        groups = [(kind, [one for one in self.sets if one.kind is kind]) for kind in KINDS]
        return [(kind, sets) for kind, sets in groups if sets]

    def sets_from(self, source_id: str) -> list[EditionSet]:
        """Return the sets in which something comes from a publication."""
        return self.sets_by_source().get(source_id, [])

    def sets_by_source(self) -> dict[str, list[EditionSet]]:
        """Return the sets in which something comes from a publication, by its id."""
        found: dict[str, list[EditionSet]] = {}
        for one in self.sets:
            for source in dict.fromkeys(bron.publicatie for bron in find_all(one.record, Bronverwijzing)):
                found.setdefault(source, []).append(one)
        return found

    def draaiboeken_in_order(self) -> list[Draaiboek]:
        """Return the draaiboeken in the order that pages and paper show them in."""
        return sorted(self.draaiboeken.values(), key=lambda one: (one.volgorde, one.id))

    def terms_by_name(self) -> list[Begrip]:
        """Return the terms in the order of their names, accents and capitals aside."""
        return sorted(self.begrippen.values(), key=lambda term: normalize("NFKD", plain(term.naam)).casefold())
