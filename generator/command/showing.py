"""What the command shows: progress, what was made and where, faults."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, TextColumn

from generator.faults import ContentFaults
from generator.places import find_places
from generator.resolve import Edition

if TYPE_CHECKING:
    from generator.command.project import Project
    from generator.print.build import PrintReport
    from generator.site.build import SiteReport

Step = Callable[[Edition], Callable[[str], None]]


def say(line: str) -> None:
    """Write a line for the user."""
    click.echo(line)


def show_faults(error: ContentFaults) -> None:
    """Write all faults, a line each, and how many there are."""
    root = find_places().root
    for fault in error.faults:
        click.echo(fault.shown(root), err=True)
    count = len(error.faults)
    click.echo(f"{count} {'fout' if count == 1 else 'fouten'}; er is niets veranderd.", err=True)


@contextmanager
def progress(what: str, total: int) -> Iterator[Step]:
    """Show a bar with the school and file in hand, on a terminal only."""
    columns = (TextColumn(what), BarColumn(), TextColumn("{task.completed}/{task.total} {task.description}"))
    console = Console(stderr=True)
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("", total=total)
        begun: list[str] = []

        def step(edition: Edition) -> Callable[[str], None]:
            bar.update(task, completed=len(begun))
            begun.append(edition.house.id)
            return lambda file: bar.update(task, description=f"{edition.house.naam} {file}")

        yield step


def show_prints(reports: "list[PrintReport]", project: "Project") -> None:
    """Tell per school which PDFs were made, and how many were left alone."""
    for report in reports:
        where = _short(report.folder, project)
        say(f"{report.school}: {_count(report.made, 'PDF')} gemaakt, {len(report.kept)} ongewijzigd, in {where}")
        for name in report.made:
            size = f", letters van {report.sizes[name]:g} pt" if name in report.sizes else ""
            say(f"  {name}{size}")
        for name in report.removed:
            say(f"  {name} verwijderd")


def show_sites(reports: "list[SiteReport]", project: "Project") -> None:
    """Tell per school how many pages were written, and where to begin."""
    for edition, report in zip(project.editions, reports, strict=True):
        start = _short(project.places.site(edition.house.id) / "index.html", project)
        say(f"{edition.house.id}: {len(report.written)} pagina's geschreven; open {start}")


def _short(path: Path, project: "Project") -> str:
    root = project.places.root
    return (path.relative_to(root) if path.is_relative_to(root) else path).as_posix()


def _count(things: tuple[str, ...], name: str) -> str:
    return f"{len(things)} {name}{'' if len(things) == 1 else chr(39) + 's'}"
