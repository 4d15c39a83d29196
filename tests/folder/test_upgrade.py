"""A newer base: what a school changed itself and the base changed too is told, and nothing changes by itself."""

import re
import shutil
from pathlib import Path

import pytest

from generator.folder.base import Base
from generator.folder.compare import conflicts
from generator.places import Places
from tests.folder.conftest import Installed, build, install, lay, source_of_version

NEWER = "kijkwijzer-9.9.0-py3-none-any.whl"
LAYER = """kaarten:
  zonder: [gespreksopener-05]
  tekst:
    gespreksopener-03: "Onze eigen ruimte."
    gespreksopener-04: "Deze bleef in de basis gelijk."
    gespreksopener-13: "Deze is in de basis weg."
"""


@pytest.fixture(scope="module")
def newer(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """A made-up newer version: cards 3, 5 and 7 have another text, card 13 is gone, 90 is new; it is in Dutch only."""
    folder = tmp_path_factory.mktemp("newer")
    source = source_of_version("9.9.0", folder / "source")
    file = source / "content" / "stellingen" / "gespreksopener.yaml"
    head, *cards = re.split(r"(?m)^(?=  - id: gespreksopener-)", file.read_text("utf-8"))
    kept = [card for card in cards if "gespreksopener-13\n" not in card]
    kept.append(kept[-1].replace(re.findall(r"gespreksopener-\d\d", kept[-1])[0], "gespreksopener-90"))
    changed = [
        re.sub(r"(?m)^    tekst: .*", '    tekst: "Nieuw in de basis."', card)
        if re.match(r"  - id: gespreksopener-0[357]\n", card)
        else card
        for card in kept
    ]
    file.write_text(head + "".join(changed), "utf-8")
    shutil.rmtree(source / "content" / "talen")
    return install(build("wheel", folder / "dist", source), folder / "venv")


def kept(school: Path) -> dict[str, bytes]:
    files = (file for file in school.rglob("*") if file.is_file() and "build" not in file.parts)
    return {file.relative_to(school).as_posix(): file.read_bytes() for file in files}


def test_the_same_base_asks_for_nothing(installed: Installed, school: Path) -> None:
    lay(school, LAYER)
    assert "er is niets te doen" in installed.right("upgrade", where=school)


def test_each_conflict_is_told_with_three_texts(newer: Installed, school: Path) -> None:
    lay(school, LAYER)
    before = kept(school)
    done = newer.run("upgrade", where=school)
    assert (done.returncode, done.stderr) == (1, "")
    three, five, thirteen, summary = _blocks(done.stdout)
    assert re.match(r"content/scholen/mijn-school\.yaml:\d+:\d+: gespreksopener-03\n", three)
    then = "  basis toen: Met collega’s onderwijs bedenken dat klopt voor onze {{ leerling.mv }}: dán voel ik ruimte.\n"
    assert then + "  basis nu:   Nieuw in de basis.\n  van jullie: Onze eigen ruimte." in three
    assert "gespreksopener-05\n" in five
    assert five.endswith("  van jullie: (weggelaten)")
    assert "  basis nu:   (deze kaart is er niet meer)\n" in thirteen
    assert summary.splitlines()[:4] == [
        "van basis 0.1.0 naar 9.9.0:",
        "  3 kaarten waar jullie zelf iets aan veranderden, om te bekijken",
        "  1 andere kaart kreeg een nieuwe tekst",
        "  1 kaart is nieuw, 1 is weg",
    ]
    assert kept(school) == before


def _blocks(said: str) -> list[str]:
    """Give the blocks of what was said, by card."""
    blocks = said.strip().split("\n\n")
    return sorted(blocks[:-1], key=lambda block: block.partition("gespreksopener-")[2]) + blocks[-1:]


def test_check_reminds_until_the_base_was_looked_at(newer: Installed, school: Path) -> None:
    lay(school, LAYER.partition("    gespreksopener-13")[0])
    said = newer.run("check", where=school).stderr
    assert said.startswith("let op: 2 kaarten die jullie veranderden, zijn in deze basis ook anders geworden;")
    memory = school / "kijkwijzer.yaml"
    memory.write_text(memory.read_text("utf-8").replace("kaarten:\n", "kaarten:\n  # Van ons.\n", 1), "utf-8")
    lines = memory.read_text("utf-8").splitlines()
    assert newer.run("upgrade", "--accept", where=school).returncode == 0
    after = memory.read_text("utf-8").splitlines()
    assert [line for line in after if line not in lines] == [
        "versie: 9.9.0",
        *(f"  gespreksopener-{number}: Nieuw in de basis." for number in ("03", "05", "07")),
        next(line for line in after if "gespreksopener-90" in line),
    ]
    assert "  # Van ons." in after
    assert f"\n./{NEWER}\n" in (school / "requirements.txt").read_text("utf-8")
    assert [file.name for file in school.glob("*.whl")] == [NEWER]
    assert f'--pip-args="--constraint constraints.txt" ./{NEWER}\n' in (school / "README.md").read_text("utf-8")
    assert newer.right("check", where=school).startswith("In orde")
    assert "er is niets te doen" in newer.right("upgrade", where=school)


def test_what_a_sector_says_is_the_base_of_its_schools(installed: Installed, school: Path, tmp_path: Path) -> None:
    schools = school / "content" / "scholen"
    board = "id: bestuur\nsoort: bestuur\nbasis: po\nnaam: Het Bestuur\n"
    (schools / "bestuur.yaml").write_text(board, "utf-8")
    layer = schools / "mijn-school.yaml"
    layer.write_text(layer.read_text("utf-8").replace("basis: po", "basis: bestuur"), "utf-8")
    lay(school, "kaarten: {tekst: {gespreksopener-03: Van ons.}}\n")
    before = Base("1", {"gespreksopener-03": "Voor iedereen."}, {"po": {"gespreksopener-03": "Voor po."}})
    now = Base("2", {"gespreksopener-03": "Anders, voor iedereen."}, {"po": {"gespreksopener-03": "Nu, voor po."}})
    places = Places(school, tmp_path, installed.package / "base")
    [found] = conflicts(places, before, now)
    assert (found.before, found.now, found.ours) == ("Voor po.", "Nu, voor po.", "Van ons.")
    assert conflicts(places, before, Base("2", now.kaarten, before.lagen)) == []


def test_a_memory_that_was_spoilt_by_hand_is_a_fault_with_its_line(installed: Installed, school: Path) -> None:
    memory = school / "kijkwijzer.yaml"
    memory.write_text(memory.read_text("utf-8").replace("versie:", "versi:"), "utf-8")
    done = installed.run("upgrade", where=school)
    assert done.returncode == 1
    assert re.search(r"(?m)^kijkwijzer\.yaml:\d+:\d+: ", done.stderr)
