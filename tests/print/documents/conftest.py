"""Small sets, all their sheets printed once, and ways to read those back."""

import shutil
from pathlib import Path

import pytest

from generator.places import Places
from generator.print.order.order import Order
from generator.print.paper.formats import read_formats
from tests.conftest import PACK, ROOT, Pack
from tests.print.conftest import print_school

from . import sets

SHEETS = tuple(blad.bestand for blad in read_formats(ROOT / "templates").bladen.values())
SETS = ("peiling", "lijst", "cijfer", "tuin", "steen", "opdrachten")


def with_sets(pack: Pack) -> Pack:
    """Add a questionnaire of each sort and a werkvorm; make a booklet of the slijpsteen and two others."""
    for folder in ("vragenlijsten", "werkvormen", "figuren"):
        pack.file(folder).mkdir()
    made = {
        "vragenlijsten/peiling": sets.head("peiling", "Peiling") + sets.SCAN,
        "vragenlijsten/lijst": sets.head("lijst", "Lijst") + sets.LIJST.format(items=sets.items(60)),
        "vragenlijsten/cijfer": sets.head("cijfer", "Cijfer") + sets.CIJFER,
        "werkvormen/tuin": sets.head("tuin", "De tuin") + sets.WERKVORM,
        "figuren/bomen": sets.FIGUUR.format(name="bomen", title="Bomen"),
        "figuren/grassen": sets.FIGUUR.format(name="grassen", title="Een " + "heel " * 12 + "lange naam"),
    }
    for name, text in made.items():
        pack.file(f"{name}.yaml").write_text(text, "utf-8")
    pack.edit("slijpsteen/steen.yaml", "speluitleg:", "bundelt: [peiling, tuin]\nspeluitleg:")
    return pack


def sheet(body: str, taal: str = "nl") -> str:
    """Write the document of a sheet with this on it, and its marks of the end."""
    marks = '<div class="einde" id="einde-0"></div><div class="grens" id="grens-0"></div>'
    head = f'<html lang="{taal}" class=""><head><title>Blad</title></head>'
    return f'{head}<body class="speluitleg" data-van="van">{body}{marks}</body></html>'


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All sheets of these sets, printed once."""
    root = tmp_path_factory.mktemp("bladen") / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    pack = with_sets(Pack(Places(root, root / "build")))
    return print_school(pack.places, "beuk", Order(sets=SETS, formats=SHEETS)).folder


@pytest.fixture
def own(pack: Pack) -> Pack:
    """These sets, to change."""
    return with_sets(pack)
