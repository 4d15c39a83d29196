"""The command ``init``: begins a school's own folder."""

import os
import re
import shlex
from pathlib import Path
from unicodedata import normalize

import click
from pydantic import TypeAdapter, ValidationError

from generator.bounds import MOST_ID, MOST_NAME
from generator.faults import Place, advice, quotation
from generator.folder.begin import NewSchool, begin_folder, is_empty
from generator.nfc import nfc
from generator.output.recovery import finish_journals
from generator.places import BUILD, Places, base_folder
from generator.read import read_library
from generator.read.references import linkable
from generator.records.base import SHAPES, Id
from generator.records.file_names import REMEDY, is_of_device
from generator.records.library import Library
from generator.text.signs import is_readable


@click.command("init")
@click.argument("folder", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--id", "school", metavar="ID", help="De id van de school: kleine letters, cijfers en koppeltekens (MAP)."
)
@click.option("--name", metavar="NAAM", help="De naam, zoals die op de site en de kaarten komt (de id).")
@click.option("--sector", metavar="ID", help="De sector, met de woorden die daarbij horen: po, vo of mbo.")
def init_command(folder: Path, school: str | None, name: str | None, sector: str | None) -> None:
    """Begin een map voor een school.

    Er komt alleen in wat van de school zelf is: een laag, een leeg logo, instellingen voor een editor, uitleg,
    en wat nodig is om de site te publiceren met GitHub of GitLab. De rest komt uit deze versie van de kijkwijzer.
    """
    folder = Path(os.path.realpath(folder))
    if not folder.name.isprintable() or not folder.name.strip():
        raise click.UsageError(f"{quotation(folder.name)} kan geen naam van een map zijn; kies een andere naam")
    finish_journals(folder / BUILD, (folder,))
    if not is_empty(folder):
        raise click.UsageError(f"{quotation(folder)} is niet leeg; kies een nieuwe map")
    places = Places(folder, folder / BUILD, base_folder())
    school = _school_id(school or _as_id(folder.name))
    name = _school_name(name if name is not None else school.replace("-", " ").capitalize())
    library = read_library(places.content)
    if school in {*library.layers, *(record.id for record in linkable(library))}:
        raise click.UsageError(f"de id {quotation(school)} is al vergeven; kies een andere met --id")
    made = begin_folder(places, NewSchool(school, name, _layer_below(sector, library)))
    where = Place(folder).location(Path.cwd())
    click.echo(f"gemaakt: {where}, met {len(made)} bestanden, voor «{name}»")
    if sector is None:
        sectors = ", ".join(_sectors(library))
        click.echo(
            f"zonder sector: de woorden zijn die van iedereen; zet bij «basis:» een van {sectors} voor die van jullie"
        )
    first = "" if folder == Path.cwd() else f"cd {shlex.quote(where)}, en dan "
    click.echo(f"verder: {first}kijkwijzer serve --open; README.md vertelt de rest")


def _school_id(school: str) -> str:
    try:
        TypeAdapter(Id).validate_python(school)
    except ValidationError as error:
        shape = next((words for words in SHAPES.values() if "samen-leren" in words), "")
        remedy = REMEDY if is_of_device(school) else f"{shape}, met hoogstens {MOST_ID} tekens"
        raise click.UsageError(f"{quotation(school)} kan geen id zijn; {remedy}") from error
    return school


def _as_id(name: str) -> str:
    """Return an id that is like a name: without accents, which a folder made on a Mac has as signs of their own."""
    letters = normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", letters.lower()).strip("-")


def _school_name(name: str) -> str:
    name = nfc(" ".join(name.split()))
    if not 0 < len(name) <= MOST_NAME or not (name.isprintable() and is_readable(name)):
        raise click.UsageError(f"{quotation(name)} kan geen naam zijn; schrijf 1 tot {MOST_NAME} letters of tekens")
    return name


def _sectors(library: Library) -> list[str]:
    return sorted(laag.id for laag in library.layers.values() if laag.soort == "sector")


def _layer_below(sector: str | None, library: Library) -> str:
    """Return the id of the layer that a school of a sector lies on."""
    if sector is None:
        return next(laag.id for laag in library.layers.values() if laag.soort == "landelijk")
    if sector not in (known := _sectors(library)):
        raise click.UsageError(f"onbekende sector {quotation(sector)}; {advice(sector, known)}")
    return sector
