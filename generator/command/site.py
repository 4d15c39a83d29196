"""The command ``site``: makes the site of every school, and packs it on request."""

from functools import partial
from pathlib import Path

import click

from generator.cli.last_run import Lines, make_unless_unchanged, unless_unchanged
from generator.cli.options import jobs_option, language_option, project_options, verbose_option
from generator.cli.project import places_of
from generator.places import Places


@click.command("site")
@project_options
@language_option
@jobs_option
@verbose_option
@click.option("--zip", "packed", is_flag=True, help="Pak elke site ook in één ZIP, om mee te nemen of te versturen.")
def site_command(schools: tuple[str, ...], output: Path | None, language: str, packed: bool) -> None:
    """Maak de sites, met de PDF's die er al zijn."""
    places = places_of(output, language)
    if packed:
        unless_unchanged(places, "site --zip", schools, partial(pack_sites, places, schools))
    else:
        make_unless_unchanged("site", places, schools)


def pack_sites(places: Places, schools: tuple[str, ...]) -> Lines:
    """Make the sites and a ZIP of each; return what to say when nothing changes.  Raises ``ContentFaults``."""
    from generator.cli.editions import make_editions
    from generator.cli.output import deliver_zip
    from generator.cli.project import open_project
    from generator.site.archive import site_archive

    lines = make_editions("site", places, schools)
    for edition in open_project(places, schools).editions():
        school = edition.house.id
        file = places.school_folder(school) / f"{school}-site.zip"
        line = deliver_zip(school, file, site_archive(edition, places), places)
        click.echo(line)
        lines.append(line)
    return lines
