"""The command ``sheet``: a school's cards as a spreadsheet, and back."""

from pathlib import Path

import click

from generator.command.where import places_of

SCHOOL = click.option("--school", required=True, metavar="ID", help="Van deze school.")


@click.group("sheet", context_settings={"help_option_names": ["-h", "--help"]})
def sheet() -> None:
    """Zet de kaarten van een school in een rekenblad (Excel, LibreOffice), en weer terug."""


@sheet.command("export")
@SCHOOL
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), metavar="BESTAND", help="Zo heet het (<school>.xlsx)."
)
@click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar de uitvoer komt (build/)."
)
def export(school: str, to: Path | None, output: Path | None) -> None:
    """Schrijf het rekenblad van een school, in de map van die school."""
    from generator.command.sheets import write_sheet

    places = places_of(output)
    file = write_sheet(places, school, to or places.output / school / f"{school}.xlsx")
    shown = file.relative_to(places.root) if file.is_relative_to(places.root) else file
    click.echo(f"gemaakt: {shown.as_posix()}; verander het, en lees het in met kijkwijzer sheet import")


@sheet.command("import")
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=Path))
@SCHOOL
@click.option("--yes", is_flag=True, help="Schrijf het meteen; vraag niets.")
def import_(file: Path, school: str, yes: bool) -> None:
    """Lees een rekenblad in: laat zien wat er verandert, en bewaar het bij de school.

    Alleen het bestand van de school zelf verandert, en alleen als daarna alles klopt.
    """
    from generator.command.sheets import read_sheet

    read_sheet(places_of(None), school, file, yes=yes)
