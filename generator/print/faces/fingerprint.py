"""Fingerprints of cards: equal for cards that say the same, whatever lays them out.

It is made of the words on both sides, the number, and the sign and colour of the category.
"""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from generator.digest import digest
from generator.print.faces.back import back_of
from generator.print.faces.deck import Sides, deck_of
from generator.print.order.release import CardPrint
from generator.print.paper.formats import Formats, deck_product
from generator.resolve.edition import Edition, EditionCard, EditionSet
from generator.resolve.phases import phases_of
from generator.text.plain import plain

_SHORT = 12
_BEGIN = 60
_LOUD = ("strong", "em")


def card_prints(templates: Path, edition: Edition, formats: Formats) -> dict[str, dict[str, CardPrint]]:
    """Return the prints of the cards of an edition by set and by id; sets without printed cards are left out."""
    found = {
        edition_set.id: dict(_set_prints(templates, edition_set, formats, edition.taal)) for edition_set in edition.sets
    }
    return {set_id: cards for set_id, cards in found.items() if cards}


def back_prints(edition: Edition, formats: Formats) -> dict[str, str]:
    """Return how the backs of each set look, by its id: another picture, other colours, another print."""
    found = {}
    for edition_set in edition.sets:
        for size in list(formats.soorten[edition_set.kind.folder].kaarten)[:1] if edition_set.cards else ():
            card = formats.kaarten[size]
            back = back_of(edition_set, edition.house, card, card.back_zones(), 0.0)
            found[edition_set.id] = digest("back", back.drawing().content)[:_SHORT]
    return found


def _set_prints(
    templates: Path, edition_set: EditionSet, formats: Formats, taal: str
) -> Iterator[tuple[str, CardPrint]]:
    for size in list(formats.soorten[edition_set.kind.folder].kaarten)[:1]:
        classes = formats.kaarten[size].classes(size)
        deck = deck_of(
            templates, edition_set, deck_product(formats, edition_set, size), edition_set.cards, classes, 1, taal
        )
        for card, sides in zip(edition_set.cards, deck.faces.cards, strict=True):
            yield card.kaart.id, _card_print(edition_set, card, sides)


def _card_print(edition_set: EditionSet, card: EditionCard, sides: Sides) -> CardPrint:
    category = edition_set.record.categorie_van(card.kaart)
    words = [_words(side.html) for side in (sides.front, sides.back)]
    print_ = digest("said", words, card.nummer, category.teken, phases_of(edition_set)[0].kleur)[:_SHORT]
    begin = " ".join(plain(card.kaart.tekst).split())
    return CardPrint(card.nummer, begin if len(begin) <= _BEGIN else f"{begin[: _BEGIN - 1].rstrip()}…", print_)


def _words(html: str) -> str:
    """Return the words of a side, with their emphasis and without all other markup."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join("".join(reader.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.words.append(f"<{tag}>" if tag in _LOUD else " ")

    def handle_endtag(self, tag: str) -> None:
        self.words.append(f"</{tag}>" if tag in _LOUD else " ")

    def handle_data(self, data: str) -> None:
        self.words.append(data)
