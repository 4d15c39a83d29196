"""Prints a choice: some sets, sizes or cards, pictures of them, all for a draaiboek, or strips."""

from dataclasses import replace
from typing import Any

import click

from generator.cli.options import known_or_wrong
from generator.cli.output import lay, progress, short, show_delivery, show_file, show_prints
from generator.cli.printing import print_orders, printed_each
from generator.cli.project import Project, open_project
from generator.command.print_order import order_of
from generator.files import remove_folder
from generator.output import OutputFolder
from generator.places import Places
from generator.print.build import print_edition, tidy
from generator.print.impose.layout import layout_of
from generator.print.order.order import Bundle, Order
from generator.print.paper.formats import read_formats
from generator.print.report import PrintReport
from generator.records.draaiboeken import Draaiboek

_NO_TOOL = (
    "voor SVG is pdftocairo nodig, en dat staat niet op deze computer; op Debian en Ubuntu:"
    " apt-get install poppler-utils; of kies --to png"
)


def print_choice(places: Places, schools: tuple[str, ...], look_over: bool, **asked: Any) -> None:
    """Print some sets, formats or cards, and look the PDFs over; raises ``ClickException`` where some are wrong."""
    project = open_project(places, schools)
    order = order_of(project, **asked)
    if order.settings.pictured:
        print_pictures(project, order)
        return
    print_orders(project, dict.fromkeys(project.schools, order), look_over)


def print_outlines(places: Places, schools: tuple[str, ...], **asked: Any) -> None:
    """Draw the empty grids that some sets, formats or cards would lie on."""
    from generator.print.documents.proofs import outline

    project = open_project(places, schools)
    order = order_of(project, **asked)
    if order.settings.to != "office":
        raise click.UsageError("--outline hoort bij kaarten op een vel, niet bij --to")
    formats = order.known(read_formats(places.templates))
    for size in order.sizes(formats, (laid for edition in project.editions for laid in edition.sets)):
        layout = layout_of(formats.kaarten[size], formats.vellen[order.settings.paper], order.settings)
        file = places.output / f"omtrek-{size}{'' if order.settings.stock else f'-{order.settings.paper}'}.pdf"
        lay(file, outline(places.templates, layout.grid, formats.kaarten[size].naam), places)
        show_file(file, project)


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


def print_bundle(places: Places, schools: tuple[str, ...], asked: str, participants: int | None) -> None:
    """Print a draaiboek for so many participants, or for its largest group; raises ``UsageError``."""
    project = open_project(places, schools)
    known_or_wrong("draaiboek", [asked], set(project.library.draaiboeken))
    having = {edition.house.id: edition.draaiboeken.get(asked) for edition in project.editions}
    for school, draaiboek in having.items():
        if draaiboek is None:
            click.echo(f"let op: {school} heeft geen van de werkvormen van «{asked}»", err=True)
    own = tuple(school for school, draaiboek in having.items() if draaiboek)
    if not own:
        raise click.UsageError(f"van draaiboek «{asked}» is hier niets te printen; kies een andere school")
    draaiboek = project.library.draaiboeken[asked]
    number = participants or draaiboek.groep.tot
    _warn(draaiboek, number)
    project = replace(project, schools=own)
    show_prints(printed_each(project, dict.fromkeys(own, Order(bundle=Bundle(asked, number)))), project)


def _warn(draaiboek: Draaiboek, participants: int) -> None:
    meant = draaiboek.groep
    if not meant.van <= participants <= meant.tot:
        said = f"dit draaiboek is gemaakt voor {meant.van} tot {meant.tot} deelnemers; je print het voor {participants}"
        click.echo(f"let op: {said}", err=True)
