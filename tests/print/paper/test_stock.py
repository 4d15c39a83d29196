"""Perforated cards and labels: found by name, checked against other lists, printed on their spots."""

import shutil
from pathlib import Path

import pikepdf
import pytest

from generator.faults import ContentFaults
from generator.print.documents.proofs import outline
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.paper.stock import Stock, own_stock
from generator.print.paper.stock_lists import find_stock, stock_entries
from generator.text.plain import plain
from tests.conftest import Pack

from ..conftest import ROOT, print_school
from ..reading import text_within, words

TEMPLATES = ROOT / "templates"
LIBREOFFICE = """<manufacturers>
<manufacturer name="Avery A4">
  <label id="L1"><name>C32011 Visitekaartjes</name>
    <measure>S;9500;5400;8500;5400;{left};1350;2;5;21000;29700</measure></label>
  <label id="L2"><name>X100/X200 K</name><measure>S;10000;6000;9000;6000;500;1000;2;4;21000;29700</measure></label>
  <label id="L3"><name>X300 Te breed</name><measure>S;11000;6000;11000;6000;500;1000;2;4;21000;29700</measure></label>
  <label id="L4"><name>X400 Over elkaar</name><measure>S;8000;6000;9000;6000;500;1000;2;4;21000;29700</measure></label>
  <label id="L5"><name>X500 Klein</name><measure>S;4000;2000;4000;2000;500;1000;2;4;21000;29700</measure></label>
  <label id="L6"><name>X600 Rol</name><measure>C;4000;2000;4000;2000;500;1000;2;4;21000;29700</measure></label>
  <label id="L7"><name>X700 Half</name><measure>S;4000;2000</measure></label>
</manufacturer></manufacturers>"""
GLABELS = """<Glabels-templates>
<Template brand="Merk" part="K-1" size="US-Letter"><Label-rectangle id="0" width="3.5in" height="144pt">
  <Layout nx="2" ny="5" x0="0.75in" y0="0.5in" dx="3.5in" dy="2in"/></Label-rectangle></Template>
<Template brand="Merk" part="K-2" equiv="K-1"/>
<Template brand="Merk" part="K-3" size="A4"><Label-round id="0" radius="20mm">
  <Layout nx="2" ny="5" x0="1in" y0="1in" dx="2in" dy="2in"/></Label-round></Template>
</Glabels-templates>"""
BOMB = (
    '<!DOCTYPE m [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><manufacturers><manufacturer name="&b;"/></manufacturers>'
)


@pytest.fixture
def lists(tmp_path: Path) -> Path:
    (tmp_path / "labels.xml").write_text(LIBREOFFICE.format(left=1500), "utf-8")
    (tmp_path / "merk.xml").write_text(GLABELS, "utf-8")
    return tmp_path


def names(folder: Path) -> list[str]:
    return [one.stock.naam for one in stock_entries(sorted(folder.glob("*.xml")))]


def test_every_entry_of_our_own_list_fits_its_sheet() -> None:
    own = own_stock(TEMPLATES)
    assert {"avery-c32011", "avery-c32015", "avery-l7415", "avery-c2361", "zweckform-32254", "sigel-lp795"} <= set(own)
    assert [wrong for one in own.values() for wrong in one.problems()] == []


def test_an_entry_that_does_not_fit_is_a_fault_with_its_line(tmp_path: Path) -> None:
    shutil.copytree(TEMPLATES / "print", tmp_path / "print")
    file = tmp_path / "print" / "etiketten.yaml"
    file.write_text(
        file.read_text("utf-8").replace("kolommen: 2, rijen: 5, links: 15", "kolommen: 3, rijen: 5, links: 15")
    )
    with pytest.raises(ContentFaults) as caught:
        own_stock(tmp_path)
    assert "reiken tot 290 mm op een vel van 210 mm breed" in caught.value.faults[0].found
    assert caught.value.faults[0].place.line > 1


def test_lists_of_other_programs_are_read(lists: Path) -> None:
    found = find_stock(TEMPLATES, "Avery X200", [lists / "labels.xml"]).stock
    assert (found.breedte, found.hoogte, found.links, found.boven, found.stap_x, found.stap_y) == (
        90,
        60,
        5,
        10,
        100,
        60,
    )
    assert (found.kolommen, found.rijen, found.vel_breedte, found.vel_hoogte) == (2, 4, 210, 297)
    like = find_stock(TEMPLATES, "merk-k-2", [lists / "merk.xml"]).stock
    measures = (like.breedte, like.hoogte, like.links, like.boven, like.stap_x, like.stap_y, like.vel_breedte)
    assert measures == pytest.approx((88.9, 50.8, 19.05, 12.7, 88.9, 50.8, 215.9))


def test_what_is_no_sheet_of_rectangles_is_passed_over(lists: Path) -> None:
    assert not any("X600" in name or "X700" in name or "K-3" in name for name in names(lists))
    assert len(names(lists)) == 7


def test_a_list_with_entities_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "labels.xml").write_text(BOMB, "utf-8")
    (tmp_path / "stuk.xml").write_text("<manufacturers>", "utf-8")
    assert names(tmp_path) == []


@pytest.mark.parametrize(("left", "differs"), [(1500, False), (1549, False), (1560, True)])
def test_lists_that_differ_by_more_than_half_a_millimetre_are_told(lists: Path, left: int, differs: bool) -> None:
    (lists / "labels.xml").write_text(LIBREOFFICE.format(left=left), "utf-8")
    found = find_stock(TEMPLATES, "avery-c32011", [lists / "labels.xml"])
    assert found.stock.links == 15
    assert bool(found.remarks) == differs
    if differs:
        assert "links 15.6 in plaats van 15; print eerst --outline" in found.remarks[0]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("avery-x300", "reiken tot 225 mm op een vel van 210 mm breed"),
        ("avery-x400", "de kolommen liggen 80 mm uit elkaar, de etiketten zijn 90 mm breed"),
        ("avery-x500", "een etiket van 40 × 20 mm is te klein: minstens 30 × 30 mm"),
        ("avery-c32012", "etiket «avery-c32012» is er niet; bedoelde je «avery-c32015» of «avery-c32011»"),
    ],
)
def test_stock_that_can_not_be_printed_on_is_refused_with_the_numbers(lists: Path, name: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        find_stock(TEMPLATES, name, [lists / "labels.xml"])


@pytest.mark.parametrize("start", [1, 4])
def test_cards_lie_on_the_labels(pack: Pack, start: int) -> None:
    [laid] = [one for one in pack.edition("beuk").sets if one.id == "proef"]
    stock = own_stock(TEMPLATES)["sigel-lp795"]
    settings = Settings(stock=stock, stock_name="sigel-lp795", start_at=start)
    report = print_school(pack.places, "beuk", Order(("proef",), ("sigel-lp795",), settings=settings))
    file = report.folder / "proef-sigel-lp795.pdf"
    assert report.made == (file.name,)
    for number, card in enumerate(laid.cards):
        row, column = divmod(start - 1 + number, 2)
        left, bottom = 14 + 95 * column, 297 - 10.5 - 55 * (row + 1)
        assert words(plain(card.kaart.tekst)) in text_within(file, 0, left, bottom, 85, 55)
        behind = text_within(file, 1, 210 - left - 85, bottom, 85, 55)
        assert plain(laid.record.categorie_van(card.kaart).naam) in behind
    for number in range(start - 1):
        assert text_within(file, 0, 14 + 95 * (number % 2), 297 - 10.5 - 55 * (number // 2 + 1), 85, 55) == ""
    with pikepdf.open(file) as pdf:
        assert b" l S" not in pdf.pages[0].Contents.read_bytes()


def test_the_outline_shows_every_place(tmp_path: Path) -> None:
    stock = own_stock(TEMPLATES)["avery-c32015"]
    file = tmp_path / "omtrek.pdf"
    file.write_bytes(outline(TEMPLATES, stock.grid(), "Avery C32015"))
    for number in range(8):
        row, column = divmod(number, 2)
        left, bottom = 17 + 91 * column, 297 - 31.5 - 60 * row - 54
        assert str(number + 1) in text_within(file, 0, left, bottom, 85, 54).split()
    assert outline(TEMPLATES, stock.grid(), "Avery C32015") == file.read_bytes()


def test_a_label_is_a_card_with_a_safe_zone() -> None:
    stock = Stock(naam="x", breedte=85, hoogte=54, kolommen=1, rijen=1, links=0, boven=0, stap_x=0, stap_y=0)
    assert (stock.size.breedte, stock.size.hoogte, stock.size.veilig, stock.size.measure) == (85, 54, 4, "klein")
