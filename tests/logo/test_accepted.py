"""Logos as drawing programs write them: all are taken, look as they did, and are nothing but a drawing."""

import re
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image, ImageChops
from playwright.sync_api import Browser, Page

from generator.logo.allowlist import ELEMENTS, PROPERTIES, SVG
from generator.logo.drawing import clean_drawing
from tests.conftest import ROOT

LOGOS = [*sorted(Path(__file__).with_name("uit_programmas").glob("*.svg")), *sorted(ROOT.glob("content/scholen/*.svg"))]
NAMES = [file.name for file in LOGOS]
SIDES = {"width": 600, "height": 300}
SHOWN = "<style>body{margin:0} img{width:600px;height:300px;object-fit:contain;display:block}</style><img src='x'>"
HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'


def anew(file: Path) -> bytes:
    made, faults = clean_drawing(file, file.read_bytes())
    assert made is not None, [fault.text for fault in faults]
    return made


def of(body: str, head: str = HEAD) -> str:
    """Give what is written of a body, without what stands around it."""
    made, faults = clean_drawing(Path("logo.svg"), f"{head}{body}</svg>".encode())
    assert made is not None, [fault.text for fault in faults]
    return made.decode().removeprefix(HEAD).removesuffix("</svg>\n")


@pytest.mark.parametrize("file", LOGOS, ids=NAMES)
def test_only_what_is_listed_is_written(file: Path) -> None:
    made = anew(file)
    for element in ElementTree.fromstring(made).iter():
        name = str(element.tag).removeprefix(f"{{{SVG}}}")
        assert set(element.attrib) <= ELEMENTS[name].keys() | PROPERTIES.keys() | {"id", "href"}
        assert not (element.text or element.tail or "").strip()
    assert not re.search(rb"<[!?]|&|\\|style|class|url\((?!#n\d+\))|href=\"(?!#n\d+\"|data:image/png;base64,)", made)
    assert made.count(b":") == made.count(b"data:") + 1  # beside pictures only the namespace names something


@pytest.mark.parametrize("file", LOGOS, ids=NAMES)
def test_what_was_written_anew_is_written_the_same_again(file: Path) -> None:
    made = anew(file)
    assert clean_drawing(file, made) == (made, ())


def looks(page: Page, file: Path) -> Image.Image:
    """Give what a page shows of a logo."""
    page.evaluate("async src => { const img = document.images[0]; img.src = src; await img.decode() }", file.as_uri())
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


@pytest.mark.browser
@pytest.mark.parametrize("file", LOGOS, ids=NAMES)
def test_a_logo_looks_as_it_did(browser: Browser, file: Path, tmp_path: Path) -> None:
    shown = tmp_path / "blad.html"
    shown.write_text(SHOWN, "utf-8")
    made = tmp_path / file.name
    made.write_bytes(anew(file))
    page = browser.new_page(viewport={"width": 600, "height": 300})
    page.goto(shown.as_uri())
    before, after = looks(page, file), looks(page, made)
    page.close()
    assert len(before.getcolors(200_000) or ()) > 2
    differing = ImageChops.difference(before, after).convert("L").histogram()
    assert sum(differing[8:]) == 0


@pytest.mark.browser
@pytest.mark.parametrize("file", LOGOS, ids=NAMES)
def test_a_logo_that_is_opened_alone_asks_for_nothing_and_runs_nothing(
    browser: Browser, file: Path, tmp_path: Path
) -> None:
    made = tmp_path / file.name
    made.write_bytes(anew(file))
    asked: list[str] = []
    said: list[str] = []
    page = browser.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("dialog", lambda dialog: said.append(dialog.message))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(made.as_uri())
    page.wait_for_timeout(100)
    drawn = page.evaluate("[...document.querySelectorAll('*')].map(one => [one.namespaceURI, one.localName])")
    moving = page.evaluate("document.getAnimations().length + document.styleSheets.length + document.scripts.length")
    page.close()
    assert [url for url in asked if not url.startswith("data:image/png;base64,")] == [made.as_uri()]
    assert said == []
    assert moving == 0
    assert all(namespace == SVG and name in ELEMENTS for namespace, name in drawn)


WRITTEN = {
    "<rect fill='RED'/>": '<rect fill="#ff0000"/>',
    "<rect fill='rgba(255,0,0,.5)'/>": '<rect fill="rgba(255, 0, 0, 0.5)"/>',
    "<rect fill='hsl(120, 100%, 50%)'/>": '<rect fill="#00ff00"/>',
    "<rect style='fill:#f00;fill:color(display-p3 1 0 0)'/>": '<rect fill="#ff0000"/>',
    "<rect fill='red' style='fill:inherit'/>": "<rect/>",
    "<style>.a{fill:red} rect{fill:blue}</style><rect class='b a'/>": '<rect fill="#ff0000"/>',
    "<style>#a{fill:red!important}</style><rect id='a' style='fill:blue'/>": '<rect fill="#ff0000"/>',
    "<style><![CDATA[.a,.b{opacity:50%}]]></style><g class='b'/>": '<g opacity="0.5"/>',
    "<style>/* a */ g > .a {fill:/* b */red}</style><g><g class='a'/></g>": '<g><g fill="#ff0000"/></g>',
    "<path d='M1,1a1 1 0 01.5.5zm1 1 2 2'/>": '<path d="M1 1a1 1 0 0 1 0.5 0.5zm1 1l2 2"/>',
    "<path d='m1e1.5L-1E-3-.50'/>": '<path d="m10 0.5L-0.001 -0.5"/>',
    "<path d='M5 5a2 2 0 0 1 0 0A2 2 0 0 1 5 5a0 2 0 0 1 3 3zm1 0A1 0 0 0 0 5 5'/>": '<path d="M5 5l3 3zm1 0L5 5"/>',
    "<path fill='red' d='none'/><path d=' '/><polygon points=''/><image width='9'/>": "<g/><g/><g/><g/>",
    "<polygon points='1,2 3-4'/>": '<polygon points="1 2 3 -4"/>',
    "<g transform=' translate(1,2)scale(.5) '/>": '<g transform="translate(1 2) scale(0.5)"/>',
    "<g stroke-dasharray='1, 2,3'/>": '<g stroke-dasharray="1 2 3 1 2 3"/>',
    "<g paint-order='stroke'><rect/></g>": "<g><rect/></g>",
    "<g id='á'/><use href=' #á '/>": '<g id="n1"/><use href="#n1"/>',
    "<defs><g id='b'/><g id='a'/></defs><use href='#a'/>": '<defs><g/><g id="n1"/></defs><use href="#n1"/>',
    "<symbol id='a'/><use href='#a'/>": '<symbol id="n1"/><use width="100%" height="100%" href="#n1"/>',
    "<title>x</title><desc>y</desc><metadata><x xmlns='urn:x'/></metadata>": "",
    "<filter id='a'><feBlend/></filter><marker id='b'><path d='x'/></marker>": "",
    "<!-- x --><?x y?>letters<rect/>": "<rect/>",
    "<g stroke='red' fill-opacity='.5'><rect width='2' stroke-width='3'/></g>": (
        '<g fill-opacity="0.5" stroke="#ff0000">'
        '<rect width="2" stroke="none"/><rect width="2" stroke-width="3" fill="none"/></g>'
    ),
    "<rect fill='rgba(255,0,0,.5)' stroke='red'/>": (
        '<rect fill="rgba(255, 0, 0, 0.5)" stroke="none"/><rect fill="none" stroke="#ff0000"/>'
    ),
    "<rect fill='red' stroke='red'/><rect fill='none' stroke='red' fill-opacity='.5'/>": (
        '<rect fill="#ff0000" stroke="#ff0000"/><rect fill="none" fill-opacity="0.5" stroke="#ff0000"/>'
    ),
}


@pytest.mark.parametrize(("body", "expected"), WRITTEN.items(), ids=WRITTEN)
def test_how_it_is_written(body: str, expected: str) -> None:
    whole = of(body)
    assert whole == expected or (not expected and whole == f"{HEAD[:-1]}/>\n")


def test_a_drawing_with_two_sides_gets_a_view_box() -> None:
    made = of("<rect/>", '<svg xmlns="http://www.w3.org/2000/svg" x="3px" y="0px" width="1in" height="48px">')
    assert made == '<svg xmlns="http://www.w3.org/2000/svg" width="1in" height="48px" viewBox="0 0 96 48"><rect/>'


def test_a_byte_order_mark_and_a_doctype_are_left_out() -> None:
    doctype = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd">\n'
    raw = f"\ufeff{doctype}{HEAD}<rect/></svg>".encode()
    assert clean_drawing(Path("logo.svg"), raw) == (f"{HEAD}<rect/></svg>\n".encode(), ())
