"""What a logo may not hold: each thing that runs, moves, asks elsewhere, or is not drawn as it stands, by its place."""

import base64
import gzip
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from generator.bounds import MOST_LOGO_FAULTS
from generator.logo.drawing import clean_drawing
from tests.conftest import Pack

FILE = Path("logo.svg")
ROOT = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">'
XHTML = 'xmlns:h="http://www.w3.org/1999/xhtml"'
ELSEWHERE = "http://elders.example/x"


def svg(body: str, root: str = ROOT) -> bytes:
    return f"{root}\n{body}\n</svg>".encode()


def said(raw: bytes) -> list[str]:
    """Give the faults of a logo, without their remedies."""
    made, faults = clean_drawing(FILE, raw)
    assert (made is None) == bool(faults)
    assert all(fault.remedy and fault.place.file == FILE for fault in faults)
    return [f"{fault.place.line}:{fault.place.column}: {fault.wrong}; {fault.found}" for fault in faults]


def wrong(body: str) -> str:
    """Give what is wrong with a body, which has one fault on its first line."""
    [fault] = said(svg(body))
    where, _, rest = fault.partition(": ")
    assert where.startswith("2:")
    return rest


SCRIPT = "het logo bevat een script of vreemde inhoud; gevonden "
OUTSIDE = "het logo haalt iets van buiten; gevonden "
MOVING = "het logo beweegt; gevonden "
LETTERS = "het logo bevat letters, en die zien er op elke computer anders uit; gevonden "
EFFECT = "het logo heeft een effect dat op papier anders uitkomt; gevonden "
UNKNOWN = "het logo bevat iets dat hier niet kan; gevonden "
VALUE = "een waarde in het logo is niet te lezen; gevonden "
NOTHING = "een verwijzing in het logo leidt naar niets; gevonden "

PICTURE = "een beeld in het logo is niet te gebruiken; gevonden "
CIRCLE = "een deel van het logo bestaat uit zichzelf; gevonden "

REFUSED = {
    f'<h:iframe {XHTML} srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"/>': f"{SCRIPT}«<iframe>»",
    f'<h:meta {XHTML} http-equiv="refresh" content="0;url={ELSEWHERE}"/>': f"{SCRIPT}«<meta>»",
    f'<h:img {XHTML} srcset="{ELSEWHERE} 1x"/>': f"{SCRIPT}«<img>»",
    f'<h:video {XHTML} poster="{ELSEWHERE}"/>': f"{SCRIPT}«<video>»",
    f'<h:link {XHTML} rel="stylesheet" href="{ELSEWHERE}"/>': f"{SCRIPT}«<link>»",
    '<h:script xmlns:h="http://www.w3.org/1999/xhtml"><![CDATA[alert(1)]]></h:script>': f"{SCRIPT}«<script>»",
    '<x xmlns="http://elders.example/taal"/>': f"{SCRIPT}«<x>»",
    '<math xmlns="http://www.w3.org/1998/Math/MathML"/>': f"{SCRIPT}«<math>»",
    "<g xmlns=''><rect/></g>": f"{SCRIPT}«<g>»",
    "<script><![CDATA[alert(1)]]></script>": f"{SCRIPT}«<script>»",
    f'<script href="{ELSEWHERE}"/>': f"{SCRIPT}«<script>»",
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>': f"{SCRIPT}«<foreignObject>»",
    '<rect onclick="alert(1)"/>': f"{SCRIPT}«onclick» bij «rect»",
    '<rect onfocusin="alert(1)"/>': f"{SCRIPT}«onfocusin» bij «rect»",
    '<rect xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="load"/>': f"{SCRIPT}«event» bij «rect»",
    f'<image><animate attributeName="href" values="{ELSEWHERE}"/></image>': f"{MOVING}«<animate>»",
    f'<image><set attributeName="href" to="{ELSEWHERE}"/></image>': f"{MOVING}«<set>»",
    '<g><animateTransform attributeName="transform" dur="1s"/></g>': f"{MOVING}«<animateTransform>»",
    "<style>@keyframes x { to { opacity: 0 } }</style>": f"{MOVING}«@keyframes» bij «style»",
    '<g style="animation: x 1s"/>': f"{MOVING}«animation» bij «g»",
    f'<style>svg{{background:image-set("{ELSEWHERE}" 1x)}}</style>': f"{UNKNOWN}«background» bij «svg»",
    f"<style>rect{{fill:u\\72l({ELSEWHERE})}}</style>": f"{OUTSIDE}«fill: url({ELSEWHERE})» bij «rect»",
    f'<rect style="fill: u\\72l({ELSEWHERE})"/>': f"{OUTSIDE}«fill: url({ELSEWHERE})» bij «rect»",
    f'<rect style="f\\69ll: url({ELSEWHERE})"/>': f"{OUTSIDE}«fill: url({ELSEWHERE})» bij «rect»",
    f'<rect fill="url({ELSEWHERE}#a)"/>': f"{OUTSIDE}«fill: url({ELSEWHERE}#a)» bij «rect»",
    f'<rect style="fill: src(&quot;{ELSEWHERE}&quot;)"/>': f'{OUTSIDE}«fill: src("{ELSEWHERE}")» bij «rect»',
    f'<rect style="cl\\69p-path: url({ELSEWHERE}#a)"/>': f"{OUTSIDE}«clip-path: url({ELSEWHERE}#a)» bij «rect»",
    f'<rect filter="url({ELSEWHERE}#a)"/>': f"{EFFECT}«filter» bij «rect»",
    f"<style>@import '{ELSEWHERE}';</style>": f"{OUTSIDE}«@import» bij «style»",
    f"<style>@im\\70ort '{ELSEWHERE}';</style>": f"{OUTSIDE}«@import» bij «style»",
    f"<style>@font-face {{ src: url({ELSEWHERE}) }}</style>": f"{OUTSIDE}«@font-face» bij «style»",
    "<style>@media print { rect { fill: red } }</style>": f"{UNKNOWN}«@media» bij «style»",
    "<style>rect:hover { fill: red }</style>": f"{UNKNOWN}«rect:hover» bij «style»",
    "<style>[href] { fill: red }</style>": f"{UNKNOWN}«stijl» bij «style»",
    '<style media="print">rect { fill: red }</style>': f"{UNKNOWN}«media: print» bij «style»",
    "<style>rect { --x: red }</style>": f"{UNKNOWN}«--x» bij «rect»",
    "<style>rect { fill: var(--x) }</style>": f"{VALUE}«fill: var(--x)» bij «rect»",
    "<style>rect { fill: (((( }</style>": f"{VALUE}«stijl» bij «rect»",
    f'<image href="{ELSEWHERE}.png"/>': f"{OUTSIDE}«{ELSEWHERE}.png» bij «image»",
    '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>': f"{PICTURE}«data:image/svg+xml;bas» bij «image»",
    '<image href="data:image/png;base64,iVBORw0KGgo="/>': f"{PICTURE}«data:image/png;base64,» bij «image»",
    f'<image srcset="{ELSEWHERE} 1x"/>': f"{UNKNOWN}«srcset» bij «image»",
    f'<use href="{ELSEWHERE}#a"/>': f"{OUTSIDE}«href: {ELSEWHERE}#a» bij «use»",
    '<use xlink:href="data:image/svg+xml,x#a"/>': f"{OUTSIDE}«href: data:image/svg+xml,x#a» bij «use»",
    '<linearGradient href="gradients.svg#a"/>': f"{OUTSIDE}«href: gradients.svg#a» bij «linearGradient»",
    f'<feImage href="{ELSEWHERE}"/>': f"{UNKNOWN}«<feImage>»",
    f'<a href="{ELSEWHERE}"><rect/></a>': f"{UNKNOWN}«<a>»",
    f'<g xml:base="{ELSEWHERE}"/>': f"{SCRIPT}«base» bij «g»",
    f'<?xml-stylesheet href="{ELSEWHERE}"?>': f"{OUTSIDE}«<?xml-stylesheet?>»",
    '<g requiredExtensions="x"/>': f"{UNKNOWN}«requiredExtensions» bij «g»",
    "<switch><g/></switch>": f"{UNKNOWN}«<switch>»",
    "<text>De Beuk</text>": f"{LETTERS}«<text>»",
    "<flowRoot/>": f"{LETTERS}«<text>»",
    '<g style="filter:blur(2px)"/>': f"{EFFECT}«filter» bij «g»",
    '<g style="mix-blend-mode:multiply"/>': f"{EFFECT}«mix-blend-mode» bij «g»",
    '<path d="M0 0h9" marker-end="url(#a)"/>': f"{EFFECT}«marker-end» bij «path»",
    '<path d="M0 0h9" stroke="red" paint-order="stroke"/>': f"{EFFECT}«paint-order» bij «path»",
    '<linearGradient spreadMethod="repeat"/>': f"{EFFECT}«spreadMethod: repeat» bij «linearGradient»",
    '<path d="M0 0 L x"/>': f"{VALUE}«d: M0 0 L x» bij «path»",
    '<path d="L0 0"/>': f"{VALUE}«d: L0 0» bij «path»",
    '<path d="M0 0a1 1 0 2 1 5 5"/>': f"{VALUE}«d: M0 0a1 1 0 2 1 5 5» bij «path»",
    '<rect width="1e999"/>': f"{VALUE}«width: 1e999» bij «rect»",
    '<rect width="-1"/>': f"{VALUE}«width: -1» bij «rect»",
    '<rect width="1em"/>': f"{VALUE}«width: 1em» bij «rect»",
    '<rect x="NaN"/>': f"{VALUE}«x: NaN» bij «rect»",
    '<rect x="٣"/>': f"{VALUE}«x: ٣» bij «rect»",
    '<g transform="rotate(1) url(x)"/>': f"{OUTSIDE}«transform: rotate(1) url(x)» bij «g»",
    '<g transform="rotate(5) scale(0 1)"/>': f"{VALUE}«transform: rotate(5) scale(0 1)» bij «g»",
    '<g transform="scale(1 2 3)"/>': f"{VALUE}«transform: scale(1 2 3)» bij «g»",
    '<g stroke-width="calc(1px)"/>': f"{VALUE}«stroke-width: calc(1px)» bij «g»",
    '<use href="#weg"/>': f"{NOTHING}«#weg» bij «use»",
    '<rect fill="url(#weg)"/>': f"{NOTHING}«#weg» bij «rect»",
    '<g id="a"/><rect fill="url(#a)"/>': f"{NOTHING}«#a» bij «rect»",
    '<clipPath id="a"/><use href="#a"/>': f"{NOTHING}«#a» bij «use»",
    "<rect><rect/></rect>": f"{UNKNOWN}«<rect>» bij «rect»",
    "<clipPath><g/></clipPath>": f"{UNKNOWN}«<g>» bij «clipPath»",
    "<stop/>": f"{UNKNOWN}«<stop>» bij «svg»",
    '<g id="a"><use href="#a"/></g>': f"{CIRCLE}«<g>»",
    '<use id="a" href="#a"/>': f"{CIRCLE}«<use>»",
    '<pattern id="p"><rect fill="url(#p)"/></pattern>': f"{CIRCLE}«<pattern>»",
    '<mask id="m"><rect mask="url(#m)"/></mask>': f"{CIRCLE}«<mask>»",
    '<linearGradient id="l" href="#l"/>': f"{CIRCLE}«<linearGradient>»",
}


@pytest.mark.parametrize(("body", "expected"), REFUSED.items(), ids=REFUSED)
def test_what_a_logo_may_not_hold(body: str, expected: str) -> None:
    assert wrong(body) == expected


ROOMS = {
    'viewBox="a b c"': "«viewBox: a b c» bij «svg»",
    'viewBox="0 0 0 40"': "«viewBox: 0 0 0 40» bij «svg»",
    'viewBox="0 0 -9 40"': "«viewBox: 0 0 -9 40» bij «svg»",
    'viewBox="0 0 9"': "«viewBox: 0 0 9» bij «svg»",
    'viewBox="0 0 nan 9"': "«viewBox: 0 0 nan 9» bij «svg»",
    'viewBox="0 0 1e9 9"': "«viewBox: 0 0 1e9 9» bij «svg»",
    "": "«geen viewBox» bij «svg»",
    'width="100%" height="100%"': "«geen viewBox» bij «svg»",
    'viewBox="0 0 9 9" width="0"': "«width: 0» bij «svg»",
    'viewBox="0 0 9 9" height="-3px"': "«height: -3px» bij «svg»",
    'viewBox="0 0 9 9" width="50vw"': "«width: 50vw» bij «svg»",
}


@pytest.mark.parametrize(("written", "found"), ROOMS.items(), ids=ROOMS)
def test_a_logo_has_a_size_that_can_be_used(written: str, found: str) -> None:
    raw = svg("<rect/>", f'<svg xmlns="http://www.w3.org/2000/svg" {written}>')
    assert said(raw) == [f"1:1: het logo heeft geen bruikbare maat; gevonden {found}"]


WHOLE = {
    "gzip": (gzip.compress(svg("<rect/>")), "0:0: het logo is ingepakt (SVGZ); gevonden «logo.svg»"),
    "utf-16": (svg("<rect/>").decode().encode("utf-16"), "0:0: het logo staat niet in UTF-8; gevonden «logo.svg»"),
    "latin-1": (
        svg("<desc>é</desc>").decode().encode("latin-1"),
        "0:0: het logo staat niet in UTF-8; gevonden «logo.svg»",
    ),
    "zegt latin-1": (
        b'<?xml version="1.0" encoding="iso-8859-1"?>' + svg("<rect/>"),
        "1:1: het logo staat niet in UTF-8; gevonden «iso-8859-1»",
    ),
    "zegt utf-7": (
        b'<?xml version="1.0" encoding="UTF-7"?>' + svg("<rect/>"),
        "1:1: het logo staat niet in UTF-8; gevonden «UTF-7»",
    ),
    "entiteiten": (
        b'<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;">]>' + svg("<desc>&b;</desc>"),
        "1:15: het logo werkt met eigen afkortingen (entiteiten); gevonden «<!DOCTYPE svg [...]>»",
    ),
    "onbekende entiteit": (
        b'<!DOCTYPE svg SYSTEM "file:///etc/passwd">' + svg("<desc>&a;</desc>"),
        "2:7: het logo werkt met eigen afkortingen (entiteiten); gevonden «&a;»",
    ),
    "geen svg": (b"<html><body/></html>", "1:1: het logo is geen leesbare SVG; gevonden «<html>»"),
    "niet dicht": (svg("")[:-6], "3:1: het logo is geen leesbare SVG; gevonden «logo.svg»"),
    "leeg": (b"", "1:1: het logo is geen leesbare SVG; gevonden «logo.svg»"),
    "geen namespace": (
        b'<svg viewBox="0 0 9 9"/>',
        "1:1: het logo zegt niet dat het een SVG is; gevonden «<svg>» zonder «xmlns»",
    ),
    "te groot": (svg(" " * 1_000_000), "0:0: het logo is te groot; gevonden 1000 kB, en 1000 kB is het meeste"),
    "te veel": (svg("<g/>" * 4000), "2:15997: het logo is te groot; gevonden meer dan 4000 elementen"),
    "te diep": (svg("<g>" * 40 + "</g>" * 40), "2:118: het logo is te groot; gevonden meer dan 40 elementen in elkaar"),
    "te veel regels": (
        svg("<style>" + ".a{fill:red}" * 201 + "</style>"),
        "2:1: het logo is te groot; gevonden meer dan 200 regels stijl",
    ),
}


@pytest.mark.parametrize(("raw", "expected"), WHOLE.values(), ids=WHOLE)
def test_a_file_that_is_not_read(raw: bytes, expected: str) -> None:
    assert said(raw) == [expected]


def test_what_is_drawn_again_and_again_is_counted() -> None:
    doubled = "".join(f'<g id="a{n}"><use href="#a{n - 1}"/><use href="#a{n - 1}"/></g>' for n in range(1, 20))
    [laughs] = said(svg(f'<g id="a0"/>{doubled}<use href="#a19"/>'))
    assert laughs.endswith("het logo is te groot; gevonden meer dan 8000 getekende elementen")
    chained = "".join(f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(1000))
    [deep] = said(svg(f'{chained}<g id="a1000"/>'))
    assert deep.endswith("het logo is te groot; gevonden meer dan 40 elementen in elkaar")
    tiled = "".join(f'<pattern id="p{n}">{f"""<rect fill="url(#p{n - 1})"/>""" * 10}</pattern>' for n in range(1, 9))
    [patterns] = said(svg(f'<pattern id="p0"/>{tiled}<rect fill="url(#p8)"/>'))
    assert patterns.endswith("het logo is te groot; gevonden meer dan 8000 getekende elementen")


def test_brackets_without_end_are_no_trouble() -> None:
    for body in ("<style>{}</style>", "<style>a{{fill:{}}}</style>", '<g style="fill:{}"/>', '<g fill="{}"/>'):
        for sign in "([{":
            assert said(svg(body.format(sign * 50_000))), body


def test_all_faults_come_together_and_have_an_end() -> None:
    assert said(svg('<script/>\n<rect onload="x"/>\n<script/>\n<text/>')) == [
        f"2:1: {SCRIPT}«<script>»",
        f"5:1: {LETTERS}«<text>»",
        f"3:1: {SCRIPT}«onload» bij «rect»",
    ]
    assert len(said(svg("".join(f"<x{n}/>" for n in range(3000))))) == MOST_LOGO_FAULTS


def test_a_picture_in_a_logo_is_bounded() -> None:
    wide = BytesIO()
    Image.new("1", (6000, 6000)).save(wide, "PNG")
    address = f"data:image/png;base64,{base64.b64encode(wide.getvalue()).decode()}"
    assert wrong(f'<image href="{address}"/>').startswith("een beeld in het logo is niet te gebruiken")


def test_a_fault_of_a_logo_stands_at_its_own_file(pack: Pack) -> None:
    pack.file("scholen/beuk.svg").write_bytes(svg("<script/>"))
    pack.file("scholen/linde.SVG").write_bytes(svg("<text/>"))
    pack.edit("scholen/strand.yaml", "logo: strand.png", "logo: linde.SVG")
    lines = [line.partition(";")[0] for line in pack.shown()]
    assert lines == [
        "scholen/beuk.svg:2:1: het logo bevat een script of vreemde inhoud",
        "scholen/linde.SVG:2:1: het logo bevat letters, en die zien er op elke computer anders uit",
    ]
