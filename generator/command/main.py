"""The command ``kijkwijzer``: all commands by name, and the way from a fault to the status that it ends with.

Each command is declared in a module of its name, with what it does, and imported when it is asked for.  Nothing heavy
is imported here: ``--help``, and a build with nothing to do, answer at once.
"""

import re
import sys
from importlib import import_module
from io import TextIOWrapper
from itertools import pairwise

import click

from generator import __version__
from generator.cli.dutch import speak_dutch, use_dutch_words
from generator.cli.usage import WrongUse, with_further_wrongs
from generator.ending import end_in_order
from generator.failures import failure_text
from generator.faults import ContentFaults, advice, printable, quotation
from generator.garbage import collect_seldom, leave_to_the_system

COMMANDS = {
    "build": "Maak de PDF's en de sites.",
    "check": "Lees alles na en meld elke fout; maak niets.",
    "init": "Begin een map voor een school.",
    "language": "Kijk de taal van alle teksten na.",
    "print": "Maak de PDF's om te printen; een keuze komt in de map print/keuze.",
    "printer": "Stel je printer in, zodat achterkanten precies achter hun voorkant komen.",
    "publish": "Zet alle sites klaar in één map, zoals een webplek ze wil.",
    "release": "Leg vast wat er nu op elke kaart staat, om later alleen te printen wat veranderde.",
    "schema": "Schrijf op hoe elk soort bestand eruitziet, voor een editor die meehelpt.",
    "schools": "Noem de scholen, en wat elk van hen zelf heeft.",
    "serve": "Laat de site van een school zien terwijl je schrijft.",
    "sheet": "Zet de kaarten van een school in een rekenblad (Excel, LibreOffice), en weer terug.",
    "site": "Maak de sites, met de PDF's die er al zijn.",
    "strips": "Zet thema's van een groep op stroken om te sorteren, in de map print/keuze.",
    "translate": "Vertaal de teksten: naar een PO-bestand voor een vertaler, en weer terug.",
    "upgrade": "Vertel wat er in de basis veranderde aan kaarten die je zelf hebt veranderd.",
    "zip": "Pak alles om te printen in één ZIP per school, met een inhoudspagina.",
}
"""The commands, each with the first sentence of its help: ``name_command`` in the module ``generator.command.name``."""

_EMPTY_OPTION = re.compile("--[a-z-]+=")


class Commands(click.Group):
    """A group that imports a command when it is asked for, and none to list them all."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Return the names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Return a command; None where there is none of that name."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"generator.command.{cmd_name}"), f"{cmd_name}_command")
        use_dutch_words(command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed; raises ``UsageError`` with what is like it."""
        if args[0] not in COMMANDS:
            wrong = f"de opdracht {quotation(args[0])} bestaat niet"
            ctx.fail(f"{wrong}; {advice(args[0], COMMANDS, 'kijkwijzer --help noemt ze alle')}")
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the words; an empty one, such as a script makes of a variable that it never set, chooses nothing."""
        for before, word in pairwise(["", *args]):
            if not word or _EMPTY_OPTION.fullmatch(word):
                where = word.rstrip("=") or (before if before.startswith("-") else "")
                wrong = f"achter {where} staat niets" if where else "een van de woorden is leeg"
                raise click.UsageError(f"{wrong}; schrijf er iets, of laat het weg")
        return super().parse_args(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the list of all commands."""
        listed = {name: click.Command(name, short_help=text) for name, text in COMMANDS.items()}
        click.Group(commands=listed).format_commands(ctx, formatter)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(
    __version__, prog_name="kijkwijzer", message="%(prog)s, versie %(version)s", help="Noem de versie."
)
def cli() -> None:
    """Maak van teksten een site en kaarten om te printen, per school."""


def main() -> None:
    """Run the command; faults in content end it with status 1 and no traceback."""
    end_in_order()
    collect_seldom()
    leave_to_the_system()
    _write_any_sign()
    try:
        speak_dutch()
        use_dutch_words(cli)
        cli(prog_name="kijkwijzer", standalone_mode=False)
    except ContentFaults as error:
        _show_faults(error)
        sys.exit(1)
    except click.UsageError as error:
        _show_wrongs(with_further_wrongs(error))
        sys.exit(error.exit_code)
    except click.ClickException as error:
        click.ClickException("\n".join(map(printable, error.format_message().split("\n")))).show()
        sys.exit(error.exit_code)
    except (OSError, MemoryError, RecursionError) as error:
        click.ClickException(failure_text(error)).show()
        sys.exit(1)
    except click.Abort:
        sys.exit(130)


def _write_any_sign() -> None:
    """Let what is shown on a terminal that lacks a sign, or in a file of its encoding, tell which it is."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _show_wrongs(error: WrongUse) -> None:
    """Show what was wrong in what was typed, a line for each, and first the faults in content beside it."""
    if error.faults:
        _show_faults(ContentFaults(error.faults))
    first, *others = map(printable, error.wrongs)
    click.UsageError(first, error.ctx).show()
    for wrong in others:
        click.ClickException(wrong).show()


def _show_faults(error: ContentFaults) -> None:
    from generator.cli.output import count_of
    from generator.cli.project import fault_line

    for fault in error.faults:
        click.echo(fault_line(fault), err=True)
    click.echo(f"{count_of(len(error.faults), 'fout', 'fouten')}; er is niets veranderd.", err=True)
