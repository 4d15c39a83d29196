"""Makes cards as pictures, and moves them to their place once all of them are made."""

import click

from generator.command.project import Project
from generator.command.showing import progress, short, show_delivery
from generator.files import remove_folder
from generator.output import OutputFolder
from generator.print.build import print_edition, tidy
from generator.print.order.order import Order
from generator.print.report import PrintReport

_NO_TOOL = (
    "voor SVG is pdftocairo nodig, en dat staat niet op deze computer; op Debian en Ubuntu:"
    " apt-get install poppler-utils; of kies --to png"
)


def print_pictures(project: Project, order: Order) -> None:
    """Draw the cards of an order for each school; raises ``ContentFaults``, or ``ClickException`` without its tool."""
    from generator.print.pictures import drawable, pictures

    if order.settings.to == "svg" and not drawable():
        raise click.ClickException(_NO_TOOL)
    made: list[tuple[PrintReport, dict[str, bytes]]] = []
    with progress("beelden", len(project.schools)) as step:
        for edition in project.editions:
            report = print_edition(edition, project.places, order, step(edition))
            made.append((report, dict(pictures(project.places.templates, edition, order, report.staged))))
            remove_folder(report.staged, project.places.output)
    for report, files in made:
        _publish(project, report, files)
    tidy(project.places)


def _publish(project: Project, report: PrintReport, files: dict[str, bytes]) -> None:
    """Move pictures to their place, and remove from there those of cards that are no more."""
    decks = [name.partition("/")[0] for name in files]
    published = OutputFolder(report.folder, project.places.output)
    show_delivery(published.bring(files, stale=lambda name: name.partition("/")[0] in decks), project.places)
    for deck in sorted(set(decks)):
        index = short(report.folder / deck / "index.html", project)
        click.echo(f"{report.school}: {decks.count(deck) - 1} beelden; open {index}")
