"""An English site: every page of it says in English what is not content."""

import re
from collections.abc import Iterator
from dataclasses import replace

from bs4 import BeautifulSoup, Comment, Tag

from generator.site.build import build_site
from generator.text.nodes import Text
from generator.text.plain import plain
from tests.messages import dutch
from tests.site.project import Project

CONTENT = ("sets", "figuren", "draaiboeken", "leesbladen", "bronnen", "begrippen", "vragen", "house")
SAID = ("aria-label", "placeholder", "title", "alt")
SHORT = 2
ORDINARY = re.compile(
    r"\b(de|het|een|je|jullie|niet|voor|met|naar|zijn|wat|hoe|om|te|kies|geen|alle|nog)\b", re.IGNORECASE
)
"""Words that a Dutch sentence can hardly do without, and an English one can."""


def test_a_page_of_an_english_site_says_nothing_in_dutch_but_content_and_says_so_of_guides(project: Project) -> None:
    dutch_one = project.edition("proef-po")
    edition = replace(dutch_one, taal="en", house=replace(dutch_one.house, contact="nl@proef.example"))
    build_site(edition, project.places)
    titles = [one.titel for one in edition.ours.sets]
    said, content = dutch(), set(texts_of([titles, *(getattr(edition, name) for name in CONTENT)]))
    site = project.places.site("proef-po")
    for file in sorted(site.rglob("*.html")):
        page = BeautifulSoup(file.read_text("utf-8"), "html.parser")
        assert page.html
        assert page.html["lang"] == "en"
        assert page.body
        left = [text for text in shown(page.body) if text not in content]
        left = [text for text in left if said.fullmatch(text) or ORDINARY.search(without(content, text))]
        assert left == [], file.relative_to(site)
    guide = project.page("proef-po", "voor-begeleiders")
    assert [note.get_text() for note in guide.select("p.onvertaald")] == ["This page is in Dutch."]
    assert guide.select("article > [lang=nl] h1")
    for name, title in (("printen", "Printing and cutting"), ("toegankelijkheid", "Accessibility")):
        page = project.page("proef-po", name)
        assert [heading.get_text() for heading in page.select("article h1")] == [title]
        assert not page.select("article :is([lang=nl], .onvertaald)"), name


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
    for element in page.select("script, style, [lang=nl], .van-ons-woord, .van-ons-tekst, .van-ons-basis, .woorden"):
        element.decompose()
    for string in page.find_all(string=lambda text: not isinstance(text, Comment)):
        yield " ".join(string.split())
    for element in page.find_all(True):
        yield from (str(element[name]) for name in SAID if element.get(name))
