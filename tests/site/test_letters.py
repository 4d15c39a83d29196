"""Whatever an author writes is letters on a page: no link, no element, no file of the machine that builds.

All texts of a project are filled at once (``hostile.py``), each with a mark of its own; its pages are laid against
those of the same project with plain letters.  What a field refuses is listed here:

- a value that has a form: ids, colours, codes, times (``REFUSED``, by key); a file that is not there (``OF_FILES``);
- a reference to what is not there, whatever it is called;
- in a text, ``{{``, ``}}``, ``[[`` and ``]]`` that are no word and no link, without a backslash;
- signs that nobody sees.
"""

import json
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

from generator.files import read_files
from generator.places import Places
from generator.read import read_library
from generator.read.content_folder import SINGLE
from generator.records.base import Regel, Tekst
from generator.records.paths import file_of, texts_of
from generator.resolve import resolve_edition
from generator.schema.json_schema import FILES
from generator.site.build import build_site
from generator.site.epub.build import build_epub
from generator.site.pages.site import Site
from generator.text.source import source
from tests.conftest import Pack
from tests.site.hostile import MARK, QUIET, Planter, quiet, seen, text_fields
from tests.site.project import LOGO, make_project
from tests.site.tools import search_data

FOLDERS = {*FILES} - {*SINGLE}
KEPT = {
    *("gespreksopener", "leef-je-in", "leren-loont", "slijpsteen", "informatiebrief", "kubus", "sorteeroefening"),
    *("proefvorm", "proefkaarten", "proefscan", "proefmeetlat", "kubus-27-domeinen", "proeftekening", "proefvakken"),
    *("proefblad", "proefdag", "landelijk", "po"),
}
"""Files that have all there is between them."""
SCHOOL = """
id: proef
basis: po
naam: Naam
adres: https://kijkwijzer.example
huisstijl: {logo: proef.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}
woorden: {team: {ev: bouwteam, mv: bouwteams, lidwoord: het}}
talen: [en]
sets: {zonder: [sorteeroefening], met: [sorteeroefening]}
kaarten:
  tekst: {gespreksopener-03: Tekst, leef-je-in-01: Tekst}
  zonder: [gespreksopener-04]
  erbij:
    - {id: proef-01, set: gespreksopener, categorie: verbondenheid, tekst: Tekst}
    - {id: proef-02, set: proefkaarten, tekst: Tekst, titel: Titel}
    - {id: proef-03, set: leef-je-in, tekst: Tekst, naam: Naam, let_op: Let op}
    - {id: proef-04, set: slijpsteen, tekst: Tekst}
    - {id: proef-05, set: proefscan, tekst: Tekst}
"""
REFUSED = {
    *("id", "groep", "type", "begin", "code", "belang", "huidig", "compositie"),
    *("hoofdkleur", "steunkleur", "vestigingscode", "logo", "taal"),
}
"""The keys of fields that take no such letters, by their form."""
NAMES_OF_FONTS = {"Lettertype.naam", "Lettertype.bestand"}
"""What tells of a file beside the layer, which this project has not; both are refused as well."""


@dataclass(frozen=True)
class Planted:
    """A project of which all texts were filled."""

    places: Places
    planter: Planter

    def site(self, taal: str = "nl") -> dict[str, bytes]:
        """Build the site in a language; give its files."""
        edition = resolve_edition(read_library(self.places.content), "proef", taal)
        places = self.places.in_language(taal)
        build_site(Site(edition, places))
        return read_files(places.site("proef", edition.house.talen))

    def epub(self) -> dict[str, bytes]:
        """Build the EPUB; give the files in it."""
        build_epub(Site(resolve_edition(read_library(self.places.content), "proef"), self.places, epub=True))
        with zipfile.ZipFile(self.places.print("proef") / "kijkwijzer.epub") as packed:
            return {name: packed.read(name) for name in packed.namelist()}

    def translate(self) -> None:
        """Fill the translation of every second text; the others stay in Dutch on an English page."""
        said = {
            path: self.planter.markdown(Tekst if len(text.blocks) > 1 else Regel, f"vertaling van {path}")
            for path, text in list(texts_of(read_library(self.places.content)))[::2]
        }
        lay_translations(self.places.content, said)


def lay_translations(content: Path, said: dict[str, str]) -> None:
    """Write the translation of some texts, by their paths, in the files that translators fill."""
    files: dict[str, list[str]] = {}
    for path, text in texts_of(read_library(content)):
        if path in said:
            entry = (
                f"{key} {json.dumps(value, ensure_ascii=False)}"
                for key, value in (("msgctxt", path), ("msgid", source(text)), ("msgstr", said[path]))
            )
            files.setdefault(file_of(path), []).append("\n".join(entry))
    for name, entries in files.items():
        file = content / "talen" / "en" / f"{name}.po"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\nLanguage: en\\n"'
        file.write_text("\n\n".join((head, *entries)) + "\n", "utf-8")


def planted(folder: Path, planter: Planter) -> Planted:
    """Make a project of a few sets and one school, and fill it."""
    places = make_project(folder, without=()).places
    for file in sorted(places.content.rglob("*.*")):
        if (file.parent.name in FOLDERS and file.stem not in KEPT) or file.suffix == ".po":
            file.unlink()
    schools = places.content / "scholen"
    (schools / "proef.yaml").write_text(SCHOOL, "utf-8")
    (schools / "proef.svg").write_text(LOGO.format("#0b5d4b"), "utf-8")
    planter.project(places.content)
    made = Planted(places, planter)
    made.translate()
    return made


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Planted, Planted]:
    """The same project with hostile letters and with plain ones."""
    folder = tmp_path_factory.mktemp("letters")
    return planted(folder / "vijandig", Planter()), planted(folder / "gewoon", Planter(quiet, QUIET))


def pages(files: dict[str, bytes]) -> dict[str, BeautifulSoup]:
    """Give the pages among files, read as a browser does."""
    found = {name: raw.decode() for name, raw in files.items() if name.endswith((".html", ".xhtml"))}
    return {name: BeautifulSoup(text, "html.parser") for name, text in found.items()}


def built_of(page: BeautifulSoup) -> Counter[str]:
    """Count what a page is built of: its elements and where they lead; of a drawing only what can be in it."""
    whole: list[Tag] = [tag for tag in page.find_all() if not (tag.name != "svg" and tag.find_parent("svg"))]
    drawn = {tag.name for svg in page.find_all("svg") for tag in svg.find_all()}
    return Counter([*map(_described, whole), *drawn])


def _described(tag: Tag) -> str:
    leads = [_lead(str(tag[name])) for name in LINKS if name in tag.attrs]
    return str((tag.name, sorted(tag.attrs), leads, tag.get("class"), tag.get("type"), tag.get("lang")))


LINKS = ("href", "src", "action", "srcset", "formaction")


def _lead(link: str) -> str:
    parts = urlsplit(link)
    return f"{parts.scheme}:{parts.netloc}" if parts.scheme else parts.path


def shown(page: BeautifulSoup) -> str:
    """Give all that a page says, in what can be seen of it, what is read aloud, and the data of its scripts."""
    for svg in page.find_all("svg"):
        svg.extract()
    data = [json.loads(script.get_text()) for script in page.find_all("script", type=True)]
    links = [str(link["href"]) for link in page.find_all("a", href=True)]
    said = [link for link in links if urlsplit(link).scheme]
    said += [unescape(line.get_text()) for line in page.find_all("textarea")]
    names = ("aria-label", "title", "alt", "content", "value", "data-naam", "data-keuze", "data-assen", "placeholder")
    said += [str(tag[name]) for tag in page.find_all() for name in names if name in tag.attrs]
    for script in page.find_all(["script", "style", "textarea"]):
        script.extract()
    return seen(_as_typed("".join([page.get_text(), *said, *_strings(data)])))


def _as_typed(said: str) -> str:
    """Return what a page says with addresses as people type them, not in the form in which programs send them."""
    return re.sub(r"(https://|mailto:)[^\s\"<>]+", lambda found: unquote(found[0]), said)


def _strings(data: Any) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for item in data.values() if isinstance(data, dict) else data:
            yield from _strings(item)


def broken(page: str, planter: Planter) -> set[str]:
    """Name the fields of which a page shows other letters than were written."""
    for mark in set(MARK.findall(page)):
        page = page.replace(planter.expected(mark), "")
    return {planter.fields[mark] for mark in MARK.findall(page)}


def told(page: str, planter: Planter) -> set[str]:
    """Name the fields that a page shows."""
    return {planter.fields[mark] for mark in MARK.findall(page)}


def hold(files: dict[str, bytes], plain: dict[str, bytes], planter: Planter) -> set[str]:
    """Hold the files of hostile letters against those of plain ones; give the fields that were shown."""
    assert sorted(files) == sorted(plain)
    assert not [name for name in files if name.startswith(("_downloads", "_images"))]
    other, fields = pages(plain), set[str]()
    for name, page in pages(files).items():
        mine, its = built_of(page), built_of(other[name])
        assert (name, [*(mine - its)], [*(its - mine)]) == (name, [], [])
        links = [unquote(str(link["href"])) for link in page.find_all("a", href=True)]
        places = {str(tag["id"]) for tag in page.find_all(id=True)} | {""}
        said = shown(page)
        assert (name, broken(said, planter)) == (name, set())
        assert (name, {link[1:] for link in links if link[:1] == "#"} - places) == (name, set())
        fields |= told(said, planter)
    return fields


@pytest.mark.whole
def test_every_text_of_every_field_is_letters_on_the_site(both: tuple[Planted, Planted]) -> None:
    bad, good = both
    files = bad.site()
    fields = hold(files, good.site(), bad.planter)
    for name, raw in files.items():
        if name.endswith((".xml", ".svg")):
            ElementTree.fromstring(raw)
    fields |= told(json.dumps(search_data(files["searchindex.js"])["woorden"]), bad.planter)
    lacking = {field for field in bad.planter.fields.values() if " " not in field} - fields
    assert lacking == {"Vragenlijst.zelf_rekenen"}, "a page does that sum itself"


def test_every_text_of_every_field_is_letters_in_the_epub(both: tuple[Planted, Planted]) -> None:
    bad, good = both
    files = bad.epub()
    plain = good.epub()
    assert files["nav.xhtml"].count(b"<") == plain["nav.xhtml"].count(b"<")  # Sphinx sets its quotes and dashes anew
    hold(files | {"nav.xhtml": b""}, plain | {"nav.xhtml": b""}, bad.planter)
    for name, raw in files.items():
        if name.endswith((".xhtml", ".opf", ".ncx", ".svg")):
            ElementTree.fromstring(raw)


@pytest.mark.whole
def test_every_translation_is_letters_on_a_page_in_that_language(both: tuple[Planted, Planted]) -> None:
    bad, good = both
    fields = hold(bad.site("en"), good.site("en"), bad.planter)
    assert len([field for field in fields if field.startswith("vertaling")]) > 100


def test_no_field_of_text_is_forgotten(both: tuple[Planted, Planted]) -> None:
    planter = both[0].planter
    every = {field for kind in FILES.values() for field in text_fields(kind) if not field.startswith("EigenKaart")}
    assert every - set(planter.fields.values()) - planter.refused == NAMES_OF_FONTS
    assert {field.rpartition(".")[2] for field in planter.refused} == REFUSED


@pytest.mark.parametrize("sign", ["\x02", "\x03", "\x00", "\x0c", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe", "\uffff"])
def test_a_sign_that_no_page_can_hold_is_in_no_text(pack: Pack, sign: str) -> None:
    """Neither what XML forbids, nor what tells which line of a template wrote what."""
    escaped = f'"Basis\\u{ord(sign):04x}school"'
    pack.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", f"naam: {escaped}")
    pack.edit("scholen/beuk.yaml", '"Onze kinderen leren van elkaar, en wij ook."', escaped)
    wrong = [fault.wrong for fault in pack.faults()]
    assert wrong == ["een onzichtbaar teken dat hier niet mag"] * 2


@pytest.mark.parametrize("sign", ["\x02", "\x03", "\x1b", "\x7f", "\x85", "\u2028", "\ufffe"])
def test_a_sign_that_no_page_can_hold_is_in_no_translation(pack: Pack, sign: str) -> None:
    path = next(path for path, text in texts_of(pack.library()) if len(text.blocks) == 1)
    lay_translations(pack.places.content, {path: "Gewoon"})
    file = next(pack.places.content.glob("talen/en/**/*.po"))
    assert pack.faults() == ()
    file.write_text(file.read_text("utf-8").replace("Gewoon", f"Ge{sign}woon"), "utf-8")
    assert [fault.wrong for fault in pack.faults()] == ["een onzichtbaar teken dat hier niet mag"]
