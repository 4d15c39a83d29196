"""The command ``schools``: tells how two schools differ, and where a card comes from; adds one."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path
from textwrap import wrap

import click

from generator.cli.chosen_school import school_ids
from generator.cli.options import output_option, schools_option
from generator.cli.project import open_project, places_of
from generator.cli.usage import WrongUse
from generator.command.schools_add import add
from generator.faults import advice, printable, quotation
from generator.places import Places
from generator.resolve.diff import SetDifference, ValuePair, compare_editions
from generator.resolve.explain import Trace, TracePart, sets_by_card, trace_card
from generator.text.plain import plain

JSON = click.option("--json", "as_json", is_flag=True, help="Schrijf het als JSON.")

WIDTH = 100
_SLOT = re.compile(r"\{\{.*?\}\}")


@click.group("schools", invoke_without_command=True)
@schools_option
@output_option
@click.pass_context
def schools_command(context: click.Context, schools: tuple[str, ...], output: Path | None) -> None:
    """Noem de scholen, en wat elk van hen zelf heeft."""
    if context.invoked_subcommand is None:
        for line in describe_schools(places_of(output), schools):
            click.echo(line)


schools_command.add_command(add)


def describe_schools(places: Places, schools: tuple[str, ...]) -> Iterator[str]:
    """Yield per school on which layers it lies, and what is its own."""
    for edition in open_project(places, schools).editions():
        own = [card for laid in edition.sets for card in laid.cards if card.verandering]
        cards = sum(len(laid.cards) for laid in edition.sets)
        layers = " > ".join(laag.id for laag in edition.layers)
        yield f"{edition.house.id}: {printable(edition.house.naam)} ({layers})"
        yield f"  {len(edition.sets)} sets, {cards} kaarten, waarvan {len(own)} eigen of aangepast"


@schools_command.command("diff")
@click.argument("a", metavar="SCHOOL")
@click.argument("b", metavar="SCHOOL")
@JSON
def diff(a: str, b: str, as_json: bool) -> None:
    """Laat zien waarin twee scholen verschillen: huisstijl, woorden, sets en kaarten."""
    for line in describe_difference(places_of(None), a, b, as_json=as_json):
        click.echo(line)


@schools_command.command("explain")
@click.argument("first", metavar="[SCHOOL]")
@click.argument("second", metavar="KAART", required=False)
@JSON
def explain(first: str, second: str | None, as_json: bool) -> None:
    """Vertel waar alles van een kaart vandaan komt, laag voor laag, met bestand en regel.

    SCHOOL is niet nodig als er maar één is.
    """
    places = places_of(None)
    school, card = (first, second) if second is not None else (_only_school(places, first), first)
    for line in describe_card(places, school, card, as_json=as_json):
        click.echo(line)


def _only_school(places: Places, card: str) -> str:
    """Return the only school there is, for a card that was named without one; raises ``WrongUse``."""
    schools = sorted(school_ids(places))
    if card in schools:
        raise WrongUse([f"noem ook een kaart van {card}, zoals gespreksopener-03"])
    if len(schools) != 1:
        raise WrongUse([f"noem voor de kaart ook de school: {', '.join(schools) or 'er is er geen'}"])
    return schools[0]


def describe_difference(places: Places, a: str, b: str, *, as_json: bool) -> Iterator[str]:
    """Yield in what two schools differ."""
    project = open_project(places, (a, b))
    library = project.library
    found = compare_editions(library, project.edition(a, places.taal), project.edition(b, places.taal))
    if as_json:
        yield json.dumps(asdict(found), ensure_ascii=False, indent=2)
        return
    for kop, lines in (("Huis", found.huis), ("Woorden", found.woorden)):
        if lines:
            yield _heading(kop)
            yield from (line for each in lines for line in _both_lines(each, found.a, found.b))
    for laid in found.sets:
        base = {kaart.id for kaart in library.sets[laid.id].kaarten}
        yield from _set_lines(laid, found.a, found.b, base)
    if not (found.huis or found.woorden or found.sets):
        yield f"{a} en {b} zijn gelijk."


def _set_lines(laid: SetDifference, a: str, b: str, base: set[str]) -> Iterator[str]:
    yield _heading(f"{laid.titel} ({laid.id})")
    if laid.only:
        yield f"  alleen bij {laid.only}"
    for card in laid.cards:
        yield from _both_lines(card, a, b, "(weggelaten)" if card.naam in base else "(heeft deze kaart niet)")


def _both_lines(each: ValuePair, a: str, b: str, nothing: str = "(niets)") -> Iterator[str]:
    yield f"  {click.style(each.naam, bold=True)}"
    width = max(len(a), len(b))
    for school, said in ((a, each.a), (b, each.b)):
        yield from _speaker_lines(school.ljust(width), said if said is not None else nothing)


def describe_card(places: Places, school: str, card: str, *, as_json: bool) -> Iterator[str]:
    """Yield where all of a card comes from."""
    project = open_project(places, (school,))
    library = project.library
    known = sets_by_card(library, school)
    if card not in known:
        raise click.UsageError(f"onbekende kaart {quotation(card)}; {advice(card, known)}")
    found = trace_card(library, school, card)
    laid = project.edition(school, places.taal).set(found.set)
    sounds = next((plain(one.kaart.tekst) for one in laid.cards if one.kaart.id == card), None) if laid else None
    if as_json:
        yield json.dumps(_as_data(found, sounds, places), ensure_ascii=False, indent=2)
        return
    yield _heading(f"{card}, uit {found.set}, bij {school}")
    yield f"  lagen: {' > '.join(found.layers)}"
    yield from _speaker_lines("klinkt", sounds if sounds is not None else f"{school} heeft deze kaart niet")
    for part in found.parts:
        yield from _part_lines(part, places)


def _part_lines(part: TracePart, places: Places) -> Iterator[str]:
    yield f"  {click.style(part.wat, bold=True)}"
    width = max(len(step.van) for step in part.steps)
    for step in part.steps:
        counts = "" if step.counts else ", hierna overschreven"
        yield from _speaker_lines(step.van.ljust(width), step.zegt)
        yield click.style(f"    {' ' * width}  {places.place_text(step.place)}{counts}", dim=True)


def _as_data(found: Trace, sounds: str | None, places: Places) -> dict[str, object]:
    parts = [
        {"wat": part.wat, "stappen": [asdict(step) | {"place": places.place_text(step.place)} for step in part.steps]}
        for part in found.parts
    ]
    lagen = list(found.layers)
    return {
        "kaart": found.id,
        "set": found.set,
        "lagen": lagen,
        "doet_mee": found.there,
        "klinkt": sounds,
        "delen": parts,
    }


def _heading(text: str) -> str:
    return click.style(text, bold=True, underline=True)


def _speaker_lines(who: str, said: str) -> Iterator[str]:
    """Yield the lines of what someone says, wrapped beside who says it."""
    room = max(WIDTH - len(who) - 6, 40)
    whole = _SLOT.sub(lambda slot: slot.group().replace(" ", "\xa0"), said)
    lines = [part for line in whole.split("\n") for part in (wrap(line, room) or [""])]
    for at, line in enumerate(line.replace("\xa0", " ") for line in lines):
        yield f"    {who if not at else ' ' * len(who)}  {line}".rstrip()
