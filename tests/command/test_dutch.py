"""All that click says of a command, its help and what it refuses, is in Dutch and whole."""

import os
import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po
from click.testing import CliRunner

from generator.cli.dutch import TRANSLATION
from generator.command.main import cli
from tests.conftest import ROOT

from .conftest import Run

ENGLISH = re.compile(
    r"\b(usage|options?|commands?|args|arguments?|show|the|this|message|error|exit|try|for|no such|not|invalid|valid|"
    r"value|missing|got|unexpected|extra|did|you|mean|range|integer|float|text|file|path|directory|choice|default|"
    r"required|version|aborted|requires?|takes?|does|or|and|with|help)\b|x *[<>]|[<>]=? *x",
    re.IGNORECASE,
)
CUT = re.compile(r"\.\.\.|…")
PROGRAMMERS = ("Name '{name}' defined", "Boolean option", "Could not determine", "No options defined", "Arguments take")
"""What click says to who writes a command, never to who types one."""
SPOKEN = ("core.py", "decorators.py", "exceptions.py", "parser.py", "types.py")


def commands(command: click.Command = cli, *words: str) -> Iterator[tuple[tuple[str, ...], click.Command]]:
    """Give all commands with their words, and those under them."""
    yield words, command
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            under = command.get_command(context, name)
            assert under
            yield from commands(under, *words, name)


COMMANDS = {" ".join(words): command for words, command in commands()}


def assert_dutch_and_whole(said: str, words: str) -> None:
    """Assert that there is no English in what a command says, but for names, and that nothing is cut off."""
    heard = re.sub(r"--[\w-]+", "", said.replace(f"kijkwijzer {words}", ""))
    listed = "\n".join(re.sub(r"^  [a-z]+(?=  )", "", line) for line in heard.splitlines())
    assert (ENGLISH.findall(listed), CUT.findall(said)) == ([], []), said


@pytest.mark.parametrize("words", COMMANDS)
def test_help_is_in_dutch_and_whole(run: Run, words: str) -> None:
    done = run(*words.split(), "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert_dutch_and_whole(done.stdout, words)


def test_help_is_whole_on_a_narrow_terminal(run: Run) -> None:
    for words, command in COMMANDS.items():
        if isinstance(command, click.Group):
            told = " ".join(run(*words.split(), "--help").stdout.split())
            context = click.Context(command)
            for name in command.list_commands(context):
                under = command.get_command(context, name)
                assert under
                assert f" {name} {under.get_short_help_str(1000)}" in told


def wrong_uses(command: click.Command) -> Iterator[tuple[str, ...]]:
    """Give what a command refuses, whatever else it takes: every option without and with a value that it can't have."""
    yield ("--alles",)
    yield ("--hellep",)
    yield ("nergens", "nooit", "niets", "nee")
    if isinstance(command, click.Group):
        yield ("bouw",)
    for one in command.params:
        option = one.opts[0]
        if isinstance(one, click.Option) and one.is_flag:
            yield (f"{option}=ja",)
        elif isinstance(one, click.Option):
            yield (option,)
            yield from ((option, value) for value in wrong_values(one.type))


def wrong_values(kind: object) -> Iterator[str]:
    """Give values that an option of a kind can't have."""
    if isinstance(kind, click.IntRange | click.FloatRange):
        yield from ("twee", "-99999", "nan", *(["99999"] if kind.max else []))
    elif isinstance(kind, click.Choice):
        yield "half"
    elif isinstance(kind, click.Path):
        yield "content" if not kind.dir_okay else "content/scholen/beuk.yaml" if not kind.exists else "nergens.xml"


@pytest.mark.parametrize("words", COMMANDS)
def test_what_is_refused_is_told_in_dutch(run: Run, words: str) -> None:
    command = COMMANDS[words]
    uses = list(wrong_uses(command))
    if any(one.required for one in command.params):
        uses.append(())
    for use in uses:
        done = run(*words.split(), *use)
        assert done.returncode == 2, use
        assert_dutch_and_whole(done.stderr, words)


@pytest.mark.parametrize("wrong", ["check --schol beuk", "print --setts proef", "chek", "printer calibrat"])
def test_a_slip_is_told_what_is_like_it(run: Run, wrong: str) -> None:
    said = run(*wrong.split()).stderr
    assert "bedoelde je" in said.lower()
    assert_dutch_and_whole(said, "")


def test_what_click_asks_is_in_dutch(run: Run) -> None:
    run("--version")  # lets click speak Dutch in this process

    @click.command()
    def ask() -> None:
        click.prompt("Zo bewaren?", type=click.Choice(["ja", "nee"]))
        click.prompt("Hoeveel?", type=int)

    said = CliRunner().invoke(ask, input="misschien\nja\ntwee\n2\n").output
    assert_dutch_and_whole(said, "")
    assert said.count("Fout: ") == 2


def test_all_that_click_may_say_is_translated() -> None:
    with (ROOT / TRANSLATION).open("rb") as file:
        known = {message.id if isinstance(message.id, str) else message.id[0]: message for message in read_po(file)}
    found = extract_from_dir(Path(click.__file__).parent)
    heard = [said if isinstance(said, str) else said[0] for name, _, said, _, _ in found if name in SPOKEN]
    assert [one for one in heard if one not in known and not one.startswith(PROGRAMMERS)] == []
    assert [one for one, message in known.items() if one and not all(message.string or [""])] == []


def test_a_system_in_another_language_changes_nothing(run_process: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(os.environ, "LANGUAGE", "en")
    assert_dutch_and_whole(run_process("check", "--alles").stderr, "check")
