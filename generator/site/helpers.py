"""What page templates know beside the edition: a few functions that look things up in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from unicodedata import normalize

from generator.print.formats import Formats, Print, prints_of
from generator.records.base import Record
from generator.records.kaartset import Bronverwijzing, Categorie
from generator.records.kinds import KINDS
from generator.records.walk import inside
from generator.resolve.edition import Edition, EditionCard, EditionSet
from generator.resolve.targets import anchor_of
from generator.site.pages import Page
from generator.site.template import plat


def in_order(records: list[Any]) -> list[Any]:
    """Sort terms by name, accents and capitals aside."""
    return sorted(records, key=lambda record: normalize("NFKD", plat(record.naam)).casefold())


def helpers(edition: Edition, page: Page, formats: Formats, prints: Path) -> dict[str, Any]:
    """Give what the template of a page can use."""
    return {
        **(_set_names(page.set) if page.set else {}),
        "edition": edition,
        "huis": edition.house,
        "anker": lambda kaart: anchor_of(kaart.id),
        "pdfs": _pdfs(formats, prints, page),
        "van_wie": _whose(edition),
        "gebruikt_in": lambda bron_id: [laid for laid in edition.sets if _draws_on(laid.record, bron_id)],
        "op_naam": in_order,
        "op_soort": [laid for kind in KINDS for laid in edition.sets if laid.kind is kind],
        "sets_bij": lambda vraag_id: [laid for laid in edition.sets if vraag_id in laid.record.vragen],
    }


def _set_names(laid: EditionSet) -> dict[str, Any]:
    return {
        "laid": laid,
        "set": laid.record,
        "uitleg": laid.record.speluitleg,
        "kaarten": laid.cards,
        "soort": laid.kind,
        "groepen": _groups(laid),
    }


def _groups(laid: EditionSet) -> list[tuple[Categorie, list[EditionCard]]]:
    groups = [
        (categorie, [card for card in laid.cards if laid.record.categorie_van(card.kaart) == categorie])
        for categorie in laid.record.categorieen
    ]
    return [(categorie, cards) for categorie, cards in groups if cards]


def _pdfs(formats: Formats, prints: Path, page: Page) -> Callable[[EditionSet], list[tuple[Print, str]]]:
    def found(laid: EditionSet) -> list[tuple[Print, str]]:
        made = [pdf for pdf in prints_of(formats, laid) if (prints / pdf.file).is_file()]
        return [(pdf, f"{page.up}print/{pdf.file}") for pdf in made]

    return found


def _whose(edition: Edition) -> Callable[[EditionCard], str]:
    names = {laag.id: laag for laag in edition.layers}

    def said(card: EditionCard) -> str:
        if not card.verandering or not card.laag:
            return ""
        laag = names[card.laag]
        if card.verandering == "eigen":
            return f"Van {laag.naam}"
        return f"Aangepast {'voor' if laag.soort in ('landelijk', 'sector') else 'door'} {laag.naam}"

    return said


def _draws_on(record: Record, bron_id: str) -> bool:
    return any(bron.publicatie == bron_id for bron in inside(record, Bronverwijzing))
