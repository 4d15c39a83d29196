"""All texts of an edition, as a reader meets them."""

import re
from collections.abc import Iterator

from generator.records.walk import find_all
from generator.resolve import Edition
from generator.text.nodes import Text
from generator.text.plain import plain


def card_texts(edition: Edition) -> dict[str, str]:
    """Give the text of every card by its id."""
    return {card.kaart.id: plain(card.kaart.tekst) for laid in edition.sets for card in laid.cards}


def all_texts(edition: Edition) -> Iterator[str]:
    """Give every text of an edition: sets, cards, glossary, sources, questions, labels, notes."""
    groups = (edition.begrippen, edition.bronnen, edition.vragen)
    records = (*(laid.record for laid in edition.sets), *(r for group in groups for r in group.values()))
    notes = tuple(laag.toelichting for laag in edition.layers if laag.toelichting)
    yield from (plain(text) for text in find_all((*records, *notes), Text))
    yield from (plain(target.label) for target in edition.targets.values())


def sentences(edition: Edition) -> set[str]:
    """Give every sentence of an edition."""
    return {part.strip() for text in all_texts(edition) for part in re.split(r"(?<=[.?!:])\s+|\n+", text)}
