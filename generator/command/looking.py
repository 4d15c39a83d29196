"""Looks PDFs over: on request after they were made, and what has a bleed before it goes to its place."""

from collections.abc import Iterator

from generator.command.project import Project
from generator.command.showing import show_findings
from generator.faults import Fault
from generator.files import remove_folder
from generator.print.order.order import Order
from generator.print.paper.formats import read_formats
from generator.print.report import PrintReport


def looked_over(project: Project, order: Order, report: PrintReport, *, staged: bool = False) -> Iterator[Fault]:
    """Give what is wrong with the PDFs of an order, or with those that were made and are not yet in their place."""
    from generator.print.preflight import Wanted, preflight

    settings, formats = order.settings, order.known(read_formats(project.places.templates))
    [edition] = [one for one in project.editions if one.house.id == report.school]
    cards = {f"{laid.id}-{name}.pdf": size for laid in edition.sets for name, size in formats.kaarten.items()}
    documents = {one.file for laid in edition.sets for one in order.prints(formats, laid) if one.blad}
    margin = float(settings.sheet(formats.vellen[settings.paper]).marge) if settings.to == "office" else 0.0
    bleed = float(settings.shop.afloop) if settings.shop else 0.0
    folder, names = (report.staged, report.made) if staged else (report.folder, report.known)
    for name in sorted(names):
        card = None if name in documents else cards.get(name)
        card = settings.shop.safe(card) if card and settings.shop else card
        yield from preflight(folder / name, Wanted(margin, card, edition.house.logo.name, bleed))


def refuse_findings(project: Project, orders: dict[str, Order], reports: list[PrintReport]) -> None:
    """Raise ``ClickException`` where something is wrong with what was made, which then goes nowhere."""
    looked = (looked_over(project, orders[report.school], report, staged=True) for report in reports)
    findings = [fault for faults in looked for fault in faults]
    if findings:
        for report in reports:
            remove_folder(report.staged, project.places.output)
    show_findings(findings, project)
