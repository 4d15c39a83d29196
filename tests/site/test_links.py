"""Every link within the site leads somewhere."""

import itertools
from dataclasses import replace
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

from generator.resolve.targets import web_address
from tests.site.project import Project


def resolved(page: str, path: str) -> str:
    if path.startswith("/"):
        return path[1:]
    parts: list[str] = list(PurePosixPath(page).parent.parts)
    for part in PurePosixPath(path).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_the_address_of_each_card_is_in_the_site(built: Project, school: str) -> None:
    edition = built.edition(school)
    edition = replace(edition, house=replace(edition.house, adres="https://school.example/kijk/"))
    soups = built.pages(school)
    for card in (card for laid in edition.sets for card in laid.cards):
        address = web_address(edition, card.kaart.id)
        assert address
        page, _, anchor = address.removeprefix("https://school.example/kijk/").partition("#")
        assert soups[page].find(id=anchor), address


def test_links_and_anchors_resolve(built: Project, school: str) -> None:
    files = built.site(school)
    soups = built.pages(school)
    for name, soup in soups.items():
        for link in soup.select("[href], [src]"):
            url = urlsplit(str(link.get("href") or link.get("src")))
            assert url.scheme in ("", "https", "mailto"), f"{name}: {link}"
            if url.scheme:
                continue
            target = resolved(name, unquote(url.path)) if url.path else name
            assert target in files, f"{name}: {link}"
            if url.fragment and target in soups:
                assert soups[target].find(id=url.fragment), f"{name}: {link}"


def test_ids_are_unique_on_a_page(built: Project, school: str) -> None:
    for name, soup in built.pages(school).items():
        ids = [str(tag["id"]) for tag in soup.select("[id]")]
        assert len(ids) == len(set(ids)), name


def test_every_card_term_and_publication_has_its_anchor(built: Project, school: str) -> None:
    edition, soups = built.edition(school), built.pages(school)
    for target in edition.targets.values():
        page = soups[f"{target.docname}.html"]
        assert target.anchor is None or page.find(id=target.anchor), target


def test_links_have_a_text(built: Project, school: str) -> None:
    for name, soup in built.pages(school).items():
        for link in soup.select("a[href]"):
            assert link.get_text(strip=True), f"{name}: {link}"


def test_headings_never_skip_a_level(built: Project, school: str) -> None:
    for name, soup in built.pages(school).items():
        levels = [int(tag.name[1]) for tag in soup.select("h1, h2, h3, h4, h5, h6")]
        assert (levels[0], levels.count(1)) == (1, 1), name
        assert all(b - a <= 1 for a, b in itertools.pairwise(levels)), f"{name}: {levels}"


def test_every_page_has_its_landmarks_and_language(built: Project, school: str) -> None:
    for name, soup in built.pages(school).items():
        assert soup.select_one("html[lang=nl]"), name
        assert [tag.get("id") for tag in soup.select("main, [role=main]")] == ["inhoud"], name
        assert all(nav.get("aria-label") or nav.get("aria-labelledby") for nav in soup.select("nav")), name
        assert soup.select("a")[0]["href"] == "#inhoud" or not soup.select("nav"), name
