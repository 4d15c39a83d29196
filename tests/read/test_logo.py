"""The logo of a school: what an attacker or a drawing program leaves in it goes nowhere."""

import zlib
from base64 import b64decode
from pathlib import Path

import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from generator.logo.pictures import PNG
from tests.conftest import Pack

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">'
XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
ELSEWHERE = "http://127.0.0.1:8802"

ATTACKS = {
    "iframe": f'<h:iframe {XHTML} srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/>',
    "refresh": f'<h:meta {XHTML} http-equiv="refresh" content="0;url={ELSEWHERE}/refresh"/>',
    "image-set": f'<style>svg{{background:image-set("{ELSEWHERE}/x" 1x)}}</style>',
    "geanimeerd adres": f'<image><animate attributeName="href" values="{ELSEWHERE}/anim" dur="1s"/></image>',
    "gezet adres": f'<image><set attributeName="href" to="{ELSEWHERE}/set"/></image>',
    "verborgen url": f'<rect fill="u\\72l({ELSEWHERE}/x#a)"/>',
    "verborgen eigenschap": f'<g style="cursor:u/**/rl({ELSEWHERE})"/><g><set attributeName="x"/></g>',
    "srcset": f'<h:img {XHTML} srcset="{ELSEWHERE}/x 1x"/>',
    "poster": f'<h:video {XHTML} poster="{ELSEWHERE}/x"/>',
    "viewbox": "</svg>",
}


@pytest.mark.parametrize("body", ATTACKS.values(), ids=ATTACKS)
def test_an_attack_is_a_fault(pack: Pack, body: str) -> None:
    whole = HEAD.replace("0 0 100 40", "a b c") + body if body == "</svg>" else f"{HEAD}{body}<rect/></svg>"
    pack.file("scholen/beuk.svg").write_text(whole, "utf-8")
    lines = pack.shown()
    assert len(lines) == 1
    assert lines[0].startswith("scholen/beuk.svg:1:")


@pytest.mark.parametrize("encoding", ["utf-7", "utf-16", "utf-16-be", "latin-1"])
def test_another_encoding_is_a_fault(pack: Pack, encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>{HEAD}<style><![CDATA[é]]></style></svg>'
    pack.file("scholen/beuk.svg").write_bytes(text.encode(encoding))
    assert [line.partition(";")[0].partition(": ")[2] for line in pack.shown()] == ["het logo staat niet in UTF-8"]


def test_what_was_understood_of_a_drawing_is_all_that_is_kept(pack: Pack) -> None:
    own = f"<!-- van Jan --><?x?>{HEAD}<title>geheim</title><rect id='geheim' data-x='geheim' class='a'/></svg>"
    pack.file("scholen/beuk.svg").write_text(own, "utf-8")
    logo = pack.edition("beuk").house.logo
    assert (logo.name, logo.suffix) == ("beuk.svg", ".svg")
    assert logo.raw == b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect/></svg>\n'
    assert b64decode(logo.data_uri.removeprefix("data:image/svg+xml;base64,")) == logo.raw


def chunk(name: bytes, raw: bytes) -> bytes:
    return len(raw).to_bytes(4) + name + raw + zlib.crc32(name + raw).to_bytes(4)


def test_only_the_picture_of_a_png_is_kept(pack: Pack) -> None:
    file = pack.file("scholen/strand.png")
    about = PngInfo()
    about.add_text("Author", "Jan")
    picture = Image.new("RGBA", (40, 20), "#0b5d4b80")
    picture.save(file, pnginfo=about, dpi=(300, 300))
    file.write_bytes(file.read_bytes() + b"PK\x03\x04 en iets erachter")
    logo = pack.edition("strand").house.logo
    assert logo.raw.startswith(PNG)
    assert b"Jan" not in logo.raw
    assert logo.raw.endswith(chunk(b"IEND", b""))
    file.write_bytes(logo.raw)
    with Image.open(file) as kept:
        assert kept.tobytes() == picture.tobytes()
        assert kept.info["dpi"] == pytest.approx((300, 300), abs=0.1)


def test_a_png_that_has_nothing_else_stays_as_it_is(pack: Pack) -> None:
    assert pack.edition("strand").house.logo.raw == pack.file("scholen/strand.png").read_bytes()


def small(file: Path) -> None:
    """Write a PNG of few bytes that says it is very large."""
    head = (60_000).to_bytes(4) + (60_000).to_bytes(4) + bytes((1, 0, 0, 0, 0))
    file.write_bytes(PNG + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b""))


def large(file: Path) -> None:
    """Write a picture of more pixels than we look at, whole and well."""
    Image.new("1", (5000, 5000)).save(file, "PNG")


def heavy(file: Path) -> None:
    """Write more bytes than we read."""
    file.write_bytes(PNG + bytes(5_000_000))


@pytest.mark.parametrize("write", [small, large, heavy])
def test_a_png_is_bounded(pack: Pack, write: object) -> None:
    assert callable(write)
    write(pack.file("scholen/strand.png"))
    [line] = pack.shown()
    assert line.startswith("scholen/strand.yaml:7:9: het logo is g")


def test_the_end_of_a_name_may_be_in_capitals(pack: Pack) -> None:
    for name, old, new in (("beuk", "beuk.svg", "BEUK.Svg"), ("strand", "strand.png", "STRAND.PNG")):
        pack.file(f"scholen/{old}").rename(pack.file(f"scholen/{new}"))
        pack.edit(f"scholen/{name}.yaml", f"logo: {old}", f"logo: {new}")
        assert pack.edition(name).house.logo.suffix == Path(old).suffix


def test_a_name_that_says_another_sort_is_a_fault(pack: Pack) -> None:
    svg, png = pack.file("scholen/beuk.svg"), pack.file("scholen/strand.png")
    drawn, painted = svg.read_bytes(), png.read_bytes()
    svg.write_bytes(painted)
    png.write_bytes(drawn)
    assert [line.partition(";")[0].partition(": ")[2] for line in pack.shown()] == [
        "het logo staat niet in UTF-8",
        "het logo is geen SVG of PNG",
    ]


def test_a_logo_that_is_cut_off_is_a_fault_also_where_something_was_printed(pack: Pack) -> None:
    """WeasyPrint, once it is imported, lets Pillow fill up such a picture."""
    import weasyprint.images  # noqa: F401

    file = pack.file("scholen/strand.png")
    raw = file.read_bytes()
    place = raw.index(b"IDAT")
    size = int.from_bytes(raw[place - 4 : place])
    half = raw[place + 4 : place + 4 + size // 2]
    chunk = len(half).to_bytes(4) + b"IDAT" + half + zlib.crc32(b"IDAT" + half).to_bytes(4)
    file.write_bytes(raw[: place - 4] + chunk + raw[place + 8 + size :])
    [line] = pack.shown()
    assert "het logo is geen SVG of PNG" in line
