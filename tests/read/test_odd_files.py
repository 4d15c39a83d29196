"""What lies in content and is no file of content: a folder, a link to nothing, a font that broke."""

from pathlib import Path

import pytest

from generator.design.tokens import read_tokens
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
