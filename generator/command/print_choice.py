"""Prints a choice: some sets, sizes or cards, what changed since a release, pictures, or all for a draaiboek."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.cli.options import require_known
from generator.cli.output import count_of, deliver_file, show_delivery, show_file, show_prints
from generator.cli.printing import print_by_school, print_orders
from generator.cli.progress import progress
from generator.cli.project import Project, open_project
from generator.command.print_order import order_of
from generator.faults import printable, quotation
from generator.files import remove_folder
from generator.output import OutputFolder
from generator.places import Places
from generator.print.build import print_edition, tidy_cache
from generator.print.deck_keys import DeckKeys
from generator.print.faces.fingerprint import back_prints, card_prints
from generator.print.impose.layout import layout_of
from generator.print.order.order import Bundle, Choice, Order
from generator.print.order.release import CardMove, Changes, Uitgave, changes_between, read_release
from generator.print.paper.formats import read_formats
from generator.print.report import PrintReport
from generator.records.draaiboeken import Draaiboek
from generator.resolve import Edition

_NO_TOOL = (
    "voor SVG is pdftocairo nodig, en dat staat niet op deze computer; op Debian en Ubuntu:"
    " apt-get install poppler-utils; of kies --to png"
)


def print_choice(places: Places, schools: tuple[str, ...], look_over: bool, **asked: Any) -> None:
    """Print some sets, formats or cards, and look the PDFs over; raises ``ClickException`` where some are wrong."""
    project = open_project(places, schools)
    order = order_of(project, **asked)
    if order.settings.makes_pictures:
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
    formats = order.with_stock(read_formats(places.templates))
    for size in order.sizes(formats, (one for edition in project.editions() for one in edition.sets)):
        layout = layout_of(formats.kaarten[size], formats.vellen[order.settings.paper], order.settings)
        file = places.output / f"omtrek-{size}{'' if order.settings.stock else f'-{order.settings.paper}'}.pdf"
        deliver_file(file, outline(places.templates, layout.grid, formats.kaarten[size].naam), places)
        show_file(file, project)


def print_changes(places: Places, schools: tuple[str, ...], look_over: bool, since: Path, **asked: Any) -> None:
    """Print the cards that are new or changed since a release, with a list of what to take out of the box."""
    before = read_release(since, places.pack_of(since))
    project = open_project(places, schools)
    for school in project.schools:
        if school not in before.scholen:
            click.echo(f"let op: uitgave {quotation(before.uitgave)} kent {school} niet", err=True)
    project = replace(project, schools=tuple(school for school in project.schools if school in before.scholen))
    if not project.schools:
        raise click.UsageError(f"kies een school uit uitgave {quotation(before.uitgave)}: {', '.join(before.scholen)}")
    order = order_of(project, **asked)
    orders = {edition.house.id: _order_of_changes(project, edition, before, order) for edition in project.editions()}
    print_orders(project, orders, look_over)
    for school, one in orders.items():
        for line in _change_lines(school, one.changes or Changes(before.uitgave)):
            click.echo(line)


def _order_of_changes(project: Project, edition: Edition, before: Uitgave, order: Order) -> Order:
    templates = project.places.templates
    was, now = before.cards(edition.house.id), card_prints(templates, edition, read_formats(templates))
    chosen = [{name: cards for name, cards in sets.items() if name in (order.sets or sets)} for sets in (was, now)]
    found = changes_between(before.uitgave, *chosen)
    then, here = before.achterkanten.get(edition.house.id, {}), back_prints(edition, read_formats(templates))
    renewed = {one.set for one in found.into if was.get(one.set) and then.get(one.set) != here.get(one.set)}
    found = replace(found, backs=tuple(name for name in here if name in renewed))
    return replace(order, choice=Choice(found.cards, None, order.choice.copies), changes=found)


def _change_lines(school: str, found: Changes) -> Iterator[str]:
    out, into = len(found.out), len(found.into)
    yield f"{school}: sinds {found.name} {_card_count(into)} om te printen, {_card_count(out)} uit de doos te halen"
    yield from (f"  eruit: {_moved_line(one)}" for one in found.out)
    yield from (f"  erbij: {_moved_line(one)}" for one in found.into)
    for name in found.backs:
        yield f"  let op: {name} heeft nu een andere achterkant dan in de doos; print die set in zijn geheel"


def _moved_line(moved: CardMove) -> str:
    return f"{moved.set} {moved.card_print.nummer}, {moved.why}: {printable(moved.card_print.begin)}"


def _card_count(count: int) -> str:
    return count_of(count, "kaart", "kaarten")


def print_pictures(project: Project, order: Order) -> None:
    """Draw the cards of an order for each school; raises ``ContentFaults``, or ``ClickException`` without its tool."""
    from generator.print.pictures import can_draw_svg, pictures

    if order.settings.to == "svg" and not can_draw_svg():
        raise click.ClickException(_NO_TOOL)
    made: list[tuple[PrintReport, dict[str, bytes]]] = []
    with progress("beelden", len(project.schools), is_short=True) as step:
        for edition in project.editions():
            report = print_edition(edition, project.places, order, step(edition))
            made.append((report, dict(pictures(DeckKeys(project.places.templates, edition, order), report.staged))))
            remove_folder(report.staged, project.places.output)
    for report, files in made:
        _publish_pictures(project, report, files)
    tidy_cache(project.places)


def _publish_pictures(project: Project, report: PrintReport, files: dict[str, bytes]) -> None:
    """Move pictures to their place, and remove from there those of cards that are no more."""
    decks = [name.partition("/")[0] for name in files]
    published = OutputFolder(report.folder, project.places.output)
    show_delivery(published.bring(files, stale=lambda name: name.partition("/")[0] in decks), project.places)
    for deck in sorted(set(decks)):
        index = project.places.short(report.folder / deck / "index.html")
        click.echo(f"{report.school}: {decks.count(deck) - 1} beelden; open {index}")


def print_bundle(places: Places, schools: tuple[str, ...], asked: str, participants: int | None) -> None:
    """Print a draaiboek for so many participants, or for its largest group; raises ``UsageError``."""
    project = open_project(places, schools)
    require_known("draaiboek", [asked], set(project.library.draaiboeken))
    draaiboeken = {edition.house.id: edition.draaiboeken.get(asked) for edition in project.editions()}
    for school, draaiboek in draaiboeken.items():
        if draaiboek is None:
            click.echo(f"let op: {school} heeft geen van de werkvormen van «{asked}»", err=True)
    own = tuple(school for school, draaiboek in draaiboeken.items() if draaiboek)
    if not own:
        raise click.UsageError(f"van draaiboek «{asked}» is hier niets te printen; kies een andere school")
    draaiboek = project.library.draaiboeken[asked]
    number = participants or draaiboek.groep.tot
    _warn_of_group_size(draaiboek, number)
    project = replace(project, schools=own)
    reports = print_by_school(project, dict.fromkeys(own, Order(bundle=Bundle(asked, number))))
    show_prints(reports, project, names=True)


def _warn_of_group_size(draaiboek: Draaiboek, participants: int) -> None:
    meant = draaiboek.groep
    if not meant.van <= participants <= meant.tot:
        line = f"dit draaiboek is gemaakt voor {meant.van} tot {meant.tot} deelnemers; je print het voor {participants}"
        click.echo(f"let op: {line}", err=True)
