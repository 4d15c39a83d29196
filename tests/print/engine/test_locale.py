"""Letters are those of the text's own language, whatever the computer speaks: in Turkish an i keeps its dot apart."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reproduce.worlds import turkish

from ..conftest import ROOT

DRAW = """
import hashlib, locale
from generator.faults import NOWHERE
from tests.print.engine.test_engine import engine, face
before = locale.setlocale(locale.LC_CTYPE)
drawing = '<svg viewBox="0 0 90 20"><text x="1" y="9" font-family="Source Sans Pro">initieren in fijn Ipek</text></svg>'
one = engine()
written = one.write_pdf(one.lay_out_faces([face(f"<p>initieren in fijn Ipek</p>{drawing}")]).document, NOWHERE)
assert locale.setlocale(locale.LC_CTYPE) == before
print(hashlib.sha256(written).hexdigest())
"""


def drawn(environment: dict[str, str]) -> str:
    """Draw letters in a process that speaks some language; return the digest of the PDF."""
    env = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG"))} | environment
    done = subprocess.run([sys.executable, "-c", DRAW], cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_a_turkish_computer_draws_the_same(tmp_path: Path) -> None:
    environment = turkish(tmp_path)
    if "LOCPATH" not in environment:
        pytest.skip("Turks is hier niet te maken; het pakket locales ontbreekt")
    assert drawn(environment) == drawn({"LC_ALL": "C.UTF-8"})
