"""A board and a school that are added: a file with what they can't do without, on the layer that is most likely."""

from pathlib import Path

import pytest
import yaml

from generator.files import read_files
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.resolve.lay import layer_chain
from tests.command.conftest import Run
from tests.conftest import Pack


def layers(pack: Pack, school: str) -> list[str]:
    return [laag.id for laag in layer_chain(read_library(pack.places.content), school)]


def test_a_school_has_what_it_needs_and_nothing_else(pack: Pack, run: Run) -> None:
    before = read_files(pack.places.content)
    done = run("schools", "add", "de-eik", "--name", 'De "Eik": school', "--sector", "po")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        "gemaakt: content/scholen/de-eik.yaml en content/scholen/de-eik.svg",
        'De "Eik": school ligt op: Primair onderwijs (po) > Landelijk (landelijk)',
        "verder: leg jullie logo op de plek van content/scholen/de-eik.svg, en kies de kleuren bij «huisstijl:»",
        "daarna: kijkwijzer check",
    ]
    assert read_files(pack.places.content).keys() - before.keys() == {"scholen/de-eik.yaml", "scholen/de-eik.svg"}
    written = yaml.safe_load(pack.file("scholen/de-eik.yaml").read_text("utf-8"))
    assert written.keys() == {"id", "basis", "naam", "huisstijl"}
    assert pack.faults() == ()
    assert pack.edition("de-eik").house.naam == 'De "Eik": school'
    assert run("check").returncode == 0


def test_a_school_comes_on_the_board_and_takes_its_house_style(pack: Pack, run: Run) -> None:
    style = 'naam: Duin\nhuisstijl: {logo: beuk.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}\n'
    name = pack.edition("strand").layers[-2].naam
    pack.edit("scholen/duin.yaml", f"naam: {name}\n", style)
    done = run("schools", "add", "zee")
    assert done.stdout.splitlines()[0] == "gemaakt: content/scholen/zee.yaml"
    assert layers(pack, "zee") == ["landelijk", "vo", "duin", "zee"]
    assert yaml.safe_load(pack.file("scholen/zee.yaml").read_text("utf-8")).keys() == {"id", "basis", "naam"}
    assert resolve_edition(read_library(pack.places.content), "zee").house.naam == "Zee"


def test_a_board_moves_no_school_to_another_sector(pack: Pack, run: Run) -> None:
    pack.file("scholen/strand.yaml").unlink()
    done = run("schools", "add", "de-haven", "--board", "--name", "Stichting De Haven")
    assert done.stdout.splitlines()[-2:] == [
        "verder: zet in het bestand van elke school die erbij hoort «basis: de-haven»",
        "daarna: kijkwijzer check",
    ]
    assert layers(pack, "de-haven") == ["landelijk", "po", "de-haven"]
    assert not pack.file("scholen/de-haven.svg").exists()
    before = pack.edition("beuk")
    pack.edit("scholen/beuk.yaml", "basis: po", "basis: de-haven")
    assert pack.edition("beuk").sets == before.sets


def test_where_schools_differ_one_chooses(pack: Pack, run: Run) -> None:
    done = run("schools", "add", "de-haven", "--board")
    assert done.returncode == 2
    assert (
        "Fout: jullie scholen liggen op verschillende lagen (po, vo); kies waar de nieuwe laag op komt: --sector po,"
        " --sector vo, --on landelijk"
    ) in " ".join(done.stderr.split())
    assert run("schools", "add", "de-haven", "--board", "--on", "landelijk").returncode == 0
    done = run("schools", "add", "de-eik")
    assert "--sector po, --sector vo, --on de-haven, --on duin" in " ".join(done.stderr.split())


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["beuk"], "de id «beuk» is al vergeven; kies een andere"),
        (["proef"], "de id «proef» is al vergeven"),
        (["De-Eik"], "«De-Eik» kan geen id zijn; gebruik alleen kleine letters"),
        (["nul"], "«nul» kan geen id zijn"),
        (["de-eik", "--name", "…"], "«…» kan geen naam zijn"),
        (["de-eik", "--sector", "pö"], "onbekende sector «pö»; kies uit: po, vo"),
        (["de-eik", "--on", "duinn"], "onbekende laag «duinn»; bedoelde je «duin»?"),
        (["de-eik", "--on", "beuk"], "«beuk» is een school, en daar kan geen school op liggen; kies uit: duin, land"),
        (["de-haven", "--board", "--on", "duin"], "«duin» is een bestuur, en daar kan geen bestuur op liggen"),
        (["de-eik", "--on", "duin", "--sector", "po"], "kies --sector of --on"),
    ],
)
def test_what_can_t_be_is_told_and_nothing_is_made(pack: Pack, run: Run, words: list[str], told: str) -> None:
    before = read_files(pack.places.content)
    done = run("schools", "add", *words)
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert read_files(pack.places.content) == before


@pytest.mark.parametrize("name", ["de-eik.yaml", "de-eik.svg"])
def test_a_file_in_the_way_stays_and_nothing_is_made(pack: Pack, run: Run, name: str) -> None:
    file = pack.file(f"scholen/{name}")
    if name.endswith(".svg"):
        file.write_text("van een ander", "utf-8")
    else:
        file.symlink_to(Path("nergens"))
    done = run("schools", "add", "de-eik", "--sector", "po")
    assert done.returncode == 1
    assert f"content/scholen/{name}: " in done.stderr
    assert sorted(one.name for one in file.parent.glob("de-eik*")) == [name]
