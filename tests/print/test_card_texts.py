"""Every card says what was typed, whatever that begins with; and every list is shown where one can stand."""

from generator.print.book.chapters import Chapters
from generator.print.documents.letter import letter
from generator.print.documents.sheets import sheet_html
from generator.print.faces.deck import deck_of
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.formats import print_products, read_formats
from generator.print.paper.grid import best_grid
from generator.print.tasks import TUCK_BOX
from generator.resolve import resolve_edition
from generator.resolve.edition import EditionSet
from tests.conftest import ROOT, Pack, Real
from tests.lists import with_lists

from .conftest import print_school
from .reading import page_text, text_within

TEMPLATES = ROOT / "templates"
CARDS_ONLY = Settings(extras=False)
FORMATS = read_formats(TEMPLATES)
TYPED = {
    "proef-01": "2016. Dat jaar (c) 'het' -- echt...",
    "proef-02": "- Wij luisteren eerst.",
    "proef-03": "+ Een plus vooraan.",
    "proef-04": "# Kop &amp; <b>1) punt</b>",
}


def test_a_card_says_what_was_typed(pack: Pack) -> None:
    own = "3. Wij kiezen samen."
    lines = "".join(f'    {card}: "{text}"\n' for card, text in TYPED.items())
    pack.edit("scholen/beuk.yaml", '    proef-03: "Onze kinderen leren van elkaar, en wij ook."\n', lines)
    pack.edit("scholen/beuk.yaml", "Het schoolplein is ook mijn lokaal, lees [[proef-03]].", own)
    folder = print_school(pack.places, "beuk", Order(sets=("proef",), settings=CARDS_ONLY)).folder
    grid = best_grid(FORMATS.kaarten["a7"], FORMATS.vellen["a4"])
    for index, text in enumerate((*TYPED.values(), own)):
        sheet, place = divmod(index, grid.count)
        spot = grid.position(place)
        said = text_within(folder / "proef-a7.pdf", 2 * sheet, spot.x, spot.y, grid.card_width, grid.card_height)
        assert text in said


def test_a_list_on_paper_begins_with_its_own_number(pack: Pack) -> None:
    text = '    rollen-01: "Eerst dit:\\n\\n7. zeven\\n8. acht"\n'
    pack.edit("scholen/beuk.yaml", '    proef-03: "Onze kinderen leren van elkaar, en wij ook."\n', text)
    folder = print_school(pack.places, "beuk", Order(sets=("rollen",), formats=("a6",), settings=CARDS_ONLY)).folder
    (file,) = folder.rglob("rollen-a6.pdf")
    assert {"7.", "8.", "zeven", "acht"} <= set(page_text(file, 0).split())


SHOWN = '<ol start="3" style="counter-reset: list-item 2"><li>drie is dit</li>'


def faces_of(laid: EditionSet) -> str:
    """Write the fronts of all cards of a set."""
    decks = [one for one in print_products(FORMATS, laid) if not one.blad]
    return "".join(
        face.html for one in decks[:1] for face in deck_of(TEMPLATES, laid, one, laid.cards, "", 1).faces.whole
    )


def test_whatever_can_hold_a_list_is_shown_with_one(real: Real) -> None:
    edition = resolve_edition(with_lists(real.library), "de-wilg")
    shown = {laid.id for laid in edition.sets if SHOWN in faces_of(laid)}
    assert {"overzichtskaart", "leef-je-in"} <= shown
    assert not {"gespreksopener", "slijpsteen", "scan"} & shown
    asked = [(laid, wanted) for laid in edition.sets for wanted in print_products(FORMATS, laid)]
    read = [(laid, wanted) for laid, wanted in asked if wanted.blad not in (None, TUCK_BOX)]
    sheets = [sheet_html(TEMPLATES, edition, laid, wanted) for laid, wanted in read]
    assert sum(SHOWN in html for html in sheets) > 50
    book = [one.html for part in Chapters(TEMPLATES, edition).parts() for one in part.chapters]
    assert sum(SHOWN in html for html in book) > 30
    letters = [letter(TEMPLATES, edition, laid.record, laid.record.brief) for laid in edition.sets if laid.record.brief]
    assert letters
