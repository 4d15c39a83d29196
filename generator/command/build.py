"""The command ``build``: makes the PDFs and the site of every school."""

from pathlib import Path

import click

from generator.cli.last_run import make_unless_unchanged
from generator.cli.options import jobs_option, language_option, project_options, verbose_option
from generator.cli.project import places_of


@click.command("build")
@project_options
@language_option
@jobs_option
@verbose_option
def build_command(schools: tuple[str, ...], output: Path | None, language: str) -> None:
    """Maak de PDF's en de sites."""
    make_unless_unchanged("build", places_of(output, language), schools)
