"""A whole example school of the project, from two copies of it: at once in two worlds, and with what was remembered."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import ROOT

from .differences import differences, digests
from .worlds import HERE, World

pytestmark = pytest.mark.whole

SCHOOL = "de-wilg"
PARTS = ("generator", "templates", "content")


def copied(folder: Path) -> Path:
    """Copy the project, to be run from there."""
    for part in PARTS:
        shutil.copytree(ROOT / part, folder / part, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def test_a_whole_school_has_the_same_bytes_in_every_world(tmp_path: Path, elsewhere: World) -> None:
    here, there = copied(tmp_path / "hier"), copied(tmp_path / "een andere, lángere map" / "kijkwijzer")
    made, also = here / "build" / SCHOOL, there / "build" / SCHOOL
    words = ("build", "--school", SCHOOL)
    for process in (HERE.start(here, *words, program=here), elsewhere.start(there, *words, program=there)):
        World.end(process)
    assert differences(made, also) == [], "koud"
    assert len(digests(made)) > 600

    shutil.rmtree(made)
    shutil.rmtree(also)
    there = there.rename(tmp_path / "verhuisd")
    also = there / "build" / SCHOOL
    for process in (elsewhere.start(here, *words, program=here), HERE.start(there, *words, program=there)):
        World.end(process)
    assert differences(made, also) == [], "met wat onthouden is"
