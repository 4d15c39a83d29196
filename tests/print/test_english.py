"""English cards and sheets: what is not content on them is in English, and so is the PDF."""

from dataclasses import replace

import pikepdf

from generator.print.build import print_edition, publish
from generator.print.order.order import Order
from tests.conftest import Pack
from tests.print.reading import page_text


def test_cards_and_sheets_say_in_english_what_is_not_content(pack: Pack) -> None:
    edition = replace(pack.edition("beuk"), taal="en")
    report = print_edition(edition, pack.places, Order(sets=("rollen",)))
    publish(report, pack.places)
    instructions = report.folder / "rollen-speluitleg-a4.pdf"
    told = page_text(instructions, 0)
    assert [word for word in ("For whom", "What to set out", "How it goes", "1 of") if word not in told] == []
    cards = [page_text(report.folder / "rollen-a6.pdf", page) for page in range(4)]
    assert [sum(word in text for text in cards) for word in ("How it works", "Take care:")] == [1, 1]
    with pikepdf.open(instructions) as pdf:
        assert (str(pdf.Root.Lang), str(pdf.docinfo["/Title"]).partition(", ")[2]) == ("en", "instructions")
