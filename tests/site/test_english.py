"""An English site: what is not content is said in English, and what is not translated says that it is Dutch."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Comment, Tag
from playwright.sync_api import Browser

from generator.places import Places
from generator.read import read_library
from generator.records.walk import find_all
from generator.resolve import Edition, resolve_edition
from generator.site.build import build_site
from generator.site.pages.scripts import bundle_of
from generator.site.pages.site import Site
from generator.site.pages.templates import plat
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.messages import dutch
from tests.site.project import Project
from tests.site.tools import Tools, faults_of

CONTENT = ("sets", "figuren", "draaiboeken", "leesbladen", "bronnen", "begrippen", "vragen", "house")
SAID = ("aria-label", "placeholder", "title", "alt")
SHORT = 2
ORDINARY = re.compile(
    r"\b(de|het|een|je|jullie|niet|voor|met|naar|zijn|wat|hoe|om|te|kies|geen|alle|nog)\b", re.IGNORECASE
)
"""Words that a Dutch sentence can hardly do without, and an English one can."""
LETTERS = 4
"""A shorter text can be part of any word."""
IN_DUTCH = """texts => {
  const found = [], known = new Set(texts), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const [text, around] = [walker.currentNode.data.trim().replace(/\\s+/g, " "), walker.currentNode.parentElement];
    if (!known.has(text) || around.closest("script, style, template")) continue;
    if (around.closest("[lang]").getAttribute("lang") !== "nl") found.push(`${around.tagName}: ${text}`);
  }
  return found;
}"""
"""Gives what a page says that is one of these texts, and not said to be in Dutch."""
FILL_IN = """() => {
  for (const field of document.querySelectorAll("#invullen [type=radio][value='3']")) field.click();
  document.querySelector(".kubus-wie input")?.setAttribute("value", "Noor");
  document.querySelector(".kubus-wie button")?.click();
  document.querySelector("[data-doe=werkvorm]")?.click();
}"""
"""Has the tools of a page show what they show when they are used."""


@dataclass(frozen=True)
class English:
    """An English edition of a school, and its site."""

    edition: Edition
    site: Path
    of_every_sort: tuple[str, ...]
    """The files of a page of each template, with each of the scripts that it can load, and of the search."""

    def page(self, docname: str) -> BeautifulSoup:
        return BeautifulSoup((self.site / f"{docname}.html").read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module")
def english(built: Project, tmp_path_factory: pytest.TempPathFactory) -> English:
    """The English site of proef-po, of all content; not to be changed."""
    places = Places(built.root, tmp_path_factory.mktemp("english"))
    shutil.copytree(built.places.cache / "fonts", places.cache / "fonts")
    edition = resolve_edition(read_library(places.content), "proef-po", "en")
    edition = replace(edition, house=replace(edition.house, contact="nl@proef.example"))
    build_site(site := Site(edition, places))
    sorts = {(page.template, bundle_of(edition, page)): f"{name}.html" for name, page in site.pages.items()}
    return English(edition, places.site("proef-po"), (*sorts.values(), "search.html"))


def test_a_page_says_nothing_in_dutch_but_content_and_says_so_of_the_guides_for_makers(english: English) -> None:
    edition = english.edition
    titles = [one.titel for one in edition.ours.sets]
    said, content = dutch(), set(texts_of([titles, *(getattr(edition, name) for name in CONTENT)]))
    for file in sorted(english.site.rglob("*.html")):
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        assert page.html
        assert page.html["lang"] == "en"
        assert page.body
        left = [text for text in shown(page.body) if text not in content]
        left = [text for text in left if said.fullmatch(text) or ORDINARY.search(without(content, text))]
        assert left == [], file.relative_to(english.site)
    guide = english.page("voor-scholen")
    assert [note.get_text() for note in guide.select("p.onvertaald")] == ["This page is in Dutch."]
    assert guide.select("main > [lang=nl] h1")
    assert [link.get_text() for link in guide.select("main > [lang=nl] a[lang=en]")] == ["Conversation starter"]
    for name, title in (
        ("printen", "Printing and cutting"),
        ("toegankelijkheid", "Accessibility"),
        ("voor-begeleiders", "Guide for facilitators"),
    ):
        page = english.page(name)
        assert [heading.get_text() for heading in page.select("main h1")] == [title]
        assert not page.select("main > [lang=nl]"), name


@pytest.mark.parametrize("every_page", [False, pytest.param(True, marks=pytest.mark.whole)], ids=["sorts", "all"])
def test_a_text_that_was_not_translated_says_that_it_is_in_dutch_in_what_scripts_show_too(
    english: English, browser: Browser, every_page: bool
) -> None:
    edition, tools = english.edition, Tools(english.site.as_uri(), browser)
    every = list(find_all([getattr(edition, name) for name in CONTENT], Text))
    translated = {plat(text) for text in every if not text.taal}
    texts = sorted(
        {plat(text) for text in every if text.taal} - translated - {laid.titel for laid in edition.bronnen.values()}
    )
    page = tools.open("index.html")
    names = [file.relative_to(english.site).as_posix() for file in sorted(english.site.rglob("*.html"))]
    for name in names if every_page else english.of_every_sort:
        if name.startswith("insluiten/"):  # no script runs in a frame
            continue
        page.goto(f"{tools.root}/{name}")
        page.evaluate(FILL_IN)
        assert page.evaluate(IN_DUTCH, [text for text in texts if len(text) >= LETTERS]) == [], name
        if page.locator("#invullen, #groep, .kubus-blok").count():
            assert page.locator(".onvertaald").is_visible(), name
            assert faults_of(page) == [], name
    tools.close()
    assert tools.faults == []


def without(content: set[str], text: str) -> str:
    """Take out of a text of a page what is content in it; all of it, where it is a part of some content."""
    if not ORDINARY.search(text) or any(text in one for one in content):
        return ""
    for one in sorted((one for one in content if len(one) > SHORT and one in text), key=len, reverse=True):
        text = text.replace(one, "")
    return text


def texts_of(value: object) -> Iterator[str]:
    """Give every text of an edition: content, that is in Dutch as long as nobody translated it."""
    if isinstance(value, Text):
        yield " ".join(plain(value).split())
    elif isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for one in value.values() for text in texts_of(one))
    elif isinstance(value, list | tuple):
        yield from (text for one in value for text in texts_of(one))
    elif hasattr(value, "__dict__"):
        yield from texts_of(vars(value))


def shown(page: Tag) -> Iterator[str]:
    """Give what a page says in the language that it says it is in, to the eye and to a screen reader."""
    for element in page.select(
        "script, style, code, [lang=nl], .van-ons-woord, .van-ons-tekst, .van-ons-basis, .woorden"
    ):
        element.decompose()
    for string in page.find_all(string=lambda text: not isinstance(text, Comment)):
        yield " ".join(string.split())
    for element in page.find_all(True):
        yield from (str(element[name]) for name in SAID if element.get(name))
