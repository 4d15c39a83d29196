"""The small project with some of its texts in English."""

import shutil
from pathlib import Path

import pytest

from tests.conftest import Pack

ENGLISH = Path(__file__).with_name("talen")
PROEF = "talen/en/stellingen/proef.po"


@pytest.fixture
def english(pack: Pack) -> Pack:
    """The small project: a set in English for a part, and the words of all schools."""
    shutil.copytree(ENGLISH, pack.file("talen"))
    return pack
