"""What runs on a page: only scripts of our own, from files, few and small, and in the language of the site."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from posixpath import join, normpath

import pytest
from babel.messages.pofile import read_po
from bs4 import BeautifulSoup, Tag

from generator.places import Places
from generator.site.pages.pages import pages_of
from generator.site.pages.scripts import BASE, FRAME, SEARCH_PAGE, bundle_of, bundles
from generator.site.pages.site import Site
from generator.site.static.stems import NAME as STEMS
from tests.conftest import Real
from tests.site.project import REPOSITORY, Project

SCRIPTS = sorted((REPOSITORY / "templates" / "site" / "scripts").glob("*.js"))
PLACES = Places(REPOSITORY, REPOSITORY / "build")
RUN = ("", "module", "text/javascript")
MOST = 60_000
"""Bytes of scripts and styles on one page, as they are sent."""


def digest_of(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def test_nothing_inline_is_run_and_the_policy_says_so(built: Project) -> None:
    for name, page in built.pages("proef-po").items():
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy is not None, name
        assert "default-src 'none'" in policy["content"], name
        assert "unsafe" not in policy["content"], name
        assert [s for s in page.find_all("script") if not s.get("src") and s.get("type", "") in RUN] == [], name
        styles = page.find_all("style")
        assert len(styles) == (name == "404.html"), name  # a host shows it at any depth, so it holds its own
        assert all(f"'sha256-{digest_of(str(style.string))}'" in policy["content"] for style in styles), name
        assert [tag for tag in page.find_all(True) if any(key == "style" or key[:2] == "on" for key in tag.attrs)] == []


def test_scripts_and_styles_are_light(built: Project) -> None:
    files = built.site("proef-po")
    sizes = {name: len(gzip.compress(raw)) for name, raw in files.items() if name.endswith((".js", ".css"))}
    for name, page in built.pages("proef-po").items():
        loaded = {
            normpath(join(name, "..", str(tag.get("src") or tag.get("href")))).partition("?")[0]
            for tag in page.select("script[src], link[rel=stylesheet]")
        }
        # The index of words is no script of a tool; it comes only with the page that searches.
        assert sum(sizes[file] for file in loaded - {"searchindex.js"}) <= MOST, name


FOLDER = "_static/gereedschap"
WORDS = ["documentation_options.js", "doctools.js", "translations.js"]
"""What Sphinx brings that a tool uses to say something."""


def loaded(name: str, page: BeautifulSoup) -> list[str]:
    """Give the scripts that a page loads, in their order, by their place in the site."""
    scripts = [str(tag["src"]) for tag in page.select("script[src]")]
    assert all(tag.attrs.keys() == {"src"} for tag in page.select("script[src]")), name  # none waits, none is a module
    return [normpath(join(name, "..", src)).partition("?")[0] for src in scripts]


def test_each_page_loads_what_it_is_a_tool_for_in_one_file_and_what_is_around_it(built: Project, school: str) -> None:
    files = built.site(school)
    site = Site(built.edition(school), built.places)
    for name, page in built.pages(school).items():
        found = loaded(name, page)
        assert set(found) <= files.keys(), name
        assert len(set(found)) == len(found), name
        if name == "404.html" or name.startswith("insluiten/"):
            assert found == [], name
            continue
        assert found[:2] == [f"{FOLDER}/thema.js", f"{FOLDER}/plek.js"], name
        body = page.find("body")
        assert isinstance(body, Tag)
        first = next(tag for tag in body.find_all(True, recursive=False) if tag.name != "a")
        assert str(first.get("src")).endswith("thema.js"), name  # before anything is drawn
        around = [f"{FOLDER}/{one}.js" for one in ("thema", "plek", "schuiven", "treffers")]
        assert (f"{FOLDER}/schuiven.js" in found) == bool(page.select(".tabel-vel")), name
        own = [one for one in found if one not in around]
        if name in ("search.html", "vinden.html"):  # what is searched, and by what, is there before what searches
            before, own = own[:2], own[2:]
            assert before == [f"{FOLDER}/stammen.js", "searchindex.js"]
        bundle = (
            SEARCH_PAGE if name == "search.html" else bundle_of(site.edition, site.pages[name.removesuffix(".html")])
        )
        assert (found[-1] == f"{FOLDER}/treffers.js") == (name != "search.html"), name
        wanted = [f"{FOLDER}/{bundle.name}", *(f"_static/{one}" for one in WORDS)] if bundle else []
        assert sorted(own) == sorted(wanted), name


def test_a_file_of_scripts_holds_them_whole_in_their_order(built: Project) -> None:
    files = built.site("proef-po")
    site = Site(built.edition("proef-po"), built.places)
    made = {name.rpartition("/")[2]: raw.decode() for name, raw in files.items() if name.startswith(f"{FOLDER}/")}
    all_bundles = bundles(site.edition, site.pages.values())
    assert made.keys() == {*FRAME, STEMS, *(bundle.name for bundle in all_bundles)}
    for name, scripts in ((name, (name,)) for name in FRAME):
        assert_whole(made[name], scripts)
    for bundle in all_bundles:
        assert bundle.scripts[:2] == BASE
        assert_whole(made[bundle.name], bundle.scripts)


def assert_whole(made: str, scripts: tuple[str, ...]) -> None:
    assert re.findall(r"^/\* (\S+\.js) \*/$", made, re.MULTILINE) == [*scripts]
    for name in scripts:
        assert made.count((SCRIPTS[0].parent / name).read_text("utf-8").strip()) == 1, name


def test_pages_that_load_a_file_of_one_name_load_the_same_in_every_edition(real: Real) -> None:
    """A browser keeps what it has by that name, and a site has one file of it."""
    by_name: dict[str, set[tuple[str, ...]]] = {}
    for edition in real.editions.values():
        for page in pages_of(edition, PLACES).values():
            if bundle := bundle_of(edition, page):
                by_name.setdefault(bundle.name, set()).add(bundle.scripts)
    assert len(by_name) > 8
    assert {name: found for name, found in by_name.items() if len(found) > 1} == {}
    assert not by_name.keys() & {*FRAME}


def test_every_script_is_loaded_by_some_page(built: Project, real: Real) -> None:
    editions = [*real.editions.values(), built.edition("proef-po")]
    used = {
        script
        for edition in editions
        for bundle in bundles(edition, pages_of(edition, PLACES).values())
        for script in bundle.scripts
    }
    assert {script.name for script in SCRIPTS} == used | {*FRAME}


def messages(script: Path) -> set[str]:
    """Give the texts that a script says; a text is written whole, where it is said."""
    calls = re.findall(r'\bsay(?:Count)?\(\s*("(?:[^"\\]|\\.)*"(?:,\s*"(?:[^"\\]|\\.)*")?)', script.read_text("utf-8"))
    return {call.split('"')[1] for call in calls}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_all_that_a_script_says_is_translated(script: Path) -> None:
    with (REPOSITORY / "templates" / "site" / "nl.po").open("rb") as file:
        catalog = read_po(file, locale="nl")
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalog}
    assert messages(script) - known == set()
