"""Text fits, or is a fault with its line and the millimetres."""

import random
from pathlib import Path

import pytest

from generator.design.tokens import read_tokens
from generator.faults import ContentFaults, Place
from generator.print.engine.engine import Face
from generator.print.engine.styles import card_style, font_face
from generator.print.faces.fit import SizeSearch, ladder, largest_sizes
from generator.print.faces.press import Press, SizeGroup
from generator.print.paper.formats import Fit
from generator.print.store import Store

from ..conftest import ROOT

TEMPLATES = ROOT / "templates"
FLOOR = Fit(hoogstens=12, minstens=12)


def planted(lengths: list[int]) -> list[Face]:
    """Make statement cards of so many words, each on a line of its own."""
    rng = random.Random(7)
    words = ["ruimte", "school", "samen", "verantwoordelijkheid", "we", "onze", "een", "de", "vertrouwen"]
    texts = [" ".join(rng.choice(words) for _ in range(n)) for n in lengths]
    template = (
        '<section class="vlak spreekt f-95x68" style="--corps: __CORPS__pt"><div class="kop"></div>'
        '<div class="tekst"><h1>{}</h1>'
        '<div class="einde" id="einde-__N__"></div></div><div class="grens" id="grens-__N__"></div></section>'
    )
    return [
        Face(f"proef-{n:02d}", "95x68", template.format(text), Place(Path("proef.yaml"), n + 1, 3), len(text))
        for n, text in enumerate(texts)
    ]


def plainly_overflows(text: str, size: float) -> bool:
    """Lay a text out by itself, on a page as large as the room on the card: a second page is too much."""
    from weasyprint import HTML

    faces = [font_face(one.familie, one.gewicht, one.stijl, one.file) for one in read_tokens(TEMPLATES).letters]
    css = f"""{"".join(faces)} @page {{ size: {83 - 1.6}mm {68 - 17 - 6 - 7.5}mm; margin: 0 }} body {{ margin: 0 }}
    h1 {{ font: 600 {size}pt/1.25 "Kijk Serif"; margin: 0; orphans: 1; widows: 1; overflow-wrap: break-word;
          hyphens: manual }}"""
    return len(HTML(string=f"<html lang=nl><style>{css}</style><h1>{text}</h1>").render().pages) > 1


@pytest.fixture
def press(tmp_path: Path) -> Press:
    return Press(TEMPLATES, Store(tmp_path / "cache"), [ROOT])


def test_the_smallest_size_is_tried_however_far_it_lies_from_the_largest() -> None:
    assert ladder(Fit(hoogstens=13, minstens=12)) == [13, 12.5, 12]
    assert ladder(Fit(hoogstens=13, minstens=12.2)) == [13, 12.5, 12.2]
    face = planted([10])[0]
    assert largest_sizes(
        [SizeSearch(face, Fit(hoogstens=13, minstens=12.2))], lambda faces: [1.0] * (len(faces) - 1) + [0.0]
    ) == (
        [12.2],
        [],
    )


def test_finds_exactly_the_texts_that_do_not_fit(press: Press) -> None:
    faces = planted(list(range(10, 121, 5)))
    texts = [face.html.split("<h1>")[1].split("</h1>")[0] for face in faces]
    expected = [face.place.line for face, text in zip(faces, texts, strict=True) if plainly_overflows(text, 12)]
    assert 3 < len(expected) < len(faces)
    with pytest.raises(ContentFaults) as caught:
        press.lay_groups([SizeGroup(tuple(faces), FLOOR)], [])
    assert [fault.place.line for fault in caught.value.faults] == expected
    for fault in caught.value.faults:
        assert fault.place.column == 3
        assert "mm te veel bij de kleinste letter, 12 pt" in fault.found


def test_a_text_that_runs_off_its_page_does_not_fit_either(press: Press) -> None:
    """Among others: a text of many pages takes along the markers by which it is measured."""
    faces = planted([12, 3000, 18])
    with pytest.raises(ContentFaults) as caught:
        press.lay_groups([SizeGroup(tuple(faces), Fit(hoogstens=20, minstens=12))], [])
    [fault] = caught.value.faults
    assert fault.as_line(ROOT) == (
        "proef.yaml:2:3: de tekst van «proef-01» past niet op 95x68; "
        "gevonden meer dan 800 mm te veel bij de kleinste letter, 12 pt; maak de tekst korter"
    )


def test_a_deck_gets_the_largest_size_at_which_all_fit(press: Press) -> None:
    faces = planted([12, 18, 24, 30])
    fit = Fit(hoogstens=20, minstens=12)
    press.lay_groups([SizeGroup(tuple(faces), fit)], [])
    [size] = {press.sizes[face] for face in faces}
    text = faces[-1].html.split("<h1>")[1].split("</h1>")[0]
    assert not plainly_overflows(text, size)
    assert size == 20 or plainly_overflows(text, size + 0.5)


def test_each_card_may_have_a_size_of_its_own(press: Press) -> None:
    faces = planted([5, 24])
    fit = Fit(hoogstens=20, minstens=12)
    press.lay_groups([SizeGroup((face,), fit) for face in faces], [])
    assert press.sizes[faces[0]] == 20 > press.sizes[faces[1]]


def test_the_size_does_not_depend_on_the_cache(press: Press, tmp_path: Path) -> None:
    """A long card that is not among the most letters is found when the deck is laid out."""
    wide, narrow = "m" * 11, "i" * 14
    make = planted([1])[0]
    texts = [" ".join([narrow] * 16)] * 4 + [" ".join([wide] * 16)]
    faces = [
        Face(f"k{n}", "95x68", make.html.replace(make.html.split("<h1>")[1].split("</h1>")[0], text), weight=len(text))
        for n, text in enumerate(texts)
    ]
    deck = SizeGroup(tuple(faces), Fit(hoogstens=20, minstens=8))
    other = Press(TEMPLATES, Store(tmp_path / "other"), [ROOT])
    for one in (press, press, other):
        one.lay_groups([deck], [])
    assert press.sizes == other.sizes
    assert len(set(press.sizes.values())) == 1
    assert press.sizes[faces[0]] < 20


def test_a_face_without_markers_is_a_fault(press: Press) -> None:
    bare = Face("kaal", "95x68", '<section class="vlak f-95x68"><p>tekst</p></section>')
    with pytest.raises(ContentFaults) as caught:
        press.lay_faces([bare])
    assert "zonder eindmerk" in caught.value.faults[0].wrong


def test_a_search_finds_the_step() -> None:
    """Each face fits up to a size of its own; the sizes tried are few."""
    limits = {"a": 20.0, "b": 17.5, "c": 12.0, "d": 11.0}
    tries = [SizeSearch(Face(name, "x", f"{name} __CORPS__"), Fit(hoogstens=20, minstens=12)) for name in limits]
    asked: list[str] = []

    def measure(faces: "list[Face]") -> list[float]:
        asked.extend(face.html for face in faces)
        return [float(face.html.split()[1]) - limits[face.name] for face in faces]

    sizes, failed = largest_sizes(tries, measure)  # type: ignore[arg-type]
    assert sizes == [20, 17.5, 12, 12]
    assert [(over.face.name, over.millimetres) for over in failed] == [("d", 1.0)]
    assert len(asked) < 4 * 9


def test_the_style_sheet_is_the_one_that_the_test_measures_by() -> None:
    css = card_style(TEMPLATES).css
    assert "--top: 17.0mm; --onder: 7.5mm; --uithang: 1.6mm" in css
    assert "--veilig: 6mm" in css
