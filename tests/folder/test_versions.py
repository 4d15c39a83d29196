"""The wheel with the newest of every library that it allows, and with the lowest; on this Python and on a newer one.

The newest is what a school gets that installs it today. A release elsewhere can break either at any time, so it is
looked at and stops nothing. A version that is known to fail is shut out in ``pyproject.toml``, with the reason.
"""

import json
import os
import subprocess
import sys
import urllib.request
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from openpyxl import load_workbook

from tests.conftest import ROOT

from .conftest import Installed, lay, with_few_sets

NEWEST = pytest.param("highest", marks=pytest.mark.latest, id="newest")
LOWEST = pytest.param("lowest-direct", marks=pytest.mark.lowest, id="lowest")
UV = [sys.executable, "-m", "uv"]
OLDEST_PYTHON = (3, 11)


@cache
def pythons() -> dict[tuple[int, int], str]:
    """Return the program of each version of Python that this machine has and the wheel allows; also those of pyenv."""
    folders = [str(folder) for folder in sorted(Path.home().glob(".pyenv/versions/*/bin"))]
    folders += [one for one in os.environ.get("PATH", "").split(os.pathsep) if not one.endswith("shims")]
    command = [*UV, "python", "list", "--only-installed", "--output-format", "json"]
    environment = {**os.environ, "PATH": os.pathsep.join(folders)}
    done = subprocess.run(command, env=environment, check=True, capture_output=True, text=True)
    found = [one for one in json.loads(done.stdout) if one["implementation"] == "cpython" and one.get("path")]
    versions = {(one["version_parts"]["major"], one["version_parts"]["minor"]): str(one["path"]) for one in found}
    return {version: program for version, program in versions.items() if version >= OLDEST_PYTHON}


def python(which: str) -> str:
    """Return this Python, or the newest that the machine has; skips, and says so, where none is newer."""
    if which == "this":
        return sys.executable
    newest = max(pythons(), default=(0, 0))
    if newest <= sys.version_info[:2]:
        here = ".".join(map(str, sys.version_info[:2]))
        pytest.skip(f"geen Python nieuwer dan {here} op deze machine; daarmee is dus niets geprobeerd")
    return pythons()[newest]


@pytest.fixture(scope="module")
def resolution(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture(scope="module", params=["this", "newer"])
def allowed(
    request: pytest.FixtureRequest, resolution: str, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Installed:
    """An environment with nothing but the wheel and what it needs, in the versions that were asked for."""
    folder, program = tmp_path_factory.mktemp("allowed"), python(request.param)
    subprocess.run([program, "-m", "venv", "--without-pip", folder / "venv"], check=True)
    within, versions = ["--python", str(folder / "venv" / "bin" / "python")], str(folder / "versions.txt")
    options = ["--quiet", "--refresh", "--resolution", resolution, "--output-file", versions, *within]
    # Of pyproject.toml, for "direct" is what a project names itself; a wheel names everything indirectly.
    subprocess.run([*UV, "pip", "compile", str(ROOT / "pyproject.toml"), *options], check=True)
    subprocess.run([*UV, "pip", "install", "--quiet", *within, "-r", versions], check=True)
    subprocess.run([*UV, "pip", "install", "--quiet", "--no-deps", *within, str(wheel)], check=True)
    subprocess.run([program, "--version"], check=True)
    subprocess.run([*UV, "pip", "list", *within], check=True)
    return Installed(folder / "venv")


@pytest.mark.parametrize("resolution", [NEWEST, LOWEST], indirect=True, scope="module")
def test_all_that_a_school_makes_is_made(allowed: Installed, tmp_path: Path) -> None:
    allowed.right("init", "mijn-school", "--sector", "po", "--name", "De Linde", where=tmp_path)
    school = tmp_path / "mijn-school"
    with_few_sets(school, "gespreksopener", "informatiebrief")
    lay(school, "adres: https://linde.example/\nkaarten: {tekst: {gespreksopener-03: Wij maken samen lessen.}}\n")
    allowed.right("build", where=school)
    made = school / "build" / "mijn-school"
    with pypdfium2.PdfDocument(made / "print" / "gespreksopener-95x68.pdf") as deck:
        assert "Wij maken samen lessen." in " ".join(deck[0].get_textpage().get_text_bounded().split())
    page = (made / "site" / "stellingen" / "gespreksopener.html").read_text("utf-8")
    assert "Wij maken samen lessen." in page
    assert (made / "print" / "informatiebrief-brief.docx").is_file()
    assert (made / "print" / "kijkwijzer.epub").is_file()

    allowed.right("print", "--set", "gespreksopener", "--to", "png", "--format", "a6", "--cards", "1", where=school)
    allowed.right("print", "--set", "gespreksopener", "--to", "shop", "--format", "a6", where=school)
    allowed.right("sheet", "export", "--school", "mijn-school", where=school)
    sheet = load_workbook(made / "mijn-school.xlsx")["Gespreksopener"]
    assert "Wij maken samen lessen." in [cell.value for row in sheet.iter_rows() for cell in row]
    allowed.right("sheet", "import", str(made / "mijn-school.xlsx"), "--school", "mijn-school", "--yes", where=school)
    allowed.right("translate", "export", "--language", "en", "teksten.po", where=school)
    allowed.right("zip", where=school)
    with (
        allowed.serving(school) as address,
        urllib.request.urlopen(f"{address}stellingen/gespreksopener.html") as served,
    ):
        assert "Wij maken samen lessen." in served.read().decode()
