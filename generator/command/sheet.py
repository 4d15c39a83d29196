"""The command ``sheet``: a school's cards as a spreadsheet, and back."""

from collections.abc import Iterator
from pathlib import Path

import click

from generator.cli.check import check_project
from generator.cli.chosen_school import chosen_school
from generator.cli.exchange import confirm, contents_of, make_way, refuse_changed
from generator.cli.options import output_option
from generator.cli.output import excerpt
from generator.cli.project import open_project, places_of
from generator.faults import ContentFaults
from generator.output.replacement import replace_files
from generator.places import Places
from generator.sheet.dry_run import check_draft
from generator.sheet.export_workbook import is_untouched_workbook, workbook_bytes
from generator.sheet.import_rows import ReturnedSheet, returned_sheet
from generator.sheet.layer_file import rewrite_layer
from generator.sheet.table import IN, YES
from generator.sheet.tabs import SCHOOL as SCHOOL_TAB
from generator.sheet.tabs import Tabs, tabs_of
from generator.sheet.three_way import CellChange, Changes, compare_sheet

SCHOOL = click.option("--school", metavar="ID", help="Van deze school; niet nodig als er maar één is.")


@click.group("sheet")
def sheet_command() -> None:
    """Zet de kaarten van een school in een rekenblad (Excel, LibreOffice), en weer terug."""


@sheet_command.command("export")
@SCHOOL
@click.option(
    "--to", type=click.Path(dir_okay=False, path_type=Path), metavar="BESTAND", help="Zo heet het (<school>.xlsx)."
)
@output_option
def export(school: str | None, to: Path | None, output: Path | None) -> None:
    """Schrijf het rekenblad van een school, in de map van die school."""
    places = places_of(output)
    school = chosen_school(places, school)
    file = write_sheet(places, school, to or places.output / school / f"{school}.xlsx")
    click.echo(f"gemaakt: {places.short(file)}; verander het, en lees het in met kijkwijzer sheet import")


@sheet_command.command("import")
@click.argument("file", metavar="BESTAND", type=click.Path(path_type=Path))
@SCHOOL
@click.option("--yes", is_flag=True, help="Schrijf het meteen; vraag niets.")
def import_(file: Path, school: str | None, yes: bool) -> None:
    """Lees een rekenblad in: laat zien wat er verandert, en bewaar het bij de school.

    Alleen het bestand van de school zelf verandert, en alleen als daarna alles klopt.
    """
    places = places_of(None)
    read_sheet(places, chosen_school(places, school), file, yes=yes)


def write_sheet(places: Places, school: str, file: Path) -> Path:
    """Write the spreadsheet of a school; raises ``UsageError`` where its name is that of something else."""
    project = open_project(places, (school,))
    tabs = tabs_of(project.library, school, places.templates)
    raw = workbook_bytes(tabs, places.templates)

    def reason_to_stay() -> str | None:
        try:
            got = returned_sheet(file, tabs)
        except ContentFaults as error:
            wrong = error.faults[0].wrong
            return f"dit is niet van de kijkwijzer, of niet van {school} ({wrong}); geef met --to een andere naam"
        command = f"kijkwijzer sheet import {file} --school {school}"
        remedy = f"lees dat eerst in ({command}), of geef met --to een andere naam"
        return f"er is werk in dat het project nog niet heeft; {remedy}" if _has_work(tabs, got) else None

    make_way(places, file, is_untouched_workbook, reason_to_stay)
    replace_files({file: raw}, places.project_cache)
    return file


def _has_work(tabs: Tabs, got: ReturnedSheet) -> bool:
    """Whether there is anything in a spreadsheet that the project does not have."""
    return bool(compare_sheet(tabs, got)) or bool(got.faults)


def read_sheet(places: Places, school: str, file: Path, *, yes: bool) -> None:
    """Take in a spreadsheet; raises ``ContentFaults`` and then leaves everything as it was."""
    library = open_project(places, (school,)).library
    layer = library.layers[school].place.file
    before = contents_of([layer])
    tabs = tabs_of(library, school, places.templates)
    got = returned_sheet(file, tabs)
    changes = compare_sheet(tabs, got)
    for note in got.notes:
        click.echo(f"Let op: {note.as_line(places.root)}", err=True)
    if got.faults:
        raise ContentFaults(got.faults)
    if not changes:
        click.echo(f"Er is niets veranderd: {school} blijft zoals het is.")
        return
    raw = rewrite_layer(before[layer], library, school, changes)
    check_draft(places, layer, raw, changes, lambda draft: check_project(draft, ()))
    for line in describe_changes(changes):
        click.echo(line)
    if yes or confirm():
        refuse_changed(before, places)
        replace_files({layer: raw}, places.project_cache)
        click.echo(f"bewaard in {places.short(layer)}")
    else:
        click.echo("er is niets bewaard")


def describe_changes(changes: Changes) -> Iterator[str]:
    """Yield what changes: a line for each card, with its text before and after."""
    for added in changes.added:
        yield f"+ {added.id} erbij, in {added.tab.title}"
        yield f"    {excerpt(added.row.value('tekst'))}"
    for change in changes.changed:
        yield from _change_lines(change)
    for removed in changes.removed:
        yield f"- {removed.row.id} weg, uit {removed.tab.title}"
        yield f"    {excerpt(removed.row.values['tekst'])}"
    counts = len(changes.added), len({(c.tab.key, c.row.id) for c in changes.changed}), len(changes.removed)
    yield "{} erbij, {} veranderd, {} weg".format(*counts)


def _change_lines(change: CellChange) -> Iterator[str]:
    if change.key == IN.key:
        what = "set" if change.tab.key == SCHOOL_TAB else "kaart"
        yield f"~ {change.row.id}: deze {what} {'doet weer mee' if change.value == YES else 'doet niet meer mee'}"
        return
    back = change.value == change.row.below.get(change.key)
    yield f"~ {change.row.id}: {change.tab.column(change.key).heading}{' weer als in de basis' if back else ''}"
    yield f"    was   {excerpt(change.was) or '(leeg)'}"
    yield f"    wordt {excerpt(change.value) or '(leeg)'}"
