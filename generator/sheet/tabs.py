"""What stands in the spreadsheet of a school: tabs of rows of strings, and which cells can change."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.records.kaartset import Kaart, Kaartset
from generator.records.laag import Laag
from generator.records.library import Library, kind_of
from generator.resolve import resolve_edition
from generator.resolve.cards import remaining_ids, school_cards
from generator.resolve.edition import House
from generator.resolve.lay import layer_chain
from generator.sheet.cells import cell_text
from generator.sheet.table import IN, Column, Row, Tab, can_be_added, card_columns
from generator.sheet.words import words_tab
from generator.text.nodes import Link, Slot, walk
from generator.text.plain import plain
from generator.text.source import source

SCHOOL = "school"
"""The key of the tab about the school as a whole; the others are called after their set."""
NOTE = "toelichting"
"""The row of that tab with the school's own note."""
NEW = "nieuw"
"""What stands for an id in a row that waits for a card."""
NEW_ROWS = 15
_TEXT = Column("tekst", "Toelichting", "Waarom jullie dit zo kozen, in één alinea.", "regel", 70)
_WHAT = Column("wat", "Wat het is", "", "vast", 44)
SCHOOL_COLUMNS = (Column("id", "Onderdeel", "", "vast", 30), _WHAT, IN, _TEXT)


@dataclass(frozen=True)
class Tabs:
    """All tabs of a school's spreadsheet."""

    house: House
    tabs: tuple[Tab, ...]

    def tab(self, key: str) -> Tab | None:
        """Return a tab by its key; None where there is none."""
        return next((tab for tab in self.tabs if tab.key == key), None)


def tabs_of(library: Library, school: str, templates: Path) -> Tabs:
    """Return what stands in the spreadsheet of a school."""
    edition = resolve_edition(library, school)
    spoken = {card.kaart.id: plain(card.kaart.tekst) for laid in edition.sets for card in laid.cards}
    titles = {laid.id: plain(laid.record.titel) for laid in edition.sets}
    layers = layer_chain(library, school)
    with_cards = [s for s in library.sets.values() if school_cards(library, layers, s)]
    sets = tuple(_CardTab(library, layers, s, templates, spoken).tab(titles.get(s.id, s.id)) for s in with_cards)
    return Tabs(edition.house, (_school_tab(library, layers, titles), words_tab(layers, templates), *sets))


def _school_tab(library: Library, layers: tuple[Laag, ...], titles: dict[str, str]) -> Tab:
    left = remaining_ids(library.sets, [laag.sets for laag in layers])
    note = layers[-1].toelichting
    values = {"id": NOTE, "wat": "Wat jullie anders doen, en waarom", "tekst": source(note) if note else ""}
    rows = [Row(NOTE, values, frozenset({"tekst"}))]
    for kaartset in library.sets.values():
        what = f"{kind_of(kaartset).title}: {titles.get(kaartset.id, kaartset.id)}"
        values = {"id": kaartset.id, "wat": what, IN.key: cell_text(IN, kaartset.id in left)}
        rows.append(Row(kaartset.id, values, frozenset({IN.key})))
    return Tab(SCHOOL, "School", "", SCHOOL_COLUMNS, tuple(rows))


@dataclass(frozen=True)
class _CardTab:
    """Makes the tab of a set; the school's layer is the last of ``layers``."""

    library: Library
    layers: tuple[Laag, ...]
    set: Kaartset
    templates: Path
    spoken: dict[str, str]

    def tab(self, title: str) -> Tab:
        kind = kind_of(self.set)
        categories = tuple(categorie.id for categorie in self.set.categorieen)
        columns = card_columns(kind.card_record, categories, self.templates)
        return Tab(self.set.id, title, kind.title, columns, tuple(self.rows(columns)), can_be_added(kind.card_record))

    def rows(self, columns: tuple[Column, ...]) -> Iterator[Row]:
        below = {card.kaart.id: card.kaart for card in school_cards(self.library, self.layers[:-1], self.set)}
        cards = {card.kaart.id: card.kaart for card in school_cards(self.library, self.layers, self.set)}
        own = {owned.kaart.id: owned.kaart for owned in self.library.own_cards.get(self.layers[-1].id, ())}
        left = set(remaining_ids(cards, [laag.kaarten for laag in self.layers]))
        for card_id, kaart in cards.items():
            base = below.get(card_id)
            values = self.values(columns, own.get(card_id, kaart), base) | {IN.key: cell_text(IN, card_id in left)}
            free = frozenset({IN.key, "tekst"}) if base else frozenset(c.key for c in columns if c.form != "vast")
            mark = {"anders": _mark(values, base, card_id in left)}
            yield Row(card_id, values | mark, free, base is None, {"tekst": values["basis"]} if base else {})

    def values(self, columns: tuple[Column, ...], kaart: Kaart, base: Kaart | None) -> dict[str, str]:
        fields = {c.key: cell_text(c, getattr(kaart, c.key)) for c in columns if c.key in type(kaart).model_fields}
        opens = any(isinstance(inline, Slot | Link) for inline in walk(kaart.tekst))
        spoken = self.spoken.get(kaart.id, "") if opens else ""
        return fields | {"basis": source(base.tekst) if base else "", "klinkt": spoken}


def _mark(values: dict[str, str], base: Kaart | None, there: bool) -> str:
    changed = "eigen" if base is None else "aangepast" if values["tekst"] != values["basis"] else ""
    return ", ".join(filter(None, (changed, "" if there else "weggelaten")))
