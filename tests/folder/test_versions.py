"""The wheel with the newest of every library that it allows: what a school gets that installs it today.

A release elsewhere can break this at any time, so it is looked at and stops nothing. A version that is known to
fail is shut out in ``pyproject.toml``, with the reason.
"""

import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from .conftest import Installed, lay, with_few_sets

pytestmark = pytest.mark.latest


@pytest.fixture(scope="module")
def newest(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """An environment with nothing but the wheel and what an installer brings along with it today."""
    venv = tmp_path_factory.mktemp("newest") / "venv"
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", venv], check=True)
    pip = [sys.executable, "-m", "uv", "pip"]
    subprocess.run([*pip, "install", "--quiet", "--refresh", "--python", venv / "bin" / "python", wheel], check=True)
    subprocess.run([*pip, "list", "--python", venv / "bin" / "python"], check=True)
    return Installed(venv)


def test_a_deck_and_a_page_are_made(newest: Installed, tmp_path: Path) -> None:
    newest.right("init", "mijn-school", "--sector", "po", "--name", "De Linde", where=tmp_path)
    school = tmp_path / "mijn-school"
    with_few_sets(school)
    lay(school, "kaarten: {tekst: {gespreksopener-03: Wij maken samen lessen.}}\n")
    newest.right("build", where=school)
    made = school / "build" / "mijn-school"
    with pypdfium2.PdfDocument(made / "print" / "gespreksopener-95x68.pdf") as deck:
        assert "Wij maken samen lessen." in " ".join(deck[0].get_textpage().get_text_bounded().split())
    page = (made / "site" / "stellingen" / "gespreksopener.html").read_text("utf-8")
    assert "Wij maken samen lessen." in page
