"""Elements that say nothing go; what stood in them is heard as before, in the same order, and finds its owner."""

import io
from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from generator.design.tokens import read_tokens
from generator.faults import NOWHERE
from generator.print.engine.engine import engine_for
from generator.print.engine.styles import proof_style
from generator.print.pdf.languages import mark_languages
from generator.print.pdf.parent_tree import read_owners
from generator.print.pdf.wrappers import drop_wrappers
from tests.conftest import ROOT

TEMPLATES = ROOT / "templates"
HTML = """<html lang="nl"><head><title>x</title></head><body>
<div><div><h1>Een <em>kop</em></h1><p>Een zin met <a href="https://kijk.example/"><span>een koppeling</span></a>, en
meer woorden dan er op een regel staan, zodat elke regel er een element bij heeft.</p></div>
<p><span lang="en">Some words in another language</span> en dan weer niet.</p>
<p style="break-before: page">Op een ander blad.</p></div></body></html>"""


def document() -> pikepdf.Pdf:
    fonts = frozenset(one.file.parent for one in read_tokens(TEMPLATES).letters)
    engine = engine_for(proof_style(TEMPLATES), fonts)
    css = "@page { size: 90mm 120mm; margin: 9mm }"
    pdf = pikepdf.open(io.BytesIO(engine.write_pdf(engine.lay_out(HTML, css, NOWHERE), NOWHERE)))
    mark_languages(pdf, HTML)
    return pdf


def elements(pdf: pikepdf.Pdf) -> Iterator[Any]:
    def within(element: Any) -> Iterator[Any]:
        yield element
        for kid in element.K:
            if isinstance(kid, Dictionary) and "/S" in kid:
                assert kid.P.objgen == element.objgen
                yield from within(kid)

    return within(pdf.Root.StructTreeRoot.K[0])


def contents(pdf: pikepdf.Pdf) -> list[tuple[Any, int]]:
    """Give the marked content in the order in which it is heard, by its page and number."""

    def within(element: Any) -> Iterator[tuple[Any, int]]:
        for kid in element.K:
            if not isinstance(kid, Dictionary):
                yield element.Pg.objgen, int(kid)
            elif "/S" in kid:
                yield from within(kid)

    return list(within(pdf.Root.StructTreeRoot.K[0]))


def test_what_is_heard_stays_and_what_says_nothing_goes() -> None:
    with document() as pdf:
        heard, before = contents(pdf), [str(one.S) for one in elements(pdf)]
        drop_wrappers(pdf)
        after = [str(one.S) for one in elements(pdf)]
        assert contents(pdf) == heard
        assert after == ["/Document", "/H1", "/P", "/Link", "/P", "/Span", "/P"]
        assert [one for one in before if one in ("/Document", "/H1", "/P", "/Link")] == [
            one for one in after if one != "/Span"
        ]
        assert [str(one.Lang) for one in elements(pdf) if "/Lang" in one] == ["en"]


def test_content_and_links_find_the_elements_that_hold_them_now() -> None:
    with document() as pdf:
        drop_wrappers(pdf)
        kept = {one.objgen: one for one in elements(pdf)}
        owners = read_owners(pdf.Root.StructTreeRoot)
        for page in pdf.pages:
            for number, owner in enumerate(owners[int(page.obj.StructParents)]):
                assert number in [int(kid) for kid in kept[owner.objgen].K if not isinstance(kid, Dictionary)]
        links = [one for one in owners.values() if not isinstance(one, Array)]
        assert {str(one.S) for one in links} == {"/Link"}
        assert all(any("/Obj" in kid for kid in one.K if isinstance(kid, Dictionary)) for one in links)
