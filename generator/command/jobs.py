"""The option that tells how many schools may be worked on at once."""

import os
from collections.abc import Callable
from typing import Any

import click

MOST = 4
"""So many by default: each takes half a gigabyte of memory."""


def jobs_option(command: Callable[..., Any]) -> Callable[..., Any]:
    """Add the option; ``jobs`` tells what was asked."""
    return click.option(
        "--jobs",
        type=click.IntRange(1),
        default=lambda: min(MOST, _cores()),
        envvar="KIJKWIJZER_JOBS",
        metavar="AANTAL",
        expose_value=False,
        callback=_remember,
        help=f"Werk aan hoogstens zo veel scholen tegelijk (zo veel als je computer kernen heeft, tot {MOST}).",
    )(command)


def jobs() -> int:
    """Give how many schools may be worked on at once; one outside a command."""
    context = click.get_current_context(silent=True)
    return context.meta.get(__name__, 1) if context else 1


def _remember(context: click.Context, _option: click.Parameter, many: int) -> None:
    context.meta[__name__] = many


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
