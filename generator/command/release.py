"""Writes down what stands on every card, and prints what changed since then."""

import os
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from generator.cli.output import counted
from generator.cli.printing import print_orders
from generator.cli.project import Project, open_project, places_of
from generator.command.print_order import order_of
from generator.faults import quoted
from generator.files import replace_file
from generator.places import Places
from generator.print.faces.fingerprint import said_by_sets
from generator.print.order.order import Choice, Order
from generator.print.order.release import Changes, Moved, Said, Uitgave, changes, read_release, release_file, written
from generator.print.paper.formats import read_formats
from generator.resolve import Edition

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@click.command()
@click.argument("name", metavar="NAAM")
@click.option("--school", "schools", multiple=True, metavar="ID", help="Alleen deze school; mag vaker.")
def release(name: str, schools: tuple[str, ...]) -> None:
    """Leg vast wat er nu op elke kaart staat, om later alleen te printen wat veranderde.

    Schrijft uitgaven/NAAM.yaml. Geef elke uitgave een eigen naam, zoals herfst-2026.
    """
    write_release(places_of(None), schools, name)


def write_release(places: Places, schools: tuple[str, ...], name: str) -> None:
    """Write a release of the schools; raises ``UsageError`` for a name that can't be used."""
    if not _NAME.fullmatch(name):
        raise click.UsageError(f"de naam {quoted(name)} kan niet; schrijf kleine letters en cijfers, zoals herfst-2026")
    file = release_file(places.root, name)
    if os.path.lexists(file):
        raise click.UsageError(f"uitgave {quoted(name)} is er al; kies een andere naam")
    project = open_project(places, schools)
    cards = {edition.house.id: _said(project, edition) for edition in project.editions}
    replace_file(file, written(name, cards).encode())
    count = sum(len(ids) for sets in cards.values() for ids in sets.values())
    whose = counted(len(cards), "school", "scholen")
    click.echo(f"gemaakt: {file.relative_to(places.root).as_posix()}, met {_cards(count)} van {whose}")


def print_changes(places: Places, schools: tuple[str, ...], look_over: bool, since: Path, **asked: Any) -> None:
    """Print the cards that are new or changed since a release, with a list of what to take out of the box."""
    before = read_release(since)
    project = open_project(places, schools)
    for school in project.schools:
        if school not in before.scholen:
            click.echo(f"let op: uitgave {quoted(before.uitgave)} kent {school} niet", err=True)
    project = replace(project, schools=tuple(school for school in project.schools if school in before.scholen))
    if not project.schools:
        raise click.UsageError(f"kies een school uit uitgave {quoted(before.uitgave)}: {', '.join(before.scholen)}")
    order = order_of(project, **asked)
    orders = {edition.house.id: _order(project, edition, before, order) for edition in project.editions}
    print_orders(project, orders, look_over)
    for school, one in orders.items():
        for line in _told(school, one.changes or Changes(before.uitgave)):
            click.echo(line)


def _order(project: Project, edition: Edition, before: Uitgave, order: Order) -> Order:
    was, now = before.cards(edition.house.id), _said(project, edition)
    chosen = [{name: cards for name, cards in sets.items() if name in (order.sets or sets)} for sets in (was, now)]
    found = changes(before.uitgave, *chosen)
    return replace(order, choice=Choice(found.cards, None, order.choice.copies), changes=found)


def _said(project: Project, edition: Edition) -> dict[str, dict[str, Said]]:
    templates = project.places.templates
    return said_by_sets(templates, edition, read_formats(templates))


def _told(school: str, found: Changes) -> Iterator[str]:
    out, into = len(found.out), len(found.into)
    yield f"{school}: sinds {found.name} {_cards(into)} om te printen, {_cards(out)} uit de doos te halen"
    yield from (f"  eruit: {_line(one)}" for one in found.out)
    yield from (f"  erbij: {_line(one)}" for one in found.into)


def _line(moved: Moved) -> str:
    return f"{moved.set} {moved.said.nummer}, {moved.why}: {moved.said.begin}"


def _cards(count: int) -> str:
    return counted(count, "kaart", "kaarten")
