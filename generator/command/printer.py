"""The command ``printer``: measure a printer once, and print by what was measured."""

import os
from pathlib import Path

import click

from generator.cli.options import FiniteRange, is_id
from generator.cli.project import places_of
from generator.cli.usage import WrongUse
from generator.faults import advice, quotation
from generator.files import CACHE
from generator.output.recovery import finish_journals
from generator.output.replacement import replace_files
from generator.print.paper.printer import PrinterProfile
from generator.records.base import Id, Record
from generator.sources.record import read_record

SHIFT = FiniteRange(-15, 15)
ANGLE = FiniteRange(-5, 5)
MARGIN = FiniteRange(0, 30)


@click.group("printer")
def printer_command() -> None:
    """Stel je printer in, zodat achterkanten precies achter hun voorkant komen."""
    folder = printers_file().parent
    finish_journals(folder, (folder,))


@printer_command.command()
@click.option("--paper", metavar="PAPIER", default="a4", help="Op dit papier: a4 (standaard), a3, letter of a5.")
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar het blad komt (build/)."
)
def calibrate(paper: str, output: Path | None) -> None:
    """Maak een blad met twee kanten om tegen het licht te houden en af te lezen."""
    from generator.cli.options import require_known
    from generator.cli.output import deliver_file
    from generator.print.documents.proofs import calibration
    from generator.print.paper.formats import read_formats

    places = places_of(output)
    sheets = read_formats(places.templates).vellen
    require_known("papier", [paper], set(sheets))
    file = places.output / f"kalibratie-{paper}.pdf"
    deliver_file(file, calibration(places.templates, sheets[paper]), places)
    click.echo(f"gemaakt: {places.short(file)}; print het dubbelzijdig, en lees op het blad hoe het verder gaat")


@printer_command.command("set")
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
    from generator.print.paper.printer import PrinterProfile

    if not is_id(name):
        remedy = "kleine letters, cijfers en koppeltekens, hoogstens 60, zoals lerarenkamer-2"
        raise click.UsageError(f"noem de printer met {remedy}")
    profile = PrinterProfile(dx=dx, dy=dy, rotate=rotate, margin=margin)
    click.echo(f"{describe_printer(name, profile)}; bewaard in {keep_printer(name, profile)}")


@printer_command.command("list")
def list_() -> None:
    """Noem de printers die je instelde."""
    for name in sorted(read_printers()):
        click.echo(name)


@printer_command.command()
@click.argument("name", metavar="NAAM")
def show(name: str) -> None:
    """Vertel wat er van een printer bekend is."""
    click.echo(describe_printer(name, printer_named(name)))


class Printers(Record):
    """The whole of ``printers.yaml``."""

    printers: dict[Id, PrinterProfile]


def printers_file() -> Path:
    """Return the file that the printers are kept in."""
    return Path(click.get_app_dir("kijkwijzer")) / "printers.yaml"


def read_printers() -> dict[str, PrinterProfile]:
    """Read what was measured; raises ``ContentFaults``."""
    file = printers_file()
    if not os.path.lexists(file):
        return {}
    return read_record(file, Printers).printers


def keep_printer(name: str, profile: PrinterProfile) -> Path:
    """Keep what was measured of a printer; return the file that it stands in."""
    import yaml

    known = {key: one.model_dump() for key, one in (read_printers() | {name: profile}).items()}
    file = printers_file()
    replace_files({file: yaml.safe_dump({"printers": known}, sort_keys=True).encode()}, file.parent / CACHE)
    return file


def printer_named(name: str) -> PrinterProfile:
    """Return a printer; raises ``UsageError`` for one that is not there."""
    known = read_printers()
    if name not in known:
        remedy = advice(name, known) if known else "meet hem eerst: kijkwijzer printer calibrate"
        raise WrongUse([f"printer {quotation(name)} is er niet; {remedy}"])
    return known[name]


def describe_printer(name: str, profile: PrinterProfile) -> str:
    """Return what is known of a printer, in a line."""
    return (
        f"{name}: dx {profile.dx:g} mm, dy {profile.dy:g} mm, gedraaid {profile.rotate:g}°, marge {profile.margin:g} mm"
    )
