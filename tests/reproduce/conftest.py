"""A school's own folder, begun in two worlds, and what is done in it."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.folder.conftest import lay, with_few_sets

from .worlds import HERE, World

BEGIN = ("init", "mijn-school", "--sector", "po", "--name", "Basisschool De Proefballon")
SISTER = """id: de-eik
basis: po
naam: Basisschool De Eik
huisstijl: {logo: mijn-school.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}
kaarten: {tekst: {gespreksopener-04: "Ik zoek uit wat İpek, Iris en ıssız willen."}}
"""
OWN = """adres: https://proefballon.example/kijkwijzer/
talen: [en]
kaarten: {tekst: {gespreksopener-03: "Ruimte is: één keer iets proberen dat mislukken mag."}}
"""


@dataclass(frozen=True)
class Begun:
    """A folder with two schools, one of them in two languages, and the world that it lies in."""

    folder: Path
    world: World

    def within(self, world: World) -> "Begun":
        """Give the same folder, carried to another world."""
        return Begun(self.folder, world)


def begin(parent: Path, world: World) -> Begun:
    """Begin the folder of a school and lay the same in it; with few sets, so that there is less to make."""
    parent.mkdir(parents=True, exist_ok=True)
    world.run(parent, *BEGIN)
    school = parent / "mijn-school"
    with_few_sets(school, "gespreksopener", "informatiebrief", "drie-logicas")
    lay(school, OWN)
    few = (school / "content" / "scholen" / "mijn-school.yaml").read_text("utf-8").rpartition("sets:")[2]
    (school / "content" / "scholen" / "de-eik.yaml").write_text(f"{SISTER}sets:{few.partition('adres:')[0]}", "utf-8")
    return Begun(school, world)


@pytest.fixture
def elsewhere(tmp_path: Path) -> World:
    return World.elsewhere(tmp_path / "elders")


@pytest.fixture
def pair(tmp_path: Path, elsewhere: World) -> tuple[Begun, Begun]:
    """The same folder, begun here and in another world."""
    return begin(tmp_path / "hier", HERE), begin(tmp_path / "een andere, lángere map" / "nog dieper", elsewhere)
