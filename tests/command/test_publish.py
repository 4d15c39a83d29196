"""The sites of all schools in a folder for a host, with one command: from content to what stands there."""

import os
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from generator.files import read_files
from generator.output import LIST
from tests.command.conftest import Run
from tests.command.test_half import make_half
from tests.conftest import Pack


@pytest.fixture
def schools(pack: Pack) -> Pack:
    """The small project, in which no school names an address."""
    pack.edit("scholen/strand.yaml", "adres: https://kijkwijzer.strand.example\n", "")
    return pack


def times(folder: Path) -> dict[str, int]:
    return {path.relative_to(folder).as_posix(): path.stat().st_mtime_ns for path in folder.rglob("*.html")}


def test_one_command_makes_what_is_not_fresh_and_lays_it_ready(schools: Pack, run: Run) -> None:
    done = run("publish", "public")
    assert (done.returncode, done.stderr) == (0, "")
    public = schools.places.root / "public"
    written = len(read_files(public)) - 1  # the list
    assert (
        done.stdout.splitlines()[-1] == f"2 scholen in public, {written} bestanden geschreven; open public/index.html"
    )
    assert {one.name for one in public.iterdir()} == {LIST, ".nojekyll", "404.html", "index.html", "beuk", "strand"}
    for school in ("beuk", "strand"):
        site = read_files(schools.places.site(school))
        assert read_files(public / school) == {name: raw for name, raw in site.items() if name != LIST}
        assert (public / school / "print" / "proef-a6.pdf").is_file()

    before = times(public)
    done = run("publish", "public")
    assert done.stdout.splitlines()[-1] == "2 scholen in public, ongewijzigd; open public/index.html"
    assert times(public) == before

    schools.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", "naam: Kindcentrum De Beuk")
    make_half(schools.places.site("strand"))
    done = run("publish", "public")
    assert done.returncode == 0
    changed = {name for name, time in times(public).items() if time != before[name]}
    assert {"index.html", "404.html", "beuk/index.html"} <= changed
    assert not any(name.startswith("strand/") for name in changed)
    assert "Kindcentrum De Beuk" in BeautifulSoup((public / "index.html").read_bytes(), "html.parser").get_text()

    (public / "CNAME").write_text("kijk.example", "utf-8")
    (public / "beuk" / "vinden.html").unlink()
    schools.file("scholen/strand.yaml").unlink()
    schools.file("scholen/strand.png").unlink()
    done = run("publish", "public")
    assert done.returncode == 0
    assert "1 school in public, " in done.stdout
    assert " verwijderd; open public/index.html" in done.stdout
    assert (public / "CNAME").is_file()
    assert not (public / "strand").exists()
    assert not (public / "beuk").exists()
    assert (public / "vinden.html").is_file()


def test_where_it_goes_on_the_web_is_told(pack: Pack, run: Run) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\nadres: https://beuk.example/kijk")
    done = run("publish", "../weg", "--school", "beuk")
    assert done.returncode == 0
    folder = pack.places.root.parent / "weg"
    assert f"wat in {folder}/beuk staat, hoort op https://beuk.example/kijk/" in done.stdout.splitlines()
    assert not (folder / "strand").exists()


@pytest.mark.parametrize(
    ("folder", "told"),
    [
        ("", "noem de map waar de sites in komen, zoals: kijkwijzer publish public"),
        (".", "staat het project zelf; kies een map erin of ernaast, zoals public"),
        ("..", "staat het project zelf"),
        ("build", "staat het project zelf"),
        ("build/webplek", "«build/webplek» ligt in de map waar de kijkwijzer alles maakt; kies een map ernaast"),
        ("content", "staat het project zelf"),
        ("content/scholen", "«content/scholen» is voor iets anders; kies een andere map, zoals public"),
        ("uitgaven", "«uitgaven» is voor iets anders"),
        (".git", "«.git» is voor iets anders"),
        ("../.git/hooks", "is voor iets anders"),
        ("link", "«link» is een koppeling, en daar schrijft de kijkwijzer niet doorheen"),
        ("bestand", "bestand"),
    ],
)
def test_a_folder_that_is_for_something_else_is_refused(pack: Pack, run: Run, folder: str, told: str) -> None:
    root = pack.places.root
    (root / "elders").mkdir()
    (root / "link").symlink_to("elders")
    (root / "bestand").write_text("van een ander", "utf-8")
    before = sorted(os.listdir(root))
    done = run("publish", *filter(None, [folder]))
    assert done.returncode == 2
    assert told in " ".join(done.stderr.split())
    assert [name for name in sorted(os.listdir(root)) if name != "build"] == [one for one in before if one != "build"]


def test_a_project_without_a_school_is_told(pack: Pack, run: Run) -> None:
    for school in ("beuk", "strand"):
        pack.file(f"scholen/{school}.yaml").unlink()
    done = run("publish", "public")
    assert done.returncode == 2
    assert "er is nog geen school; zet er een bij met kijkwijzer schools add" in done.stderr
    assert not (pack.places.root / "public").exists()


def test_two_schools_in_one_place_are_told_before_anything_is_made(pack: Pack, run: Run) -> None:
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\nadres: https://kijkwijzer.strand.example/")
    for command in (["publish", "public"], ["check"]):
        done = run(*command)
        assert done.returncode == 1
        assert "beuk en strand staan op dezelfde plek; gevonden «https://kijkwijzer.strand.example»" in done.stderr
    assert not (pack.places.root / "public").exists()
    assert not pack.places.site("beuk").exists()
