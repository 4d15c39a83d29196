"""What README and its companion promise can be done as it says: commands, options, targets, links and headings."""

import re
import shlex
from collections.abc import Iterator

import click
import pytest

from generator.cli.dutch import speak_dutch
from generator.cli.options import MOST
from generator.cli.progress import QUIET_SECONDS
from generator.command.main import cli
from tests.conftest import ROOT

FILES = ("README.md", ".github/USING.md")


def text(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def typed() -> Iterator[str]:
    """Give the lines that a reader is to type, without what is said of them."""
    for name in FILES:
        for block in re.findall(r"^```sh\n(.*?)^```", text(name), re.MULTILINE | re.DOTALL):
            yield from filter(None, (re.split(r" +# ", line)[0].strip() for line in block.splitlines()))


@pytest.mark.parametrize("line", dict.fromkeys(line for line in typed() if line.startswith("kijkwijzer ")))
def test_every_command_exists_with_its_options_and_values(line: str, monkeypatch: pytest.MonkeyPatch) -> None:
    speak_dutch()  # click keeps the words of an option that it made once
    command: click.Command = cli
    context, words = click.Context(cli), shlex.split(line)[1:]
    while isinstance(command, click.Group) and words:
        under = command.get_command(context, words[0])
        if under is None:
            break
        command, words = under, words[1:]
        context = click.Context(command, context)
    files = [one for one in command.params if isinstance(one.type, click.Path) and one.type.exists]
    for one in files:
        monkeypatch.setattr(one, "type", click.STRING)  # the reader's own
    command.parse_args(context, words)


def test_every_target_of_make_exists() -> None:
    said = "\n".join((*typed(), *re.findall(r"`(make [^`]+)`", text("README.md") + text(".github/USING.md"))))
    targets = set(re.findall(r"^make ([a-z-]+)", said, re.MULTILINE))
    assert targets >= {"test", "serve", "help", "pictures"}
    assert targets <= set(re.findall(r"^([a-z-]+):", text("Makefile"), re.MULTILINE))


@pytest.mark.parametrize("name", FILES)
def test_every_link_leads_somewhere(name: str) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", text(name))
    assert [link for link in links if "://" not in link and not (ROOT / name).parent.joinpath(link).exists()] == []


def test_what_readme_tells_of_pages_is_on_them() -> None:
    said = " ".join(text("README.md").replace("\n> ", " ").split())
    assert "bij **Kaarten**" in said
    assert 'printrij(_("Kaarten")' in text("templates/site/stukken.html")
    assert "**Printen en snijden**" in said
    assert '<h1>{{ _("Printen en snijden") }}</h1>' in text("templates/site/printen.html")
    assert "<h1>Handleiding voor scholen</h1>" in text("templates/site/voor-scholen.html")


def test_what_readme_tells_of_numbers_and_packages_is_so() -> None:
    said = " ".join(text("README.md").split())
    libraries = re.search(r"^LIBRARIES := (.*)$", text("Makefile"), re.MULTILINE)
    assert libraries
    assert all(f"`{name}`" in said for name in libraries[1].split())
    assert 'requires-python = ">=3.11"' in text("pyproject.toml")
    assert "Python 3.11 or later" in said
    assert (MOST, QUIET_SECONDS) == (4, 20)
    assert "at most four" in said
    assert "every twenty seconds" in said


def test_readme_is_read_at_one_sitting() -> None:
    assert len(text("README.md").splitlines()) <= 165
