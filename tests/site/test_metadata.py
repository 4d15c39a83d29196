"""What other systems read of a site; nothing where the school does not say where its site stands."""

import json
from xml.etree import ElementTree

from bs4 import BeautifulSoup

from tests.site.project import Project

SET = "stellingen/gespreksopener"
HERE = "https://kijkwijzer.proef.example"


def head(page: BeautifulSoup, name: str) -> str:
    found = page.find("meta", attrs={"property": name}) or page.find("meta", attrs={"name": name})
    assert found is not None, name
    return str(found["content"])


def test_a_school_with_an_address_tells_other_systems(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "plaats: Tiel", f"plaats: Tiel\nadres: {HERE}/")
    project.build("proef-po")
    page = project.page("proef-po", SET)
    where = f"{HERE}/{SET}.html"
    canonical = page.find("link", rel="canonical")
    assert canonical is not None
    assert (canonical["href"], head(page, "og:url"), head(page, "og:title")) == (where, where, "Gespreksopener")
    script = page.find("script", type="application/ld+json")
    assert script is not None
    told = json.loads(script.get_text())
    assert (told["@type"], told["url"], told["name"]) == ("LearningResource", where, "Gespreksopener")
    assert (told["educationalLevel"], told["timeRequired"][:2]) == ("primair onderwijs", "PT")
    assert told["license"] == "https://creativecommons.org/licenses/by-sa/4.0/"
    assert head(page, "description") == told["description"]
    files = project.site("proef-po")
    places = [
        str(place.text)
        for place in ElementTree.fromstring(files["sitemap.xml"]).iter()
        if place.text and "://" in place.text
    ]
    pages = {name for name in files if name.endswith(".html") and not name.startswith("insluiten/")}
    pages -= {"search.html", "404.html"}
    assert {place.removeprefix(f"{HERE}/") for place in places} == pages
    assert project.page("proef-po", "index").find("script", type="application/ld+json") is None


def test_without_an_address_nothing_is_told(built: Project) -> None:
    assert "sitemap.xml" not in built.site("proef-po")
    page = built.page("proef-po", SET)
    assert page.find("meta", attrs={"property": "og:url"}) is None
    assert page.find("script", type="application/ld+json") is None
