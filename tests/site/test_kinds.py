"""The pages of sessions and questionnaires, with what they have and without what they lack."""

import re

import pytest
from bs4 import BeautifulSoup, Tag

from generator.records.kinds import KINDS
from tests.site.project import Project
from tests.site.test_pages import texts

CARDS = "|".join(word for kind in KINDS for word in (kind.card, kind.cards))

TEAMS = {"proef-po": "bouwteam", "proef-vo": "team"}


def heads(page: BeautifulSoup) -> list[str]:
    return [text for text in texts(page, "main h2:not(dialog h2)") if text]


def test_what_is_on_the_page_is_listed_at_its_top_in_its_order(built: Project, school: str) -> None:
    edition = built.edition(school)
    for docname in (*(laid.docname for laid in edition.sets), *(f"draaiboeken/{name}" for name in edition.draaiboeken)):
        page = built.page(school, docname)
        assert texts(page, ".spring a") == heads(page), docname
        for link in page.select(".spring a"):
            target = page.find(id=str(link["href"])[1:])
            assert isinstance(target, Tag)
            assert texts(target, "h2")[0] == link.get_text()


def test_nothing_is_said_of_what_a_set_lacks(built: Project, school: str) -> None:
    pages = [("index", built.page(school, "index"))]
    pages += [(laid.docname, built.page(school, laid.docname)) for laid in built.edition(school).sets]
    for name, page in pages:
        facts = " · ".join(texts(page, ".feiten dd, .set-feiten"))
        assert facts, name
        assert not re.search(rf"\b0 ({CARDS}|figu|uitspra|leest)", facts), name
        assert not re.search(r"(^|· )\s*(·|$)", facts), name


def test_a_session_without_cards_shows_its_figures_texts_and_sheets(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefvorm")
    assert not page.select(".kaart, .categorie")
    assert texts(page, ".feiten dd")[:3] == [
        "6 deelnemers",
        "25 minuten",
        "2 figuren, 2 leesteksten, 1 leesblad en een werkblad",
    ]
    assert heads(page)[:5] == [
        *("In beeld", "Om eerst te lezen", "Samen in één boekje", "Leesbladen", "Om in te vullen"),
    ]
    assert len(page.select("figure.figuur svg.tekening")) == 2
    assert texts(page, "#om-eerst-te-lezen h3") == ["Een eerste tekst", "Een tweede tekst"]
    assert texts(page, "#om-eerst-te-lezen .figuur-bron") == ["Van ons, niet uit de bron"]
    assert not page.select("#een-eerste-tekst .figuur-bron")
    assert texts(page, "#samen-in-een-boekje .set-naam a") == ["Slijpsteen"]


def test_a_single_figure_has_no_heading_of_its_own(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefkaarten")
    assert len(page.select("figure.figuur")) == 1
    assert "In beeld" not in heads(page)


def test_a_figure_of_two_pages_is_linked_where_it_stands_first(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefkaarten")
    (link,) = page.select(".inleiding a")
    first = link["href"] if str(link["href"]).startswith("#") else f"#{str(link['href']).partition('#')[2]}"
    assert first == "#figuur-proeftekening"
    found = [name for name, raw in built.site(school).items() if b'id="figuur-proeftekening"' in raw]
    assert len(found) == 1


def test_every_form_stands_on_the_page(built: Project, school: str) -> None:
    forms = built.page(school, "werkvormen/proefvorm").select("#om-in-te-vullen .formulier")
    assert [form.select("figcaption")[0].get_text(strip=True) for form in forms] == [
        *("Wat ik meeneem", "Waar sta ik?", "Waar wil ik staan?", "In vier vakken", "Wat ga ik doen?", "Wie doet wat?"),
    ]
    assert [texts(form, ".polen span") for form in forms[1:3]] == [
        *(["Helemaal links", "Helemaal rechts"], ["Voor", "Tussenin", "Achter"]),
    ]
    assert [len(form.select("svg text")) for form in forms[1:3]] == [3, 0]
    blank, named = forms[4], forms[5]
    assert texts(blank, "thead th") == ["Meer", "Minder", "Anders"]
    assert texts(blank, "tbody td") == [""] * 6
    assert "Schrijf in elke kolom één ding." in texts(blank, "p")
    assert texts(named, "thead tr > *") == ["", "Wat", "Met wie", "Wanneer", "Waarmee", "Hoe vaak"]
    assert texts(named, "tbody th") == ["Eerst", "Daarna"]
    assert len(named.select("tbody td")) == 10


def test_a_card_to_talk_about_has_its_parts_where_it_has_them(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefkaarten")
    assert texts(page, "#kaart-proefkaarten-01 .kaart-naam") == ["De open deur"]
    assert texts(page, "#kaart-proefkaarten-01 .praat") == ["Loop je naar binnen?"]
    assert texts(page, "#kaart-proefkaarten-01 .polen span") == ["Naar binnen", "Doorlopen"]
    assert texts(page, "#kaart-proefkaarten-02 .kaart-tekst") == ["Er hangt een briefje op het raam."]
    assert not page.select("#kaart-proefkaarten-02 :is(.kaart-naam, .praat, .polen)")


def test_what_to_print_is_grouped_and_names_its_paper(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefvorm")
    groups = {str(ul["aria-label"]): texts(ul, "a") for ul in page.select(".printen ul")}
    assert groups["Voor wie leidt om te printen"] == ["Speluitleg, A4"]
    assert {"Hand-out, A4", "Poster, A3", "Werkblad, A4"} <= set(groups["Bladen om te printen"])
    assert "Kaarten om te printen" not in groups


def test_a_line_of_materials_leads_to_what_it_names(built: Project, school: str) -> None:
    sheet, sheets, cards, window = built.page(school, "werkvormen/proefvorm").select(".materiaal > li")
    assert [link["href"] for link in sheet.select("a")] == ["../print/proefvorm-werkblad-a4.pdf"]
    assert "../print/proefvorm-handout-a4.pdf" in [link["href"] for link in sheets.select("a")]
    assert not [link for link in sheets.select("a") if "speluitleg" in str(link["href"])]
    assert [link["href"] for link in cards.select("a")] == [
        *("../stellingen/gespreksopener.html", "../print/gespreksopener-a7.pdf"),
    ]
    assert not window.select("a")


@pytest.mark.parametrize("name", ["proefscan", "proefmeetlat"])
def test_a_questionnaire_asks_all_it_asks_in_tables(built: Project, school: str, name: str) -> None:
    page = built.page(school, f"vragenlijsten/{name}")
    record = next(laid.record for laid in built.edition(school).sets if laid.id == name)
    rows = [texts(row, "th, td") for row in page.select(".vragen tbody tr")]
    assert [(row[0], row[2]) for row in rows] == [(str(item.nummer), item.code) for item in record.items]  # type: ignore[attr-defined]
    for table in page.select(".vragen"):
        assert texts(table, "caption")
        assert texts(table, 'thead th[scope="col"]') == ["Nr.", "Uitspraak", "Code"]
        assert all(row.select('th[scope="row"]') for row in table.select("tbody tr"))


def test_parts_groups_and_scales_are_named_once(built: Project, school: str) -> None:
    scan = built.page(school, "vragenlijsten/proefscan")
    assert texts(scan, "#de-vragenlijst h3") == ["Ruimte", "Vertrouwen", "Tot slot, in eigen woorden"]
    first, *others = texts(scan, ".vragen caption")
    assert first == f"Wat je zegt Over meepraten in het {TEAMS[school]}."
    assert others == ["Wat je kiest", "Wie je vertrouwt"]
    assert texts(scan, ".schaal-vraag") == ["Belang: Hoe belangrijk vind je dit?", "Huidig: Hoe ver zijn jullie nu?"]
    assert texts(scan, ".ankers li")[:2] == ["1 betekent helemaal niet", "2 betekent een beetje"]
    meetlat = built.page(school, "vragenlijsten/proefmeetlat")
    assert texts(meetlat, "#de-vragenlijst h3") == []
    assert texts(meetlat, ".ankers li") == [
        f"{n} betekent {word}" for n, word in enumerate(["niet", "soms", "vaak", "altijd"])
    ]


def test_the_version_and_the_talk_stand_on_the_page(built: Project, school: str) -> None:
    page = built.page(school, "vragenlijsten/proefscan")
    assert texts(page, ".feiten dd")[2:4] == ["3", "5 uitspraken en 2 gespreksvragen"]
    assert "Dit is versie 3 van de vragenlijst" in page.get_text()
    assert texts(page, ".kaart-tekst") == ["Welk getal had je niet verwacht?", "Wat is het eerste dat anders kan?"]


def test_every_table_says_what_its_columns_are(built: Project, school: str) -> None:
    for name, page in built.pages(school).items():
        for table in page.select("table"):
            columns = texts(table, "thead th")
            assert columns, name
            assert all(columns), f"{name}: {columns}"


def test_home_lists_all_sets_side_by_side(built: Project, school: str) -> None:
    edition, home = built.edition(school), built.page(school, "index")
    rows = [texts(row, "th, td") for row in home.select(".overzicht tbody tr:not(.soort)")]
    assert len(rows) == len(edition.sets)
    assert ["Proefvorm", "6", "25"] in rows
    assert ["Gespreksopener", "4 tot 12", "75"] in rows
    kinds = {laid.kind for laid in edition.sets}
    assert texts(home, '.overzicht th[scope="rowgroup"]') == [kind.title for kind in KINDS if kind in kinds]
