"""What lies in content and is no file of content: a folder, a link to nothing, a font that broke."""

import os
from pathlib import Path

import pytest

from generator.design.tokens import read_tokens
from generator.faults import ContentFaults
from generator.read import read_library
from tests.conftest import ROOT, Pack

UNREADABLE = "dit bestand is niet te lezen"
AWAY = "haal het weg, of zet er het bestand zelf neer"


@pytest.mark.parametrize("name", ["stellingen/x.yaml", "scholen/x.yaml", "talen/en/stellingen/x.po"])
def test_a_folder_or_a_link_to_nothing_with_the_name_of_a_file_is_a_fault(pack: Pack, name: str) -> None:
    pack.file(name).mkdir(parents=True)
    link = pack.file(name).with_stem("y")
    link.symlink_to("nergens")
    assert pack.shown() == [
        f"{name}: {UNREADABLE}; gevonden een map; {AWAY}",
        f"{name.replace('x.', 'y.')}: {UNREADABLE}; gevonden een koppeling naar «nergens»; {AWAY}",
    ]


def font(pack: Pack) -> Path:
    """Give a school a font, and its file."""
    style = 'steunkleur: "#f2b134"\n  lettertype: {naam: Huisletter, bestand: huis.ttf}'
    pack.edit("scholen/beuk.yaml", 'steunkleur: "#f2b134"', style)
    file = pack.file("scholen/huis.ttf")
    file.write_bytes(read_tokens(ROOT / "templates").letters[0].file.read_bytes())
    return file


def test_a_font_is_bounded(pack: Pack) -> None:
    file = font(pack)
    file.write_bytes(file.read_bytes() + bytes(10_000_000))
    [line] = pack.shown()
    assert line.startswith("scholen/beuk.yaml:9:43: het lettertype is groter dan 10 MB; gevonden «huis.ttf»; ")


def test_a_font_that_broke_is_a_fault(pack: Pack) -> None:
    file = font(pack)
    raw = file.read_bytes()
    assert pack.shown() == []
    where = raw.index(b"loca")
    for broken in (
        raw[:4],
        raw[: len(raw) // 2],
        raw[:2000] + bytes(len(raw) - 2000),
        raw.replace(raw[where : where + 4], b"LOCA"),
    ):
        file.write_bytes(broken)
        said = "het lettertype is beschadigd; gevonden «huis.ttf»; haal het .ttf-bestand opnieuw op"
        assert pack.shown() == [f"scholen/beuk.yaml:9:43: {said}"]


def test_a_file_with_another_case_in_its_ending_is_a_fault(pack: Pack) -> None:
    for name in ("stellingen/x.YAML", "stellingen/y.Yml", "talen/en/stellingen/x.PO", "stellingen/x.po"):
        pack.file(name).parent.mkdir(parents=True, exist_ok=True)
        pack.file(name).write_text("id: x\n")
    said = "dit bestand wordt niet gelezen; gevonden"
    assert pack.shown() == [
        f"stellingen/x.YAML: {said} .YAML; noem het .yaml",
        f"stellingen/x.po: {said} de map «stellingen»; zet het in een map van zijn taal, zoals talen/en",
        f"stellingen/y.Yml: {said} .Yml; noem het .yaml",
        f"talen/en/stellingen/x.PO: {said} .PO; noem het .po",
    ]


def test_a_file_that_lost_its_ending_or_got_one_more_is_told(pack: Pack) -> None:
    names = ("stellingen/mijn-set", "stellingen/mijn.yaml.txt", "talen/en/scholen/beuk", "talen/en/scholen/beuk.po.txt")
    for name in (*names, "stellingen/.proef", "stellingen/proef.yaml~", "stellingen/LEESMIJ", "taal/lijst"):
        pack.file(name).parent.mkdir(parents=True, exist_ok=True)
        pack.file(name).write_text("id: x\n")
    said = "dit bestand wordt niet gelezen; gevonden"
    assert pack.shown() == [
        f"stellingen/mijn-set: {said} «mijn-set»; noem het «mijn-set.yaml»",
        f"stellingen/mijn.yaml.txt: {said} «mijn.yaml.txt»; noem het «mijn.yaml»",
        f"talen/en/scholen/beuk: {said} «beuk»; noem het «beuk.po»",
        f"talen/en/scholen/beuk.po.txt: {said} «beuk.po.txt»; noem het «beuk.po»",
    ]


def test_a_pipe_is_a_fault_and_is_not_waited_for(pack: Pack) -> None:
    for name in ("stellingen/x.yaml", "talen/en/x.po"):
        pack.file(name).parent.mkdir(parents=True, exist_ok=True)
        os.mkfifo(pack.file(name))
    assert pack.shown() == [
        f"{name}: {UNREADABLE}; gevonden een pijp (FIFO); {AWAY}" for name in ("stellingen/x.yaml", "talen/en/x.po")
    ]


def test_a_link_out_of_the_project_tells_nothing_of_what_it_leads_to(pack: Pack, tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("wachtwoord: [\n")
    for name in ("stellingen/x.yaml", "talen/en/x.po", "scholen/wegwijs.svg"):
        pack.file(name).parent.mkdir(parents=True, exist_ok=True)
        pack.file(name).unlink(missing_ok=True)
        pack.file(name).symlink_to(tmp_path / "geheim")
    shown = pack.shown()
    assert [line.partition(":")[0] for line in shown][:2] == ["stellingen/x.yaml", "talen/en/x.po"]
    assert not any("wachtwoord" in line for line in shown)


def test_a_file_where_a_folder_belongs_is_a_fault(pack: Pack) -> None:
    pack.file("talen").write_text("")
    [line] = pack.shown()
    assert line == "talen: hier hoort een map te staan; gevonden een bestand; geef het een andere naam"


def test_content_that_is_not_there_is_a_fault(pack: Pack, tmp_path: Path) -> None:
    with pytest.raises(ContentFaults) as caught:
        read_library(pack.places.content, tmp_path / "school" / "content")
    [fault] = caught.value.faults
    assert fault.as_line(tmp_path) == (
        "school/content: deze map ontbreekt; gevonden niets; zet haar terug, of maak een lege"
    )
