"""Cards and sheets in English: the language of the PDF, of its cards, and the sign on what is still in Dutch."""

from pathlib import Path

import pikepdf
import pytest

from generator.print.build import print_edition, publish
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.pdf.graphics import page_graphics
from generator.resolve import resolve_edition
from tests import verapdf
from tests.conftest import Pack
from tests.print.documents.tagtree import tag_tree
from tests.print.reading import page_text

LISTED = 'tekst: "Vertrouwen groeit:\\n\\n- van kleine dingen\\n- van tijd"'
"""A text that is still in Dutch, with a list."""


@pytest.fixture
def printed(english: Pack) -> Path:
    """The folder of a deck, and of two sheets, in English."""
    places = english.places.in_language("en")
    order = Order(("proef", "rollen"), ("95x68", "speluitleg-a4"))
    report = print_edition(resolve_edition(english.library(), "beuk", "en"), places, order)
    publish(report, places)
    assert report.folder == english.places.output / "beuk" / "en" / "print" / "keuze"
    assert not english.places.print("beuk").exists()
    return report.folder


def languages(file: Path) -> dict[str, str | None]:
    """Give the language of its own that each heading and paragraph has, by its text."""
    return {tag.text: tag.lang for tag in tag_tree(file).all("H1", "P")}


def test_a_deck_and_its_sheets(printed: Path) -> None:
    names = ("proef-95x68", "proef-speluitleg-a4", "rollen-speluitleg-a4")
    deck, part, whole = (printed / f"{name}.pdf" for name in names)
    assert "To a teacher, space is as ordinary as chalk." in page_text(deck, 0)
    assert "NL Niemand hoeft te weten wat ik in mijn lokaal doe." in page_text(deck, 0)
    with pikepdf.open(deck) as pdf:
        assert pdf.Root.Lang == "en"
        sections = pdf.Root.StructTreeRoot.K[0].K
        # Before the cards of the set stand four: the title, how it works, and one for each category.
        assert [str(section.get("/Lang", "")) for section in sections][4:9] == ["", "nl", "nl", "nl", "nl"]
    assert (
        "What is marked NL has not been translated yet. It is in Dutch. Orientation · instructions Trial NL Stellingen"
        in page_text(part, 0)
    )
    assert (
        "This has not been translated yet. It is in Dutch. Orientation · instructions Rollen Drie rollen"
        in page_text(whole, 0)
    )
    assert {"Trial": None, "NL Stellingen om het maken mee te proeven": "nl"}.items() <= languages(part).items()
    assert {"Rollen": "nl", "This has not been translated yet. It is in Dutch.": None}.items() <= languages(
        whole
    ).items()
    if not verapdf.missing():
        assert verapdf.failures([deck, part, whole]) == ({}, 3)


def test_the_sign_on_a_back_has_the_colour_of_its_letters(english: Pack) -> None:
    settings = Settings(ink="less")
    places = english.places.in_language("en")
    report = print_edition(
        resolve_edition(english.library(), "beuk", "en"), places, Order(("proef",), ("95x68",), settings=settings)
    )
    publish(report, places)
    file = report.folder / "proef-95x68.pdf"
    assert "NL Samen" in page_text(file, 1)
    with pikepdf.open(file) as pdf:
        assert {one.colour for one in page_graphics(pdf.pages[1]) if one.kind == "text"} == {(0.0, 0.0, 0.0)}


def test_the_book_in_english_is_as_accessible_as_the_dutch_one(english: Pack) -> None:
    english.edit("slijpsteen/steen.yaml", "tekst: Vertrouwen *groeit* van **kleine** dingen.", LISTED)
    places = english.places.in_language("en")
    report = print_edition(resolve_edition(english.library(), "beuk", "en"), places, Order(book=True))
    publish(report, places)
    book = report.folder / "kijkwijzer.pdf"
    lists = list(tag_tree(book).all("L"))
    assert lists
    assert {kid.kind for one in lists for kid in one.kids} == {"LI"}
    with pikepdf.open(book) as pdf:
        parents = pdf.Root.StructTreeRoot.ParentTree.Nums
        owners = {int(parents[at]): parents[at + 1] for at in range(0, len(parents), 2)}
        links = [owners[int(one.StructParent)] for page in pdf.pages for one in page.obj.get("/Annots", [])]
        assert links
        assert {str(link.S) for link in links} == {"/Link"}
    if not verapdf.missing():
        assert verapdf.failures([book]) == ({}, 1)
