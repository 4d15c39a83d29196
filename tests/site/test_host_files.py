"""The sites of schools in a folder for a host: each in its place, choosing one, an address that is not there."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import Browser, expect

from generator.faults import ContentFaults
from generator.files import read_files
from generator.output import LIST, Delivery, OutputFolder
from generator.places import Places
from generator.read import read_library
from generator.records.laag import Laag
from generator.records.library import Library
from generator.site.host_files import bring_sites
from generator.site.static.inline import policy_digest
from tests.command.test_half import make_half
from tests.conftest import ROOT
from tests.host import hosting
from tests.site.project import Project
from tests.site.test_valid import faults as faults_of_pages
from tests.site.tools import Tools, faults_of, fits, small_targets

PO, VO = "proef-po", "proef-vo"
BELOW = "/een/project"
OUR_SCRIPT = (ROOT / "templates" / "publish" / "404.js").read_text("utf-8")


@pytest.fixture(scope="module")
def library(built: Project) -> Library:
    """The library with only the two schools that are built."""
    library = read_library(built.places.content)
    others = set(library.schools) - {PO, VO}
    return replace(library, layers={name: laag for name, laag in library.layers.items() if name not in others})


@pytest.fixture(scope="module")
def published(built: Project, library: Library, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with both schools; not to be changed."""
    folder = tmp_path_factory.mktemp("webplek") / "public"
    bring(built, library, folder)
    return folder


def bring(built: Project, library: Library, folder: Path, *schools: str, places: Places | None = None) -> Delivery:
    editions = [built.edition(school) for school in schools or (PO, VO)]
    return bring_sites(library, editions, places or built.places, folder)


def with_layers(library: Library, **fields: object) -> Library:
    """Give the schools other fields: ``po=…`` those of the first, ``vo=…`` those of the other."""
    changed: dict[str, Laag] = {}
    for name, adres in fields.items():
        changed[f"proef-{name}"] = library.layers[f"proef-{name}"].with_fields(adres=adres)
    return replace(library, layers={**library.layers, **changed})


def without(library: Library, school: str) -> Library:
    return replace(library, layers={name: laag for name, laag in library.layers.items() if name != school})


def homes(folder: Path, page: str = "index.html") -> dict[str, str]:
    soup = BeautifulSoup((folder / page).read_bytes(), "html.parser")
    return {link.get_text(): str(link["href"]) for link in soup.select(".naam a")}


def test_each_site_stands_in_its_place_as_it_was_built(built: Project, published: Path) -> None:
    found = read_files(published)
    own = {name for name in found if "/" not in name}
    assert own == {LIST, ".nojekyll", "index.html", "404.html"}
    for school in (PO, VO):
        inside = {name.removeprefix(f"{school}/"): raw for name, raw in found.items() if name.startswith(f"{school}/")}
        assert inside == built.site(school)
        assert any(name.startswith("print/") and name.endswith(".pdf") for name in inside)
    assert homes(published) == {
        "Basisschool De Proef": "proef-po/index.html",
        "Het Proefcollege": "proef-vo/index.html",
    }


def test_what_is_the_same_is_left_alone(built: Project, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    bring(built, library, folder)
    before = read_files(folder), {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    assert not bring(built, library, folder)
    assert (read_files(folder), {path: path.stat().st_mtime_ns for path in folder.rglob("*")}) == before
    (folder / VO / "vinden.html").unlink()
    assert bring(built, library, folder).written == (f"{VO}/vinden.html",)
    assert not (set(before[1]) ^ set(folder.rglob("*")))


def test_what_others_put_there_stays(built: Project, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    (folder / ".git").mkdir(parents=True)
    theirs = {".git/HEAD": b"ref", "CNAME": b"kijk.example", "index.html": b"hun site", f"{PO}/eigen.pdf": b"%PDF"}
    for name, raw in theirs.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(raw)
    done = bring(built, library, folder)
    assert done.aside == {"index.html": "index (bewaard).html"}
    kept = theirs | {"index (bewaard).html": theirs.pop("index.html")}
    bring(built, without(library, VO), folder, PO)
    found = read_files(folder)
    assert {name: found[name] for name in kept if name != "index.html"} == {
        name: raw for name, raw in kept.items() if name != "index.html"
    }
    assert not any(name.startswith(f"{VO}/") for name in found)


def test_schools_of_one_board_are_named_by_it(built: Project, library: Library, tmp_path: Path) -> None:
    board = library.layers[PO].with_fields(id="de-haven", soort="bestuur", naam="Stichting De Haven")
    on_board = {name: library.layers[name].with_fields(basis="de-haven") for name in (PO, VO)}
    for layers, said in (({VO: on_board[VO]}, ""), (on_board, "van Stichting De Haven")):
        bring(built, replace(library, layers={**library.layers, "de-haven": board, **layers}), tmp_path / "public")
        for page in ("index.html", "404.html"):
            soup = BeautifulSoup((tmp_path / "public" / page).read_bytes(), "html.parser")
            assert " ".join(soup.select_one(".merk").get_text(" ").split()) == f"Kijkwijzer {said}".strip()  # type: ignore[union-attr]


def test_some_schools_are_brought_and_the_others_stay(built: Project, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    bring(built, library, folder, VO)
    assert homes(folder) == {"Het Proefcollege": "proef-vo/index.html"}
    bring(built, library, folder, PO)
    assert list(homes(folder)) == ["Basisschool De Proef", "Het Proefcollege"]
    assert (folder / VO / "index.html").is_file()


def test_one_school_stands_at_the_beginning(built: Project, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    bring(built, without(library, VO), folder, PO)
    found = read_files(folder)
    assert found.pop(".nojekyll") == b""
    ours = built.site(PO)
    assert found.keys() - {LIST} == ours.keys()
    assert {name for name, raw in ours.items() if found[name] != raw} == {"404.html"}
    assert "van Basisschool De Proef" in BeautifulSoup(found["404.html"], "html.parser").get_text()
    bring(built, with_layers(without(library, VO), po="https://kijk.example/project"), folder, PO)
    assert (folder / "404.html").read_bytes() == ours["404.html"]


def test_a_school_stays_at_the_beginning_when_its_codes_lead_there(
    built: Project, library: Library, tmp_path: Path
) -> None:
    folder = tmp_path / "public"
    bring(built, with_layers(library, po="https://kijk.example/project"), folder)
    assert (folder / "index.html").read_bytes() == built.site(PO)["index.html"]
    assert homes(folder, "scholen.html") == {
        "Basisschool De Proef": "index.html",
        "Het Proefcollege": f"{VO}/index.html",
    }


@pytest.mark.parametrize(("vo", "there"), [("print", "print/"), ("404.html", "404.html"), ("Index.html", "index.html")])
def test_a_school_that_would_stand_in_another_is_told(
    built: Project, library: Library, tmp_path: Path, vo: str, there: str
) -> None:
    apart = with_layers(library, po="https://kijk.example/p", vo=f"https://kijk.example/p/{vo}")
    with pytest.raises(ContentFaults) as error:
        bring(built, apart, tmp_path / "public")
    (fault,) = error.value.faults
    assert f"waar {VO} komt te staan, staat al iets anders; gevonden «{vo}» en «{there}" in fault.text
    assert not (tmp_path / "public").exists()


def test_a_half_site_goes_nowhere_nor_does_one_that_is_not_there(
    built: Project, library: Library, tmp_path: Path
) -> None:
    elsewhere = Places(built.places.root, tmp_path / "build")
    with pytest.raises(ContentFaults) as error:
        bring(built, library, tmp_path / "public", PO, places=elsewhere)
    assert "hier is geen hele site" in error.value.faults[0].text
    shutil.copytree(built.places.site(PO), elsewhere.site(PO))
    make_half(elsewhere.site(PO))
    with pytest.raises(ContentFaults) as error:
        bring(built, library, tmp_path / "public", PO, places=elsewhere)
    assert "deze map is half: een kijkwijzer werd hier afgebroken" in error.value.faults[0].text
    assert not (tmp_path / "public").exists()


def test_a_folder_that_was_left_half_is_made_whole(built: Project, library: Library, tmp_path: Path) -> None:
    folder = tmp_path / "public"
    bring(built, library, folder)
    make_half(folder)
    assert OutputFolder(folder, tmp_path).is_half
    bring(built, library, folder)
    assert not OutputFolder(folder, tmp_path).is_half


def test_what_a_school_is_called_is_letters_and_only_our_script_is_run(
    built: Project, library: Library, tmp_path: Path
) -> None:
    name = '</script><script>alert(1)</script>"><b>{{ 7 * 7 }}'
    layers = {**library.layers, VO: library.layers[VO].with_fields(naam=name, plaats=name)}
    bring(built, replace(library, layers=layers), tmp_path / "public")
    for page in ("index.html", "404.html"):
        soup = BeautifulSoup((tmp_path / "public" / page).read_bytes(), "html.parser")
        assert name in [tag.get_text() for tag in soup.select("li a")]
        scripts = [script.get_text() for script in soup.select("script")]
        assert scripts == [OUR_SCRIPT] * (page == "404.html")
        (meta,) = soup.select("meta[http-equiv='Content-Security-Policy']")
        policy = {rule.split()[0]: rule.split()[1:] for rule in str(meta["content"]).split("; ")}
        assert policy["default-src"] == ["'none'"]
        assert policy.get("script-src", []) == [f"'{policy_digest(script)}'" for script in scripts]
        assert not {"'unsafe-inline'", "'unsafe-eval'"} & {word for words in policy.values() for word in words}
        assert not soup.select("[src^='http'], [href^='http'], link, iframe, b")


@pytest.mark.whole
def test_the_pages_at_the_beginning_are_valid(published: Path) -> None:
    assert faults_of_pages([published / "index.html", published / "404.html"]) == []


@pytest.fixture
def host(published: Path) -> Iterator[str]:
    with hosting(published, BELOW) as address:
        yield address


@pytest.mark.browser
@pytest.mark.parametrize(("width", "dark"), [(1280, False), (390, True)], ids=["scherm", "telefoon in het donker"])
def test_who_chooses_a_school_comes_to_its_cards_and_pdfs(host: str, browser: Browser, width: int, dark: bool) -> None:
    tools = Tools(host, browser)
    page = tools.open("", width, dark=dark)
    page.evaluate("document.fonts.ready")
    for letter in ('600 16px "Kijk Serif"', '16px "Kijk Sans"'):
        assert page.evaluate("letter => document.fonts.check(letter)", letter)
    assert page.evaluate("Array.from(document.images).every(image => image.complete && image.naturalWidth > 0)")
    assert (fits(page), faults_of(page), small_targets(page, "body")) == (True, [], [])
    for name in ("Basisschool De Proef", "Het Proefcollege"):
        page.goto(f"{host}/")
        page.get_by_role("link", name=name).click()
        expect(page.get_by_role("heading", level=1)).to_have_text("Waarmee willen jullie aan de slag?")
        page.locator('main a[href^="stellingen/gespreksopener"]').first.click()
        pdf = page.locator('a[href$=".pdf"]').first.evaluate("link => link.href")
        assert page.request.get(pdf).status == 200
    tools.close()
    assert tools.faults == []


@pytest.mark.browser
@pytest.mark.parametrize(
    ("way", "school"),
    [
        ("proef-vo/stellingen/weg.html", "proef-vo"),
        ("proef-po/heel/diep/weg", "proef-po"),
        ("proef-vo/proef-po/weg.html", "proef-vo"),
        ("proef-po/caf%C3%A9%", "proef-po"),
        ("proef-po.html", None),
        ("heel/diep/weg.html", None),
    ],
)
def test_what_is_not_there_leads_to_the_school(host: str, browser: Browser, way: str, school: str | None) -> None:
    tools = Tools(host, browser)
    page = tools.open(way, 390, dark=school == "proef-vo")
    if school is None:
        link = page.get_by_role("link", name="Het Proefcollege")
        expect(link).to_have_attribute("href", f"{BELOW}/{VO}/index.html")
    else:
        expect(page.get_by_role("link", name="Begin")).to_be_visible()
        assert page.locator("[data-map]").first.is_hidden()
        for name in ("vinden.html", "instrumenten.html", "index.html"):
            link = page.locator(f'a[href$="/{school}/{name}"]:visible')
            assert page.request.get(link.evaluate("link => link.href")).status == 200
        page.get_by_role("link", name="Kies een andere school").click()
        page.wait_for_url(f"{host}/index.html")
        page.go_back()
        assert (fits(page), faults_of(page)) == (True, [])
        page.get_by_role("link", name="Begin").click()
        page.wait_for_url(f"{host}/{school}/index.html")
    tools.close()
    # The browser itself complains of the answer 404.
    assert [fault for fault in tools.faults if "404" not in fault] == []


@pytest.mark.browser
def test_without_javascript_all_schools_are_named(host: str, browser: Browser) -> None:
    tools = Tools(host, browser)
    page = tools.open("proef-po/weg.html", script=False)
    assert page.locator("[data-map]:visible").all_inner_texts() == ["Basisschool De Proef", "Het Proefcollege"]
    assert page.get_by_role("link", name="Begin").is_hidden()
    tools.close()


@pytest.mark.browser
def test_one_school_without_an_address_is_found_below_any_path(
    built: Project, library: Library, tmp_path: Path, browser: Browser
) -> None:
    bring(built, without(library, VO), tmp_path / "public", PO)
    with hosting(tmp_path / "public", "/project") as host:
        tools = Tools(host, browser)
        page = tools.open("stellingen/diep/weg.html")
        page.get_by_role("link", name="Begin").click()
        page.wait_for_url(f"{host}/index.html")
        tools.close()
