"""A further school begins from what another has, and gets what it would have had alone: in any order, new or again."""

import json
import shutil
import zipfile
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO
from itertools import permutations
from multiprocessing import get_context
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag

from generator.files import read_files
from generator.places import Places
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.site.build import SiteReport, build_site
from generator.site.epub.build import build_epub
from generator.site.last_build import LastBuild
from generator.site.pages.kept_sources import shared_name
from generator.site.pages.site import Site
from generator.site.pages.slots import BEGIN, END
from tests.conftest import PACK, ROOT, Pack
from tests.site.test_conf import sphinx_build

HOSTILE = """D'r & <b>"Zee"</b> 🐬 $1 \\\\g<0> </script>"""
"""A name as YAML in double quotes has it, quotes aside."""

OAK = """{{id: {id}, basis: vo, plaats: "{place}", adres: "https://{id}.example/kijk", contact: "{id}@{id}.example",
 naam: "{name}", huisstijl: {{logo: {id}.svg, hoofdkleur: "{colour}", steunkleur: "#f2b134"}},
 kaarten: {{tekst: {{{card}: "Zo zeggen wij het op {id}."}}}}}}
"""
SCHOOLS = {
    "eik": {"name": HOSTILE.replace('"', '\\"'), "place": "Tiel", "colour": "#0b5d4b", "card": "proef-01"},
    "iep": {"name": "De Iep", "place": "'s-Graven & <hage>", "colour": "#a5122a", "card": "proef-01"},
    "es": {"name": "Es", "place": "Ee", "colour": "#5b2a86", "card": "proef-03"},
}
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4" fill="{}"/></svg>'
Alone = Callable[[str], dict[str, bytes]]
"""Gives the files of a school's site that was built where nothing else was."""

ALL = ("eik", "iep", "es", "beuk", "strand")
SET = "stellingen/proef"


def begin(root: Path) -> Pack:
    """Begin a project with schools that differ in their names, colours and a card, beside two that differ in more."""
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    for id, values in SCHOOLS.items():
        (root / "content" / "scholen" / f"{id}.yaml").write_text(OAK.format(id=id, **values), "utf-8")
        (root / "content" / "scholen" / f"{id}.svg").write_text(LOGO.format(values["colour"]), "utf-8")
    return Pack(Places(root, root / "build"))


def build(pack: Pack, school: str) -> SiteReport:
    site = Site(pack.edition(school), pack.places, epub=True)
    build_epub(site)
    return build_site(site)


def made(pack: Pack, school: str) -> dict[str, bytes]:
    return read_files(pack.places.site(school))


@pytest.fixture
def project(tmp_path: Path) -> Pack:
    return begin(tmp_path / "samen")


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Alone:
    """The site of a school that was built in a project of its own, where nothing else was."""
    known: dict[str, dict[str, bytes]] = {}

    def files(school: str) -> dict[str, bytes]:
        if school not in known:
            pack = begin(tmp_path_factory.mktemp("alleen") / "pack")
            build(pack, school)
            known[school] = made(pack, school)
        return known[school]

    return files


FEW = ("eik", "iep", "strand")
MANY = (ALL, ALL[::-1], *permutations(ALL[:3]))
ORDERS = [FEW, *(pytest.param(order, marks=pytest.mark.whole) for order in MANY)]


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
def test_each_is_as_it_is_alone(project: Pack, alone: Alone, order: tuple[str, ...]) -> None:
    for school in (*order, order[0]):
        build(project, school)
        assert made(project, school) == alone(school)


def in_another_process(root: Path, school: str) -> None:
    places = Places(root, root / "build")
    site = Site(resolve_edition(read_library(places.content), school), places, epub=True)
    build_epub(site)
    build_site(site)


@pytest.mark.whole
def test_at_once_each_is_as_it_is_alone(project: Pack, alone: Alone) -> None:
    for schools in (ALL[:2], ALL[1:3]):
        with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as pool:
            for done in [pool.submit(in_another_process, project.places.root, school) for school in schools]:
                done.result()
    for school in ALL[:3]:
        assert made(project, school) == alone(school)


def test_only_what_differs_is_read_and_all_is_written(project: Pack) -> None:
    first = build(project, "eik")
    site = Site(project.edition("iep"), project.places)
    report = build(project, "iep")
    assert set(first.written) == set(report.written) == set(site.pages)
    assert report.read == ()  # the EPUB was the first to read what differs
    places = project.places
    shutil.rmtree(places.cache / "sphinx")
    build_site(Site(project.edition("eik"), places))
    differs = {SET, "vinden", "van-ons", "voor-begeleiders", "toegankelijkheid"}
    assert SET in (read := set(build_site(Site(project.edition("iep"), places)).read))
    assert read <= differs
    project.edit("begrippen.yaml", "id: ruimte", "id: ruimte  # anders")
    assert build(project, "iep").changed == ()


def test_a_workplace_that_is_new_begins_from_another(project: Pack) -> None:
    build_site(Site(project.edition("eik"), project.places))
    report = build_site(Site(project.edition("strand"), project.places))
    assert "begrippen" not in report.read
    names = {shared_name(project.edition(school)) for school in ALL}
    assert names == {"vo", "beuk+zonder-adres+zonder-contact", "strand+zonder-plaats+zonder-contact"}
    folder = project.places.cache / "sphinx" / "nl"
    assert {one.name for one in folder.iterdir() if one.is_dir()} == {"vo", "strand+zonder-plaats+zonder-contact"}


def test_what_broke_off_is_no_beginning(project: Pack, alone: Alone) -> None:
    build(project, "eik")
    work = project.places.cache / "sphinx" / "nl" / "vo"
    (work / "whole").unlink()
    (work / "pages" / "index.html").write_text("half")
    build(project, "strand")
    assert made(project, "strand") == alone("strand")
    build(project, "iep")
    assert made(project, "iep") == alone("iep")


def test_no_slot_is_published(project: Pack) -> None:
    build(project, "eik")
    files = made(project, "eik")
    with zipfile.ZipFile(BytesIO(files["print/kijkwijzer.epub"])) as epub:
        inside = {name: epub.read(name) for name in epub.namelist()}
    assert {"content.opf", "nav.xhtml", "toc.ncx", "_static/omslag.svg"} <= inside.keys()
    assert slots_in(files | inside) == []


@pytest.mark.whole  # what sphinx-build gives is what we publish, as tests/site/test_conf.py tells of another project
def test_no_slot_is_left_by_sphinx_build(project: Pack, tmp_path: Path) -> None:
    shutil.copy(ROOT / "conf.py", project.places.root)
    done = sphinx_build(project.places.root, tmp_path / "uit", "-D", "school=eik")
    assert (done.returncode, done.stderr) == (0, "")
    files = read_files(tmp_path / "uit")
    assert slots_in({name: raw for name, raw in files.items() if not name.startswith(".doctrees/")}) == []


def slots_in(files: dict[str, bytes]) -> list[str]:
    """Return the names of the files that hold the beginning or the end of a slot."""
    return [name for name, raw in files.items() if BEGIN.encode() in raw or END.encode() in raw]


def test_a_hostile_name_is_said_everywhere_as_it_is(project: Pack) -> None:
    build(project, "eik")
    naam = project.edition("eik").house.naam
    assert naam == HOSTILE.replace("\\\\", "\\")
    files = made(project, "eik")
    page = BeautifulSoup(files[f"{SET}.html"], "html.parser")

    def only(selector: str) -> Tag:
        (found,) = page.select(selector)
        return found

    title = f"Kijkwijzer van {naam}"
    assert only('meta[property="og:site_name"]')["content"] == title
    assert only("head > title").get_text().endswith(title)
    assert naam in only("footer.voet").get_text()
    assert json.loads(only('script[type="application/ld+json"]').get_text())["publisher"]["name"] == naam
    assert only('link[rel="canonical"]')["href"] == f"https://eik.example/kijk/{SET}.html"
    frame = BeautifulSoup(only("#insluitregel").get_text(), "html.parser").select("iframe")[0]
    assert str(frame["title"]).endswith(f"kijkwijzer van {naam}")
    assert frame["src"] == f"https://eik.example/kijk/insluiten/{SET}.html"
    for name in ("404.html", f"insluiten/{SET}.html", "van-ons.html"):
        assert naam in BeautifulSoup(files[name], "html.parser").get_text(), name
    told = {"content.opf": ("title", "publisher", "creator"), "toc.ncx": ("text",), "epub-cover.xhtml": ("title",)}
    with zipfile.ZipFile(BytesIO(files["print/kijkwijzer.epub"])) as epub:
        for name, tags in told.items():
            for tag in tags:
                assert naam in BeautifulSoup(epub.read(name), "xml").find_all(tag)[0].get_text(), (name, tag)
        opf = BeautifulSoup(epub.read("content.opf"), "xml")
        assert opf.find_all("identifier")[0].get_text() == "https://eik.example/kijk"


def test_a_school_is_left_alone_while_all_is_as_it_was_made(project: Pack) -> None:
    def last(school: str) -> LastBuild:
        return LastBuild(Site(project.edition(school), project.places, epub=True))

    for school in ("eik", "iep"):
        build(project, school)
        last(school).save()
    assert last("eik").is_fresh
    index, epub = project.places.site("eik") / "index.html", project.places.print("eik") / "kijkwijzer.epub"
    for file in (index, epub):
        before = file.read_bytes()
        file.write_bytes(before + b" ")
        assert not last("eik").is_fresh
        file.unlink()
        assert not last("eik").is_fresh
        file.write_bytes(before)
        assert last("eik").is_fresh
    project.edit("scholen/eik.yaml", "Zo zeggen wij het", "Zo zeggen wij dat")
    assert (last("eik").is_fresh, last("iep").is_fresh) == (False, True)
    project.edit("scholen/iep.yaml", "iep@iep", "hulp@iep")
    assert not last("iep").is_fresh


def test_a_source_that_is_kept_is_the_source_that_would_be_rendered(project: Pack) -> None:
    for school in (*ALL, *ALL[:2]):
        site = Site(project.edition(school), project.places, epub=True).with_slots
        fresh = {docname: site._render(page, site.edition) for docname, page in site.pages.items()}
        assert {docname: one.html for docname, one in site.sources.items()} == {
            docname: one.html for docname, one in fresh.items()
        }
        assert not [one.fault for one in fresh.values() if one.fault]
