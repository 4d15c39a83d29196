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


@click.command("language")
@project_options
def language_command(schools: tuple[str, ...], output: Path | None) -> None:
    """Kijk de taal van alle teksten na.

    Spelling, leestekens, spaties, wat nog niet af is, te lange stellingen, vragen met ja of nee als
    antwoord, lidwoorden, en woorden die een andere school gebruikt.
    """
    project = open_project(places_of(output), schools)
    if faults := _faults(project):
        raise ContentFaults(faults)
    click.echo(f"In orde: de taal van {count_of(len(project.schools), 'school', 'scholen')}.")


def _faults(project: Project) -> tuple[Fault, ...]:
    """Return what is wrong with the language; raises ``ClickException`` in CI where there is no dictionary."""
    allowed = AllowedWords.read(*project.places.contents)
    try:
        return language_faults(project.library, project.editions(), allowed)
    except NoDictionaryError as error:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            raise click.ClickException(_NO_DICTIONARY) from error
        click.echo(f"Let op: {_NO_DICTIONARY}", err=True)
        return language_faults(project.library, project.editions(), allowed, spelling=False)
