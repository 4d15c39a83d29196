"""The first hour of an ICT person: from two files and Debian's pipx to a published site with words of their own.

Every command is one that stands in a frame of the page for schools or in the README of the folder, in that order.
"""

import os
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from bs4 import BeautifulSoup

from generator.folder.versions import CONSTRAINTS, constraints
from generator.folder.wheel import WHEEL
from tests.folder.conftest import build, source_of_version, with_few_sets
from tests.folder.test_guide import BEGIN, LAYER, typed
from tests.folder.test_pipelines import network
from tests.print.reading import page_text

PIPX = shutil.which("pipx", path="/usr/bin")
BEGINS = ["pipx", "install", "--pip-args=--constraint constraints.txt", f"./{WHEEL}"]
NEWER = "kijkwijzer-9.9.9-py3-none-any.whl"
OWN_WORD = """woorden:
  leidinggevende: {ev: schoolleider, mv: schoolleiders, lidwoord: de}
"""
SAID = "We spreken minder af, en doen wat we afspreken."


@dataclass(frozen=True)
class Newcomer:
    """Someone with a home of their own, who types what they read."""

    home: Path

    @property
    def environment(self) -> dict[str, str]:
        ours = {"HOME": str(self.home), "PATH": f"{self.home / '.local' / 'bin'}:/usr/bin:/bin", "LANG": "C.UTF-8"}
        return network() | ours | {"BROWSER": "true", "PYTHONUNBUFFERED": "1"}

    def types(self, line: str, where: Path, *, status: int = 0) -> str:
        """Type a line; gives what is said."""
        command = ["/bin/sh", "-c", line]
        done = subprocess.run(
            command, cwd=where, env=self.environment, capture_output=True, text=True, check=False, timeout=1200
        )
        assert done.returncode == status, f"{line}\n{done.stdout}{done.stderr}"
        return done.stdout

    def looks(self, line: str, where: Path, page: str) -> BeautifulSoup:
        """Type a line that serves, and open a page; gives the page."""
        # Another may use the port that it would take.
        command = ["/bin/sh", "-c", f"exec {line} --port 0"]
        with subprocess.Popen(command, cwd=where, env=self.environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            try:
                found = (re.search(r"http://\S+/", line) for line in process.stdout)
                address = next(match[0] for match in found if match)
                return _served(f"{address}{page}")
            finally:
                process.send_signal(signal.SIGINT)


def _served(address: str) -> BeautifulSoup:
    for _ in range(1200):
        with suppress(HTTPError), urlopen(address) as page:
            return BeautifulSoup(page.read(), "html.parser")
        sleep(0.2)
    raise TimeoutError(address)


def steps(readme: str) -> Iterator[tuple[str, str]]:
    """Yield each line of a frame to type, and each piece of a file with the last name of one before it."""
    told = ""
    for text, sort, piece in re.findall(r"(.*?)```(sh|yaml)\n(.*?)```", readme, re.DOTALL):
        told += text
        if sort == "yaml":
            yield re.findall(r"`(content/[a-z/-]+\.yaml)`", told)[-1], piece
        else:
            for line in piece.splitlines():
                yield "", line.partition(" #")[0].strip()


def test_the_readme_installs_what_lies_in_the_folder(begun: Path) -> None:
    lines = [line for file, line in steps((begun / "README.md").read_text("utf-8")) if not file]
    installs = [line for line in lines if line.startswith("pipx ")]
    assert installs == [
        f'pipx install --pip-args="--constraint constraints.txt" ./{WHEEL}',
        f'pipx install --force --pip-args="--constraint ../nieuw/constraints.txt" ../nieuw/{NEWER}',
    ]
    assert {"kijkwijzer publish public", "kijkwijzer upgrade --accept"} <= set(lines)


@pytest.mark.whole
def test_the_first_hour_of_an_ict_person(wheel: Path, tmp_path: Path) -> None:
    assert PIPX, "pipx ontbreekt; apt-get install pipx"
    newcomer, downloads = Newcomer(tmp_path / "thuis"), tmp_path / "Downloads"
    for folder in (newcomer.home, downloads, tmp_path / "nieuw"):
        folder.mkdir()
    shutil.copy(wheel, downloads)
    (downloads / CONSTRAINTS).write_bytes(constraints())
    newcomer.types('pipx install --pip-args="--constraint constraints.txt" ./' + WHEEL, downloads)
    newcomer.types("kijkwijzer " + " ".join(f"'{word}'" for word in BEGIN), tmp_path)
    school = tmp_path / BEGIN[1]
    shutil.rmtree(downloads)  # as people do
    with_few_sets(school, "gespreksopener")  # so that there is less to make, and that is all that nobody would do
    layer = school / LAYER
    layer.write_text(layer.read_text("utf-8") + OWN_WORD, "utf-8")
    newer = build("wheel", tmp_path / "dist", source_of_version("9.9.9", tmp_path / "source"))
    shutil.copy(newer, tmp_path / "nieuw")
    (tmp_path / "nieuw" / CONSTRAINTS).write_bytes(constraints())

    typed_lines = []
    for file, text in steps((school / "README.md").read_text("utf-8")):
        if file:
            (school / file).parent.mkdir(exist_ok=True)
            (school / file).write_text(text, "utf-8")
        elif text.startswith("kijkwijzer serve"):
            guide = newcomer.looks(text, school, "voor-scholen.html")
            frames = [typed(tag) for tag in guide.select(".opdracht")]
            assert frames[:2] == [BEGINS, ["kijkwijzer", *BEGIN]]
        else:
            newcomer.types(text, school)
            typed_lines.append(" ".join(text.split()[:2]))
    assert {f"kijkwijzer {word}" for word in ("check", "build", "print", "publish", "upgrade")} <= set(typed_lines)

    page = (school / "public" / "stellingen" / "onze-start.html").read_text("utf-8")
    assert SAID in page
    deck = school / "public" / "print" / "onze-start-95x68.pdf"
    assert SAID in " ".join(page_text(deck, 0).split())
    every = "".join(file.read_text("utf-8") for file in (school / "public").rglob("*.html"))
    assert "schoolleider" in every
    assert [file.name for file in school.glob("*.whl")] == [NEWER]
    assert f"./{NEWER}\n" in (school / "requirements.txt").read_text("utf-8")
    assert newcomer.types("kijkwijzer check", school).startswith("In orde")
    assert os.listdir(tmp_path / "nieuw")
