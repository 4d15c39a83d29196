"""Rewrites the YAML file of a school: what changed in the spreadsheet, written in its place."""

from typing import Any

from ruamel.yaml.comments import CommentedMap, CommentedSeq

from generator.records.laag import Kaarten, Laag
from generator.records.library import Library
from generator.resolve.cards import remaining_ids
from generator.resolve.lay import layer_chain
from generator.sheet.cells import items
from generator.sheet.table import IN, NO, YES, Column
from generator.sheet.tabs import NOTE, SCHOOL
from generator.sheet.three_way import AddedCard, CellChange, Changes, RemovedCard
from generator.sheet.words import WORDS, write_word
from generator.sheet.yaml_edit import YamlDocument, text_value

CARDS, SETS = "kaarten", "sets"


def rewrite_layer(raw: bytes, library: Library, school: str, changes: Changes) -> bytes:
    """Return the school's file with the changes in it; all that did not change stays as it stands."""
    layer = _LayerWriter(YamlDocument(raw, (*Laag.model_fields, *Kaarten.model_fields)), library, school)
    for change in sorted(changes.changed, key=_takes_away):  # so that a list is not empty for a moment
        layer.apply_change(change)
    for added in changes.added:
        layer.add_card(added)
    for removed in changes.removed:
        layer.remove_card(removed)
    return layer.document.to_bytes()


def _takes_away(change: CellChange) -> bool:
    return change.value in ("", YES, change.row.below.get(change.key))


class _LayerWriter:
    """Writes changes in a school's file."""

    def __init__(self, document: YamlDocument, library: Library, school: str) -> None:
        self.document = document
        below = layer_chain(library, school)[:-1]
        everything = [kaart.id for kaartset in library.sets.values() for kaart in kaartset.kaarten]
        everything += [own.kaart.id for owned in library.own_cards.values() for own in owned]
        cards = remaining_ids(everything, [laag.kaarten for laag in below])
        sets = remaining_ids(library.sets, [laag.sets for laag in below])
        self.out_below = ({*everything} - {*cards}) | ({*library.sets} - {*sets})

    def apply_change(self, change: CellChange) -> None:
        row, value = change.row, change.value
        if change.tab.key == WORDS:
            write_word(self.document, row, change.key, value)
        elif change.key == IN.key:
            self.choose(SETS if change.tab.key == SCHOOL else CARDS, row.id, wanted=value == YES)
        elif row.id == NOTE and change.tab.key == SCHOOL:
            self.set_text((NOTE,), value)
        elif not row.own:
            self.set_text((CARDS, "tekst", row.id), "" if value == row.below["tekst"] else value)
        else:
            self.set_key(row.id, change.tab.column(change.key), value)

    def set_text(self, path: tuple[str, ...], value: str) -> None:
        """Put a text at a path; without a text, remove what stands there."""
        if value:
            self.document.put(path, text_value(value))
        elif self.document.get(*path) is not None:
            self.document.remove(*path)

    def set_key(self, card_id: str, column: Column, value: str) -> None:
        card = self.document.get(CARDS, "erbij")[self.index_of(card_id)]
        if value and value != NO:
            self.document.set_in(card, column.key, _yaml_value(column, value))
        elif column.key in card:
            self.document.remove(CARDS, "erbij", self.index_of(card_id), column.key)

    def add_card(self, added: AddedCard) -> None:
        columns = [
            c for c in added.tab.columns if c.key not in ("id", IN.key) and added.row.value(c.key) not in ("", NO)
        ]
        fields = {column.key: _yaml_value(column, added.row.value(column.key)) for column in columns}
        self.document.add((CARDS, "erbij"), CommentedMap({"id": added.id, "set": added.tab.key} | fields))
        if added.row.value(IN.key) == NO:
            self.choose(CARDS, added.id, wanted=False)

    def remove_card(self, removed: RemovedCard) -> None:
        """Remove a card of the school's own, and what the layer itself said of it."""
        card_id = removed.row.id
        self.document.remove(CARDS, "erbij", self.index_of(card_id))
        for key in ("zonder", "met"):
            self.drop_choice(CARDS, key, card_id)
        self.set_text((CARDS, "tekst", card_id), "")

    def choose(self, what: str, name: str, *, wanted: bool) -> None:
        """Leave a set or card out, or take it in, in as few words as that takes."""
        self.drop_choice(what, "zonder" if wanted else "met", name)
        if wanted == (name in self.out_below):
            key = "met" if wanted else "zonder"
            if name not in (self.document.get(what, key) or ()):
                self.document.add((what, key), name)

    def drop_choice(self, what: str, key: str, name: str) -> None:
        names = list(self.document.get(what, key) or ())
        if name in names:
            self.document.remove(what, key, names.index(name))

    def index_of(self, card_id: str) -> int:
        """Return the index in «erbij» of a card."""
        return [str(card["id"]) for card in self.document.get(CARDS, "erbij")].index(card_id)


def _yaml_value(column: Column, value: str) -> Any:
    """Return what stands in a cell as a value of YAML."""
    match column.form:
        case "tekst" | "regel":
            return text_value(value)
        case "ja/nee":
            return value == YES
        case "keuze":
            return value
        case "teksten" | "regels":
            return CommentedSeq([text_value(item) for item in items(column, value)])
    names = CommentedSeq(items(column, value))
    names.fa.set_flow_style()
    return names
