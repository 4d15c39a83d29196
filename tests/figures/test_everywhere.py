"""A figure is written once: page, handout, poster and table say the same, and change together."""

import re
from pathlib import Path

from bs4 import BeautifulSoup, Tag

from generator.print.build import print_edition, publish
from generator.print.order.order import Order
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import Pack
from tests.figures.conftest import SCHOOL
from tests.print.reading import letters, page_count, page_text
from tests.site.tools import search_data


def printed(pack: Pack) -> Path:
    order = Order(sets=("proef",), formats=("handout-a4", "poster-a3"))
    report = print_edition(pack.edition(SCHOOL), pack.places, order)
    publish(report, pack.places)
    return report.folder


def paper(file: Path) -> str:
    return letters("".join(page_text(file, page) for page in range(page_count(file))))


def shown(page: Path, name: str) -> Tag:
    """Give a figure on a built page."""
    found = BeautifulSoup(page.read_text("utf-8"), "html.parser").find(id=f"figuur-{name}")
    assert isinstance(found, Tag)
    return found


def built(pack: Pack) -> Path:
    build_site(Site(pack.edition(SCHOOL), pack.places))
    return pack.places.site(SCHOOL) / "stellingen" / "proef.html"


def places(pack: Pack) -> dict[str, str]:
    """Give the letters of a figure wherever it is shown."""
    folder, figure = printed(pack), shown(built(pack), "een-keten")
    drawing, table = figure.select_one("svg"), figure.select_one("table")
    assert drawing
    assert table
    return {
        "handout": paper(folder / "proef-handout-a4.pdf"),
        "poster": paper(folder / "proef-poster-a3.pdf"),
        "page": letters(drawing.get_text()),
        "table": letters(table.get_text()),
    }


def test_a_label_changes_wherever_it_stands(drawn_pack: Pack) -> None:
    before = places(drawn_pack)
    assert [name for name, text in before.items() if "Zuurdesem" not in text] == []
    drawn_pack.edit("figuren/ketens.yaml", "naam: Zuurdesem", 'naam: "Werk & plezier van {{ docent.mv }} < 30"')
    after = places(drawn_pack)
    assert [name for name, text in after.items() if "Zuurdesem" in text] == []
    assert [name for name, text in after.items() if "Werkpleziervanleerkrachten30" not in text] == []


def test_a_pdf_tells_what_there_is_to_see(drawn_pack: Pack) -> None:
    import pikepdf

    with pikepdf.open(printed(drawn_pack) / "proef-poster-a3.pdf") as pdf:
        told = [str(thing.Alt) for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and "/Alt" in thing]
    assert "Wel of geen hond. Een weegschaal; de kant van de hond hangt lager." in told


def test_a_list_says_all_and_leads_where_the_drawing_leads(page_file: Path) -> None:
    figure = shown(page_file, "een-overzicht")
    drawing, listed = figure.select_one("svg"), figure.select_one("details")
    assert drawing
    assert listed
    said = [text.get_text() for text in drawing.select("text")]
    assert [line for line in said if letters(line) not in letters(listed.get_text())] == []
    leads = [a["href"] for a in drawing.select("a")]
    assert leads == [a["href"] for a in listed.select("a")] == ["../begrippen.html#begrip-ruimte", "#kaart-proef-01"]
    assert len(listed.select("ul ul ul")) == 4


def test_search_finds_a_figure_by_its_title_and_its_labels_as_words(page_file: Path) -> None:
    texts = search_data((page_file.parents[1] / "searchindex.js").read_bytes())["teksten"]
    words = {word.lower() for text in texts for word in re.findall(r"\w+", text)}
    assert "Van honger naar tafel" in texts
    assert "couscous" in words
    assert not words & {"vanhonger", "brodjeswater"}


def test_links_lead_to_figures_and_only_to_what_a_school_has(drawn_pack: Pack) -> None:
    drawn_pack.edit("begrippen.yaml", "zelf kiest.", "zelf kiest, zie [[een-keten]].")
    drawn_pack.edit("scholen/beuk.yaml", "zonder: [rollen-02]", "zonder: [proef-01]")
    page = built(drawn_pack)
    assert shown(page, "een-balans").select("svg a, details a") == []
    assert "Haren op de bank" in shown(page, "een-balans").get_text()
    terms = BeautifulSoup((page.parents[1] / "begrippen.html").read_text("utf-8"), "html.parser")
    link = terms.select_one('a[href="stellingen/proef.html#figuur-een-keten"]')
    assert link
    assert link.get_text() == "Zo wordt het brood"
