"""Logos and fonts: drawings that run or ask, pictures that unfold without end, files that are something else."""

import gzip
import zlib
from dataclasses import dataclass
from io import BytesIO

import pytest
from PIL import Image

from generator.design.tokens import read_tokens
from tests.conftest import ROOT, Pack
from tests.hostile.inputs import Input, assert_lines, patience, rows

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
HTML = 'xmlns="http://www.w3.org/1999/xhtml"'
LAYER = "scholen/beuk.yaml:6:9: "
FONT_AT = "scholen/beuk.yaml:9:43: "


@dataclass(frozen=True)
class Picture(Input):
    """A file that a school gives as its logo, or as its font."""

    name: str = "logo.svg"
    raw: bytes = b""


def svg(tries: str, body: str, must: str = "het logo", root: str = HEAD, tail: str = "</svg>") -> Picture:
    """Return a drawing; what must be said of it stands at its second line."""
    return Picture(tries, f"scholen/logo.svg:2:{must}", raw=f"{root}\n{body}{tail}".encode())


def png(tries: str, raw: bytes, must: str = f"{LAYER}het logo is geen SVG of PNG", name: str = "logo.png") -> Picture:
    """Return a picture, or what says that it is one."""
    return Picture(tries, must, name=name, raw=raw)


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG."""
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


def picture(sort: str, mode: str = "L", size: tuple[int, int] = (9, 9)) -> bytes:
    """Return a picture that is right."""
    out = BytesIO()
    Image.new(mode, size).save(out, sort)
    return out.getvalue()


PNG = b"\x89PNG\r\n\x1a\n"
WIDE = PNG + chunk(b"IHDR", (2**31 - 1).to_bytes(4) * 2 + b"\x08\0\0\0\0") + chunk(b"IDAT", b"") + chunk(b"IEND", b"")
BOMB = PNG + chunk(b"IHDR", (4000).to_bytes(4) * 2 + b"\x08\x06\0\0\0") + chunk(b"IDAT", zlib.compress(b"\0" * 10**6))
FONT = b"\0\1\0\0\0\x01\0\x10\0\0\0\0"
DRAWINGS = (
    svg("een script", "<script>alert(1)</script>", "1: het logo bevat een script"),
    svg("een script van HTML in een drawing", f"<script {HTML}>alert(1)</script>", "1: het logo bevat een script"),
    svg(
        "een blad van HTML in een tekening",
        f'<foreignObject><iframe {HTML} srcdoc="x"/></foreignObject>',
        "1: het logo",
    ),
    svg("iets dat gebeurt bij laden", '<g onload="alert(1)"/>', "1: het logo bevat een script"),
    svg(
        "een link die later een script wordt",
        '<a><set attributeName="href" to="javascript:alert(1)"/></a>',
        "1: het logo",
    ),
    svg("een beeld van elders", '<image href="https://elders.example/x.png"/>', "1: het logo haalt iets van buiten"),
    svg("een beeld dat zelf een tekening is", '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>', "1: een beeld"),
    svg(
        "stijl van elders",
        '<style>@import "https://elders.example/x.css";</style>',
        "1: het logo haalt iets van buiten",
    ),
    svg(
        "een kleur van elders in een tekening",
        '<rect fill="url(https://elders.example#a)"/>',
        "1: het logo haalt iets van buiten",
    ),
    svg(
        "een kleur van elders met een omweg in een tekening",
        '<rect style="f\\69ll:u\\72l(//elders.example)"/>',
        "1: het logo",
    ),
    svg("een figuur die zichzelf tekent", '<g id="a"><use href="#a"/></g>', "1: een deel van het logo"),
    svg("een stijlblad van XML", '<?xml-stylesheet href="//elders.example"?>', "1: het logo haalt iets van buiten"),
    Picture(
        "een eigen afkorting die een bestand leest",
        "scholen/logo.svg:1:",
        raw=b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + f"{HEAD}<desc>&a;</desc></svg>".encode(),
    ),
    Picture(
        "eigen afkortingen die zich vermenigvuldigen",
        "scholen/logo.svg:1:",
        raw=b'<!DOCTYPE svg [<!ENTITY a "xx"><!ENTITY b "&a;&a;&a;">]>' + f"{HEAD}&b;</svg>".encode(),
    ),
    Picture(
        "een tekening zonder maat", "scholen/logo.svg:1:1: ", raw=HEAD.replace("0 0 9 9", "a b c").encode() + b"</svg>"
    ),
    Picture("een ingepakte tekening", "scholen/logo.svg: ", raw=gzip.compress(f"{HEAD}</svg>".encode())),
    Picture("een tekening met een nul", "scholen/logo.svg:", raw=f"{HEAD}\0</svg>".encode()),
    Picture("HTML als tekening", "scholen/logo.svg:1:1: ", raw=b"<html><script>alert(1)</script></html>"),
    Picture(
        "duizend groepen in elkaar", "scholen/logo.svg:", raw=(HEAD + "<g>" * 1000 + "</g>" * 1000 + "</svg>").encode()
    ),
    Picture("vijfduizend vierkanten", "scholen/logo.svg:", raw=(HEAD + "<g/>" * 5000 + "</svg>").encode()),
    svg("een kleur die een terminal kleurt", '<rect fill="&#x9b;31m"/>', "1: "),
)
PICTURES = (
    png("een tekening met de naam van een foto", f"{HEAD}</svg>".encode()),
    png("een JPEG met de naam van een PNG", picture("JPEG")),
    png("een beeld breder dan de aarde", WIDE),
    png("een beeld dat uitgepakt groot is", BOMB),
    png("een afgebroken beeld", picture("PNG")[:40]),
    png("een leeg beeld", b""),
    png("een beeld zonder inhoud", PNG),
    png("een beeld met een stuk dat langer is dan het bestand", PNG + (2**31 - 1).to_bytes(4) + b"IHDR"),
    png("een JPEG als logo", picture("JPEG"), name="logo.jpg"),
    png("een programma als logo", b"MZ\x90\0", name="logo.exe"),
)
FONTS = (
    Picture("een leeg lettertype", f"{FONT_AT}het lettertype is geen TTF", name="huis.ttf"),
    Picture("een lettertype zonder tabellen", f"{FONT_AT}het lettertype is beschadigd", name="huis.ttf", raw=FONT),
    Picture(
        "een lettertype van OpenType", f"{FONT_AT}het lettertype is geen TTF", name="huis.ttf", raw=b"OTTO" + bytes(99)
    ),
    Picture(
        "een verzameling lettertypen", f"{FONT_AT}het lettertype is geen TTF", name="huis.ttf", raw=b"ttcf" + bytes(99)
    ),
    Picture(
        "een lettertype met een tabel voorbij het einde",
        f"{FONT_AT}het lettertype is beschadigd",
        name="huis.ttf",
        raw=FONT + b"cmap" + bytes(4) + b"\xff" * 8,
    ),
    Picture(
        "een half lettertype",
        f"{FONT_AT}het lettertype is beschadigd",
        name="huis.ttf",
        raw=read_tokens(ROOT / "templates").letters[0].file.read_bytes()[:20_000],
    ),
)
INPUTS = (*DRAWINGS, *PICTURES, *FONTS)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_a_file_of_the_school_is_refused_in_a_sentence(pack: Pack, one: Picture) -> None:
    pack.file(f"scholen/{one.name}").write_bytes(one.raw)
    if one.name.endswith(".ttf"):
        style = 'steunkleur: "#f2b134"\n  lettertype: {naam: Huisletter, bestand: huis.ttf}'
        pack.edit("scholen/beuk.yaml", 'steunkleur: "#f2b134"', style)
    else:
        pack.edit("scholen/beuk.yaml", "logo: beuk.svg", f"logo: {one.name}")
    with patience():
        assert_lines(pack.shown(), one.must)
