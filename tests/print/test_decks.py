"""Decks read back from their PDFs: every card whole, in order, its back behind it."""

import pikepdf
import pytest

from generator.print.paper.formats import extras_count, read_formats, simplex_products
from generator.print.paper.grid import Grid, best_grid
from generator.records.stellingen import Stelling
from generator.resolve.edition import EditionSet
from generator.text.plain import plain

from .conftest import ROOT, Printed
from .reading import letters, page_count, page_text, tagged_sections, text_within, words

FORMATS = read_formats(ROOT / "templates")
SHAPES = ["95x68", "a7", "a6"]


def grid_of(name: str) -> Grid:
    return best_grid(FORMATS.kaarten[name], FORMATS.vellen["a4"])


def opener(printed: Printed) -> EditionSet:
    laid = printed.edition.set("gespreksopener")
    assert laid is not None
    return laid


@pytest.mark.parametrize("name", SHAPES)
def test_each_card_lies_whole_on_its_spot(printed: Printed, name: str) -> None:
    grid, file = grid_of(name), printed.folder / f"gespreksopener-{name}.pdf"
    for index, card in enumerate(opener(printed).cards, extras_count(FORMATS, opener(printed), name)):
        sheet, place = divmod(index, grid.count)
        spot = grid.position(place)
        text = text_within(file, 2 * sheet, spot.x, spot.y, grid.card_width, grid.card_height)
        assert words(plain(card.kaart.tekst)) in text
        assert card.nummer in text
        assert "Basisschool De Wilg" in text


@pytest.mark.parametrize("name", SHAPES)
def test_the_back_behind_each_card_names_its_category(printed: Printed, name: str) -> None:
    grid, file, record = grid_of(name), printed.folder / f"gespreksopener-{name}.pdf", opener(printed).record
    for index, card in enumerate(opener(printed).cards, extras_count(FORMATS, opener(printed), name)):
        sheet, place = divmod(index, grid.count)
        front = grid.position(place)
        left = grid.width - front.x - grid.card_width if grid.height > grid.width else front.x
        bottom = front.y if grid.height > grid.width else grid.height - front.y - grid.card_height
        text = text_within(file, 2 * sheet + 1, left, bottom, grid.card_width, grid.card_height)
        assert plain(record.categorie_van(card.kaart).naam) in text
        assert "Gespreksopener" in text


@pytest.mark.parametrize("name", SHAPES)
def test_the_tags_tell_the_cards_in_order(printed: Printed, name: str) -> None:
    sections = tagged_sections(printed.folder / f"gespreksopener-{name}.pdf")
    headings = [text for section in sections for kind, text in section if kind == "H1"]
    said = [words(plain(card.kaart.tekst)) for card in opener(printed).cards]
    names = [plain(categorie.naam) for categorie in opener(printed).record.categorieen]
    assert headings == ["Gespreksopener", "Zo werkt het", "Wil je dit leiden?", *names, *said]


def test_a_repeated_back_is_told_once(printed: Printed) -> None:
    sections = tagged_sections(printed.folder / "gespreksopener-95x68.pdf")
    backs = [text for section in sections for kind, text in section if kind == "P" and text == "Wat is ruimte?"]
    assert len(backs) == 1


def test_every_deck_ends_with_blank_cards_that_fill_the_sheet(printed: Printed) -> None:
    for laid in filter(lambda one: one.cards, printed.edition.sets):
        for name in FORMATS.soorten[laid.kind.folder].kaarten:
            sections = tagged_sections(printed.folder / f"{laid.id}-{name}.pdf")
            blanks = [s for s in sections if ("P", "Van jullie zelf") in s]
            assert sections[-len(blanks) :] == blanks
            assert len(blanks) >= FORMATS.blanco
            assert len(sections) % grid_of(name).count == 0


def test_left_out_cards_leave_a_hole_and_own_cards_say_so(printed: Printed) -> None:
    numbers = [card.nummer for card in opener(printed).cards]
    assert numbers == [*(str(n) for n in range(2, 17)), "eigen 1"]
    assert all(isinstance(card.kaart, Stelling) for card in opener(printed).cards)


def test_cut_marks_stand_on_fronts_only(printed: Printed) -> None:
    with pikepdf.open(printed.folder / "gespreksopener-95x68.pdf") as pdf:
        lines = [page.Contents.read_bytes().count(b" l S") for page in pdf.pages]
    assert lines == [16, 0] * (len(lines) // 2)


def test_every_font_is_embedded_and_cut_down(printed: Printed) -> None:
    for file in sorted(printed.folder.glob("*.pdf")):
        with pikepdf.open(file) as pdf:
            fonts = [
                o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/Type") == "/FontDescriptor"
            ]
            assert fonts
            for font in fonts:
                assert str(font.FontName)[1:].rpartition("+")[2].startswith("Kijk-")  # one to type with has no tag
                assert len(font.FontFile2.read_bytes()) < 40_000


def test_titles_and_language(printed: Printed) -> None:
    with pikepdf.open(printed.folder / "gespreksopener-95x68.pdf") as pdf:
        assert pdf.Root.Lang == "nl"
        assert pdf.docinfo["/Title"] == "Gespreksopener, 95 × 68 mm"
        assert pdf.docinfo["/Author"] == "Basisschool De Wilg"


def test_roles_stand_on_their_cards(printed: Printed) -> None:
    laid = printed.edition.set("leef-je-in")
    assert laid is not None
    sections = tagged_sections(printed.folder / "leef-je-in-a5.pdf")
    for card, section in zip(laid.cards, sections[extras_count(FORMATS, laid, "a5") :], strict=False):
        told = " ".join(text for _, text in section)
        assert letters(plain(card.kaart.tekst)) in letters(told)


def test_each_assignment_has_one_sheet_without_the_debrief(printed: Printed) -> None:
    file = printed.folder / "leren-loont-a4.pdf"
    laid = printed.edition.set("leren-loont")
    assert laid is not None
    assert page_count(file) == len(laid.cards)
    for page, card in enumerate(laid.record.kaarten):
        assert plain(card.titel) in page_text(file, page)  # type: ignore[attr-defined]
        assert words(plain(card.nabespreking[0]))[:40] not in page_text(file, page)  # type: ignore[attr-defined]


def test_a_printer_that_turns_no_sheets_gets_all_fronts_before_all_backs(printed: Printed) -> None:
    usual, apart = (printed.folder / f"gespreksopener-95x68{way}.pdf" for way in ("", "-eerst-voorkanten"))
    pages = page_count(usual)
    order = [*range(0, pages, 2), *range(1, pages, 2)]
    assert [page_text(apart, page) for page in range(pages)] == [page_text(usual, page) for page in order]
    assert tagged_sections(apart) == tagged_sections(usual)
    with pikepdf.open(apart) as pdf:
        assert pdf.Root.ViewerPreferences.Duplex == "/Simplex"
        assert pdf.Root.ViewerPreferences.PrintScaling == "/None"
    # One size of each set is enough, and sheets need none.
    assert not (printed.folder / "gespreksopener-a6-eerst-voorkanten.pdf").exists()
    decks = [one for laid in printed.edition.sets for one in simplex_products(FORMATS, laid)]
    assert {file.name for file in printed.folder.glob("*-eerst-voorkanten.pdf")} == {one.file for one in decks}
