"""The options that commands share, and what is wrong with a name that is not there."""

import os
import re
from collections.abc import Callable, Iterable, Iterator
from math import isfinite
from pathlib import Path
from typing import Any

import click

from generator.bounds import MOST_ID
from generator.cli.usage import refuse_wrongs
from generator.faults import advice, quotation
from generator.messages import language_code
from generator.records.file_names import is_of_device

Command = Callable[..., Any]

_VERBOSE = f"{__name__}.verbose"

MOST = 4
"""So many by default: each takes half a gigabyte of memory."""


def is_id(name: str) -> bool:
    """Whether a name can be an id: what is kept by it can be read again."""
    shaped = len(name) <= MOST_ID and re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) is not None
    return shaped and not is_of_device(name)


def require_known(what: str, asked: Iterable[str], known: set[str]) -> None:
    """Raise ``WrongUse`` for all names that are not known, with all that are where none is like it."""
    refuse_wrongs(unknown_names(what, asked, known))


def unknown_names(what: str, asked: Iterable[str], known: set[str]) -> Iterator[str]:
    """Yield what is wrong with each name that is not known."""
    for name in asked:
        if name not in known:
            remedy = advice(name, known, f"kies uit: {', '.join(sorted(known))}" if known else "er zijn er hier geen")
            yield f"{what} {quotation(name)} is er niet; {remedy}"


def as_language(_context: click.Context, _option: click.Parameter, written: str | None) -> str | None:
    """Return the code of a language as it is used everywhere, however it was typed: ``EN``, ``en_gb``."""
    return written and language_code(written)


def language_option(command: Command) -> Command:
    """Add the option for the language of what is made."""
    help_text = "In deze taal: nl (standaard), of een waarin vertaald is, zoals en."
    return click.option("--language", metavar="TAAL", default="nl", callback=as_language, help=help_text)(command)


class WholeNumber(click.IntRange):
    """A whole number between two others, or from one on."""

    name = "getal"

    def _describe_range(self) -> str:
        return f"{self.min} of meer" if self.max is None else f"{self.min} tot en met {self.max}"


class FiniteRange(click.FloatRange):
    """A number between two others; what counts as a number to Python and measures nothing is none."""

    name = "getal"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the number."""
        number = super().convert(value, param, ctx)
        if not isfinite(number):
            self.fail(f"{value!r} is geen getal", param, ctx)
        return number

    def _describe_range(self) -> str:
        return f"{self.min} tot en met {self.max}"


schools_option = click.option("--school", "schools", multiple=True, metavar="ID", help="Alleen deze school; mag vaker.")
output_option = click.option(
    "--output", type=click.Path(file_okay=False, path_type=Path), metavar="MAP", help="Waar de uitvoer komt (build/)."
)


def project_options(command: Command) -> Command:
    """Add the options that every command takes."""
    return output_option(schools_option(command))


def jobs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option for how many schools are worked on at once; ``jobs`` returns it."""
    return click.option(
        "--jobs",
        type=WholeNumber(1),
        default=lambda: min(MOST, _cores()),
        envvar="KIJKWIJZER_JOBS",
        metavar="AANTAL",
        expose_value=False,
        callback=_remember,
        help=f"Werk aan hoogstens zo veel scholen tegelijk (zo veel als je computer kernen heeft, tot {MOST}).",
    )(command)


def jobs() -> int:
    """Return how many schools may be worked on at once; one outside a command."""
    context = click.get_current_context(silent=True)
    return context.meta.get(__name__, 1) if context else 1


def verbose_option(command: Command) -> Command:
    """Add the option to name every file; ``is_verbose`` tells whether it was given."""
    return click.option(
        "--verbose",
        is_flag=True,
        expose_value=False,
        callback=_remember_verbose,
        help="Noem elk bestand dat gemaakt is, met de grootte van de letters.",
    )(command)


def is_verbose() -> bool:
    """Whether every file is to be named."""
    context = click.get_current_context(silent=True)
    return bool(context and context.meta.get(_VERBOSE))


def _remember_verbose(context: click.Context, _option: click.Parameter, verbose: bool) -> None:
    context.meta[_VERBOSE] = verbose


def _remember(context: click.Context, _option: click.Parameter, many: int) -> None:
    context.meta[__name__] = many


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
