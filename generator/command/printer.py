"""The command ``printer``: measure a printer once, and print by what was measured."""

import re
from pathlib import Path

import click

from generator.command.where import places_of

SHIFT = click.FloatRange(-15, 15)
ANGLE = click.FloatRange(-5, 5)
MARGIN = click.FloatRange(0, 30)


@click.group("printer", context_settings={"help_option_names": ["-h", "--help"]})
def printer() -> None:
    """Stel je printer in, zodat achterkanten precies achter hun voorkant komen."""


@printer.command()
@click.option("--paper", metavar="PAPIER", default="a4", help="Op dit papier: a4 (standaard), a3, letter of a5.")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar het blad komt (build/)."
)
def calibrate(paper: str, output: Path | None) -> None:
    """Maak een blad met twee kanten om tegen het licht te houden en af te lezen."""
    from generator.command.paper import known_or_wrong
    from generator.command.showing import lay
    from generator.print.documents.proofs import calibration
    from generator.print.paper.formats import read_formats

    places = places_of(output)
    sheets = read_formats(places.templates).vellen
    known_or_wrong("papier", [paper], set(sheets))
    file = places.output / f"kalibratie-{paper}.pdf"
    lay(file, calibration(places.templates, sheets[paper]), places)
    shown = file.relative_to(places.root) if file.is_relative_to(places.root) else file
    click.echo(f"gemaakt: {shown.as_posix()}; print het dubbelzijdig, en lees op het blad hoe het verder gaat")


@printer.command("set")
@click.argument("name", metavar="NAAM")
@click.option("--dx", type=SHIFT, metavar="MM", default=0.0, help="Zoveel mm staat de achterkant te ver naar rechts.")
@click.option("--dy", type=SHIFT, metavar="MM", default=0.0, help="Zoveel mm staat de achterkant te ver naar boven.")
@click.option(
    "--rotate",
    type=ANGLE,
    metavar="GRADEN",
    default=0.0,
    help="Zoveel graden is hij linksom gedraaid.",
)
@click.option("--margin", type=MARGIN, metavar="MM", default=5.0, help="Zoveel mm blijft de rand wit (5).")
def set_(name: str, dx: float, dy: float, rotate: float, margin: float) -> None:
    """Bewaar wat je aflas; print daarna met --printer NAAM."""
    from generator.command.printers import keep_printer, told
    from generator.print.paper.printer import Profile

    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name):
        raise click.UsageError("noem de printer met kleine letters, cijfers en koppeltekens, zoals lerarenkamer-2")
    profile = Profile(dx=dx, dy=dy, rotate=rotate, margin=margin)
    click.echo(f"{told(name, profile)}; bewaard in {keep_printer(name, profile)}")


@printer.command("list")
def list_() -> None:
    """Noem de printers die je instelde."""
    from generator.command.printers import read_printers

    for name in sorted(read_printers()):
        click.echo(name)


@printer.command()
@click.argument("name", metavar="NAAM")
def show(name: str) -> None:
    """Vertel wat er van een printer bekend is."""
    from generator.command.printers import printer_named, told

    click.echo(told(name, printer_named(name)))
