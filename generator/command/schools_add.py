"""The command ``schools add``: adds a board or a school to a folder, and picks the layer that it lies on."""

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import click

from generator.cli.project import open_project, places_of
from generator.cli.usage import refuse_wrongs
from generator.command.layer_names import plain_name, sectors, wrongs_of_id, wrongs_of_name, wrongs_of_sector
from generator.faults import advice, printable, quotation
from generator.folder.new_layer import NewLayer, add_layer
from generator.places import Places
from generator.records.laag import ORDER, Laag
from generator.records.library import Library
from generator.resolve.lay import layer_chain

Sort = Literal["bestuur", "school"]


@click.command("add")
@click.argument("name_id", metavar="ID")
@click.option("--name", metavar="NAAM", help="De naam, zoals die op de site en de kaarten komt (de id).")
@click.option("--sector", metavar="ID", help="De sector, met de woorden die daarbij horen: po, vo of mbo.")
@click.option("--on", "below", metavar="LAAG", help="De laag waar dit op komt te liggen, zoals een bestuur.")
@click.option("--board", is_flag=True, help="Een bestuur: wat het zegt, geldt voor alle scholen die erop liggen.")
def add(name_id: str, name: str | None, sector: str | None, below: str | None, board: bool) -> None:
    """Zet er een school of een bestuur bij.

    Er komt één bestand bij met wat nodig is, en voor een school een leeg logo. Zonder --sector en --on komt een school
    op jullie bestuur, of op de laag waar jullie andere scholen op liggen.
    """
    for line in describe_addition(places_of(None), name_id, name, sector, below, "bestuur" if board else "school"):
        click.echo(line)


def describe_addition(
    places: Places, name_id: str, name: str | None, sector: str | None, below: str | None, soort: Sort
) -> Iterator[str]:
    """Add a layer, and yield what was made and what comes next; raises ``UsageError`` where a choice can't be."""
    naam = plain_name(name if name is not None else name_id.replace("-", " ").capitalize())
    library = open_project(places, ()).library
    both = ("kies --sector of --on: een laag ligt maar op één andere",) if sector and below else ()
    of_id, of_sector = wrongs_of_id(name_id, library), wrongs_of_sector(sector, library)
    refuse_wrongs((*both, *of_id, *wrongs_of_name(naam), *of_sector))
    basis = sector or _layer_below(below, soort, library)
    chain = layer_chain(library, basis)
    layer = NewLayer(name_id, soort, naam, basis, logo=soort == "school" and not any(one.huisstijl for one in chain))
    made = add_layer(places, layer)
    names = " > ".join(f"{printable(one.naam)} ({one.id})" for one in reversed(chain))
    yield f"gemaakt: {' en '.join(places.short(file) for file in made)}"
    yield f"{printable(naam)} ligt op: {names}"
    yield from _next_steps(places, layer, made)


def _next_steps(places: Places, layer: NewLayer, made: tuple[Path, ...]) -> Iterator[str]:
    if layer.soort == "bestuur":
        yield f"verder: zet in het bestand van elke school die erbij hoort «basis: {layer.id}»"
    elif layer.logo:
        yield f"verder: leg jullie logo op de plek van {places.short(made[-1])}, en kies de kleuren bij «huisstijl:»"
    yield "daarna: kijkwijzer check"


def _layer_below(asked: str | None, soort: Sort, library: Library) -> str:
    """Return the layer that was asked for, or the one that a new layer most likely lies on."""
    if asked is None:
        return _likely_layer(soort, library)
    fitting = [one.id for one in library.layers.values() if _may_carry(one, soort)]
    if asked in fitting:
        return asked
    if there := library.layers.get(asked):
        wrong = f"{quotation(asked)} is een {there.soort}, en daar kan geen {soort} op liggen"
        raise click.UsageError(f"{wrong}; kies uit: {', '.join(sorted(fitting))}")
    raise click.UsageError(f"onbekende laag {quotation(asked)}; {advice(asked, fitting)}")


def _may_carry(below: Laag, soort: Sort) -> bool:
    return below.soort != "school" and ORDER.index(below.soort) < ORDER.index(soort)


def _likely_layer(soort: Sort, library: Library) -> str:
    """Return the one layer that all schools have in common for this; raises ``UsageError`` where they have none.

    A school comes on the board, where there is just one; a board on what lies below the boards.
    """
    boards = sorted(one.id for one in library.layers.values() if one.soort == "bestuur")
    if soort == "school" and len(boards) == 1:
        return boards[0]
    below = {_carrier(library, school, soort) for school in library.schools}
    if len(below) == 1:
        return below.pop()
    others = boards if soort == "school" else ["landelijk"]
    choices = ", ".join([*(f"--sector {one}" for one in sectors(library)), *(f"--on {one}" for one in others)])
    lies = f"jullie scholen liggen op verschillende lagen ({', '.join(sorted(below))})"
    wrong = lies if below else "er is nog geen school om naar te kijken"
    raise click.UsageError(f"{wrong}; kies waar de nieuwe laag op komt: {choices}")


def _carrier(library: Library, school: str, soort: Sort) -> str:
    """Return the highest layer of a school that could carry a new one."""
    return next(one.id for one in reversed(layer_chain(library, school)[:-1]) if _may_carry(one, soort))
