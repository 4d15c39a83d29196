"""The command ``serve``: shows the site of a school while one writes."""

import os
import socket
import sys
import webbrowser
from contextlib import suppress
from pathlib import Path

import click

from generator.cli.chosen_school import chosen_school
from generator.cli.options import WholeNumber
from generator.cli.project import places_of
from generator.cli.usage import WrongsFound, WrongUse
from generator.faults import printable


@click.command()
@click.option("--school", metavar="ID", help="Deze school; niet nodig als er maar één is.")
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar de uitvoer komt.")
@click.option("--port", type=WholeNumber(0, 65535), default=8000, metavar="NUMMER", help="De poort (8000).")
@click.option("--open", "opens", is_flag=True, help="Open de site meteen in je browser.")
@click.option("--no-prints", is_flag=True, help="Maak alleen de site, geen PDF's.")
def serve_command(school: str | None, output: Path | None, port: int, opens: bool, no_prints: bool) -> None:
    """Laat de site van een school zien terwijl je schrijft.

    Wat je bewaart, zie je een tel of twee later op de pagina; de PDF's volgen, en zolang die gemaakt worden duurt
    het langer. Een fout staat op de pagina, met het bestand en de regel. De site is alleen op deze computer te zien.
    Stop met Ctrl+C. Maakt een ander commando iets in dezelfde map, dan wacht de site daar even op.
    """
    places = places_of(output)
    found = WrongsFound()
    chosen = found.attempt(lambda: chosen_school(places, school))
    listening = found.attempt(lambda: _listening_socket(port))
    found.refuse()
    assert chosen
    assert listening
    from generator.cli.output import show_delivery
    from generator.live.server import HERE, serve
    from generator.live.workshop import Workshop
    from generator.schema.json_schema import write_schemas

    show_delivery(write_schemas(places), places)
    address = f"http://{HERE}:{listening.getsockname()[1]}/"
    click.echo(f"{chosen}: {address} (stop met Ctrl+C)")
    if opens:
        webbrowser.open(address)
    workshop = Workshop(places, chosen, lambda said: click.echo(f"let op: {said}", err=True), _write_line)
    with suppress(KeyboardInterrupt, SystemExit):
        serve(workshop, listening, prints=not no_prints)
    click.echo("gestopt")
    # A thread that is making PDFs can't be stopped; what it makes lies aside until it is whole, and is then moved.
    workshop.wait_for_move()
    sys.stdout.flush()
    os._exit(0)


def _write_line(line: str) -> None:
    """Write a line at once, also where nobody sits at a terminal."""
    click.echo(printable(line))
    sys.stdout.flush()


def _listening_socket(port: int) -> socket.socket:
    try:
        return socket.create_server(("127.0.0.1", port))
    except OSError as error:
        raise WrongUse([f"poort {port} is bezet; kies een andere, zoals --port {port + 1}"]) from error
