"""Makes all that there is, PDFs and sites of every school, some schools at once."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.cli.options import is_verbose
from generator.cli.output import (
    show_delivery,
    show_file,
    show_left_behind,
    show_prints,
    show_sites,
    unchanged_prints,
    unchanged_sites,
)
from generator.cli.parallel import in_parallel, in_sequence
from generator.cli.progress import Step, progress
from generator.cli.project import Project, open_project
from generator.faults import ContentFaults, Fault
from generator.garbage import pause_collection
from generator.messages import DUTCH
from generator.output import Delivery, OutputFolder
from generator.places import Places
from generator.resolve import Edition, Editions

if TYPE_CHECKING:
    from generator.print.build import PrintReport, Progress
    from generator.site.build import SiteReport

Publication = tuple[Edition, Places]


def make_editions(what: str, places: Places, schools: tuple[str, ...]) -> list[str]:
    """Make PDFs (``print``), sites (``site``) or both (``build``); return what to say when nothing changes."""
    project = open_project(places, schools)
    lines: list[str] = []
    if what in ("site", "build"):
        in_sequence(_refuse_links, project.publications())
    if what == "site":
        in_sequence(_look_at_prints, project.publications())
    if what in ("print", "build"):
        reports = print_all(project)
        show_prints(reports, project, names=is_verbose())
        lines += unchanged_prints(reports, project)
    if what in ("site", "build"):
        _make_sites(project)
        lines += unchanged_sites(project)
    project.keep_readings()
    return lines


def print_all(project: Project) -> "list[PrintReport]":
    """Print all that there is to print, with the book, in every language that a school publishes.

    The first edition in each language goes ahead: it lays out what the others share, and would lay out again beside it.
    """
    from generator.cli.printing import publish_reports

    made: list[tuple[PrintReport, Places]] = []
    faults: list[Fault] = []
    with progress("PDF’s", len(project.schools)) as step:

        def print_step_by_step(editions: Editions, school: str, places: Places) -> "tuple[PrintReport, Places]":
            return _print_with_book(editions, school, places, step(editions(school, places.taal)))

        for first in (True, False):
            tasks = _tasks(_editions_in_turn(project.publications(), first=first), step)
            try:
                made += in_parallel(_print_with_book, tasks, (project.edition,), print_step_by_step)
            except ContentFaults as error:
                faults += error.faults
    if faults:
        raise ContentFaults(faults)
    ordered = sorted(made, key=lambda one: (project.schools.index(one[0].school), one[1].taal != DUTCH, one[1].taal))
    return publish_reports(project, ordered)


def _editions_in_turn(editions: Iterable[Publication], *, first: bool) -> Iterator[Publication]:
    """Choose the first edition in each language, or all others."""
    seen: set[str] = set()
    for edition, places in editions:
        if (edition.taal not in seen) == first:
            yield edition, places
        seen.add(edition.taal)


def _print_with_book(
    editions: Editions, school: str, places: Places, *step: "Progress"
) -> "tuple[PrintReport, Places]":
    from generator.cli.printing import print_to_staging
    from generator.print.order.order import Order

    return print_to_staging(editions(school, places.taal), places, Order(book=True), *step)


def _make_sites(project: Project) -> None:
    with progress("sites", len(project.schools)) as step:
        made = in_parallel(_make_site, _tasks(project.publications(), step), (project.edition,))
    for left, epub, _, report in made:
        show_left_behind(left, epub.folder, project)
        for name in epub.written if is_verbose() else ():
            show_file(epub.folder / name, project)
        for delivery in (epub, *report.deliveries):
            show_delivery(delivery, project.places)
    show_sites([(folder, report) for _, _, folder, report in made], project)


def _make_site(editions: Editions, school: str, places: Places) -> "tuple[tuple[str, ...], Delivery, Path, SiteReport]":
    """Make a site; return the PDFs that do not go along, the delivery of the EPUB, the site's folder and its report."""
    from generator.site.build import SiteReport, build_site
    from generator.site.epub.build import build_epub
    from generator.site.last_build import LastBuild
    from generator.site.pages.site import Site
    from generator.site.supplements import prints_left_behind
    from generator.site.workplace import SiteFailed

    try:
        with pause_collection():
            edition = editions(school, places.taal)
            site = Site(edition, places, epub=True)
            left, folder, last = prints_left_behind(site), places.site(school, edition.house.talen), LastBuild(site)
            if last.is_fresh:
                return left, Delivery(places.print(school)), folder, SiteReport(school)
            epub, report = build_epub(site), build_site(site)
            last.save()
            return left, epub, folder, report
    except SiteFailed as error:
        raise click.ClickException(f"de site van {school} is niet gemaakt\n{error}") from error


def _refuse_links(edition: Edition, places: Places) -> None:
    """Raise ``ContentFaults`` where a link is in the way of a site, before anything is made."""
    OutputFolder(places.site(edition.house.id, edition.house.talen), places.output).refuse_obstacles()


def _look_at_prints(edition: Edition, places: Places) -> None:
    """Tell where the PDFs that go along with a site are older than it; raise ``ContentFaults`` where they are half."""
    from generator.cli.printing import prints_differ

    folder = places.print(edition.house.id)
    OutputFolder(folder, places.output).refuse_half()
    if prints_differ(edition, places):
        older = "zijn van voor de laatste verandering en gaan zo mee; kijkwijzer print maakt ze nieuw"
        click.echo(f"let op: de PDF’s in {places.short(folder)} {older}", err=True)


def _tasks(editions: Iterable[Publication], step: Step) -> Iterator[tuple[str, Places]]:
    """Yield the school and the places of each edition, and show that it begins, when it is asked for."""
    for edition, places in editions:
        step(edition)
        yield edition.house.id, places
