"""Makes cards as pictures, and moves them to their place once all of them are made."""

import shutil

import click

from generator.command.project import Project
from generator.command.showing import progress, short
from generator.files import replace_file
from generator.print.build import print_edition, tidy
from generator.print.order import Order
from generator.print.report import PrintReport

_NO_TOOL = (
    "voor SVG is pdftocairo nodig, en dat staat niet op deze computer; op Debian en Ubuntu:"
    " apt-get install poppler-utils; of kies --to png"
)


def print_pictures(project: Project, order: Order) -> None:
    """Draw the cards of an order for each school; raises ``ContentFaults``, or ``ClickException`` without its tool."""
    from generator.print.outlines import drawable
    from generator.print.pictures import pictures

    if order.settings.to == "svg" and not drawable():
        raise click.ClickException(_NO_TOOL)
    made: list[tuple[PrintReport, dict[str, bytes]]] = []
    with progress("beelden", len(project.schools)) as step:
        for edition in project.editions:
            report = print_edition(edition, project.places, order, step(edition))
            made.append((report, dict(pictures(project.places.templates, edition, order, report.staged))))
            shutil.rmtree(report.staged, ignore_errors=True)
    for report, files in made:
        _publish(project, report, files)
    tidy(project.places)


def _publish(project: Project, report: PrintReport, files: dict[str, bytes]) -> None:
    """Move pictures to their place, and remove from there those of cards that are no more."""
    for name, raw in files.items():
        replace_file(report.folder / name, raw)
    for folder in sorted({(report.folder / name).parent for name in files}):
        ours = [name for name in files if (report.folder / name).parent == folder]
        for file in sorted(folder.iterdir()):
            if f"{folder.name}/{file.name}" not in ours:
                file.unlink()
        index = short(folder / "index.html", project)
        click.echo(f"{report.school}: {len(ours) - 1} beelden; open {index}")
