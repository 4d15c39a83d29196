"""The command ``release``: writes down what stands on every card, to print later what changed since."""

import os
from collections.abc import Iterator

import click

from generator.cli.options import is_id, schools_option
from generator.cli.output import count_of
from generator.cli.project import open_project, places_of
from generator.faults import quotation
from generator.output.replacement import replace_files
from generator.places import Places
from generator.print.faces.fingerprint import back_prints, card_prints
from generator.print.order.release import release_file, release_yaml
from generator.print.paper.formats import read_formats


@click.command("release")
@click.argument("name", metavar="NAAM")
@schools_option
def release_command(name: str, schools: tuple[str, ...]) -> None:
    """Leg vast wat er nu op elke kaart staat, om later alleen te printen wat veranderde.

    Schrijft uitgaven/NAAM.yaml. Geef elke uitgave een eigen naam, zoals herfst-2026.
    """
    places = places_of(None)
    editions = list(open_project(places, schools, _wrongs_of_name(places, name)).editions())
    file, formats = release_file(places.root, name), read_formats(places.templates)
    cards = {edition.house.id: card_prints(places.templates, edition, formats) for edition in editions}
    backs = {edition.house.id: back_prints(edition, formats) for edition in editions}
    replace_files({file: release_yaml(name, cards, backs).encode()}, places.project_cache)
    count = count_of(sum(len(ids) for sets in cards.values() for ids in sets.values()), "kaart", "kaarten")
    whose = count_of(len(cards), "school", "scholen")
    click.echo(f"gemaakt: {places.short(file)}, met {count} van {whose}")


def _wrongs_of_name(places: Places, name: str) -> Iterator[str]:
    """Yield what is wrong with the name of a release."""
    if not is_id(name):
        remedy = "schrijf hoogstens 60 kleine letters en cijfers, zoals herfst-2026"
        yield f"de naam {quotation(name)} kan niet; {remedy}"
    elif os.path.lexists(release_file(places.root, name)):
        yield f"uitgave {quotation(name)} is er al; kies een andere naam"
