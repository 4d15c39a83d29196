"""The command ``strips``: prints the group's own themes on strips, typed on the command line."""

from pathlib import Path

import click

from generator.cli.options import project_options
from generator.cli.output import counted, lay
from generator.cli.project import open_project, places_of
from generator.faults import ContentFaults
from generator.places import Places
from generator.print.documents.strips import FILE, strips, unprintable


def print_strips(places: Places, schools: tuple[str, ...], themes: tuple[str, ...], sets: int) -> None:
    """Make the strips of each school and move them to its folder of choices; raises ``ContentFaults``."""
    written = tuple(" ".join(theme.split()) for theme in themes)
    if faults := list(unprintable(written)):
        raise ContentFaults(faults)
    project = open_project(places, schools)
    made = {e.house.id: strips(places.templates, e, written, sets) for e in project.editions}
    for school, pdf in made.items():
        file = places.print(school) / "keuze" / FILE
        lay(file, pdf, places)
        where = file.relative_to(places.root) if file.is_relative_to(places.root) else file
        count = len(written) * sets
        click.echo(f"{school}: {counted(count, 'strook', 'stroken')}, in {where.as_posix()}")


@click.command()
@project_options
@click.option("--theme", "themes", multiple=True, required=True, metavar="TEKST", help="Een thema; mag vaker.")
@click.option("--sets", type=click.IntRange(1, 50), default=1, help="Zo veel setjes: één voor elk groepje.")
def strips_schema(schools: tuple[str, ...], output: Path | None, themes: tuple[str, ...], sets: int) -> None:
    """Zet thema's van een groep op stroken om te sorteren, in de map print/keuze."""
    print_strips(places_of(output), schools, themes, sets)
