"""The command ``init``: begins a school's own folder."""

import os
import shlex
from pathlib import Path

import click

from generator.cli.usage import refuse_wrongs
from generator.cli.wheels import chosen_wheel, wheel_option
from generator.command.layer_names import (
    id_like,
    plain_name,
    sectors,
    wrongs_of_id,
    wrongs_of_name,
    wrongs_of_sector,
)
from generator.faults import Place, quotation
from generator.folder.begin import NewSchool, begin_folder, is_empty
from generator.folder.wheel import WHEEL
from generator.output.recovery import finish_journals
from generator.places import BUILD, Places, base_folder
from generator.read import read_library
from generator.records.library import Library


@click.command("init")
@click.argument("folder", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--id", "school", metavar="ID", help="De id van de school: kleine letters, cijfers en koppeltekens (MAP)."
)
@click.option("--name", metavar="NAAM", help="De naam, zoals die op de site en de kaarten komt (de id).")
@click.option("--sector", metavar="ID", help="De sector, met de woorden die daarbij horen: po, vo of mbo.")
@wheel_option
def init_command(folder: Path, school: str | None, name: str | None, sector: str | None, given: str | None) -> None:
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
    school = school or id_like(folder.name)
    name = plain_name(name if name is not None else school.replace("-", " ").capitalize())
    library = read_library(places.content)
    of_id, of_sector = wrongs_of_id(school, library, " met --id"), wrongs_of_sector(sector, library)
    refuse_wrongs((*of_id, *wrongs_of_name(name), *of_sector))
    new = NewSchool(school, name, sector or _layer_for_all(library))
    made = begin_folder(places, new, chosen_wheel(given, folder))
    where = Place(folder).location(Path.cwd())
    click.echo(f"gemaakt: {where}, met {len(made)} bestanden, voor «{name}»")
    click.echo(f"{WHEEL} ligt erbij: daarmee installeert ook een ander, of een pijplijn, deze versie")
    if sector is None:
        known = ", ".join(sectors(library))
        click.echo(
            f"zonder sector: de woorden zijn die van iedereen; zet bij «basis:» een van {known} voor die van jullie"
        )
    first = "" if folder == Path.cwd() else f"cd {shlex.quote(where)}, en dan "
    click.echo(f"verder: {first}kijkwijzer serve --open; README.md vertelt de rest")


def _layer_for_all(library: Library) -> str:
    """Return the id of the layer that a school without a sector lies on."""
    return next(laag.id for laag in library.layers.values() if laag.soort == "landelijk")
