"""Two builds of one project at once, into one folder, from an empty cache: both succeed, and nothing is half."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Pack

from .conftest import ROOT
from .test_freshness import sums

SCHOOL = "beuk"
FEW = """soorten:
  stellingen: {kaarten: {95x68: {hoogstens: 20, minstens: 12}, a7: {hoogstens: 20, minstens: 12}}, bladen: [speluitleg]}
  werkvormen: {}
  rolbeschrijvingen: {}
  slijpsteen: {}
  vragenlijsten: {}
  praktijkopdrachten: {}
blanco: 2
"""

Build = subprocess.Popen[str]


@pytest.fixture
def small(pack: Pack) -> Pack:
    """The small project with three PDFs for a school: builds that are short, and meet."""
    templates = pack.places.templates
    templates.unlink()
    shutil.copytree(ROOT / "templates", templates)
    formats = templates / "print" / "formaten.yaml"
    formats.write_text(formats.read_text("utf-8").partition("soorten:")[0] + FEW, "utf-8")
    return pack


def start(pack: Pack, output: Path, *options: str) -> Build:
    command = [sys.executable, "-m", "generator", "print", "--school", SCHOOL, "--output", str(output), *options]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(command, cwd=pack.places.root, env=env, stderr=subprocess.PIPE, text=True)


def errors_of(*builds: Build) -> list[str]:
    """Wait for builds; give what those that failed said."""
    said = [build.communicate()[1] for build in builds]
    return [error for build, error in zip(builds, said, strict=True) if build.returncode]


def test_two_builds_at_once(small: Pack, tmp_path: Path) -> None:
    alone, together = tmp_path / "alleen", tmp_path / "samen"
    assert errors_of(start(small, together), start(small, together)) == []
    assert errors_of(start(small, alone)) == []
    made = sums(together / SCHOOL / "print")
    assert made == sums(alone / SCHOOL / "print")
    assert len(made) == 6


@pytest.mark.whole
def test_a_choice_beside_a_whole_build(small: Pack, tmp_path: Path) -> None:
    assert errors_of(start(small, tmp_path), start(small, tmp_path, "--format", "a7")) == []
    whole = sums(tmp_path / SCHOOL / "print")
    chosen = sums(tmp_path / SCHOOL / "print" / "keuze")
    assert len(whole) == 6
    assert chosen == {"proef-a7.pdf": whole["proef-a7.pdf"]}
