"""Content from two places: what is there for everyone, and what a school's own folder adds."""

from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.language import AllowedWords
from generator.places import MARK, Places, find_places
from generator.read import read_library
from generator.resolve import resolve_edition
from tests.conftest import Pack

LAYER = """id: linde
basis: po
naam: De Linde
huisstijl: {logo: linde.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}
kaarten:
  tekst: {proef-01: "Zie [[lokaal]] en {{ team }}."}
"""
TERM = "begrippen:\n  - {id: lokaal, naam: Lokaal, uitleg: Waar je lesgeeft.}\n"


@pytest.fixture
def own(pack: Pack, tmp_path: Path) -> Places:
    """A school's own folder, on the small project as its base."""
    places = Places(tmp_path / "linde", tmp_path / "linde" / "build", pack.places.root)
    schools = places.root / "content" / "scholen"
    schools.mkdir(parents=True)
    (schools / "linde.yaml").write_text(LAYER, "utf-8")
    (schools / "linde.svg").write_bytes(pack.file("scholen/beuk.svg").read_bytes())
    (places.root / "content" / "begrippen.yaml").write_text(TERM, "utf-8")
    return places


def test_the_school_lies_on_the_base_and_the_examples_of_the_base_are_not_there(own: Places) -> None:
    library = read_library(*own.contents)
    assert (library.schools, set(library.layers)) == (("linde",), {"landelijk", "po", "vo", "linde"})
    edition = resolve_edition(library, "linde")
    assert {"ruimte", "lokaal"} <= set(edition.begrippen)
    assert [laid.id for laid in edition.sets] == ["proef", "rollen", "opdrachten", "steen"]


def test_an_id_of_the_base_is_not_free(own: Places, pack: Pack) -> None:
    (own.root / "content" / "begrippen.yaml").write_text(TERM.replace("lokaal,", "ruimte,"), "utf-8")
    with pytest.raises(ContentFaults) as caught:
        read_library(*own.contents)
    twice = [own.fault_text(fault) for fault in caught.value.faults if fault.wrong == "dubbele id"]
    assert [said.partition(":")[0] for said in twice] == ["content/begrippen.yaml"]


def test_a_fault_of_the_base_has_a_clear_name(own: Places, pack: Pack) -> None:
    pack.file("vragen.yaml").unlink()
    with pytest.raises(ContentFaults) as caught:
        read_library(*own.contents)
    assert own.fault_text(caught.value.faults[0]).startswith(
        "kijkwijzer-0.1.0/content/vragen.yaml: dit bestand ontbreekt"
    )


def test_words_that_the_school_allows_come_with_those_of_everyone(own: Places) -> None:
    lists = own.root / "content" / "taal"
    lists.mkdir()
    (lists / "woordenlijst.txt").write_text("lindepad\n", "utf-8")
    ours, everyones = AllowedWords.read(*own.contents).ours, AllowedWords.read(own.content).ours
    assert ours.all == everyones.all | {"lindepad"}
    assert everyones.all
    assert ours.blank_out("het lindepad") == "het  "
    assert list(ours.faults()) == []


def test_a_schools_own_folder_is_found_by_its_mark_whatever_lies_in_it(own: Places) -> None:
    (own.root / MARK).write_text("versie: 0.1.0\n", "utf-8")
    (own.root / "templates").mkdir()
    found = find_places(own.root / "content" / "scholen")
    assert (found.root, found.output) == (own.root, own.output)
    assert found.base is not None
    assert found.templates == found.base / "templates"


def test_a_file_that_changed_is_read_anew_and_another_is_not(own: Places) -> None:
    before = read_library(*own.contents)
    (own.root / "content" / "begrippen.yaml").write_text(TERM.replace("Lokaal,", "Klas,"), "utf-8")
    after = read_library(*own.contents)
    assert after.begrippen["lokaal"].naam != before.begrippen["lokaal"].naam
    assert after.sets["proef"] is before.sets["proef"]
