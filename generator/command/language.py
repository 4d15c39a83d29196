"""The command ``language``: reads what readers read, and tells every fault in it."""

import os

import click

from generator.cli.output import counted
from generator.cli.project import open_project
from generator.faults import ContentFaults
from generator.language import Allowed, language_faults
from generator.language.spelling import NoDictionaryError
from generator.places import Places

_NO_DICTIONARY = (
    "de spelling is niet nagekeken: hunspell met een Nederlands woordenboek ontbreekt;"
    " op Debian en Ubuntu: apt-get install hunspell hunspell-nl"
)


def checked_language(places: Places, schools: tuple[str, ...]) -> str:
    """Check the language of the editions; raises ``ContentFaults``, and in CI ``ClickException`` without dictionary."""
    project = open_project(places, schools)
    allowed = Allowed.read(*places.contents)
    try:
        faults = language_faults(project.library, project.editions, allowed)
    except NoDictionaryError as error:
        if os.environ.get("CI", "").lower() in ("1", "true"):
            raise click.ClickException(_NO_DICTIONARY) from error
        click.echo(f"Let op: {_NO_DICTIONARY}", err=True)
        faults = language_faults(project.library, project.editions, allowed, spelling=False)
    if faults:
        raise ContentFaults(faults)
    return f"In orde: de taal van {counted(len(project.schools), 'school', 'scholen')}."
