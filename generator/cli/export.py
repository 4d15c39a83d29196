"""Makes way for an export: of what stands at its name, only an earlier export that nobody filled in is replaced."""

from collections.abc import Callable
from pathlib import Path

import click

from generator.faults import Place
from generator.files import is_link
from generator.output import OutputFolder, set_aside
from generator.places import Places


def make_way(places: Places, file: Path, untouched: Callable[[Path], bool], left: Callable[[], str | None]) -> None:
    """Let an earlier export make way for one that is to come at its name.

    One that is as we wrote it will be replaced, and one of which all is taken in is set aside.  ``left`` tells why
    another must stay, and what to do: then ``UsageError`` is raised.  Raises ``ContentFaults`` where a link leads out
    of the output.
    """
    whole = file.absolute()
    shown = places.shown(Place(whole))
    if whole.is_relative_to(places.output):
        OutputFolder(whole.parent, places.output).refuse()
        if is_link(whole):
            raise click.UsageError(f"{shown} is een koppeling, en blijft zoals ze is; haal haar weg")
    if not file.exists() or untouched(file):
        return
    if why := left():
        raise click.UsageError(f"{shown} blijft zoals het is: {why}")
    aside = set_aside(file)
    click.echo(f"let op: {shown} was bewerkt en is al ingelezen; het is bewaard als «{aside.name}»", err=True)
