"""From the options of ``print`` to an order; raises ``UsageError`` for what does not go together."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.bounds import MOST_CARD_NUMBER
from generator.cli.options import require_known
from generator.cli.project import Project
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
_SHEETS = ("paper", "duplex", "start_at", "printer", "marks", "marks_behind", "corners", "gap")
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
    """Return an order of the command's options; raises ``UsageError`` for what is not there."""
    laid = [s for edition in project.editions() for s in edition.sets]
    require_known("set", sets, {s.id for s in laid})
    settings = settings_of(project.places.templates, **how)
    known = Order(settings=settings).with_stock(read_formats(project.places.templates))
    if settings.stock and formats:
        raise click.UsageError("kies --format of --stock: een etiket heeft een eigen maat")
    formats = (settings.stock_name,) if settings.stock else formats
    documents = {p.format for s in laid for p in (*print_products(known, s), *products_on_request(known, s))}
    require_known("formaat", formats, documents | set(known.kaarten) | {BOOK})
    chosen = [s for s in laid if not sets or s.id in sets]
    if category:
        require_known("categorie", [category], {c.id for s in chosen for c in s.record.categorieen})
    there = {card.kaart.id for s in chosen for card in s.cards}
    if cards and not there:
        raise click.UsageError(f"in {', '.join(sets) or 'deze school'} zitten geen kaarten; laat --cards weg")
    ids = tuple(dict.fromkeys(_card_ids(cards or "", sets, there)))
    if cards is not None and not ids:
        raise click.UsageError(f"--cards {quotation(cards)} noemt geen kaart; schrijf nummers of id's, of laat het weg")
    require_known("kaart", ids, there)
    order = Order(sets, formats, Choice(ids, category, copies), settings, book=BOOK in formats)
    _refuse_contradictions(order)
    if not laid or (not order.book and not any(order.products(known, s) for s in laid)):
        raise click.UsageError("hier is niets van te printen; kijk of set, formaat en kaarten bij elkaar horen")
    _refuse_unfitting(order, laid, known)
    return order


def _refuse_contradictions(order: Order) -> None:
    """Raise ``UsageError`` for choices that can't go together."""
    settings = order.settings
    if settings.makes_pictures and order.choice.copies > 1:
        raise click.UsageError(f"met --to {settings.to} komt er van elke kaart één beeld; laat --copies weg")
    if order.book and replace(order, formats=(), book=False) != Order():
        raise click.UsageError(f"--format {BOOK} is het hele boek; noem er alleen --school en --output bij")


def _refuse_unfitting(order: Order, laid: Iterable[EditionSet], formats: Formats) -> None:
    for size in order.sizes(formats, laid):
        try:
            layout_of(formats.kaarten[size], formats.vellen[order.settings.paper], order.settings)
        except ValueError as error:
            raise click.UsageError(str(error)) from error


def _card_ids(asked: str, sets: tuple[str, ...], there: set[str]) -> Iterator[str]:
    """Yield the ids of a list of cards; in a reeks, the numbers that a school left out are passed over."""
    for part in filter(None, (part.strip() for part in asked.split(","))):
        numbers = _RANGE.fullmatch(part)
        if not numbers:
            yield part
        elif len(sets) != 1:
            raise click.UsageError("noem bij nummers van kaarten één set, bijvoorbeeld --set gespreksopener")
        else:
            first, last = int(numbers[1]), int(numbers[2] or numbers[1])
            if not first <= last <= MOST_CARD_NUMBER:
                raise click.UsageError(f"kaarten {quotation(part)} kan niet; schrijf een reeks zoals 5-8")
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
    """Return the settings of how to print; raises ``UsageError`` for what is not there or does not go together."""
    measured = printer_named(printer) if printer else None
    settings = Settings(**how, printer=measured, printer_name=printer or "")
    require_known("papier", [settings.paper], set(read_formats(templates).vellen))
    if settings.backs != "forward" and settings.duplex != "manual":
        raise click.UsageError("--backs hoort bij --duplex manual")
    settings = with_destination(templates, settings, stock, shop)
    if stock is None:
        return settings
    _refuse_with_stock(settings)
    found = stock_of(templates, stock, stock_lists)
    return replace(settings, stock=found.stock, stock_name=found.name)


def _refuse_with_stock(settings: Settings) -> None:
    """Raise ``UsageError`` for what labels decide themselves."""
    if settings.duplex == "fold":
        raise click.UsageError("op etiketten kan --duplex fold niet: elk etiket is één kaart")
    if settings.paper != Settings().paper:
        raise click.UsageError("kies --paper of --stock: etiketten hebben een eigen vel")
    if settings.gap is not None:
        raise click.UsageError("kies --gap of --stock: etiketten hebben een eigen plaats")


def stock_of(templates: Path, asked: str, lists: tuple[Path, ...]) -> StockMatch:
    """Find stock, and show where lists differ; raises ``UsageError``."""
    try:
        found = find_stock(templates, asked, [*named_lists(lists), *installed_lists()])
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    for remark in found.remarks:
        click.echo(f"let op: {printable(remark)}", err=True)
    return found


def with_destination(templates: Path, settings: Settings, stock: str | None, shop: str | None) -> Settings:
    """Return the settings with their print shop; raises ``UsageError`` for what does not go together."""
    if shop and settings.to != "shop":
        raise click.UsageError("--shop hoort bij --to shop")
    if settings.full_backs and settings.ink == "less":
        raise click.UsageError("kies --full-backs of --ink less: een gekleurde achterkant kost inkt")
    if settings.full_backs and settings.duplex == "fold":
        raise click.UsageError("--full-backs met --duplex fold kan niet: op de vouw is geen plaats voor afloop")
    if settings.tiles and settings.large:
        raise click.UsageError("kies --tiles of --large: een poster is al groot")
    if settings.to == "office":
        return settings
    if settings.makes_pictures and settings.large:
        raise click.UsageError(
            f"laat --large weg bij --to {settings.to}: een beeld maak je op het scherm zo groot je wilt"
        )
    if stock or any(getattr(settings, name) != getattr(Settings(), name) for name in _SHEETS):
        told = ", ".join(f"--{name.replace('_', '-')}" for name in ("paper", "stock", *_SHEETS[1:]))
        raise click.UsageError(f"met --to {settings.to} komt elke kaart op een eigen bladzijde; laat {told} weg")
    if settings.to != "shop":
        return settings
    name, found = _shop(templates, shop)
    return replace(settings, shop=found, shop_name=name)


def _shop(templates: Path, asked: str | None) -> tuple[str, Shop]:
    shops = read_shops(templates)
    name = asked or next(iter(shops))
    if name not in shops:
        raise click.UsageError(f"drukkerij {quotation(name)} is er niet; {advice(name, shops)}")
    return name, shops[name]
