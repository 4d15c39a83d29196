"""Tells how two schools differ, and where a card comes from: as lines to read, or as JSON."""

import json
import re
from collections.abc import Iterator
from dataclasses import asdict
from textwrap import wrap

import click

from generator.command.project import open_project
from generator.design.tokens import read_tokens
from generator.faults import advice, quoted
from generator.places import Places
from generator.resolve import resolve
from generator.resolve.compared import SetDifference, Two, difference
from generator.resolve.traced import Part, Trace, cards_of, trace
from generator.text.plain import plain

WIDTH = 100
_SLOT = re.compile(r"\{\{.*?\}\}")


def told_difference(places: Places, a: str, b: str, *, as_json: bool) -> Iterator[str]:
    """Tell in what two schools differ."""
    library = open_project(places, (a, b)).library
    one, two = resolve(library, a), resolve(library, b)
    found = difference(library, one, two)
    if as_json:
        yield json.dumps(asdict(found), ensure_ascii=False, indent=2)
        return
    for kop, lines in (("Huis", found.huis), ("Woorden", found.woorden)):
        if lines:
            yield _head(kop)
            yield from (line for each in lines for line in _two(each, found.a, found.b))
    for laid in found.sets:
        base = {kaart.id for kaart in library.sets[laid.id].kaarten}
        yield from _set(laid, found.a, found.b, base)
    if not (found.huis or found.woorden or found.sets):
        yield f"{a} en {b} zijn gelijk."


def _set(laid: SetDifference, a: str, b: str, base: set[str]) -> Iterator[str]:
    yield _head(f"{laid.titel} ({laid.id})")
    if laid.only:
        yield f"  alleen bij {laid.only}"
    for card in laid.cards:
        yield from _two(card, a, b, "(weggelaten)" if card.naam in base else "(heeft deze kaart niet)")


def _two(each: Two, a: str, b: str, nothing: str = "(niets)") -> Iterator[str]:
    yield f"  {click.style(each.naam, bold=True)}"
    width = max(len(a), len(b))
    for school, said in ((a, each.a), (b, each.b)):
        yield from _said(school.ljust(width), said if said is not None else nothing)


def told_card(places: Places, school: str, card: str, *, as_json: bool) -> Iterator[str]:
    """Tell where all of a card comes from."""
    library = open_project(places, (school,)).library
    known = cards_of(library, school)
    if card not in known:
        raise click.UsageError(f"onbekende kaart {quoted(card)}; {advice(card, known)}")
    found = trace(library, school, card, dict(read_tokens(places.templates).accenten))
    laid = resolve(library, school).set(found.set)
    sounds = next((plain(one.kaart.tekst) for one in laid.cards if one.kaart.id == card), None) if laid else None
    if as_json:
        yield json.dumps(_as_data(found, sounds, places), ensure_ascii=False, indent=2)
        return
    yield _head(f"{card}, uit {found.set}, bij {school}")
    yield f"  lagen: {' > '.join(found.layers)}"
    yield from _said("klinkt", sounds if sounds is not None else f"{school} heeft deze kaart niet")
    for part in found.parts:
        yield from _part(part, places)


def _part(part: Part, places: Places) -> Iterator[str]:
    yield f"  {click.style(part.wat, bold=True)}"
    width = max(len(step.van) for step in part.steps)
    for step in part.steps:
        counts = "" if step.counts else ", hierna overschreven"
        yield from _said(step.van.ljust(width), step.zegt)
        yield click.style(f"    {' ' * width}  {places.shown(step.place)}{counts}", dim=True)


def _as_data(found: Trace, sounds: str | None, places: Places) -> dict[str, object]:
    parts = [
        {"wat": part.wat, "stappen": [asdict(step) | {"place": places.shown(step.place)} for step in part.steps]}
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


def _head(text: str) -> str:
    return click.style(text, bold=True, underline=True)


def _said(who: str, said: str) -> Iterator[str]:
    """Write what someone says, wrapped beside who says it."""
    room = max(WIDTH - len(who) - 6, 40)
    whole = _SLOT.sub(lambda slot: slot.group().replace(" ", "\xa0"), said)
    lines = [part for line in whole.split("\n") for part in (wrap(line, room) or [""])]
    for at, line in enumerate(line.replace("\xa0", " ") for line in lines):
        yield f"    {who if not at else ' ' * len(who)}  {line}".rstrip()
