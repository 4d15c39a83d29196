"""Forms to fill in on a screen, read back: names, labels, order, place, and what someone fills in."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf.form import ExtendedAppearanceStreamGenerator, Form

from generator.design.tokens import read_tokens
from generator.print.pdf.acroform import INK
from generator.print.pdf.fields import Field, Fields
from generator.print.pdf.graphics import lies_in, page_graphics
from generator.print.pdf.parent_tree import read_owners
from generator.records.vragenlijsten import Vragenlijst
from generator.text.plain import plain

from ..conftest import ROOT, Printed
from ..reading import page_count, words

HAIR = 2.5
"""In points: a field lies just inside the frame that is drawn for it."""


@pytest.fixture(scope="module")
def forms(printed: Printed) -> list[Path]:
    return sorted(printed.folder.glob("*-invulbaar.pdf"))


def form_of(printed: Printed, name: str) -> Path:
    return printed.folder / f"{name}-invulbaar.pdf"


def widgets(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, Any]]:
    """Give the fields of a PDF in the order of its pages, each with its page."""
    for page in pdf.pages:
        yield from ((one, page) for one in page.obj.get("/Annots", ()) if one.Subtype == "/Widget")


def tagged(element: Any) -> Iterator[Any]:
    """Give the fields in the order of the tags, each from an element that holds it alone."""
    kids = element.get("/K", ())
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR":
            if kid.Obj.Subtype == "/Widget":
                assert (element.S, len(kids)) == ("/Form", 1)
                yield kid.Obj
        elif isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from tagged(kid)


def name_of(widget: Any) -> str:
    return str(widget.T if "/T" in widget else widget.Parent.T)


def test_each_form_stands_beside_its_sheet_and_is_as_long(forms: list[Path]) -> None:
    assert {"scan-vragenlijst-a4", "meetlat-vragenlijst-a4", "informatiebrief-brief-a4", "leren-loont-a4"} <= {
        pdf.stem.removesuffix("-invulbaar") for pdf in forms
    }
    lengths = {pdf.stem: (page_count(pdf), page_count(pdf.with_stem(pdf.stem[:-10]))) for pdf in forms}
    assert {stem: pages for stem, pages in lengths.items() if len(set(pages)) > 1} == {}


def test_fields_have_names_labels_and_looks_and_come_in_reading_order(forms: list[Path]) -> None:
    for file in forms:
        with pikepdf.open(file) as pdf:
            form, found = pdf.Root.AcroForm, [one for one, _ in widgets(pdf)]
            assert "/NeedAppearances" not in form
            names = [str(field.T) for field in form.Fields]
            assert len(names) == len(set(names)) > 0
            assert [one.objgen for one in tagged(pdf.Root.StructTreeRoot)] == [one.objgen for one in found]
            assert list(dict.fromkeys(map(name_of, found))) == names
            owners = read_owners(pdf.Root.StructTreeRoot)
            for one, page in widgets(pdf):
                assert page.obj.Tabs == "/S"
                assert owners[int(one.StructParent)].K[0].Obj.objgen == one.objgen
                assert str(one.TU).strip()
                assert ("/N" in one.AP, int(one.F), "/A" in one) == (True, 4, False)


def test_fields_lie_on_what_is_drawn_for_them(forms: list[Path]) -> None:
    for file in forms:
        with pikepdf.open(file) as pdf:
            for page in pdf.pages:
                drawn = [one.box for one in page_graphics(page) if one.kind in ("line", "fill")]
                for one in page.obj.get("/Annots", ()):
                    box = [float(n) for n in one.Rect]
                    assert lies_in((box[0], box[1], box[2], box[3]), (14, 14, 581, 828)), (file.name, box)
                    assert any(_on(box, frame) for frame in drawn), (file.name, name_of(one), box)


def _on(box: list[float], frame: tuple[float, ...]) -> bool:
    """Tell whether a box lies in a frame, or stands on a line."""
    wide = abs(frame[0] - box[0]) < HAIR and abs(frame[2] - box[2]) < HAIR
    return wide and abs(frame[1] - box[1]) < HAIR


def test_labels_are_the_questions(printed: Printed) -> None:
    laid = printed.edition.set("scan")
    scan = laid.record if laid else None
    assert isinstance(scan, Vragenlijst)
    with pikepdf.open(form_of(printed, "scan-vragenlijst-a4")) as pdf:
        groups = {str(one.T): one for one in pdf.Root.AcroForm.Fields if "/Kids" in one}
        assert len(groups) == len(scan.items) * 2
        for item in scan.items:
            for schaal in scan.schalen:
                group = groups[f"{item.code}-{schaal.id}"]
                asked = f"{item.nummer} {plain(item.tekst)}: {'belang' if schaal.id == scan.score.belang else 'huidig'}"
                assert str(group.TU) == asked
                meant = [
                    f"{asked}: {value}, {plain(anker)}" for value, anker in enumerate(schaal.ankers, schaal.laagste)
                ]
                assert [str(kid.TU) for kid in group.Kids] == meant
                states = [set(kid.AP.N.keys()) for kid in group.Kids]
                assert states == [{f"/{value}", "/Off"} for value in range(schaal.laagste, schaal.hoogste + 1)]


def test_the_label_of_a_form_says_to_which_assignment_it_belongs(printed: Printed) -> None:
    with pikepdf.open(form_of(printed, "leren-loont-a4")) as pdf:
        labels = [str(one.TU) for one in pdf.Root.AcroForm.Fields]
    assert "Versmallen of blijven leren: Mijn antwoorden" in labels
    assert "Logboek: Mijn antwoorden" in labels
    assert "Logboek: Mijn week in vier vakken, Dit vind ik leuk, Dit gaat me makkelijk af" in labels


def test_what_is_filled_in_can_be_read_back_and_seen(printed: Printed) -> None:
    file, said = form_of(printed, "leren-loont-a4"), "Eén kopje koffie, en toen ging het"
    with pikepdf.open(file) as pdf:
        form = Form(pdf, ExtendedAppearanceStreamGenerator)
        typed: Any = form["versmallen-of-blijven-leren-mijn-antwoorden"]
        typed.value = said
        line: Any = form["versmallen-of-blijven-leren-rood-en-groen-in-mijn-werk"]
        line.selected = line.options[3]
        filled = io.BytesIO()
        pdf.save(filled)
    with pikepdf.open(filled) as pdf:
        fields = {str(one.T): one for one in pdf.Root.AcroForm.Fields}
        assert str(fields["versmallen-of-blijven-leren-mijn-antwoorden"].V) == said
        chosen = fields["versmallen-of-blijven-leren-rood-en-groen-in-mijn-werk"]
        assert (str(chosen.V), [str(kid.AS) for kid in chosen.Kids].count("/30")) == ("/30", 1)
        boxes = [[float(n) for n in one.Rect] for one in (fields["versmallen-of-blijven-leren-mijn-antwoorden"],)]
        boxes.append([float(n) for n in chosen.Kids[3].Rect])
    before, after = (_dark(raw, boxes) for raw in (file.read_bytes(), filled.getvalue()))
    assert all(more > less + 20 for less, more in zip(before, after, strict=True)), (before, after)


def _dark(raw: bytes, boxes: list[list[float]]) -> list[int]:
    """Count the dark points in some boxes of the first page as it is printed."""
    with pypdfium2.PdfDocument(raw) as pdf:
        pdf.init_forms()
        page = pdf[0]
        picture = page.render(scale=2).to_pil().convert("L")
        high = page.get_height()
        areas = [
            picture.crop((int(a * 2), int((high - d) * 2), int(c * 2), int((high - b) * 2))) for a, b, c, d in boxes
        ]
        return [sum(area.histogram()[:120]) for area in areas]


def test_what_stands_in_a_field_is_read_aloud_in_dutch(forms: list[Path]) -> None:
    for file in forms:
        with pikepdf.open(file) as pdf:
            assert str(pdf.Root.Lang) == "nl"
            [font] = pdf.Root.AcroForm.DR.Font.values()
            assert "/FontFile2" in font.FontDescriptor
            assert font.Encoding == "/WinAnsiEncoding"


def test_a_field_comes_back_from_its_address() -> None:
    field = Field("keuze", "m01", "Gaat het «goed» & snel? 100%", "3", "ja, heel vaak", "3", "rond")
    assert Field.from_address(field.address) == field
    assert field.address.isascii()


def test_no_name_is_given_twice() -> None:
    fields = Fields()
    links = [words(str(fields.tekst("Één vraag!"))) for _ in "123"]
    names = [Field.from_address(link.split('"')[-2].replace("&amp;", "&")).name for link in links]
    assert names == ["een-vraag", "een-vraag-2", "een-vraag-3"]


def test_what_is_filled_in_has_the_ink_of_the_text() -> None:
    ink = read_tokens(ROOT / "templates").kleuren["inkt-tekst"]
    assert [f"{int(ink[n : n + 2], 16) / 255:.3f}" for n in (1, 3, 5)] == INK.split()
