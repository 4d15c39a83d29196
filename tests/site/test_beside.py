"""The pages beside those of sets: leesbladen, and draaiboeken by the clock."""

from tests.site.project import Project
from tests.site.test_pages import texts


def test_a_leesblad_is_listed_with_its_set_and_leads_back(built: Project, school: str) -> None:
    page = built.page(school, "werkvormen/proefvorm")
    (link,) = page.select("#leesbladen .set-naam a")
    assert (link["href"], link.get_text()) == ("../leesbladen/proefblad.html", "Proefblad")
    assert "1 leesblad" in texts(page, ".feiten dd")[2]
    blad = built.page(school, "leesbladen/proefblad")
    assert [link["href"] for link in blad.select(".hoort-bij a")] == ["../werkvormen/proefvorm.html"]
    assert texts(blad, "main h2") == [
        *("Hoe het begon", "Hoe het afliep", "Om mee te nemen", "Om over te praten", "Waar dit vandaan komt"),
    ]
    assert texts(blad, ".praatvragen li") == ["Wat doe jij zonder krijt?", "Wie leent jou een stift?"]


def test_on_a_leesblad_the_menu_shows_its_set(built: Project, school: str) -> None:
    page = built.page(school, "leesbladen/proefblad")
    assert texts(page, '.menu-lijst [aria-current="true"]') == ["Proefvorm"]
    assert not page.select('.menu-lijst [aria-current="page"]')


def test_the_parts_of_a_meeting_stand_by_the_clock(built: Project, school: str) -> None:
    page = built.page(school, "draaiboeken/proefdag")
    first, second = page.select(".stappen")
    # 9:50 and 10 minutes; 10:00 and the 25 of the session; 10:25 and a break of 15; 10:40, with 10 of the 60 to spare
    assert texts(first, ".stap-tijd .klok") == ["09:50", "10:00", "10:25", "10:40"]
    assert texts(first, ".duur") == ["10 min", "25 min", "15 min"]
    assert texts(first, "h3") == ["Binnenkomen", "Proefvorm", "Pauze"]
    assert texts(first, ".deelstappen li") == ["10:00 Kijken (25 min)"]
    assert texts(first, ".let-op") == ["Let op: Doe eerst het raam open."]
    # 23:55 and 10 minutes: past midnight
    assert texts(second, ".stap-tijd .klok") == ["23:55", "00:05"]
    assert texts(second, ".deelstappen li") == ["23:55 Invullen (10 min)"]
    assert texts(page, ".tijden") == ["09:50 tot 10:40 uur, met 10 minuten speling", "23:55 tot 00:05 uur"]
    assert texts(page, ".begeleider") == ["Daarna Laat het een week rusten."]


def test_what_to_lay_ready_is_counted_for_the_largest_group(built: Project, school: str) -> None:
    page = built.page(school, "draaiboeken/proefdag")
    sheets, *_ = page.select(".materiaal > li")
    # a sheet for each of 7
    assert texts(sheets, "p")[0] == "Voor iedereen een werkblad (7 ×)"
    links = [link["href"] for link in sheets.select("a")]
    assert links == ["../werkvormen/proefvorm.html", "../print/proefvorm-werkblad-a4.pdf"]
    assert texts(page, ".taken .paar") == ["een uur van tevoren De gastheer: Zet koffie."]


def test_home_and_the_menu_lead_to_draaiboeken(built: Project, school: str) -> None:
    home = built.page(school, "index")
    assert "Proefdag" in texts(home, "#draaiboeken .set-naam")
    assert "4 tot 7 deelnemers · 2 bijeenkomsten" in texts(home, "#draaiboeken .set-feiten")
    assert "Proefdag" in texts(home, ".menu-lijst a")
