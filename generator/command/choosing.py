"""Understands what someone wants to print: sets, formats, cards."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import click

from generator.command.paper import known_or_wrong, settings_of
from generator.command.project import Project
from generator.faults import quoted
from generator.print.impose.layout import layout_of
from generator.print.order.order import BOOK, Choice, Order
from generator.print.paper.formats import Formats, documents_on_request, prints_of, read_formats
from generator.resolve.edition import EditionSet

_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
MOST_NUMBER = 999
"""The highest number that a card can have."""


def order_of(
    project: Project,
    sets: tuple[str, ...],
    formats: tuple[str, ...],
    cards: str | None,
    category: str | None,
    copies: int,
    **how: Any,
) -> Order:
    """Make an order of the command's options; raises ``UsageError`` for what is not there."""
    laid = [s for edition in project.editions for s in edition.sets]
    known_or_wrong("set", sets, {s.id for s in laid})
    settings = settings_of(project.places.templates, **how)
    known = Order(settings=settings).known(read_formats(project.places.templates))
    if settings.stock and formats:
        raise click.UsageError("kies --format of --stock: een etiket heeft een eigen maat")
    formats = (settings.stock_name,) if settings.stock else formats
    documents = {p.format for s in laid for p in (*prints_of(known, s), *documents_on_request(known, s))}
    known_or_wrong("formaat", formats, documents | set(known.kaarten) | {BOOK})
    chosen = [s for s in laid if not sets or s.id in sets]
    if category:
        known_or_wrong("categorie", [category], {c.id for s in chosen for c in s.record.categorieen})
    there = {card.kaart.id for s in chosen for card in s.cards}
    if cards and not there:
        raise click.UsageError(f"in {', '.join(sets) or 'deze school'} zitten geen kaarten; laat --cards weg")
    ids = tuple(dict.fromkeys(_cards(cards or "", sets, there)))
    known_or_wrong("kaart", ids, there)
    order = Order(sets, formats, Choice(ids, category, copies), settings, book=BOOK in formats)
    _together(order)
    if not order.book and not any(order.prints(known, s) for s in laid):
        raise click.UsageError("hier is niets van te printen; kijk of set, formaat en kaarten bij elkaar horen")
    _fitting(order, laid, known)
    return order


def _together(order: Order) -> None:
    """Raise ``UsageError`` for choices that can't go together."""
    settings = order.settings
    if settings.pictured and order.choice.copies > 1:
        raise click.UsageError(f"met --to {settings.to} komt er van elke kaart één beeld; laat --copies weg")
    if order.book and replace(order, formats=(), book=False) != Order():
        raise click.UsageError(f"--format {BOOK} is het hele boek; noem er alleen --school en --output bij")


def _fitting(order: Order, laid: Iterable[EditionSet], formats: Formats) -> None:
    for size in order.sizes(formats, laid):
        try:
            layout_of(formats.kaarten[size], formats.vellen[order.settings.paper], order.settings)
        except ValueError as error:
            raise click.UsageError(str(error)) from error


def _cards(asked: str, sets: tuple[str, ...], there: set[str]) -> Iterator[str]:
    """Read a list of cards; in a reeks, the numbers that a school left out are passed over."""
    for part in filter(None, (part.strip() for part in asked.split(","))):
        numbers = _RANGE.fullmatch(part)
        if not numbers:
            yield part
        elif len(sets) != 1:
            raise click.UsageError("noem bij nummers van kaarten één set, bijvoorbeeld --set gespreksopener")
        else:
            first, last = int(numbers[1]), int(numbers[2] or numbers[1])
            if not first <= last <= MOST_NUMBER:
                raise click.UsageError(f"kaarten {quoted(part)} kan niet; schrijf een reeks zoals 5-8")
            ids = [f"{sets[0]}-{number:02d}" for number in range(first, last + 1)]
            yield from [card for card in ids if card in there] or ids
