"""The commands of a school's own folder: ``init`` begins it, ``upgrade`` compares it with a newer base."""

import sys
from pathlib import Path

import click

from generator.command.where import places_of
from generator.places import Places


@click.command()
@click.argument("folder", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@click.option(
    "--id", "school", metavar="ID", help="De id van de school: kleine letters, cijfers en koppeltekens (MAP)."
)
@click.option("--name", metavar="NAAM", help="De naam, zoals die op de site en de kaarten komt (de id).")
@click.option("--sector", metavar="ID", help="De sector, met de woorden die daarbij horen: po, vo of mbo.")
def init(folder: Path, school: str | None, name: str | None, sector: str | None) -> None:
    """Begin een map voor een school.

    Er komt alleen in wat van de school zelf is: een laag, een leeg logo, instellingen voor een editor, uitleg,
    en wat nodig is om de site te publiceren met GitHub of GitLab. De rest komt uit deze versie van de kijkwijzer.
    """
    from generator.command.init import begun

    begun(folder, school, name, sector)


@click.command()
@click.option(
    "--accept", is_flag=True, help="Alles is bekeken: onthoud deze basis, en noem deze versie in requirements.txt."
)
def upgrade(accept: bool) -> None:
    """Vertel wat er in de basis veranderde aan kaarten die je zelf hebt veranderd.

    Per kaart zie je de tekst van de basis toen, die van nu, en die van jullie. Er verandert niets aan jullie teksten.
    De status is 1 zolang er kaarten zijn om te bekijken.
    """
    from generator.command.upgrade import upgraded

    if not upgraded(places_of(None), accept):
        sys.exit(1)


def remind(places: Places) -> None:
    """Say in a line that a newer base asks to be looked at."""
    from generator.command.upgrade import reminder

    if said := reminder(places):
        click.echo(said, err=True)
