"""Which wheel comes into a school's own folder: the one that is given, or that of this installation; else it asks."""

import sys
from pathlib import Path

import click

from generator.bounds import MOST_WHEEL_BYTES
from generator.faults import quotation
from generator.folder.download import SCHEME, download, file_at
from generator.folder.installation import installed_wheel
from generator.folder.wheel import WHEEL, Wheel, as_wheel, read_wheel

wheel_option = click.option(
    "--wheel",
    "given",
    metavar="BESTAND",
    help="Het bestand (.whl) waarmee deze versie te installeren is, of het adres ervan (https). Het komt in de map, "
    "zodat ook een ander of een pijplijn haar daarmee installeert. Standaard: dat waarmee jij haar installeerde.",
)


def chosen_wheel(given: str | None, folder: Path) -> Wheel:
    """Return the wheel that is given, or else that of this installation, or else what lies in the folder already.

    Where none is known, someone is asked.  Raises ``UsageError`` where there is nobody to ask, ``ContentFaults`` for
    what is no wheel of this version.
    """
    if given is not None:
        return _wheel_at(given)
    if wheel := installed_wheel():
        return wheel
    if (folder / WHEEL).is_file():
        return read_wheel(folder / WHEEL)
    unknown = "waarmee deze kijkwijzer is geïnstalleerd, is niet meer te zien"
    if not sys.stdin.isatty():
        make = "in een checkout maakt «make wheel» het, in dist/"
        raise click.UsageError(f"{unknown}; geef met --wheel het bestand {WHEEL}, of het adres ervan; {make}")
    click.echo(f"{unknown}; de map heeft het bestand {WHEEL} nodig")
    return _wheel_at(click.prompt("Waar ligt het? Geef een bestand, of een adres met https"))


def _wheel_at(where: str) -> Wheel:
    where = where.strip()
    if "://" not in where:
        return read_wheel(Path(where).expanduser().absolute())
    if not where.startswith(SCHEME):
        raise click.UsageError(f"{quotation(where)} is geen adres met https; geef zo'n adres, of een bestand")
    return as_wheel(download(where, MOST_WHEEL_BYTES), file_at(where))
