"""All that is wrong with what was typed, told together, and with the faults in content that are known by then."""

import sys
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import click

from generator.faults import Fault

T = TypeVar("T")


class WrongUse(click.UsageError):
    """What was typed is wrong in one or more ways; ``faults`` are those in content that were found beside them."""

    def __init__(self, wrongs: Iterable[str], faults: Iterable[Fault] = (), ctx: click.Context | None = None) -> None:
        self.wrongs, self.faults = tuple(dict.fromkeys(wrongs)), tuple(faults)
        super().__init__("; ".join(self.wrongs), ctx)


def refuse_wrongs(wrongs: Iterable[str]) -> None:
    """Raise ``WrongUse`` where something is wrong."""
    if found := tuple(wrongs):
        raise WrongUse(found)


class WrongsFound:
    """What is wrong in what was typed, gathered while one looks on."""

    def __init__(self) -> None:
        self.wrongs: list[str] = []

    def add(self, *wrongs: str) -> None:
        """Add what is wrong."""
        self.wrongs.extend(wrongs)

    def attempt(self, find: Callable[[], T]) -> T | None:
        """Return what is found; None where that is wrong, which is told with the rest."""
        try:
            return find()
        except WrongUse as error:
            self.add(*error.wrongs)
            return None

    def refuse(self) -> None:
        """Raise ``WrongUse`` where something is wrong."""
        refuse_wrongs(self.wrongs)


def with_further_wrongs(error: click.UsageError) -> WrongUse:
    """Return an error together with what else is wrong in the words of its command: click ends at the first."""
    if isinstance(error, WrongUse):
        return error
    further = _wrongs_in(error.ctx, _words_of(error.ctx)) if error.ctx else ()
    return WrongUse((error.format_message(), *further), ctx=error.ctx)


def _words_of(context: click.Context) -> list[str]:
    """Return the words that were typed behind the name of a command."""
    words = sys.argv[1:]
    for name in context.command_path.split()[1:]:
        words = words[words.index(name) + 1 :] if name in words else []
    return words


def _wrongs_in(context: click.Context, words: list[str]) -> Iterator[str]:
    """Yield what is wrong with each word of a command that has no others under it."""
    if isinstance(context.command, click.Group) or not words:
        return
    context = click.Context(context.command, context.parent, context.info_name)
    parser = context.command.make_parser(context)
    is_sure = True
    while True:
        try:
            values, left, _ = parser.parse_args(list(words))
            break
        except click.NoSuchOption as error:
            yield error.format_message()
            is_sure = False  # what follows may be meant as its value
            known = [word for word in words if word.partition("=")[0] != error.option_name]
            if known == words:
                return
            words = known
        except click.UsageError as error:  # an option without its value: what follows could be anything
            yield error.format_message()
            return
    for one in context.command.get_params(context):
        if not one.is_eager:
            try:
                _, left = one.handle_parse_result(context, values, left)
            except click.UsageError as error:
                yield error.format_message()
    if left and is_sure:
        yield f"Dit hoort er niet bij: {' '.join(left)}"
