"""The commands and their options.

Nothing heavy is imported here: ``--help``, and a build with nothing to do, answer at once.
"""

import gc
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from generator import __version__
from generator.cli.builder import only_builder
from generator.cli.dutch import speak_dutch
from generator.cli.options import jobs_option, language_option, project_options
from generator.cli.project import places_of, told
from generator.cli.unchanged import Lines, unless_unchanged
from generator.command.print_options import bundle_options, paper_options
from generator.faults import ContentFaults
from generator.files import why_not
from generator.places import Places

LIVING = 50_000
"""So many objects more before Python looks for garbage: what a command imports and reads lives until it ends."""

_HELP = {"help_option_names": ["-h", "--help"]}


_ELSEWHERE = {
    "schools": ("generator.command.schools:schools_", "Noem de scholen, en wat elk van hen zelf heeft."),
    "strips": (
        "generator.command.strips:strips_schema",
        "Zet thema's van een groep op stroken om te sorteren, in de map print/keuze.",
    ),
    "zip": ("generator.command.zip:zip_", "Pak alles om te printen in één ZIP per school, met een inhoudspagina."),
    "schema": (
        "generator.command.schema:schema_",
        "Schrijf op hoe elk soort bestand eruitziet, voor een editor die meehelpt.",
    ),
    "printer": (
        "generator.command.printer:printer",
        "Stel je printer in, zodat achterkanten precies achter hun voorkant komen.",
    ),
    "release": (
        "generator.command.release:release",
        "Leg vast wat er nu op elke kaart staat, om later alleen te printen wat veranderde.",
    ),
    "init": ("generator.command.init:init", "Begin een map voor een school."),
    "upgrade": (
        "generator.command.upgrade:upgrade",
        "Vertel wat er in de basis veranderde aan kaarten die je zelf hebt veranderd.",
    ),
    "serve": ("generator.command.serve:serve", "Laat de site van een school zien terwijl je schrijft."),
    "sheet": (
        "generator.command.sheet:sheet",
        "Zet de kaarten van een school in een rekenblad (Excel, LibreOffice), en weer terug.",
    ),
    "translate": (
        "generator.command.translate:translate",
        "Vertaal de teksten: naar een PO-bestand voor een vertaler, en weer terug.",
    ),
}
"""Commands by name: where each stands, and the first sentence of its help."""


class _Commands(click.Group):
    """All commands; those of ``_ELSEWHERE`` are imported when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names of all commands."""
        return sorted({*super().list_commands(ctx), *_ELSEWHERE})

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Return a command, imported where it stands; None where there is none of that name."""
        if cmd_name not in _ELSEWHERE:
            return super().get_command(ctx, cmd_name)
        module, _, name = _ELSEWHERE[cmd_name][0].partition(":")
        command: click.Command = getattr(import_module(module), name)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of all commands, and import none."""
        others = {name: click.Command(name, help=text) for name, (_, text) in _ELSEWHERE.items()}
        click.Group(commands={**self.commands, **others}).format_commands(ctx, formatter)


@click.group(cls=_Commands, context_settings=_HELP)
@click.version_option(__version__, prog_name="kijkwijzer", help="Noem de versie.")
def cli() -> None:
    """Maak van teksten een site en kaarten om te printen, per school."""


@cli.command()
@project_options
@language_option
def check(schools: tuple[str, ...], output: Path | None, language: str) -> None:
    """Lees alles na en meld elke fout; maak niets.

    Of een tekst op zijn kaart past, meet pas kijkwijzer print.
    """
    from generator.command.check import checked
    from generator.command.upgrade import remind

    places = places_of(output, language)
    click.echo(checked(places, schools))
    remind(places)


@cli.command()
@project_options
def language(schools: tuple[str, ...], output: Path | None) -> None:
    """Kijk de taal van alle teksten na.

    Spelling, leestekens, spaties, wat nog niet af is, te lange stellingen, vragen met ja of nee als
    antwoord, lidwoorden, en woorden die een andere school gebruikt.
    """
    from generator.command.language import checked_language

    click.echo(checked_language(places_of(output), schools))


@cli.command()
@project_options
@language_option
@jobs_option
def build(schools: tuple[str, ...], output: Path | None, language: str) -> None:
    """Maak de PDF's en de sites."""
    _made("build", places_of(output, language), schools)


@cli.command("print")
@project_options
@language_option
@jobs_option
@click.option("--set", "sets", multiple=True, metavar="SET", help="Alleen deze set; mag vaker.")
@click.option(
    "--format", "formats", multiple=True, metavar="FORMAAT", help="Alleen dit formaat: 95x68, a6, poker ...; mag vaker."
)
@click.option("--cards", metavar="KAARTEN", help="Alleen deze kaarten: 1,3,5-8 (met --set) of hun id's.")
@click.option("--category", metavar="ID", help="Alleen deze categorie.")
@click.option("--copies", type=click.IntRange(1, 100), default=1, help="Zo vaak elke kaart.")
@paper_options
@bundle_options
def print_(
    schools: tuple[str, ...],
    output: Path | None,
    language: str,
    outline: bool,
    look_over: bool,
    changed_since: Path | None,
    draaiboek: str | None,
    participants: int | None,
    **asked: Any,
) -> None:
    """Maak de PDF's om te printen; een keuze komt in de map print/keuze.

    Met --draaiboek maak je alles wat een bijeenkomst nodig heeft, in het goede aantal.
    """
    places = places_of(output, language)
    given = click.get_current_context().get_parameter_source
    plain = not outline and not look_over and not changed_since
    plain = plain and all(given(name) is ParameterSource.DEFAULT for name in asked)
    if draaiboek or participants:
        from generator.command.print import print_bundle

        if not draaiboek or not plain:
            raise click.UsageError("gebruik --draaiboek alleen met --participants, --school en --output")
        with only_builder(places):
            print_bundle(places, schools, draaiboek, participants)
    elif plain:
        _made("print", places, schools)
    else:
        from generator.command.print import print_choice, print_outlines

        if changed_since:
            from generator.command.release import print_changes

            if outline or asked["cards"] or asked["category"]:
                raise click.UsageError("gebruik --changed-since zonder --cards, --category en --outline")
            with only_builder(places):
                print_changes(places, schools, look_over, changed_since, **asked)
        elif outline:
            print_outlines(places, schools, **asked)
        else:
            with only_builder(places):
                print_choice(places, schools, look_over, **asked)


@cli.command()
@project_options
@language_option
@jobs_option
@click.option("--zip", "packed", is_flag=True, help="Pak elke site ook in één ZIP, om mee te nemen of te versturen.")
def site(schools: tuple[str, ...], output: Path | None, language: str, packed: bool) -> None:
    """Maak de sites, met de PDF's die er al zijn."""
    _made("site --zip" if packed else "site", places_of(output, language), schools)


def _made(what: str, places: Places, schools: tuple[str, ...]) -> None:
    def work() -> Lines:
        if what == "site --zip":
            from generator.command.zip import zip_sites

            return zip_sites(places, schools)
        from generator.cli.editions import make

        return make(what, places, schools)

    unless_unchanged(places, f"{what} {places.taal} {' '.join(schools)}", work, click.echo)


def main() -> None:
    """Run the command; faults in content end it with status 1 and no traceback."""
    from generator.cli.output import counted

    gc.set_threshold(LIVING)
    speak_dutch()
    try:
        cli(prog_name="kijkwijzer", standalone_mode=False)
    except ContentFaults as error:
        for fault in error.faults:
            click.echo(told(fault), err=True)
        count = len(error.faults)
        click.echo(f"{counted(count, 'fout', 'fouten')}; er is niets veranderd.", err=True)
        sys.exit(1)
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except OSError as error:
        if not (said := why_not(error)):
            raise
        click.ClickException(said).show()
        sys.exit(1)
    except click.Abort:
        sys.exit(130)
