"""The command ``language``: reads what readers read, and tells every fault in it."""

import os
from pathlib import Path

import click

from generator.cli.options import project_options
from generator.cli.output import count_of
from generator.cli.project import Project, open_project, places_of
from generator.faults import ContentFaults, Fault
from generator.language import AllowedWords, language_faults
from generator.language.spelling import NoDictionaryError

_NO_DICTIONARY = (
    "de spelling is niet nagekeken: hunspell met een Nederlands woordenboek ontbreekt;"
    " op Debian en Ubuntu: apt-get install hunspell hunspell-nl"
)

_OTHER_RULES = (
    "wat nog niet af is, spaties, leestekens aan het eind, lange stellingen, vragen met ja of nee, lidwoorden,"
    " woorden van een andere school"
)


@click.command("language")
@project_options
def language_command(schools: tuple[str, ...], output: Path | None) -> None:
    """Kijk de taal van alle teksten na.

    Spelling, leestekens, spaties, wat nog niet af is, te lange stellingen, vragen met ja of nee als
    antwoord, lidwoorden, en woorden die een andere school gebruikt.
    """
    project = open_project(places_of(output), schools)
    faults, spelled = _faults(project)
    if not spelled:
        click.echo(f"Let op: {_NO_DICTIONARY}", err=True)
    if faults:
        raise ContentFaults(faults)
    whose = count_of(len(project.schools), "school", "scholen")
    if spelled:
        click.echo(f"In orde: de taal van {whose}.")
        return
    if os.environ.get("CI", "").lower() in ("1", "true"):
        raise click.ClickException("zonder woordenboek is de taal maar half nagekeken")
    click.echo(f"Bij {whose} is nagekeken: {_OTHER_RULES}. Niet nagekeken: de spelling.")


def _faults(project: Project) -> tuple[tuple[Fault, ...], bool]:
    """Return what is wrong with the language, and whether spelling was looked at: not where there is no dictionary."""
    allowed = AllowedWords.read(*project.places.contents)
    try:
        return language_faults(project.library, project.editions(), allowed), True
    except NoDictionaryError:
        return language_faults(project.library, project.editions(), allowed, spelling=False), False
