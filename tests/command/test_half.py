"""What is half is not passed on, and what is older than what it goes along with is told."""

from pathlib import Path

import pytest

from generator.output import LIST
from tests.command.conftest import Run
from tests.conftest import Pack

HALF = "deze map is half: een kijkwijzer werd hier afgebroken; gevonden oude en nieuwe bestanden door elkaar"


def make_half(folder: Path) -> None:
    """Leave a folder as a delivery does that was killed, after which its journal was thrown away."""
    file = folder / LIST
    *head, rest = file.read_text("utf-8").split("\n", 2)
    file.write_text("\n".join([*head, "# Deze map is nog niet af.", rest]), "utf-8")


@pytest.fixture
def pack(pack: Pack) -> Pack:
    """The small project, whose school has one set: what it is told of does not turn on how many there are."""
    pack.edit("scholen/beuk.yaml", "  zonder: [rollen-02]\n", "")
    pack.edit("scholen/beuk.yaml", "kaarten:\n", "sets: {zonder: [rollen, opdrachten, steen]}\nkaarten:\n")
    return pack


@pytest.fixture
def site(pack: Pack, run: Run) -> Path:
    """The folder of a site that was made."""
    assert run("site", "--school", "beuk").returncode == 0
    return pack.places.site("beuk")


def test_a_half_site_is_told_and_made_whole(pack: Pack, run: Run, site: Path) -> None:
    make_half(site)
    done = run("check")
    assert (done.returncode, done.stderr.count(f"build/beuk/site: {HALF}")) == (1, 1)
    assert run("site", "--school", "beuk").returncode == 0
    assert run("check").returncode == 0
    assert "nog niet af" not in (pack.places.site("beuk") / LIST).read_text("utf-8")


def test_half_prints_do_not_go_along_with_a_site(pack: Pack, run: Run) -> None:
    assert run("print", "--school", "beuk").returncode == 0
    make_half(pack.places.print("beuk"))
    done = run("site", "--school", "beuk")
    assert (done.returncode, done.stderr.count(f"build/beuk/print: {HALF}")) == (1, 1)
    assert run("build", "--school", "beuk").returncode == 0
    assert run("check").returncode == 0


def test_prints_that_are_older_than_their_site_are_told(pack: Pack, run: Run) -> None:
    told = "let op: de PDF’s in build/beuk/print zijn van voor de laatste verandering"
    assert run("print", "--school", "beuk").returncode == 0
    assert told not in run("site", "--school", "beuk").stderr
    pack.edit("stellingen/proef.yaml", "titel: Proef", "titel: Andere proef")
    assert told in run("site", "--school", "beuk").stderr
    assert run("print", "--school", "beuk").returncode == 0
    assert told not in run("site", "--school", "beuk").stderr
