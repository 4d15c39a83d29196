"""Understands how someone wants to print: paper, sides, labels."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.command.going import for_whom
from generator.command.printers import printer_named
from generator.faults import advice, quoted
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.stock_lists import Found, find_stock, installed


def settings_of(
    templates: Path,
    stock: str | None = None,
    stock_lists: tuple[Path, ...] = (),
    printer: str | None = None,
    shop: str | None = None,
    **how: Any,
) -> Settings:
    """Understand how to print; raises ``UsageError`` for what is not there or does not go together."""
    measured = printer_named(printer) if printer else None
    settings = Settings(**how, printer=measured, printer_name=printer or "")
    known_or_wrong("papier", [settings.paper], set(read_formats(templates).vellen))
    if settings.backs != "forward" and settings.duplex != "manual":
        raise click.UsageError("--backs hoort bij --duplex manual")
    settings = for_whom(templates, settings, stock, shop)
    if stock is None:
        return settings
    _apart_from_stock(settings)
    found = stock_of(templates, stock, stock_lists)
    return replace(settings, stock=found.stock, stock_name=found.name)


def _apart_from_stock(settings: Settings) -> None:
    """Raise ``UsageError`` for what labels decide themselves."""
    if settings.duplex == "fold":
        raise click.UsageError("op etiketten kan --duplex fold niet: elk etiket is één kaart")
    if settings.paper != Settings().paper:
        raise click.UsageError("kies --paper of --stock: etiketten hebben een eigen vel")
    if settings.gap is not None:
        raise click.UsageError("kies --gap of --stock: etiketten hebben een eigen plaats")


def stock_of(templates: Path, asked: str, lists: tuple[Path, ...]) -> Found:
    """Find stock, and tell where lists differ; raises ``UsageError``."""
    files = [file for path in lists for file in (sorted(path.glob("*.xml")) if path.is_dir() else [path])]
    try:
        found = find_stock(templates, asked, [*files, *installed()])
    except ValueError as error:
        raise click.UsageError(str(error)) from error
    for remark in found.remarks:
        click.echo(f"let op: {remark}", err=True)
    return found


def known_or_wrong(what: str, asked: Iterable[str], known: set[str]) -> None:
    """Raise ``UsageError`` for the first name that is not known, with all that are where none is like it."""
    for name in asked:
        if name not in known:
            remedy = advice(name, known, f"kies uit: {', '.join(sorted(known))}")
            raise click.UsageError(f"{what} {quoted(name)} is er niet; {remedy}")
