"""Every page can show a list wherever a text can hold one, and the list keeps its first number."""

import pytest
from bs4 import BeautifulSoup

from generator.places import Places
from generator.resolve import resolve_edition
from generator.site.pages.site import Site
from tests.conftest import ROOT, Real
from tests.lists import with_lists

LISTED = '<ol start="3"><li>drie is dit</li>'
NO_PLACE = ", ".join(f"{tag} :is(ol, ul)" for tag in ("p", "span", "h1", "h2", "h3", "h4", "h5", "figcaption", "a"))
"""A list in an element that holds words alone."""


@pytest.fixture(scope="module")
def site(real: Real) -> Site:
    """The pages of a school whose texts all go on with a list."""
    return Site(resolve_edition(with_lists(real.library), "de-wilg"), Places(ROOT, ROOT / "build"))


@pytest.mark.parametrize("book", [False, True], ids=["site", "epub"])
def test_whatever_can_hold_a_list_is_shown_with_one(site: Site, book: bool) -> None:
    sources = {name: site.sources[name] for name, page in site.pages.items() if page.in_book or not book}
    assert [source.fault for source in sources.values() if source.fault] == []
    shown = [name for name, source in sources.items() if LISTED in source.html]
    assert len(shown) > 50


def test_a_list_stands_where_html_can_have_one(site: Site) -> None:
    soups = {name: BeautifulSoup(source.html, "html.parser") for name, source in site.sources.items()}
    assert {name: found for name, soup in soups.items() if (found := soup.select(NO_PLACE))} == {}
