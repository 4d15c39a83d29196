"""From the options of ``print`` to an order; raises ``WrongUse`` for what does not go together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.bounds import MOST_CARD_NUMBER
from generator.cli.options import require_known, unknown_names
from generator.cli.project import Project
from generator.cli.usage import WrongsFound, WrongUse
from generator.command.printer import printer_named
from generator.faults import advice, printable, quotation
from generator.print.impose.layout import layout_of
from generator.print.order.order import BOOK, Choice, Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import Formats, print_products, products_on_request, read_formats
from generator.print.paper.shops import Shop, read_shops
from generator.print.paper.stock_lists import StockMatch, find_stock, installed_lists, named_lists
from generator.resolve.edition import EditionSet

_RANGE = re.compile(r"(\d{1,9})(?:-(\d{1,9}))?")
_SHEETS = ("paper", "duplex", "start_at", "printer", "marks", "marks_behind", "corners", "gap", "borderless")
"""What tells how cards lie on sheets, of which a card a page knows nothing."""


def order_of(
    project: Project,
    sets: tuple[str, ...],
    formats: tuple[str, ...],
    cards: str | None,
    category: str | None,
    copies: int,
    **how: Any,
) -> Order:
    """Return an order of the command's options; raises ``WrongUse`` for what is not there."""
    laid = [s for edition in project.editions() for s in edition.sets]
    found = WrongsFound()
    found.add(*unknown_names("set", sets, {s.id for s in laid}))
    settings = found.attempt(lambda: settings_of(project.places.templates, **how)) or Settings()
    known = Order(settings=settings).with_stock(read_formats(project.places.templates))
    if settings.stock and formats:
        found.add("kies --format of --stock: een etiket heeft een eigen maat")
    formats = (settings.stock_name,) if settings.stock else formats
    documents = {p.format for s in laid for p in (*print_products(known, s), *products_on_request(known, s))}
    found.add(*unknown_names("formaat", formats, documents | set(known.kaarten) | {BOOK}))
    chosen = [s for s in laid if not sets or s.id in sets]
    if category and chosen:
        found.add(*unknown_names("categorie", [category], {c.id for s in chosen for c in s.record.categorieen}))
    there = {card.kaart.id for s in chosen for card in s.cards}
    asked = cards if cards is not None and chosen else None
    ids = found.attempt(lambda: _cards_asked(asked, sets, there)) if asked is not None else ()
    found.refuse()
    order = Order(sets, formats, Choice(ids or (), category, copies), settings, book=BOOK in formats)
    _refuse_contradictions(order)
    if not laid or (not order.book and not any(order.products(known, s) for s in laid)):
        raise WrongUse(["hier is niets van te printen; kijk of set, formaat en kaarten bij elkaar horen"])
    _refuse_unfitting(order, laid, known)
    return order


def _cards_asked(cards: str, sets: tuple[str, ...], there: set[str]) -> tuple[str, ...]:
    """Return the ids of the cards that were asked for; raises ``WrongUse``."""
    if not there:
        raise WrongUse([f"in {', '.join(sets) or 'deze school'} zitten geen kaarten; laat --cards weg"])
    ids = tuple(dict.fromkeys(_card_ids(cards, sets, there)))
    if not ids:
        raise WrongUse([f"--cards {quotation(cards)} noemt geen kaart; schrijf nummers of id's, of laat het weg"])
    require_known("kaart", ids, there)
    return ids


def _refuse_contradictions(order: Order) -> None:
    """Raise ``WrongUse`` for choices that can't go together."""
    settings = order.settings
    if settings.makes_pictures and order.choice.copies > 1:
        raise WrongUse([f"met --to {settings.to} komt er van elke kaart één beeld; laat --copies weg"])
    if order.book and replace(order, formats=(), book=False) != Order():
        raise WrongUse([f"--format {BOOK} is het hele boek; noem er alleen --school en --output bij"])


def _refuse_unfitting(order: Order, laid: Iterable[EditionSet], formats: Formats) -> None:
    for size in order.sizes(formats, laid):
        try:
            layout_of(formats.kaarten[size], formats.vellen[order.settings.paper], order.settings)
        except ValueError as error:
            raise WrongUse([str(error)]) from error


def _card_ids(asked: str, sets: tuple[str, ...], there: set[str]) -> Iterator[str]:
    """Yield the ids of a list of cards; in a reeks, the numbers that a school left out are passed over."""
    for part in filter(None, (part.strip() for part in asked.split(","))):
        numbers = _RANGE.fullmatch(part)
        if not numbers:
            yield part
        elif len(sets) != 1:
            raise WrongUse(["noem bij nummers van kaarten één set, bijvoorbeeld --set gespreksopener"])
        else:
            first, last = int(numbers[1]), int(numbers[2] or numbers[1])
            if not first <= last <= MOST_CARD_NUMBER:
                raise WrongUse([f"kaarten {quotation(part)} kan niet; schrijf een reeks zoals 5-8"])
            ids = [f"{sets[0]}-{number:02d}" for number in range(first, last + 1)]
            yield from [card for card in ids if card in there] or ids


def settings_of(
    templates: Path,
    stock: str | None = None,
    stock_lists: tuple[Path, ...] = (),
    printer: str | None = None,
    shop: str | None = None,
    **how: Any,
) -> Settings:
    """Return the settings of how to print; raises ``WrongUse`` for what is not there or does not go together."""
    found = WrongsFound()
    measured = found.attempt(lambda: printer_named(printer)) if printer else None
    settings = Settings(**how, printer=measured, printer_name=printer or "")
    found.add(*unknown_names("papier", [settings.paper], set(read_formats(templates).vellen)))
    found.add(*contradictions(settings, stock, shop))
    named = found.attempt(lambda: _shop(templates, shop)) if settings.to == "shop" else None
    label = found.attempt(lambda: stock_of(templates, stock, stock_lists)) if stock is not None else None
    found.refuse()
    if named:
        settings = replace(settings, shop_name=named[0], shop=named[1])
    return replace(settings, stock=label.stock, stock_name=label.name) if label else settings


def contradictions(settings: Settings, stock: str | None, shop: str | None) -> Iterator[str]:
    """Yield what does not go together in how to print, on ``stock`` or for a ``shop``."""
    if settings.backs != "forward" and settings.duplex != "manual":
        yield "--backs hoort bij --duplex manual"
    if shop and settings.to != "shop":
        yield "--shop hoort bij --to shop"
    if settings.full_backs and settings.ink == "less":
        yield "kies --full-backs of --ink less: een gekleurde achterkant kost inkt"
    if settings.full_backs and settings.duplex == "fold":
        yield "--full-backs met --duplex fold kan niet: op de vouw is geen plaats voor afloop"
    if settings.tiles and settings.large:
        yield "kies --tiles of --large: een poster is al groot"
    if settings.to != "office":
        yield from _contradictions_elsewhere(settings, stock)
    elif stock is not None:
        yield from _contradictions_with_stock(settings)


def _contradictions_elsewhere(settings: Settings, stock: str | None) -> Iterator[str]:
    """Yield what does not go together with a card a page."""
    if settings.makes_pictures and settings.large:
        yield f"laat --large weg bij --to {settings.to}: een beeld maak je op het scherm zo groot je wilt"
    if stock or any(getattr(settings, name) != getattr(Settings(), name) for name in _SHEETS):
        told = ", ".join(f"--{name.replace('_', '-')}" for name in ("paper", "stock", *_SHEETS[1:]))
        yield f"met --to {settings.to} komt elke kaart op een eigen bladzijde; laat {told} weg"


def _contradictions_with_stock(settings: Settings) -> Iterator[str]:
    """Yield what does not go together with what labels decide themselves."""
    if settings.duplex == "fold":
        yield "op etiketten kan --duplex fold niet: elk etiket is één kaart"
    if settings.paper != Settings().paper:
        yield "kies --paper of --stock: etiketten hebben een eigen vel"
    if settings.gap is not None:
        yield "kies --gap of --stock: etiketten hebben een eigen plaats"


def stock_of(templates: Path, asked: str, lists: tuple[Path, ...]) -> StockMatch:
    """Find stock, and show where lists differ; raises ``WrongUse``."""
    try:
        found = find_stock(templates, asked, [*named_lists(lists), *installed_lists()])
    except ValueError as error:
        raise WrongUse([str(error)]) from error
    for remark in found.remarks:
        click.echo(f"let op: {printable(remark)}", err=True)
    return found


def _shop(templates: Path, asked: str | None) -> tuple[str, Shop]:
    shops = read_shops(templates)
    name = asked or next(iter(shops))
    if name not in shops:
        raise WrongUse([f"drukkerij {quotation(name)} is er niet; {advice(name, shops)}"])
    return name, shops[name]
