"""Understands how someone wants to print: paper, sides, labels."""

from collections.abc import Iterable
from pathlib import Path

import click

from generator.command.printers import printer_named
from generator.faults import advice, quoted
from generator.print.formats import read_formats
from generator.print.settings import Backs, Duplex, Settings
from generator.print.stock_find import Found, find_stock
from generator.print.stock_lists import installed


def settings_of(
    templates: Path,
    paper: str = "a4",
    duplex: Duplex = "long",
    backs: Backs = "forward",
    stock: str | None = None,
    stock_lists: tuple[Path, ...] = (),
    start_at: int = 1,
    printer: str | None = None,
) -> Settings:
    """Understand how to print; raises ``UsageError`` for what is not there or does not go together."""
    known_or_wrong("papier", [paper], set(read_formats(templates).vellen))
    if backs != "forward" and duplex != "manual":
        raise click.UsageError("--backs hoort bij --duplex manual")
    profile = printer_named(printer) if printer else None
    if stock is None:
        return Settings(paper, duplex, backs, start_at=start_at, printer=profile)
    if duplex == "fold":
        raise click.UsageError("op etiketten kan --duplex fold niet: elk etiket is één kaart")
    if paper != "a4":
        raise click.UsageError("kies --paper of --stock: etiketten hebben een eigen vel")
    found = stock_of(templates, stock, stock_lists)
    return Settings(paper, duplex, backs, found.stock, found.name, start_at, profile)


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
    """Raise ``UsageError`` for the first name that is not known."""
    for name in asked:
        if name not in known:
            raise click.UsageError(f"{what} {quoted(name)} is er niet; {advice(name, known)}")
