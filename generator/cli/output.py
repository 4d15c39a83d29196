"""What the command shows: what was made and where, what was set aside, faults."""

from collections.abc import Iterator
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


def show_prints(reports: "list[PrintReport]", project: "Project", *, names: bool) -> None:
    """Show per school how many PDFs were made, left alone and removed, and where; with ``names`` also which."""
    for report in reports:
        where = project.places.short(report.folder)
        kept = f", {len(report.kept)} ongewijzigd" if report.kept else ""
        gone = f", {len(report.removed)} verwijderd" if report.removed else ""
        click.echo(f"{report.school}: {_count(len(report.made))} gemaakt{kept}{gone}, in {where}")
        for line in _file_lines(report) if names else ():
            click.echo(f"  {line}")


def _file_lines(report: "PrintReport") -> Iterator[str]:
    """Yield a line for each PDF that was made or removed."""
    for name in report.made:
        size = _letter_size(*report.sizes[name]) if name in report.sizes else ""
        yield f"{name}{size}{_code_note(report, name)}"
    yield from (f"{name} verwijderd" for name in report.removed)


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
