"""The guides: on every site, from home and from the menu, to be read by everyone."""

import shlex

import click
import pytest
import yaml

from generator.cli.dutch import speak_dutch
from generator.command.main import cli
from generator.schema.json_schema import FILES, schema
from generator.site.pages.guides import DUTCH_GUIDES, GUIDES
from tests.site.project import Project
from tests.site.test_pages import texts
from tests.site.tools import Tools, faults_of, fits

NAMES = [docname for docname, _ in GUIDES]


def test_home_and_the_menu_lead_to_the_guides(built: Project, school: str) -> None:
    home = built.page(school, "index")
    assert home.select_one('.verder-kiezen a[href="voor-begeleiders.html"]')
    groups = texts(home, ".menu-kop")
    assert groups[-2:] == ["Handleiding", "Naslag"]
    links = [link["href"] for link in home.select(".menu-lijst a")]
    assert [f"{name}.html" for name in (*NAMES, "printen")] == links[links.index(f"{NAMES[0]}.html") :][:4]


def test_who_leads_a_session_needs_no_command(built: Project, school: str) -> None:
    page = built.page(school, "voor-begeleiders")
    assert not page.select(".opdracht, pre")
    assert len(page.select(".drukstappen > li")) == 5
    assert "kijkwijzer " not in page.select_one("main").get_text()  # type: ignore[union-attr]


def test_the_card_of_a_guide_is_that_of_the_edition_beside_what_a_school_says(built: Project) -> None:
    page = built.page("proef-po", "voor-scholen")
    everyone, ours = texts(page, ".gids-kaart .kaart-tekst")
    assert everyone == "Met collega’s onderwijs bedenken dat klopt voor onze leerlingen: dán voel ik ruimte."
    assert ours in texts(page, ".bestand pre")[0]
    assert texts(built.page("proef-po", "voor-begeleiders"), ".gids-kaart .kaart-tekst") == [
        "Samen lessen maken die bij onze kinderen passen, dat is voor mij ruimte."
    ]


def test_every_command_can_be_given_and_every_file_has_keys_that_a_layer_knows(built: Project) -> None:
    """That following the guides makes a site and cards is shown by ``tests/folder/test_guide.py``."""
    pages = [built.page("proef-po", name) for name in NAMES]
    given = [
        shlex.split(" ".join(one.get_text(" ").split())) for page in pages for one in page.select(".opdracht code")
    ]
    ours = [words for program, *words in given if program == "kijkwijzer"]
    assert len(ours) > 10
    for words in ours:
        command: click.Command = cli
        while isinstance(command, click.Group) and words:
            _, found, words = command.resolve_command(click.Context(command), words)
            assert found, words
            command = found
        speak_dutch()  # click keeps the words of an option that it made once
        command.make_context(command.name, words, resilient_parsing=True)  # an unknown option raises
    layer = schema(FILES["scholen"], built.places.templates)["properties"]
    pieces = [one for page in pages for one in page.select(".bestand") if "/scholen/" in one.get_text()]
    keys = {key for one in pieces for pre in one.select("pre") for key in yaml.safe_load(pre.get_text())}
    assert {"kaarten", "woorden"} <= keys <= set(layer)


def test_the_guides_for_makers_lead_to_what_holds_for_files_of_others(built: Project) -> None:
    for name in DUTCH_GUIDES[:2]:
        assert built.page("proef-po", name).select_one('main a[href="veiligheid.html"]'), name
    page = built.page("proef-po", "veiligheid")
    assert texts(page, "h1") == ["Veiligheid"]
    assert len(page.select("main li > p")) == 8
    assert "tests/" not in str(page)  # which tests show it is said in the template


def test_each_drawing_says_what_it_shows(built: Project) -> None:
    drawings = [svg for name in NAMES for svg in built.page("proef-po", name).select(".druktekening svg")]
    assert len(drawings) == 7
    for drawing in drawings:
        assert drawing.title
        assert drawing.desc
        assert len(drawing.desc.get_text()) > 40


def test_a_book_has_no_guides_to_the_site(project: Project) -> None:
    book = project.book("proef-po")
    assert "index" in book
    assert not set(NAMES) & set(book)
    assert "voor-begeleiders" not in str(book["index"])


@pytest.mark.browser
@pytest.mark.parametrize(("name", "dark"), [(NAMES[0], False), (NAMES[1], True), (NAMES[2], False)])
def test_axe_finds_nothing_and_all_fits_without_javascript(tools: Tools, name: str, dark: bool) -> None:
    page = tools.open(f"{name}.html", 360, dark=dark)
    assert faults_of(page) == []
    bare = tools.open(f"{name}.html", 360, dark=dark, script=False)
    assert bare.locator(".drukstappen > li").count() == 5
    assert bare.locator(".drukstappen > li").last.is_visible()
    assert fits(page)
