"""Pages in English: their language, and what they say of what is still in Dutch."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.places import Places
from generator.resolve import resolve
from generator.site.build import build_site
from tests.conftest import PACK, ROOT, Pack

from .conftest import ENGLISH


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a school's site in English."""
    root = tmp_path_factory.mktemp("engels") / "pack"
    shutil.copytree(PACK, root)
    shutil.copytree(ENGLISH, root / "content" / "talen")
    (root / "templates").symlink_to(ROOT / "templates")
    pack = Pack(Places(root, root / "build", taal="en"))
    build_site(resolve(pack.library(), "beuk", "en"), pack.places)
    return root / "build" / "beuk" / "en" / "site"


def page(site: Path, docname: str) -> BeautifulSoup:
    return BeautifulSoup((site / f"{docname}.html").read_text("utf-8"), "html.parser")


def article(site: Path, docname: str) -> Tag:
    found = page(site, docname).find("article", id="inhoud")
    assert isinstance(found, Tag)
    return found


def in_dutch(part: Tag) -> Iterator[str]:
    for element in part.select('[lang="nl"]'):
        yield " ".join(element.get_text().split())


def test_a_page_is_in_the_language_of_its_edition(site: Path) -> None:
    made = page(site, "stellingen/proef")
    assert made.html is not None
    assert made.html["lang"] == "en"
    assert article(site, "stellingen/proef").h1.get_text() == "Trial"  # type: ignore[union-attr]


def test_what_is_still_in_dutch_says_so(site: Path) -> None:
    cards = {card["id"]: card for card in article(site, "stellingen/proef").select(".kaart")}
    said = {name: list(in_dutch(card.select_one(".kaart-tekst"))) for name, card in cards.items()}  # type: ignore[arg-type]
    assert said == {
        "kaart-proef-01": [],
        "kaart-proef-02": ["Niemand hoeft te weten wat ik in mijn lokaal doe."],
        "kaart-proef-03": ["Onze kinderen leren van elkaar, en wij ook."],
        "kaart-proef-04": ["Zonder Trial 2 was dit een andere set."],
        "kaart-beuk-01": ["Het schoolplein is ook mijn lokaal, lees Trial 3."],
    }
    assert "Stellingen om het maken mee te proeven" in in_dutch(article(site, "stellingen/proef"))


def test_a_page_tells_what_the_sign_means(site: Path) -> None:
    part, whole = article(site, "stellingen/proef"), article(site, "rolbeschrijvingen/rollen")
    assert part.select_one(".onvertaald").get_text() == (  # type: ignore[union-attr]
        "What is marked NL has not been translated yet. It is in Dutch."
    )
    assert "nog-nl" not in part["class"]
    assert whole.select_one(".onvertaald").get_text() == (  # type: ignore[union-attr]
        "This has not been translated yet. It is in Dutch."
    )
    assert "nog-nl" in whole["class"]


def test_a_link_is_called_what_it_leads_to_in_either_language(site: Path) -> None:
    links = article(site, "stellingen/proef").select("div.inleiding a")
    assert [(link.get_text(), [span.get("lang") for span in link.select("span")]) for link in links] == [
        ("professional space", [None]),
        ("Rollen", ["nl"]),
    ]
    assert (site / "stellingen" / str(links[1]["href"]).partition("#")[0]).resolve().is_file()
