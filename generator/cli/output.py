"""What the command shows: progress, what was made and where, faults."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.faults import Place, decimal, printable
from generator.output import Delivery, OutputFolder
from generator.resolve import Edition

if TYPE_CHECKING:
    from generator.cli.project import Project
    from generator.faults import Fault
    from generator.places import Places
    from generator.print.report import PrintReport
    from generator.site.build import SiteReport


Step = Callable[[Edition], Callable[[str], None]]


@contextmanager
def progress(what: str, total: int) -> Iterator[Step]:
    """Show a bar with the school and file in hand, on a terminal only; elsewhere rich is not even imported."""
    if not sys.stderr.isatty():
        yield lambda _: lambda _: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn

    columns = (TextColumn(what), BarColumn(), TextColumn("{task.completed}/{task.total} {task.description}"))
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)
        begun: set[str] = set()

        def step(edition: Edition) -> Callable[[str], None]:
            bar.update(task, completed=len(begun - {edition.house.id}))  # a school may come in more languages
            begun.add(edition.house.id)
            bar.update(task, description=edition.house.naam)
            return lambda file: bar.update(task, description=f"{edition.house.naam} {file}")

        yield step


def show_prints(reports: "list[PrintReport]", project: "Project") -> None:
    """Show per school which PDFs were made, and how many were left alone."""
    for report in reports:
        where = project.places.short(report.folder)
        kept = f", {len(report.kept)} ongewijzigd" if report.kept else ""
        click.echo(f"{report.school}: {_count(len(report.made))} gemaakt{kept}, in {where}")
        for name in report.made:
            size = _letter_size(*report.sizes[name]) if name in report.sizes else ""
            click.echo(f"  {name}{size}{_code_note(report, name)}")
        for name in report.removed:
            click.echo(f"  {name} verwijderd")


def deliver_file(file: Path, raw: bytes, places: "Places") -> None:
    """Lay a file of ours in its folder, and show what was set aside for it.  Raises ``ContentFaults``."""
    show_delivery(OutputFolder(file.parent, places.output).bring({file.name: raw}, stale=None), places)


def deliver_zip(school: str, file: Path, raw: bytes, places: "Places") -> str:
    """Lay a ZIP of a school in its folder, and return the line that tells of it.  Raises ``ContentFaults``."""
    deliver_file(file, raw, places)
    return f"{school}: {places.short(file)}, {decimal(len(raw) / 2**20)} MB"


def show_delivery(delivery: Delivery, places: "Places") -> None:
    """Show what was set aside in a folder, and of what was found there without a list."""
    for line in delivery.notices(lambda path: places.place_text(Place(path))):
        click.echo(f"let op: {line}", err=True)


def show_left_behind(names: tuple[str, ...], folder: Path, project: "Project") -> None:
    """Show which PDFs do not go along with a site, since they are not as they were made."""
    if names:
        some = ", ".join(names[:3]) + (f" en nog {len(names) - 3}" if len(names) > 3 else "")
        why = "niet, of niet meer, zoals de kijkwijzer het schreef; kijkwijzer print maakt het opnieuw"
        click.echo(f"let op: uit {project.places.short(folder)} gaan niet mee naar de site: {some}; {why}", err=True)


def show_file(file: Path, project: "Project") -> None:
    """Show where a file was made."""
    click.echo(f"gemaakt: {project.places.short(file)}")


def show_findings(findings: "list[Fault]", project: "Project") -> None:
    """Show what is wrong with PDFs; raise ``ClickException`` where something is."""
    for finding in findings:
        click.echo(project.places.fault_text(finding), err=True)
    if findings:
        count = len(findings)
        raise click.ClickException(f"{count_of(count, 'punt', 'punten')} om na te kijken voor je print")
    click.echo("nagekeken: letters, beelden, contrast, veilige zone, marge en rooster zijn in orde")


def _code_note(report: "PrintReport", name: str) -> str:
    return ", te klein voor een QR-code" if name in report.codeless else ""


def _letter_size(smallest: float, largest: float) -> str:
    size = f"{smallest:g}" if smallest == largest else f"{smallest:g} tot {largest:g}"
    return f", letters van {size} pt"


def show_sites(made: "list[tuple[Path, SiteReport]]", project: "Project") -> None:
    """Show of each site, by its folder, how many pages were written, and where to begin."""
    for folder, report in made:
        written = len(report.written)
        pages = f"{count_of(written, 'pagina', 'pagina’s')} geschreven" if written else "site ongewijzigd"
        click.echo(f"{report.school}: {pages}; open {project.places.short(folder / 'index.html')}")


def unchanged_prints(reports: "list[PrintReport]", project: "Project") -> list[str]:
    """Return a line per school that its PDFs are as they were."""
    return [
        f"{report.school}: {_count(len(report.records))} ongewijzigd, in {project.places.short(report.folder)}"
        for report in reports
    ]


def unchanged_sites(project: "Project") -> list[str]:
    """Return a line per school that its site is as it was."""
    return [
        f"{edition.house.id}: site ongewijzigd; open {project.places.short(_first_page(edition, places))}"
        for edition, places in project.publications()
    ]


def _first_page(edition: Edition, places: "Places") -> Path:
    return places.site(edition.house.id, edition.house.talen) / "index.html"


def _count(pdfs: int) -> str:
    return count_of(pdfs, "PDF", "PDF’s")


def count_of(count: int, one: str, more: str) -> str:
    """Return «1 kaart» or «3 kaarten»."""
    return f"{count} {one if count == 1 else more}"


def excerpt(text: str) -> str:
    """Return a text on one line, of 160 characters at most."""
    line = printable(" ".join(text.split()))
    return line if len(line) <= 160 else f"{line[:157]}..."
