"""The command ``translate``: texts to a translator as a PO file, and back, and how far they are."""

from pathlib import Path

import click

from generator.command.where import places_of

LANGUAGE = click.option("--language", metavar="TAAL", default="en", help="De taal, zoals en (standaard).")
SCHOOL = click.option("--school", metavar="ID", help="Alleen wat deze school heeft.")


@click.group("translate", context_settings={"help_option_names": ["-h", "--help"]})
def translate() -> None:
    """Vertaal de teksten: naar een PO-bestand voor een vertaler, en weer terug."""


@translate.command("export")
@click.argument("file", metavar="[BESTAND]", required=False, type=click.Path(dir_okay=False, path_type=Path))
@LANGUAGE
@SCHOOL
def export(file: Path | None, language: str, school: str | None) -> None:
    """Zet alle teksten in één PO-bestand, met de vertalingen die er al zijn.

    Een vertaler opent het in Poedit, Weblate of een ander programma. Bij een tekst die sinds de vertaling is
    veranderd, staat de oude tekst erbij, en is de vertaling gemarkeerd als «fuzzy».
    """
    from generator.command.translating import write_po

    write_po(places_of(None), language, school, file)


@translate.command("import")
@click.argument("file", metavar="BESTAND", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Schrijf het meteen; vraag niets.")
def import_(file: Path, yes: bool) -> None:
    """Lees een vertaald PO-bestand in: laat zien wat er verandert, en bewaar het bij de inhoud.

    Een vertaling die nog «fuzzy» is, blijft buiten beschouwing.
    """
    from generator.command.translating import take_po

    take_po(places_of(None), file, yes=yes)


@translate.command("status")
@click.option("--language", metavar="TAAL", help="Alleen deze taal.")
@SCHOOL
@click.option("--json", "as_json", is_flag=True, help="Schrijf het als JSON.")
def status(language: str | None, school: str | None, as_json: bool) -> None:
    """Vertel per taal en school hoeveel er vertaald is, en wat er verouderd is."""
    from generator.command.translating import told_status

    for line in told_status(places_of(None), language, school, as_json=as_json):
        click.echo(line)
