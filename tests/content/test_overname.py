"""No sentence of the sources stands in the content: in its files, nor in the texts of an edition."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SHARED, Real
from tests.resolve.reading import all_texts

TOOL = SHARED / "tools" / "overname"
pytestmark = pytest.mark.skipif(not TOOL.is_file(), reason="../shared met de bronnen is er niet")


def overname(path: Path) -> tuple[int, str]:
    done = subprocess.run([sys.executable, str(TOOL), str(path)], capture_output=True, text=True, check=False)
    return done.returncode, done.stdout + done.stderr


def test_the_files_repeat_nothing() -> None:
    status, said = overname(ROOT / "content")
    assert status == 0, said


@pytest.mark.parametrize("school", ["de-wilg", "het-baken"])
def test_the_texts_of_an_edition_repeat_nothing(real: Real, tmp_path: Path, school: str) -> None:
    for number, text in enumerate(all_texts(real.editions[school])):
        (tmp_path / f"{number:04d}.txt").write_text(text, "utf-8")
    status, said = overname(tmp_path)
    assert status == 0, said


def test_the_tool_does_find_a_copy(tmp_path: Path) -> None:
    source = (SHARED / "bronnen" / "leren-loont-het-langst.txt").read_text("utf-8").split()
    (tmp_path / "kopie.txt").write_text(" ".join(source[5000:5030]), "utf-8")
    assert overname(tmp_path)[0] == 1
