"""Files that go out to someone and come back: what makes way for an export, and what an import may write."""

import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from generator.bounds import MOST_PO_BYTES
from generator.faults import Place
from generator.files import is_link
from generator.input_files import read_input
from generator.output import OutputFolder, set_aside
from generator.places import Places


def make_way(
    places: Places, file: Path, untouched: Callable[[Path], bool], reason_to_stay: Callable[[], str | None]
) -> None:
    """Let an earlier export make way for one that is to come at its name.

    One that is as we wrote it will be replaced, and one of which all is taken in is set aside.  ``reason_to_stay``
    tells why another must stay, and what to do: then ``UsageError`` is raised.  Raises ``ContentFaults`` where a link
    leads out of the output.
    """
    whole = file.absolute()
    shown = places.place_text(Place(whole))
    if whole.is_relative_to(places.output):
        OutputFolder(whole.parent, places.output).refuse_obstacles()
        if is_link(whole):
            raise click.UsageError(f"{shown} is een koppeling, en blijft zoals ze is; haal haar weg")
    if not file.exists() or untouched(file):
        return
    if why := reason_to_stay():
        raise click.UsageError(f"{shown} blijft zoals het is: {why}")
    aside = set_aside(file)
    click.echo(f"let op: {shown} was bewerkt en is al ingelezen; het is bewaard als «{aside.name}»", err=True)


def contents_of(files: Iterable[Path]) -> dict[Path, bytes]:
    """Read files that will be written when someone agrees; one that is not there yet is empty.

    Raises ``ContentFaults`` for what is no file.
    """
    return {file: read_input(file, MOST_PO_BYTES) if os.path.lexists(file) else b"" for file in files}


def refuse_changed(before: dict[Path, bytes], places: Places) -> None:
    """Raise ``ClickException`` where a file is no longer as it was read: an editor may have saved it meanwhile."""
    now = contents_of(before)
    if changed := [places.short(file) for file in before if now[file] != before[file]]:
        said = f"intussen veranderd: {', '.join(changed)}; er is niets bewaard; probeer het nog eens"
        raise click.ClickException(said)


def _has_someone_to_ask() -> bool:
    """Whether there is someone to ask."""
    return sys.stdin.isatty()


def confirm() -> bool:
    """Ask whether to save; raises ``UsageError`` where there is nobody to ask."""
    if not _has_someone_to_ask():
        raise click.UsageError("geef --yes om dit te bewaren")
    return str(click.prompt("Zo bewaren?", type=click.Choice(["ja", "nee"]))) == "ja"
