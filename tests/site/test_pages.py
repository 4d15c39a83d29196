"""What a user finds on the pages."""

from bs4 import BeautifulSoup, Tag

from generator.resolve.phases import phases_of
from tests.site.project import Project


def texts(soup: BeautifulSoup | Tag, selector: str) -> list[str]:
    return [" ".join(tag.get_text().split()) for tag in soup.select(selector)]


def test_home_leads_by_questions_that_have_sets(built: Project, school: str) -> None:
    edition, home = built.edition(school), built.page(school, "index")
    asked = {vraag for laid in edition.sets for vraag in laid.record.vragen}
    assert {tag["id"] for tag in home.select(".vraag")} == {f"vraag-{vraag}" for vraag in asked}
    assert all(vraag.select(".sets a") for vraag in home.select(".vraag"))
    assert texts(home, "h2")[0] == "Oriëntatie"
    assert [link["href"] for link in home.select(".wijzer a")] == [f"#{tag['id']}" for tag in home.select(".vraag")]
    assert all(section.select(".vraag") for section in home.select(".fase"))


def test_first_screen_tells_for_how_many_how_long_and_what_to_print(built: Project) -> None:
    page = built.page("proef-po", "stellingen/gespreksopener")
    assert texts(page, ".feiten dt") == ["Met hoeveel", "Hoe lang", "Wat er is", "Voor wie"]
    assert texts(page, ".feiten dd")[:2] == ["4 tot 12 deelnemers", "75 minuten"]
    assert texts(page, ".feiten dd")[2].startswith("17 stellingen")
    assert texts(page, '.knoppen[aria-label="Kaarten om te printen"] a') == ["95 × 68 mm", "A7", "A6"]
    assert texts(page, '.knoppen[aria-label="Kaarten om te printen"] span') == [f"{n} op een A4" for n in (8, 4, 2)]
    assert page.select(".printen a")[0]["href"] == "../print/gespreksopener-95x68.pdf"


def test_every_card_stands_under_its_category(built: Project, school: str) -> None:
    for laid in built.edition(school).sets:
        page = built.page(school, laid.docname)
        for card in laid.cards:
            tag = page.find(id=f"kaart-{card.kaart.id}")
            assert isinstance(tag, Tag)
            assert f"kleur-{phases_of(laid)[0].kleur}" in tag["class"]
            assert tag.select_one(".kaart-kop svg")


def test_a_schools_own_and_changed_cards_are_marked_in_words(built: Project) -> None:
    page = built.page("proef-po", "stellingen/gespreksopener")
    assert texts(page, "#kaart-gespreksopener-03 .merk") == ["Aangepast door Basisschool De Proef"]
    assert texts(page, "#kaart-proef-po-01 .merk") == ["Van Basisschool De Proef"]
    assert texts(page, "#kaart-proef-po-01 .kaart-nummer") == ["eigen 1"]
    assert len(page.select(".merk")) == 2
    assert not built.page("proef-vo", "stellingen/gespreksopener").select(".merk")


def test_links_in_a_text_become_links(built: Project) -> None:
    page = built.page("proef-po", "stellingen/gespreksopener")
    (link,) = page.select("#kaart-proef-po-01 .kaart-tekst a")
    assert (link["href"], link.get_text()) == ("#kaart-gespreksopener-08", "iedereen")


def test_steps_have_their_minutes_and_the_clock(built: Project, school: str) -> None:
    for laid in built.edition(school).sets:
        page, uitleg = built.page(school, laid.docname), laid.record.speluitleg
        assert texts(page, ".duur") == [f"{stap.minuten} min" for stap in uitleg.stappen]
        assert texts(page, ".klok")[-1] == f"{uitleg.minuten // 60}:{uitleg.minuten % 60:02}"
        assert len(page.select(".zeg blockquote")) == sum(stap.zeg is not None for stap in uitleg.stappen)


def test_the_nature_of_statements_is_for_the_facilitator(built: Project, school: str) -> None:
    page = built.page(school, "stellingen/gespreksopener")
    assert any(text.startswith("Deze stellingen prikkelen: 1, 7") for text in texts(page, ".begeleider p"))


def test_assignments_have_forms_and_a_debrief(built: Project, school: str) -> None:
    page = built.page(school, "praktijkopdrachten/leren-loont")
    assert page.select(".lijnen")
    assert page.select(".continuum")
    assert len(page.select(".matrix tbody td")) == 4
    assert len(page.select(".kaart .begeleider")) == 5
    assert not page.select(".kaart details")


def test_slijpsteen_tells_what_it_strengthens_and_lets_one_ask_on(built: Project, school: str) -> None:
    page = built.page(school, "slijpsteen/werkverbanden")
    assert "Versterkt" in texts(page, ".feiten dt")
    assert len(page.select(".doorvragen")) == 4
    assert "Om eerst te lezen" in texts(page, "h2")


def test_a_publication_tells_which_sets_draw_on_it(built: Project, school: str) -> None:
    bron = built.page(school, "bronnen").find(id="bron-lerenloont")
    assert isinstance(bron, Tag)
    assert "Leren in de praktijk" in texts(bron, ".bron-sets a")


def test_terms_stand_in_order(built: Project, school: str) -> None:
    names = texts(built.page(school, "begrippen"), ".begrip h2")
    assert names == sorted(names, key=str.casefold)
    assert len(names) > 10


def test_the_menu_lists_every_page_and_tells_where_one_is(built: Project, school: str) -> None:
    edition = built.edition(school)
    page = built.page(school, "stellingen/gespreksopener")
    assert len(page.select(".menu-lijst a")) == len(edition.sets) + len(edition.draaiboeken) + 12
    assert texts(page, '.menu-lijst [aria-current="page"]') == ["Gespreksopener"]
    assert texts(page, ".merk-naam") == [f"Kijkwijzer van {edition.house.naam}"]
