"""Every school reads its own words; nobody reads English."""

import re
from functools import cache

import pytest
from bs4 import BeautifulSoup

from tests.site.project import Project

SPOKEN = ("aria-label", "title", "alt", "placeholder")
ENGLISH = (
    r"\b(Skip to|Toggle|Back to top|Next|Previous|Search|Made with|Contents|Home|Page(?! Up| Down)|Link to|View)\b"
)


@cache
def visible(project: Project, school: str) -> dict[str, str]:
    texts = {}
    for name, raw in project.site(school).items():
        if name.endswith(".html"):
            soup = BeautifulSoup(raw, "html.parser")
            spoken = [str(tag[name]) for name in SPOKEN for tag in soup.select(f"[{name}]")]
            for tag in soup(["script", "style", "svg"]):
                tag.decompose()
            texts[name] = " ".join([soup.get_text(" "), *spoken])
    return texts


@pytest.mark.parametrize(
    ("name", "word"),
    [("proef-po", "docent"), ("proef-vo", "leerkracht"), ("proef-vo", "bouwteam")],
)
def test_no_word_of_another_sector(built: Project, name: str, word: str) -> None:
    for page, text in visible(built, name).items():
        assert not re.search(rf"\b{word}", text, re.IGNORECASE), page


def test_no_english(built: Project, school: str) -> None:
    for page, text in visible(built, school).items():
        assert not re.search(ENGLISH, text), f"{page}: {re.search(ENGLISH, text)}"


def test_no_slot_or_markup_is_left(built: Project, school: str) -> None:
    for page, text in visible(built, school).items():
        assert not re.search(r"\{\{|\}\}|\[\[|\]\]|</?[a-z]+( \w+=[^>]*)?>|\b(zie|pagina|print):\w|None", text), page
