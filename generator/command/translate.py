"""The command ``translate``: texts to a translator as a PO file, and back, and how far they are."""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

import click

from generator.cli.exchange import confirm, contents_of, make_way, refuse_changed
from generator.cli.options import as_language
from generator.cli.output import count_of, excerpt
from generator.cli.project import Project, open_project, places_of
from generator.faults import ContentFaults, quotation
from generator.output.replacement import replace_files
from generator.places import Places
from generator.read.translations import is_language_code
from generator.translate.coverage import Coverage, coverage
from generator.translate.export import export_po, is_export, is_untouched_po
from generator.translate.import_ import Import, TranslationChange, import_po

LANGUAGE = click.option(
    "--language", metavar="TAAL", default="en", callback=as_language, help="De taal, zoals en (standaard)."
)
SCHOOL = click.option("--school", metavar="ID", help="Alleen wat deze school heeft.")


@click.group("translate")
def translate_command() -> None:
    """Vertaal de teksten: naar een PO-bestand voor een vertaler, en weer terug."""


@translate_command.command("export")
@click.argument("file", metavar="[BESTAND]", required=False, type=click.Path(dir_okay=False, path_type=Path))
@LANGUAGE
@SCHOOL
def export(file: Path | None, language: str, school: str | None) -> None:
    """Zet alle teksten in één PO-bestand, met de vertalingen die er al zijn.

    Een vertaler opent het in Poedit, Weblate of een ander programma. Bij een tekst die sinds de vertaling is
    veranderd, staat de oude tekst erbij, en is de vertaling gemarkeerd als «fuzzy».
    """
    write_translations(places_of(None), language, school, file)


@translate_command.command("import")
@click.argument("file", metavar="BESTAND", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--yes", is_flag=True, help="Schrijf het meteen; vraag niets.")
def import_(file: Path, yes: bool) -> None:
    """Lees een vertaald PO-bestand in: laat zien wat er verandert, en bewaar het bij de inhoud.

    Een vertaling die nog «fuzzy» is, blijft buiten beschouwing.
    """
    take_translations(places_of(None), file, yes=yes)


@translate_command.command("status")
@click.option("--language", metavar="TAAL", callback=as_language, help="Alleen deze taal.")
@SCHOOL
@click.option("--json", "as_json", is_flag=True, help="Schrijf het als JSON.")
def status(language: str | None, school: str | None, as_json: bool) -> None:
    """Vertel per taal en school hoeveel er vertaald is, en wat er verouderd is."""
    for line in describe_status(places_of(None), language, school, as_json=as_json):
        click.echo(line)


def write_translations(places: Places, taal: str, school: str | None, file: Path | None) -> None:
    """Write the texts of everything, or of a school, for a translator.

    Raises ``UsageError``, also where the name of the file is that of something else.
    """
    _require_language(taal)
    project = _open_project(places, school)
    file = file or places.output / f"{school or 'kijkwijzer'}-{taal}.po"

    def reason_to_stay() -> str | None:
        if not is_export(file):
            return "dit is geen vertaalbestand van de kijkwijzer; noem een andere naam"
        with suppress(ContentFaults):
            if not import_po(places, project.library, file.absolute()).changes:
                return None
        remedy = f"lees die eerst in (kijkwijzer translate import {file}), of noem een andere naam"
        return f"er zijn vertalingen in die het project nog niet heeft; {remedy}"

    make_way(places, file, is_untouched_po, reason_to_stay)
    replace_files({file: export_po(project.library, taal, school)}, places.project_cache)
    click.echo(f"gemaakt: {places.short(file)}; vertaal het, en lees het in met kijkwijzer translate import")


def _require_language(taal: str) -> None:
    """Raise ``UsageError`` for what names no language that content can be translated to."""
    if not is_language_code(taal):
        raise click.UsageError(f"onbekende taal {quotation(taal)}; noem een code, zoals en of fr")


def take_translations(places: Places, file: Path, *, yes: bool) -> None:
    """Take a translated PO file in; raises ``ContentFaults`` and then leaves everything as it was."""
    taken = import_po(places, _open_project(places, None).library, file.absolute())
    if taken.header != taken.language:
        click.echo(f"Het bestand noemt de taal {quotation(taken.header)}; hier heet die {quotation(taken.language)}.")
    if not taken.changes:
        click.echo(f"Er is niets veranderd aan de vertalingen ({taken.language}).")
        return
    before = contents_of(taken.files)
    for line in _describe_changes(taken):
        click.echo(line)
    if not (yes or confirm()):
        click.echo("er is niets bewaard")
        return
    refuse_changed(before, places)
    replace_files(taken.files, places.project_cache)
    folder = places.contents[-1] / "talen" / taken.language
    count = count_of(len(taken.files), "bestand", "bestanden")
    click.echo(f"bewaard in {places.short(folder)}: {count}")


def _describe_changes(taken: Import) -> Iterator[str]:
    """Yield what changes: a line for each text, with its translation before and after."""
    for change in taken.changes:
        yield from _change_lines(change)
    sorts = [(change.was is None, change.becomes is None) for change in taken.changes]
    counts = sorts.count((True, False)), sorts.count((False, False)), sorts.count((False, True))
    unfinished = f"; {taken.unfinished} nog niet af" if taken.unfinished else ""
    yield "{} erbij, {} veranderd, {} weg".format(*counts) + unfinished


def _change_lines(change: TranslationChange) -> Iterator[str]:
    sign = "+" if change.was is None else "-" if change.becomes is None else "~"
    yield f"{sign} {change.path}: {excerpt(change.source)}"
    if change.was is not None:
        yield f"    was   {excerpt(change.was)}"
    if change.becomes is not None:
        yield f"    {'wordt ' if change.was is not None else ''}{excerpt(change.becomes)}"


def describe_status(places: Places, taal: str | None, school: str | None, *, as_json: bool) -> Iterator[str]:
    """Yield how far each language is, per school and part; raises ``UsageError`` for one that is not there."""
    if taal is not None:
        _require_language(taal)
    project = _open_project(places, school)
    talen = [taal] if taal else sorted(project.library.talen)
    found = [(one, *coverage(project.library, one, name)) for one in talen for name in project.schools]
    if as_json:
        data = [
            {"taal": one, "school": _coverage_data(whole), "delen": [_coverage_data(part) for part in parts]}
            for one, whole, parts in found
        ]
        yield json.dumps(data, ensure_ascii=False, indent=2)
        return
    for one, whole, parts in found:
        yield click.style(f"{one}, {_coverage_line(whole, 0)}", bold=True)
        yield from (f"  {_coverage_line(part, max(len(part.wat) for part in parts))}" for part in parts)
    if not talen:
        yield "er is nog niets vertaald; begin met kijkwijzer translate export"


def _coverage_line(part: Coverage, width: int) -> str:
    old = f", {part.verouderd} verouderd" if part.verouderd else ""
    return f"{part.wat.ljust(width)}  {part.procent:3} %  {part.vertaald} van {part.totaal}{old}"


def _coverage_data(part: Coverage) -> dict[str, object]:
    return asdict(part) | {"procent": part.procent}


def _open_project(places: Places, school: str | None) -> Project:
    return open_project(places, (school,) if school else ())
