"""A further school finds in the cache all that does not know it, and has its own colours in it."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from generator.design.tokens import house_colours
from generator.print.order.order import Order
from generator.print.pdf.graphics import page_graphics
from tests.conftest import Pack

from .conftest import print_school
from .documents.sets import FIGUUR
from .test_freshness import sums

GREEN, BLUE = ("#0b5d4b", "#f2b134"), ("#1d3f8f", "#e0b0f0")
ORDER = Order(sets=("steen",), book=True)
DRAWN = ("steen-handout-a4.pdf", "steen-poster-a3.pdf", "kijkwijzer.pdf")


def with_two_schools(pack: Pack) -> Pack:
    """Add a figure to a set, and a school that has a name, colours and a card of its own."""
    pack.file("figuren").mkdir()
    pack.file("figuren/bomen.yaml").write_text(FIGUUR.format(name="bomen", title="Bomen"), "utf-8")
    pack.edit("slijpsteen/steen.yaml", "achtergrond:\n", "figuren: [bomen]\nachtergrond:\n")
    beuk = pack.file("scholen/beuk.yaml")
    beuk.write_text(beuk.read_text("utf-8").partition("kaarten:")[0], "utf-8")
    for name in ("beuk.yaml", "beuk.svg"):
        text = pack.file(f"scholen/{name}").read_text("utf-8")
        for old, new in (("beuk", "eik"), ("De Beuk", "De Eik"), *zip(GREEN, BLUE, strict=True)):
            text = text.replace(old, new)
        pack.file(f"scholen/{name.replace('beuk', 'eik')}").write_text(text, "utf-8")
    with pack.file("scholen/eik.yaml").open("a", encoding="utf-8") as file:
        file.write("kaarten: {tekst: {proef-03: Onze kinderen leren van elkaar.}}\n")
    return pack


def fills(file: Path) -> set[str]:
    """Give the colours of all that is filled in a PDF, as ``#rrggbb``."""
    with pikepdf.open(file) as pdf:
        found = {one.colour for page in pdf.pages for one in page_graphics(page) if one.kind == "fill" and one.colour}
    return {"#" + "".join(f"{round(part * 255):02x}" for part in colour) for colour in found}


def test_each_school_has_its_own_colours_in_what_they_share(pack: Pack) -> None:
    with_two_schools(pack)
    for school, own, other in (("beuk", GREEN, BLUE), ("eik", BLUE, GREEN)):
        folder = print_school(pack.places, school, ORDER).folder
        for name in DRAWN:
            painted = fills(folder / name)
            assert house_colours(*own)["huis"] in painted
            assert not painted & set(house_colours(*other).values())


@pytest.mark.cold
def test_a_further_school_lays_out_its_own_alone_and_has_the_bytes_of_one_that_is_made_alone(pack: Pack) -> None:
    with_two_schools(pack)
    print_school(pack.places, "beuk", ORDER)
    further = print_school(pack.places, "eik", ORDER)
    assert [face for face in further.faces if not face.startswith("stempel ")] == ["Kijkwijzer", "Proef", "Kijkwijzer"]
    made = sums(further.folder)
    shutil.rmtree(pack.places.output)
    assert sums(print_school(pack.places, "eik", ORDER).folder) == made
