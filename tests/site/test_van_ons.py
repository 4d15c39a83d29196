"""The page that tells what is a school's own, and the ways to it and back."""

from tests.site.project import Project
from tests.site.test_pages import texts


def test_what_is_changed_and_added_stands_beside_the_base(built: Project) -> None:
    page = built.page("proef-po", "van-ons")
    assert texts(page, ".feiten dd") == ["1", "1", "0", "1"]
    assert texts(page, "h2") == ["Gespreksopener", "Onze woorden"]
    assert texts(page, ".van-ons .merk") == ["Aangepast door Basisschool De Proef", "Van Basisschool De Proef"]
    assert texts(page, ".van-ons-tekst")[0].startswith("Samen lessen maken")
    assert texts(page, ".van-ons-basis")[0].startswith("Voor iedereen: Met collega’s onderwijs bedenken")
    assert texts(page, ".woorden tbody tr") == ["het bouwteam, bouwteams het team, teams Basisschool De Proef"]


def test_mark_and_page_lead_to_each_other(built: Project) -> None:
    cards = built.page("proef-po", "stellingen/gespreksopener").select(".kaart .merk a")
    assert [link["href"] for link in cards] == [
        "../van-ons.html#van-ons-gespreksopener-03",
        "../van-ons.html#van-ons-proef-po-01",
    ]
    page = built.page("proef-po", "van-ons")
    assert all(page.find(id=str(link["href"]).partition("#")[2]) for link in cards)
    assert [link["href"] for link in page.select(".van-ons h3 a")] == [
        "stellingen/gespreksopener.html#kaart-gespreksopener-03",
        "stellingen/gespreksopener.html#kaart-proef-po-01",
    ]


def test_a_school_that_changed_nothing_says_so(built: Project) -> None:
    page = built.page("proef-vo", "van-ons")
    assert texts(page, ".ondertitel") == ["Het Proefcollege gebruikt de kijkwijzer zoals die voor iedereen is."]
    assert not page.select(".feiten, .van-ons, table")


def test_notes_left_out_cards_and_sets_are_told(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "naam:", 'toelichting: "Wij van het {{ team }} doen *mee*."\nnaam:')
    project.edit("content/scholen/proef-po.yaml", "kaarten:\n", "kaarten:\n  zonder: [gespreksopener-05]\n")
    project.build("proef-po")
    page = project.page("proef-po", "van-ons")
    assert texts(page, ".van-ons-woord") == ["Wij van het bouwteam doen mee. Basisschool De Proef"]
    assert [tag.name for tag in page.select(".van-ons-woord em")] == ["em"]
    assert "Weggelaten door Basisschool De Proef" in texts(page, ".van-ons .merk")
    assert not any(str(link["href"]).endswith("gespreksopener-05") for link in page.select(".van-ons h3 a"))
    assert "Sets die we weglaten" in texts(page, "h2")


def test_only_this_page_and_the_sets_are_written_again(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "naam:", 'toelichting: "Wij doen mee."\nnaam:')
    assert project.build("proef-po").written == ("van-ons",)
