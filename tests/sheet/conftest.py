"""A spreadsheet for each test; the small project's is made once."""

import shutil
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook

from generator.places import Places
from generator.read import read_library
from generator.sheet.export_workbook import workbook_bytes
from generator.sheet.tabs import tabs_of
from tests.conftest import PACK, ROOT, Pack
from tests.sheet.blad import Blad


@pytest.fixture(scope="session")
def exported_beuk(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The spreadsheet of a school of the small project."""
    root = tmp_path_factory.mktemp("blad") / "pack"
    shutil.copytree(PACK, root)
    templates = Places(ROOT, ROOT).templates
    return workbook_bytes(tabs_of(read_library(root / "content"), "beuk", templates), templates)


@pytest.fixture
def blad(pack: Pack, exported_beuk: bytes) -> Blad:
    """The spreadsheet of a school, to change and to take in again."""
    file: Path = pack.places.root / "beuk.xlsx"
    file.write_bytes(exported_beuk)
    return Blad(pack, "beuk", file, load_workbook(BytesIO(exported_beuk)))
