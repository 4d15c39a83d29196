"""The picture is right: an imposed deck looks as WeasyPrint alone would draw the same sheets.

On each page at most ``BOUND`` of the pixels, at 150 dpi, may differ by more than ``NOTICEABLE``
of 255 in a colour: anti-aliasing along edges and nothing else.
"""

import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from PIL import Image, ImageChops

from generator.faults import NOWHERE
from generator.print.engine.engine import Face
from generator.print.engine.styles import card_style
from generator.print.faces.house_style import Stamps, font_files, house_css
from generator.print.faces.press import Press
from generator.print.impose.layout import two_sided
from generator.print.impose.plan import BACKGROUND, Page
from generator.print.impose.sheets import Card, Job, impose_deck
from generator.print.impose.stamp import fill_stamps
from generator.print.order.settings import Settings
from generator.print.paper.formats import read_formats
from generator.print.paper.grid import Position
from generator.print.pdf.face import LaidFace
from generator.print.store import Store
from generator.read import read_library
from generator.resolve import resolve_edition

from ..conftest import ROOT, SCHOOL
from ..reading import MM, text_within, words

TEMPLATES = ROOT / "templates"
FORMATS = read_formats(TEMPLATES)
CARDS = 10
SCALE = 150 / 72
NOTICEABLE = 40
BOUND = 0.0001

END = '<div class="einde" id="einde-__N__"></div>'
LIMIT = '<div class="grens" id="grens-__N__"></div>'
FRONT = """<section class="vlak spreekt f-{format}"><div class="tekst" style="--corps: 14pt">
<h1>Kaart {n}: «fijn» één façade, <em>officiëler</em></h1>
<p style="font: 10pt 'Kijk Sans'">Lezen <em>en schuin lezen</em>, <b>vet</b> <b><em>en vet schuin</em></b>: 12 ½ €</p>
{end}</div>{limit}
<p style="position: absolute; left: 9mm; top: 50mm; width: 30mm; height: 8mm; opacity: 0.3; background: #a63d2f"></p>
</section>"""
DARK = """<section class="vlak f-{format}" style="background: #10202c; color: #ffffff">
<svg viewBox="0 0 24 24" style="position: absolute; left: 8mm; top: 8mm; width: 20mm; height: 20mm">
<defs><linearGradient id="g{n}"><stop offset="0" stop-color="#f2b134"/><stop offset="1" stop-color="#a5122a"/>
</linearGradient></defs><circle cx="12" cy="12" r="10" fill="url(#g{n})"/></svg>
<p style="position: absolute; left: 8mm; top: 32mm; font: 600 20pt 'Kijk Serif'">Achterkant {n}</p>
<p style="position: absolute; left: 8mm; top: 44mm; color: rgb(255 255 255 / 60%)">Half doorschijnend</p>
{end}{limit}</section>"""
LIGHT = """<section class="vlak achterkant f-{format}" style="--corps: 16pt"><div class="midden">
<p class="set">Achterkant {n}</p>
{end}</div>{limit}</section>"""


NOTHING = LaidFace(1.0, 1.0, b"", b"", {}, {}, ())
"""A background of which nothing is seen."""


class Deck:
    """A deck of our own HTML with the stamp of a real school: imposed, and laid out directly."""

    def __init__(self, name: str, cache: Path) -> None:
        self.name = name
        self.layout = two_sided(FORMATS.kaarten[name], FORMATS.vellen["a4"], Settings())
        self.grid, self.plan = self.layout.grid, self.layout.plan(CARDS)
        self.fronts = [self._face(FRONT, n) for n in range(CARDS)]
        self.backs = [self._face(LIGHT, 0) if n % 3 else self._face(DARK, n) for n in range(CARDS)]
        self.edition = resolve_edition(read_library(ROOT / "content"), SCHOOL)
        made = Stamps(TEMPLATES, self.edition, FORMATS)
        self.stamps = [made[name, side].in_size(7.5) for side in ("voor", "achter")]
        self.press = Press(TEMPLATES, Store(cache), [ROOT], house_css(self.edition.house))

    def _face(self, template: str, n: int) -> Face:
        return Face(f"proef-{n}", self.name, template.format(n=n, format=self.name, end=END, limit=LIMIT))

    def imposed(self) -> bytes:
        """Make the PDF as the print stage does."""
        assert not self.press.lay_faces([*self.fronts, *self.backs, *self.stamps])
        front, back = map(self.press.laid_face, self.stamps)
        faces = [
            (self.press.laid_face(f), self.press.laid_face(b), b.html)
            for f, b in zip(self.fronts, self.backs, strict=True)
        ]
        cards = tuple(Card(*one) for one in faces)
        files = font_files(TEMPLATES, self.edition.house)
        sheets = impose_deck(Job(cards, self.plan, files, NOWHERE))
        stamps = {"voor": front, "achter": back, BACKGROUND: NOTHING}
        return fill_stamps(sheets, stamps, files, "Proef", "Proef", NOWHERE)

    def direct(self) -> bytes:
        """Make the PDF by WeasyPrint alone: pages of A4 with the same fragments at their places."""
        from weasyprint import CSS, HTML
        from weasyprint.text.fonts import FontConfiguration

        faces = {"front": (self.stamps[0], self.fronts), "back": (self.stamps[1], self.backs)}
        pages = [
            self._cut(page)
            + "".join(self._placed(one.at, faces[one.side][0], faces[one.side][1][one.card]) for one in page.placements)
            for page in self.plan.pages
        ]
        body = "".join(f'<div class="blad">{page}</div>' for page in pages).replace("__N__", "x")
        width, height = self.grid.width, self.grid.height
        css = f"""@page {{ size: {width}mm {height}mm; margin: 0 }} .plek, .snij {{ position: absolute }}
            .plek {{ width: {self.grid.card_width}mm; height: {self.grid.card_height}mm }}
            .blad {{ position: relative; height: {height}mm; break-before: page }}
            .plek .vlak {{ position: absolute; left: 0; top: 0; page: auto; break-before: auto }}
            .snij {{ width: {width}mm; height: {height}mm; transform: scaleY(-1) }}"""
        fonts = FontConfiguration()
        whole = card_style(TEMPLATES).css + house_css(self.edition.house) + css
        page = HTML(string=f'<html lang="nl"><title>Proef</title>{body}')
        pdf = page.write_pdf(stylesheets=[CSS(string=whole, font_config=fonts)], font_config=fonts)
        assert isinstance(pdf, bytes)
        return pdf

    def _cut(self, page: Page) -> str:
        lines = "".join("M{} {}L{} {}".format(*(n for point in one.points for n in point)) for one in page.strokes)
        drawn = f'<path d="{lines}" stroke="#737373" stroke-width="{0.25 / MM}"/>' if lines else ""
        return f'<svg class="snij" viewBox="0 0 {self.grid.width} {self.grid.height}">{drawn}</svg>'

    def _placed(self, at: Position, *faces: Face) -> str:
        top = self.grid.height - at.y - self.grid.card_height
        place = f"left: {at.x}mm; top: {top}mm; transform: rotate({at.turn}deg)"
        return f'<div class="plek" style="{place}">{"".join(f.html for f in faces)}</div>'


@pytest.fixture(scope="module", params=["95x68", "a7"])
def deck(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Deck:
    return Deck(str(request.param), tmp_path_factory.mktemp("vlakken"))


def drawn(pdf: bytes) -> list[Image.Image]:
    """Draw the pages of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=SCALE).to_pil().convert("RGB") for page in document]


def differences(one: bytes, other: bytes) -> list[float]:
    """Give for each page the share of pixels that differ noticeably."""
    return [_difference(a, b) for a, b in zip(drawn(one), drawn(other), strict=True)]


def _difference(one: Image.Image, other: Image.Image) -> float:
    assert one.size == other.size
    red, green, blue = ImageChops.difference(one, other).split()
    largest = ImageChops.lighter(ImageChops.lighter(red, green), blue)
    return sum(largest.histogram()[NOTICEABLE + 1 :]) / (one.width * one.height)


def test_the_sheets_look_as_weasyprint_draws_them(deck: Deck) -> None:
    shares = differences(deck.imposed(), deck.direct())
    assert len(shares) == 2 * -(-CARDS // deck.grid.count)
    assert max(shares) < BOUND, shares


def test_each_card_reads_as_weasyprint_sets_it(deck: Deck, tmp_path: Path) -> None:
    files = [tmp_path / "geplaatst.pdf", tmp_path / "recht.pdf"]
    for file, pdf in zip(files, (deck.imposed(), deck.direct()), strict=True):
        file.write_bytes(pdf)
    for n in range(CARDS):
        sheet, place = divmod(n, deck.grid.count)
        for page, at in (
            (2 * sheet, deck.grid.position(place)),
            (2 * sheet + 1, deck.layout.back_position(deck.grid.position(place))),
        ):
            box = (at.x, at.y, deck.grid.card_width, deck.grid.card_height)
            ours, theirs = (text_within(file, page, *box) for file in files)
            assert words(ours) == words(theirs)
            assert ("Achterkant" if page % 2 else f"Kaart {n}:") in ours


def fonts_of(pdf: bytes) -> dict[str, str]:
    """Give the fonts in a PDF of ours: resource name to the font's own name."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        fonts = [pair for form in _forms(opened) for pair in form.Resources.Font.items()]
        return {str(name): str(font.BaseFont).partition("+")[2] for name, font in fonts}


def without(pdf: bytes, kind: str, names: Sequence[str] | None = None) -> bytes:
    """Drop resources of a kind, all or those named, from every form of a PDF."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        for form in _forms(opened):
            group = form.Resources.get(kind, pikepdf.Dictionary())
            for name in names or list(group.keys()):
                if name in group:
                    del group[name]
        out = io.BytesIO()
        opened.save(out)
        return out.getvalue()


def _forms(pdf: pikepdf.Pdf) -> Iterator[Any]:
    for page in pdf.pages:
        yield from page.obj.Resources.XObject.values()


def test_a_lost_font_is_seen(deck: Deck) -> None:
    whole = deck.imposed()
    fonts = fonts_of(whole)
    assert sorted(fonts.values()) == sorted(one for one in font_files(TEMPLATES, deck.edition.house))
    for name in fonts:
        assert max(differences(whole, without(whole, "/Font", [name]))) > BOUND


@pytest.mark.parametrize("kind", ["/ExtGState", "/Pattern", "/XObject"])
def test_a_lost_resource_is_seen(deck: Deck, kind: str) -> None:
    whole = deck.imposed()
    assert max(differences(whole, without(whole, kind))) > BOUND
