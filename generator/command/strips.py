"""The command ``strips``: prints the group's own themes on strips, typed on the command line."""

from pathlib import Path

import click

from generator.cli.options import WholeNumber, project_options
from generator.cli.output import count_of, deliver_file
from generator.cli.project import open_project, places_of
from generator.nfc import nfc
from generator.print.documents.strips import FILE, strips, theme_faults


@click.command("strips")
@project_options
@click.option("--theme", "themes", multiple=True, required=True, metavar="TEKST", help="Een thema; mag vaker.")
@click.option(
    "--sets", type=WholeNumber(1, 50), default=1, metavar="AANTAL", help="Zo veel setjes: één voor elk groepje."
)
def strips_command(schools: tuple[str, ...], output: Path | None, themes: tuple[str, ...], sets: int) -> None:
    """Zet thema's van een groep op stroken om te sorteren, in de map print/keuze."""
    places = places_of(output)
    one_line_themes = tuple(nfc(" ".join(theme.split())) for theme in themes)
    editions = open_project(places, schools, faults=theme_faults(one_line_themes)).editions()
    pdfs = {one.house.id: strips(places.templates, one, one_line_themes, sets) for one in editions}
    for school, pdf in pdfs.items():
        file = places.print(school) / "keuze" / FILE
        deliver_file(file, pdf, places)
        count = len(one_line_themes) * sets
        click.echo(f"{school}: {count_of(count, 'strook', 'stroken')}, in {places.short(file)}")
