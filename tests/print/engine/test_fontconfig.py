"""What a computer has of fonts, and what it makes of them, changes nothing on paper."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from generator.design.tokens import read_tokens
from generator.print.engine.fontconfig import without_system_fonts

from ..conftest import ROOT

PROGRAM = """
import hashlib
from generator.faults import NOWHERE, ContentFaults
from tests.print.engine.test_engine import engine, face
one = engine()
document = one.lay_out_faces([face("<p>Samen lessen maken</p>")]).document
print(hashlib.sha256(one.write_pdf(document, NOWHERE)).hexdigest())
try:
    one.write_pdf(one.lay_out_faces([face("<p>漢</p>")]).document, NOWHERE)
except ContentFaults as error:
    print(error.faults[0].found)
"""
RULE = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>{folder}</dir>
  <cachedir>{folder}/cache</cachedir>
  <match target="font"><edit name="matrix" mode="assign"><times><name>matrix</name>
    <matrix><double>1</double><double>0.3</double><double>0</double><double>1</double></matrix></times></edit></match>
  <match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
  <alias binding="same"><family>Kijk Sans</family><accept><family>Vreemd</family></accept></alias>
</fontconfig>
"""


@pytest.fixture(scope="module")
def system(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A computer's fonts: one that has a Chinese letter, and a rule that slants and fattens all others."""
    folder = tmp_path_factory.mktemp("lettertypen")
    with TTFont(read_tokens(ROOT / "templates").letters[0].file) as font:
        for table in font["cmap"].tables:
            if table.isUnicode():
                table.cmap[ord("漢")] = table.cmap[ord("H")]
        for record in font["name"].names:
            if record.nameID in (1, 4, 6, 16):
                record.string = "Vreemd"
        font.save(folder / "vreemd.ttf")
    (folder / "fonts.conf").write_text(RULE.format(folder=folder), encoding="utf-8")
    return folder


def printed(**more: str) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], cwd=ROOT, env={**os.environ, **more}, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.splitlines()


def test_a_font_of_the_computer_is_not_seen(system: Path) -> None:
    seen = subprocess.run(
        ["fc-list", ":charset=6f22", "family"],
        env={**os.environ, "FONTCONFIG_FILE": str(system / "fonts.conf")},
        capture_output=True,
        text=True,
    )
    assert "Vreemd" in seen.stdout, "het lettertype van deze proef wordt niet gevonden"
    alone, among = printed(), printed(FONTCONFIG_FILE=str(system / "fonts.conf"))
    assert alone == among
    assert alone[1] == "gevonden «漢»"


def test_a_program_that_is_started_later_has_its_own_fonts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FONTCONFIG_FILE", "/van/de/computer")
    monkeypatch.delenv("FONTCONFIG_PATH", raising=False)
    with without_system_fonts():
        assert Path(os.environ["FONTCONFIG_FILE"]).is_file()
    assert os.environ["FONTCONFIG_FILE"] == "/van/de/computer"
    assert "FONTCONFIG_PATH" not in os.environ
