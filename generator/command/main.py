"""The commands and their options; each is a few lines over the stages."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from generator import __version__
from generator.command.choosing import order_of
from generator.command.project import Project, open_project
from generator.command.showing import progress, say, show_faults, show_prints, show_sites

_HELP = {"help_option_names": ["-h", "--help"]}


def _project_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the options that every command takes."""
    output = click.option(
        "--output",
        type=click.Path(file_okay=False, path_type=Path),
        metavar="MAP",
        help="Waar de uitvoer komt (build/).",
    )
    school = click.option("--school", "schools", multiple=True, metavar="ID", help="Alleen deze school; mag vaker.")
    return output(school(command))


@click.group(context_settings=_HELP)
@click.version_option(__version__, prog_name="kijkwijzer")
def cli() -> None:
    """Maak van teksten een site en kaarten om te printen, per school."""


@cli.command()
@_project_options
def check(schools: tuple[str, ...], output: Path | None) -> None:
    """Lees alles na en meld elke fout; maak niets."""
    project = open_project(schools, output)
    say(f"In orde: {len(project.library.sets)} sets, {len(project.editions)} scholen.")


@cli.command()
@_project_options
def build(schools: tuple[str, ...], output: Path | None) -> None:
    """Maak de PDF's en de sites."""
    project = open_project(schools, output)
    show_prints(_printed(project), project)
    show_sites(_sites(project), project)


@cli.command("print")
@_project_options
@click.option("--set", "sets", multiple=True, metavar="SET", help="Alleen deze set; mag vaker.")
@click.option("--format", "formats", multiple=True, metavar="FORMAAT", help="Alleen dit formaat, zoals 95x68 of a6.")
@click.option("--cards", metavar="KAARTEN", help="Alleen deze kaarten: 1,3,5-8 (met --set) of hun id's.")
@click.option("--category", metavar="ID", help="Alleen deze categorie.")
@click.option("--copies", type=click.IntRange(1, 100), default=1, help="Zo vaak elke kaart.")
def print_(
    schools: tuple[str, ...], output: Path | None, sets: tuple[str, ...], formats: tuple[str, ...], **choice: Any
) -> None:
    """Maak de PDF's om te printen; een keuze komt in de map print/keuze."""
    project = open_project(schools, output)
    order = order_of(project, sets, formats, choice["cards"], choice["category"], choice["copies"])
    show_prints(_printed(project, order), project)


@cli.command()
@_project_options
def site(schools: tuple[str, ...], output: Path | None) -> None:
    """Maak de sites, met de PDF's die er al zijn."""
    project = open_project(schools, output)
    show_sites(_sites(project), project)


@cli.command()
@_project_options
def schools(schools: tuple[str, ...], output: Path | None) -> None:
    """Noem de scholen, en wat elk van hen zelf heeft."""
    project = open_project(schools, output)
    for edition in project.editions:
        own = [card for laid in edition.sets for card in laid.cards if card.verandering]
        cards = sum(len(laid.cards) for laid in edition.sets)
        layers = " > ".join(laag.id for laag in edition.layers)
        say(f"{edition.house.id}: {edition.house.naam} ({layers})")
        say(f"  {len(edition.sets)} sets, {cards} kaarten, waarvan {len(own)} eigen of aangepast")


def _printed(project: Project, order: Any = None) -> list[Any]:
    from generator.print.build import print_edition, publish

    with progress("PDF's", len(project.editions)) as step:
        reports = [print_edition(edition, project.places, order, step(edition)) for edition in project.editions]
    for report in reports:
        publish(report, project.places)
    return reports


def _sites(project: Project) -> list[Any]:
    from generator.site.build import SiteFailed, build_site

    out = []
    with progress("sites", len(project.editions)) as step:
        for edition in project.editions:
            step(edition)("")
            try:
                out.append(build_site(edition, project.places))
            except SiteFailed as error:
                raise click.ClickException(f"de site van {edition.house.id} is niet gemaakt\n{error}") from error
    return out


def main() -> None:
    """Run the command; faults in content end it with status 1 and no traceback."""
    from generator.faults import ContentFaults

    try:
        cli(prog_name="kijkwijzer", standalone_mode=False)
    except ContentFaults as error:
        show_faults(error)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except click.Abort:
        sys.exit(130)
