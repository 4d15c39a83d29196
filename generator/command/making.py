"""What the commands do: open the project, print what was asked, tell what was made."""

from collections.abc import Iterator
from typing import Any

import click

from generator.command.choosing import order_of
from generator.command.counting import counted
from generator.command.looking import looked_over, refuse_findings
from generator.command.project import Project, open_project
from generator.command.showing import (
    lay,
    progress,
    show_delivery,
    show_file,
    show_findings,
    show_prints,
)
from generator.command.together import in_turn
from generator.faults import ContentFaults, Fault
from generator.places import Places
from generator.print.build import PrintReport, Progress, print_edition, publish, tidy
from generator.print.checks import code_faults, format_faults, sign_faults
from generator.print.impose.layout import layout_of
from generator.print.order.order import Order
from generator.print.paper.formats import Formats, read_formats
from generator.resolve import Edition


def checked(places: Places, schools: tuple[str, ...]) -> str:
    """Read everything and lay out nothing; raises ``ContentFaults``."""
    project = open_project(places, schools)
    formats = read_formats(places.templates)
    faults = [fault for one, _ in project.published for fault in _faults(places, formats, one)]
    if faults:
        raise ContentFaults(faults)
    sets = counted(len(project.library.sets), "set", "sets")
    schools_too = counted(len(project.schools), "school", "scholen")
    return f"In orde: {sets}, {schools_too}. Of elke tekst past, zie je bij print."


def _faults(places: Places, formats: Formats, edition: Edition) -> Iterator[Fault]:
    records = (*(laid.record for laid in edition.sets), *edition.draaiboeken.values())
    yield from sign_faults(places.templates, edition, records)
    yield from format_faults(formats, edition)
    yield from code_faults(edition)


def print_choice(places: Places, schools: tuple[str, ...], look_over: bool, **asked: Any) -> None:
    """Print some sets, formats or cards, and look the PDFs over; raises ``ClickException`` where some are wrong."""
    project = open_project(places, schools)
    order = order_of(project, **asked)
    if order.settings.pictured:
        from generator.command.pictures import print_pictures

        print_pictures(project, order)
        return
    print_orders(project, dict.fromkeys(project.schools, order), look_over)


def print_orders(project: Project, orders: dict[str, Order], look_over: bool) -> None:
    """Print each school its own order; raises ``ClickException`` where PDFs that were looked over are wrong."""
    reports = printed_each(project, orders)
    show_prints(reports, project)
    if look_over:
        found = (looked_over(project, orders[report.school], report) for report in reports)
        show_findings([fault for faults in found for fault in faults], project)


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


def told(places: Places, schools: tuple[str, ...]) -> Iterator[str]:
    """Tell per school on which layers it lies, and what is its own."""
    for edition in open_project(places, schools).editions:
        own = [card for laid in edition.sets for card in laid.cards if card.verandering]
        cards = sum(len(laid.cards) for laid in edition.sets)
        layers = " > ".join(laag.id for laag in edition.layers)
        yield f"{edition.house.id}: {edition.house.naam} ({layers})"
        yield f"  {len(edition.sets)} sets, {cards} kaarten, waarvan {len(own)} eigen of aangepast"


def printed_each(project: Project, orders: dict[str, Order]) -> list[PrintReport]:
    """Print each edition by its school's order, and move nothing to its place before all of them are made."""
    with progress("PDF's", len(project.schools)) as step:
        editions = ((one, project.places, orders[one.house.id], step(one)) for one in project.editions)
        made = in_turn(printed, editions)
    if bleeding := [report for report, _ in made if orders[report.school].settings.bleeds]:
        refuse_findings(project, orders, bleeding)
    return published(project, made)


def printed(edition: Edition, places: Places, order: Order, *step: Progress) -> tuple[PrintReport, Places]:
    """Make the PDFs of an edition in a staging folder; gives its places too, to publish them by."""
    return print_edition(edition, places, order, *step), places


def published(project: Project, made: list[tuple[PrintReport, Places]]) -> list[PrintReport]:
    """Move what was made to its place."""
    for report, places in made:
        show_delivery(publish(report, places), places)
    tidy(project.places)
    return [report for report, _ in made]
