"""Prints editions, looks over what has a bleed or was asked for, and moves it to its place."""

from collections.abc import Iterator

from generator.cli.output import show_delivery, show_findings, show_prints
from generator.cli.parallel import in_sequence
from generator.cli.progress import progress
from generator.cli.project import Project
from generator.faults import Fault
from generator.files import remove_folder
from generator.places import Places
from generator.print.build import Progress, print_edition, publish, source_digest, tidy_cache
from generator.print.order.order import Order
from generator.print.paper.formats import read_formats
from generator.print.report import PrintReport, last_made_from
from generator.resolve import Edition


def preflight_faults(project: Project, order: Order, report: PrintReport, *, staged: bool = False) -> Iterator[Fault]:
    """Yield what is wrong with the PDFs of an order, or with those that were made and are not yet in their place."""
    from generator.print.preflight import Requirements, preflight_faults

    settings, formats = order.settings, order.with_stock(read_formats(project.places.templates))
    edition = project.edition(report.school, project.places.taal)
    cards = {f"{one.id}-{name}.pdf": size for one in edition.sets for name, size in formats.kaarten.items()}
    documents = {product.file for one in edition.sets for product in order.products(formats, one) if product.blad}
    margin = float(settings.printable_sheet(formats.vellen[settings.paper]).marge) if settings.to == "office" else 0.0
    bleed = float(settings.shop.afloop) if settings.shop else 0.0
    folder, names = (report.staged, report.made) if staged else (report.folder, report.records)
    for name in sorted(names):
        card = None if name in documents else cards.get(name)
        card = settings.shop.with_safe_zone(card) if card and settings.shop else card
        yield from preflight_faults(folder / name, Requirements(margin, card, edition.house.logo.name, bleed))


def refuse_findings(project: Project, orders: dict[str, Order], reports: list[PrintReport]) -> None:
    """Raise ``ClickException`` where something is wrong with what was made, which then goes nowhere."""
    looked = (preflight_faults(project, orders[report.school], report, staged=True) for report in reports)
    findings = [fault for faults in looked for fault in faults]
    if findings:
        for report in reports:
            remove_folder(report.staged, project.places.output)
    show_findings(findings, project)


def print_orders(project: Project, orders: dict[str, Order], look_over: bool) -> None:
    """Print each school its own order; raises ``ClickException`` where PDFs that were looked over are wrong."""
    reports = print_by_school(project, orders)
    show_prints(reports, project, names=True)
    if look_over:
        found = (preflight_faults(project, orders[report.school], report) for report in reports)
        show_findings([fault for faults in found for fault in faults], project)


def print_by_school(project: Project, orders: dict[str, Order]) -> list[PrintReport]:
    """Print each edition by its school's order, and move nothing to its place before all of them are made."""
    with progress("PDF’s", len(project.schools), is_short=True) as step:
        editions = ((one, project.places, orders[one.house.id], step(one)) for one in project.editions())
        made = in_sequence(print_to_staging, editions)
    if bleeding := [report for report, _ in made if orders[report.school].settings.has_bleed]:
        refuse_findings(project, orders, bleeding)
    return publish_reports(project, made)


def print_to_staging(edition: Edition, places: Places, order: Order, *step: Progress) -> tuple[PrintReport, Places]:
    """Make the PDFs of an edition in a staging folder; return its places too, to publish them by."""
    return print_edition(edition, places, order, *step), places


def prints_differ(edition: Edition, places: Places) -> bool:
    """Whether the PDFs of an edition, if there are any, were made of another than it is now."""
    made_from = last_made_from(places, edition.house.id, places.print(edition.house.id))
    return bool(made_from) and made_from != source_digest(edition, places.templates, Order(book=True))


def publish_reports(project: Project, made: list[tuple[PrintReport, Places]]) -> list[PrintReport]:
    """Move what was made to its place."""
    for report, places in made:
        show_delivery(publish(report, places), places)
    tidy_cache(project.places)
    return [report for report, _ in made]
