"""The command ``upgrade``: tells what a newer base changed in what a school changed itself."""

import re
import sys
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher

import click

from generator import __version__
from generator.cli.output import count_of, show_delivery
from generator.cli.project import places_of
from generator.cli.wheels import chosen_wheel, wheel_option
from generator.faults import printable
from generator.folder.base import Base, read_base
from generator.folder.compare import Conflict, conflicts
from generator.folder.remember import read_remembered_base, remembered_base_file
from generator.folder.versions import REQUIREMENTS, names_this_version, new_version
from generator.folder.wheel import WHEEL
from generator.output.replacement import replace_files
from generator.places import MARK, Places
from generator.schema.json_schema import write_schemas


@click.command("upgrade")
@click.option(
    "--accept",
    is_flag=True,
    help="Alles is bekeken: onthoud deze basis, en zet deze versie in de map.",
)
@wheel_option
def upgrade_command(accept: bool, given: str | None) -> None:
    """Vertel wat er in de basis veranderde aan kaarten die je zelf hebt veranderd.

    Per kaart zie je de tekst van de basis toen, die van nu, en die van jullie. Er verandert niets aan jullie teksten.
    De status is 1 zolang er kaarten zijn om te bekijken.
    """
    if given is not None and not accept:
        raise click.UsageError("--wheel doet alleen iets samen met --accept; zet die erbij")
    places = places_of(None)
    if places.base is None:
        raise click.UsageError(f"dit is geen map van een school: er is geen {MARK}, en de basis staat hier zelf")
    before, now = read_remembered_base(places), read_base(places.content, __version__)
    found = conflicts(places, before, now)
    show_delivery(write_schemas(places), places)  # of this version, for the editor
    for conflict in found:
        click.echo("\n".join(_conflict_lines(conflict, places)) + "\n")
    for line in _summary(found, before, now):
        click.echo(line)
    if accept:
        version = new_version(places, chosen_wheel(given, places.root))
        replace_files(remembered_base_file(places) | version.files, places.project_cache, version.stale)
        click.echo(f"onthouden in {MARK}: deze basis is bekeken; deze map installeert nu {WHEEL}")
        if names_this_version(places) is False:
            click.echo(f"let op: {REQUIREMENTS} noemt die niet; zet er deze regel in: ./{WHEEL}", err=True)
        return
    if names_this_version(places) is False:
        click.echo(f"{REQUIREMENTS} noemt een andere versie dan deze, {__version__}; --accept zet deze in de map")
    if found:
        click.echo("pas aan wat je wilt; daarna onthoudt «kijkwijzer upgrade --accept» dat je deze basis hebt bekeken")
        sys.exit(1)


def upgrade_reminder(places: Places) -> str | None:
    """Return a line that tells that a newer base asks to be looked at; None where it does not."""
    if places.base is None:
        return None
    found = conflicts(places, read_remembered_base(places), read_base(places.content, __version__))
    many = count_of(len(found), "kaart die jullie veranderden, is", "kaarten die jullie veranderden, zijn")
    return f"let op: {many} in deze basis ook anders geworden; kijk met: kijkwijzer upgrade" if found else None


def _conflict_lines(conflict: Conflict, places: Places) -> Iterator[str]:
    now = conflict.now if conflict.now is not None else "(deze kaart is er niet meer)"
    ours = conflict.ours if conflict.ours is not None else "(weggelaten)"
    yield f"{places.place_text(conflict.place)}: {conflict.card}"
    yield from _speaker_lines("basis toen", _difference_in_colour(conflict.before, now, "red"))
    yield from _speaker_lines("basis nu", _difference_in_colour(now, conflict.before, "green"))
    yield from _speaker_lines("van jullie", _difference_in_colour(ours, ours, "red"))


def _speaker_lines(who: str, text: str) -> Iterator[str]:
    first, *rest = re.sub(r"\n+", "\n", text).split("\n")
    yield f"  {who + ':':<12}{first}"
    yield from (f"{'':14}{line}" for line in rest)


def _difference_in_colour(text: str, other: str, colour: str) -> str:
    """Return a text in which the words that differ are coloured, for a terminal."""
    text, other = ("\n".join(map(printable, one.split("\n"))) for one in (text, other))
    words, others = re.findall(r"\s+|\S+", text), re.findall(r"\s+|\S+", other)
    parts = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    pieces = ((tag, "".join(words[start:end])) for tag, start, end, _, _ in parts)
    return "".join(piece if tag == "equal" else click.style(piece, fg=colour) for tag, piece in pieces)


def _summary(found: Iterable[Conflict], before: Base, now: Base) -> Iterator[str]:
    theirs = {conflict.card for conflict in found}
    both = before.kaarten.keys() & now.kaarten.keys()
    changed = {card for card in both if before.kaarten[card] != now.kaarten[card]} - theirs
    new, gone = now.kaarten.keys() - before.kaarten.keys(), before.kaarten.keys() - now.kaarten.keys()
    if not (theirs or changed or new or gone):
        yield f"de basis van versie {now.versie} heeft dezelfde kaarten als {before.versie}; er is niets te doen"
        return
    yield f"van basis {before.versie} naar {now.versie}:"
    yield f"  {count_of(len(theirs), 'kaart', 'kaarten')} waar jullie zelf iets aan veranderden, om te bekijken"
    yield f"  {count_of(len(changed), 'andere kaart kreeg', 'andere kaarten kregen')} een nieuwe tekst"
    yield f"  {count_of(len(new), 'kaart is', 'kaarten zijn')} nieuw, {count_of(len(gone), 'is', 'zijn')} weg"
