"""What a site says of who can use it, and axe on a page of every sort."""

from dataclasses import replace

import pytest
from playwright.sync_api import expect

from generator.site.pages.site import Site
from tests.site.project import Project
from tests.site.test_pages import texts
from tests.site.tools import Tools, faults_of, fits, small_targets

PAGE = "toegankelijkheid"


def test_every_page_leads_to_what_is_said_of_it(built: Project, school: str) -> None:
    for name in ("index", "stellingen/gespreksopener", "search"):
        up = "../" * name.count("/")
        assert built.page(school, name).select_one(f'footer a[href="{up}{PAGE}.html"]'), name


def test_it_tells_the_aim_what_was_checked_and_what_was_not(built: Project) -> None:
    heads = texts(built.page("proef-po", PAGE), "main h2")
    assert heads[0] == "Lukt er iets niet?"
    text = " ".join(texts(built.page("proef-po", PAGE), "main"))
    for words in ("WCAG 2.2", "PDF/UA-1", "axe", "veraPDF", "niet gedaan", "geen officiële"):
        assert words in text, words


def test_a_barrier_is_told_on_a_page_or_by_mail(built: Project) -> None:
    (link,) = built.page("proef-vo", PAGE).select(".toegang-contact a")
    assert link["href"] == link.get_text() == "https://proefcollege.example/meld@ons"
    edition = built.edition("proef-vo")
    house = replace(edition.house, contact="hulp@proef.example")
    source = Site(replace(edition, house=house), built.places).sources[PAGE]
    assert 'Mail naar <a href="mailto:hulp@proef.example">hulp@proef.example</a>.' in source.html


def test_a_school_without_a_contact_is_told_how_to_give_one(built: Project) -> None:
    page = built.page("proef-po", PAGE)
    assert "Basisschool De Proef heeft hier nog geen adres staan." in " ".join(texts(page, "main p"))
    assert texts(page, ".bestand figcaption code") == ["content/scholen/proef-po.yaml"]
    assert texts(page, ".bestand pre")[0].startswith("contact: ")


def test_a_book_has_no_such_page(project: Project) -> None:
    book = project.book("proef-po")
    assert PAGE not in book
    assert PAGE not in str(book["index"])


@pytest.mark.browser
@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), pytest.param("dark", 360, marks=pytest.mark.whole)])
def test_axe_finds_nothing_on_a_page_of_every_sort(tools: Tools, built: Project, scheme: str, width: int) -> None:
    sorts = {page.template: name for name, page in Site(built.edition("proef-po"), built.places).pages.items()}
    page = tools.open("search.html", width, dark=scheme == "dark")
    found = {"search": faults_of(page)}
    for name in sorts.values():
        page.goto(f"{tools.root}/{name}.html")
        found[name] = faults_of(page)
    assert {name: faults for name, faults in found.items() if faults} == {}


@pytest.mark.browser
@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_axe_finds_nothing_in_an_open_menu_and_the_headings_and_they_fit(tools: Tools, width: int, dark: bool) -> None:
    page = tools.open("stellingen/gespreksopener.html", width, dark=dark)
    if width < 1280:
        page.locator(".kopjes summary").click()
    page.locator("details.menu summary").click()
    assert page.locator(".menu-vel").is_visible()
    assert page.locator(".kopjes-lijst").is_visible()
    assert faults_of(page, "header") + faults_of(page, ".kopjes") == []
    assert fits(page)
    assert small_targets(page, "header, .kopjes") == []


@pytest.mark.browser
@pytest.mark.parametrize("width", [360, 1280])
def test_without_javascript_the_menu_lies_over_nothing(tools: Tools, width: int) -> None:
    page = tools.open("stellingen/gespreksopener.html", width, script=False)
    page.locator("details.menu summary").click()
    last, head = page.locator(".menu-lijst a").last, page.get_by_role("heading", level=1)
    (menu, below) = (last.bounding_box(), head.bounding_box())
    assert menu is not None
    assert below is not None
    assert menu["y"] + menu["height"] <= below["y"]
    assert fits(page)


@pytest.mark.browser
def test_a_table_that_scrolls_in_its_box_is_reached_by_keyboard_and_only_then(tools: Tools) -> None:
    page = tools.open("rolbeschrijvingen/drie-logicas.html", 360)
    box = page.locator(".breed-4 .tabel-vel").first
    expect(box).to_have_attribute("tabindex", "0")
    box.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("box => box.scrollLeft > 0", arg=box.element_handle())
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(box).not_to_have_attribute("tabindex", "0")
