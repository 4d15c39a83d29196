"""Pages in English: their language, what they say of what is still in Dutch, and the way to the Dutch ones."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from playwright.sync_api import Browser

from generator.cli.project import open_project
from generator.places import Places
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import PACK, ROOT, Pack
from tests.site.tools import Tools, faults_of

from .conftest import ENGLISH


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a school's site in English, which lies in its Dutch site."""
    root = tmp_path_factory.mktemp("engels") / "pack"
    shutil.copytree(PACK, root)
    shutil.copytree(ENGLISH, root / "content" / "talen")
    (root / "templates").symlink_to(ROOT / "templates")
    pack = Pack(Places(root, root / "build"))
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "adres: https://beuk.example\ntalen: [en]")
    project = open_project(pack.places, ("beuk",))
    for edition, places in project.publications():
        build_site(Site(edition, places))
    return root / "build" / "beuk" / "site" / "en"


def page(site: Path, docname: str) -> BeautifulSoup:
    return BeautifulSoup((site / f"{docname}.html").read_text("utf-8"), "html.parser")


def content(site: Path, docname: str) -> Tag:
    found = page(site, docname).find("main", id="inhoud")
    assert isinstance(found, Tag)
    return found


def in_dutch(part: Tag) -> Iterator[str]:
    for element in part.select('[lang="nl"]'):
        yield " ".join(element.get_text().split())


def test_a_page_is_in_the_language_of_its_edition(site: Path) -> None:
    made = page(site, "stellingen/proef")
    assert made.html is not None
    assert made.html["lang"] == "en"
    assert content(site, "stellingen/proef").h1.get_text() == "Trial"  # type: ignore[union-attr]


def test_what_is_still_in_dutch_says_so(site: Path) -> None:
    cards = {card["id"]: card for card in content(site, "stellingen/proef").select(".kaart")}
    said = {name: list(in_dutch(card.select_one(".kaart-tekst"))) for name, card in cards.items()}  # type: ignore[arg-type]
    assert said == {
        "kaart-proef-01": [],
        "kaart-proef-02": ["Niemand hoeft te weten wat ik in mijn lokaal doe."],
        "kaart-proef-03": ["Onze kinderen leren van elkaar, en wij ook."],
        "kaart-proef-04": ["Zonder Trial 2 was dit een andere set."],
        "kaart-beuk-01": ["Het schoolplein is ook mijn lokaal, lees Trial 3."],
    }
    assert "Stellingen om het maken mee te proeven" in in_dutch(content(site, "stellingen/proef"))


def test_a_page_tells_what_the_sign_means(site: Path) -> None:
    part, whole = content(site, "stellingen/proef"), content(site, "rolbeschrijvingen/rollen")
    assert part.select_one(".onvertaald").get_text() == (  # type: ignore[union-attr]
        "What is marked NL has not been translated yet. It is in Dutch."
    )
    assert "nog-nl" not in part["class"]
    assert whole.select_one(".onvertaald").get_text() == (  # type: ignore[union-attr]
        "This has not been translated yet. It is in Dutch."
    )
    assert "nog-nl" in whole["class"]
    shown_by_scripts, none = content(site, "plannen"), content(site, "actielijst")
    assert shown_by_scripts.select_one(".onvertaald") is not None
    assert none.select_one(".onvertaald") is None


def test_a_link_is_called_what_it_leads_to_in_either_language(site: Path) -> None:
    links = content(site, "stellingen/proef").select("div.inleiding a")
    assert [(link.get_text(), link.get("lang")) for link in links] == [("professional space", None), ("Rollen", "nl")]
    assert (site / "stellingen" / str(links[1]["href"]).partition("#")[0]).resolve().is_file()
    in_dutch_texts = content(site, "stellingen/proef").select('.kaart-tekst [lang="nl"] a')
    assert {link.get_text(): link.get("lang") for link in in_dutch_texts} == {"Trial 2": "en", "Trial 3": "en"}


def test_so_do_cards_in_a_frame(site: Path) -> None:
    for docname in ("stellingen/proef", "rolbeschrijvingen/rollen"):
        framed, whole = page(site, f"insluiten/{docname}"), page(site, docname)
        (said,), (as_there,) = framed.select(".onvertaald"), whole.select(".onvertaald")
        assert said.get_text() == as_there.get_text()
        assert len(framed.select("main.nog-nl")) == len(whole.select("main.nog-nl"))
    assert not content(site.parent, "insluiten/stellingen/proef").select(".onvertaald")


@pytest.mark.parametrize("docname", ["index", "search", "stellingen/proef"])
def test_a_page_leads_to_the_same_page_in_the_other_language(site: Path, docname: str) -> None:
    for here, there, code, name in ((site, site.parent, "nl", "Nederlands"), (site.parent, site, "en", "English")):
        made = page(here, docname)
        # In the bar, and on a phone in the menu.
        links = [link for place in (".hulp.breed", ".menu .hulp.smal") for link in made.select(f"{place} .talen a")]
        assert [(link["lang"], link["hreflang"], link.get_text()) for link in links] == [(code, code, name)] * 2
        (leads,) = {((here / docname).parent / str(link["href"])).resolve() for link in links}
        assert leads == (there / f"{docname}.html").resolve()
        assert leads.is_file()


def test_the_guide_to_printing_gives_commands_in_the_language_of_its_page(site: Path) -> None:
    dutch, english = ([code.get_text() for code in content(at, "printen").select(".typ")] for at in (site.parent, site))
    for_all = [line for line in dutch if "release" not in line and "uitgaven/" not in line]
    assert for_all == [line.replace(" --language en", "") for line in english] != english
    assert all((" --school beuk --language en " in line) == ("kijkwijzer print " in line) for line in english)


@pytest.mark.parametrize(("docname", "rest"), [("plannen", "--draaiboek"), ("stellingen/proef", "--set proef")])
def test_a_tool_gives_a_command_in_the_language_of_its_page(site: Path, docname: str, rest: str) -> None:
    for at, taal in ((site, " --language en"), (site.parent, "")):
        (field,) = content(at, docname).select("[data-opdracht]")
        assert field["data-opdracht"] == f"kijkwijzer print --school beuk{taal} {rest}"


def test_a_dutch_title_in_the_menu_says_that_it_is_dutch(site: Path) -> None:
    links = page(site, "index").select(".menu-lijst a")
    named = {link.get_text(): link.get("lang") for link in links}
    assert (named["Trial"], named["Rollen"]) == (None, "nl")
    assert not [link for link in page(site.parent, "index").select(".menu-lijst a") if link.get("lang")]


@pytest.mark.browser
@pytest.mark.parametrize("language", ["nl", "en"])
def test_axe_finds_nothing_on_a_page_that_has_another_language(site: Path, browser: Browser, language: str) -> None:
    tools = Tools(site.parent.as_uri(), browser)
    page = tools.open(f"{'' if language == 'nl' else 'en/'}stellingen/proef.html")
    assert faults_of(page) == []
    tools.close()
    assert tools.faults == []


@pytest.mark.browser
def test_steps_in_a_printed_plan_say_that_they_are_dutch(site: Path, browser: Browser) -> None:
    tools = Tools(site.as_uri(), browser)
    page = tools.open("plannen.html")
    for name in ("proef", "rollen"):
        page.get_by_label("Add a session").select_option(name)
        page.get_by_role("button", name="Add", exact=True).click()
    steps = page.locator(".planvel-stap p")
    said = steps.evaluate_all("all => all.map(({ textContent, lang }) => [textContent, lang])")
    tools.close()
    assert {("Choosing", ""), ("Vertellen", "nl")} <= set(map(tuple, said))
    assert tools.faults == []


def test_other_systems_are_told_of_both_languages(site: Path) -> None:
    dutch, english = "https://beuk.example/stellingen/proef.html", "https://beuk.example/en/stellingen/proef.html"
    for folder, own, other in ((site, english, dutch), (site.parent, dutch, english)):
        head = page(folder, "stellingen/proef").head
        assert head is not None
        assert head.select_one("link[rel=canonical]")["href"] == own  # type: ignore[index]
        assert head.select_one("link[rel=alternate]")["href"] == other  # type: ignore[index]
    assert "https://beuk.example/en/index.html" in (site / "sitemap.xml").read_text("utf-8")
