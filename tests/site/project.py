"""A project folder for tests: the real content and templates, small sets of our own, and two schools to build for."""

import shutil
import zipfile
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from bs4 import BeautifulSoup

from generator.files import read_files
from generator.output import LIST, OutputFolder
from generator.places import Places
from generator.print.paper.formats import print_products, read_formats, simplex_products
from generator.read import read_library
from generator.resolve import Edition, resolve_edition
from generator.site.build import SiteReport, build_site
from generator.site.epub.build import build_epub
from generator.site.pages.downloads import EPUB
from generator.site.pages.kept_sources import shared_name
from generator.site.pages.site import Site

REPOSITORY = Path(__file__).resolve().parents[2]
OWN = Path(__file__).with_name("inhoud")
"""Sets of the new kinds that are small, and have or lack just what a test asks for."""
LISTS = REPOSITORY / "tests" / "scores" / "lijsten"
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="5" cy="5" r="4" fill="{}"/></svg>'
PO = """id: proef-po
basis: po
naam: Basisschool De Proef
plaats: Tiel
huisstijl: {logo: proef-po.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}
woorden:
  team: {ev: bouwteam, mv: bouwteams, lidwoord: het}
kaarten:
  tekst:
    gespreksopener-03: "Samen lessen maken die bij onze kinderen passen, dat is voor mij ruimte."
  erbij:
    - id: proef-po-01
      set: gespreksopener
      categorie: verbondenheid
      tekst: "Wat ik bedenk, mag [[gespreksopener-08|iedereen]] weten."
"""
VO = """id: proef-vo
basis: vo
naam: Het Proefcollege
plaats: Delft
contact: https://proefcollege.example/meld@ons
huisstijl: {logo: proef-vo.svg, hoofdkleur: "#1d3f8f", steunkleur: "#e8b04a"}
"""


@dataclass(frozen=True)
class Project:
    """A project folder with the repository's content and templates, and the test schools."""

    places: Places

    @property
    def root(self) -> Path:
        return self.places.root

    def edition(self, school: str) -> Edition:
        return resolve_edition(read_library(self.places.content), school)

    def build(self, school: str) -> SiteReport:
        return build_site(Site(self.edition(school), self.places))

    def site(self, school: str) -> dict[str, bytes]:
        """Give the files of the built site, but for the list of what is ours."""
        return {name: raw for name, raw in read_files(self.places.site(school)).items() if name != LIST}

    def workplace(self, school: str) -> Path:
        """Give the folder in which Sphinx works for a school."""
        return self.places.cache / "sphinx" / "nl" / shared_name(self.edition(school))

    def page(self, school: str, docname: str) -> BeautifulSoup:
        """Give a built page."""
        return BeautifulSoup((self.places.site(school) / f"{docname}.html").read_text("utf-8"), "html.parser")

    def edit(self, file: str, old: str, new: str) -> None:
        """Change a text in a file of the project."""
        path = self.root / file
        text = path.read_text("utf-8")
        assert old in text, f"{old} staat niet in {file}"
        path.write_text(text.replace(old, new, 1), "utf-8")

    def pages(self, school: str) -> dict[str, BeautifulSoup]:
        """Give all built pages, by the name of their file."""
        files = self.site(school).items()
        return {name: BeautifulSoup(raw, "html.parser") for name, raw in files if name.endswith(".html")}

    def book(self, school: str) -> dict[str, BeautifulSoup]:
        """Build the EPUB, and give its pages by their docname."""
        build_epub(Site(self.edition(school), self.places))
        with zipfile.ZipFile(self.places.print(school) / EPUB) as epub:
            pages = {name: epub.read(name) for name in epub.namelist() if name.endswith(".xhtml")}
        return {name.removesuffix(".xhtml"): BeautifulSoup(raw, "html.parser") for name, raw in pages.items()}

    def lay_prints(self, school: str) -> None:
        """Lay PDFs ready, as the print stage would."""
        formats = read_formats(self.places.templates)
        sets = self.edition(school).sets
        pdfs = [pdf for laid in sets for pdf in (*print_products(formats, laid), *simplex_products(formats, laid))]
        self.lay_print(school, {pdf.file: b"%PDF-1.7 " + pdf.file.encode() for pdf in pdfs})

    def lay_print(self, school: str, files: dict[str, bytes]) -> None:
        """Lay some PDFs beside those that are there."""
        OutputFolder(self.places.print(school), self.places.output).bring(files, stale=None)


BLOCKS = ("</h1>", "{% block boven_uitleg %}", "{% block kaarten %}")
"""Below what a template has room for more: its heading, or what a set adds to the page that all sets have."""


def plant(templates: Path, name: str, html: str) -> str:
    """Put HTML on a line of its own in the template of a page; give its place, as a fault tells it."""
    file = templates / "site" / f"{name}.html"
    text = file.read_text("utf-8")
    before, after, rest = text.partition(next(known for known in BLOCKS if known in text))
    file.write_text(f"{before}{after}\n{html}\n{rest}", "utf-8")
    return f"templates/site/{name}.html:{before.count(chr(10)) + 2}: "


@dataclass(frozen=True)
class Built(Project):
    """A project that is built and that no test changes: what is read of it is read once, and left as it is."""

    def edition(self, school: str) -> Edition:
        return _edition(self.places, school)

    def page(self, school: str, docname: str) -> BeautifulSoup:
        return _page(Project(self.places), school, docname)

    def pages(self, school: str) -> dict[str, BeautifulSoup]:
        return _pages(Project(self.places), school)


@cache
def _edition(places: Places, school: str) -> Edition:
    return Project(places).edition(school)


@lru_cache(maxsize=20)
def _page(project: Project, school: str, docname: str) -> BeautifulSoup:
    return project.page(school, docname)


@lru_cache(maxsize=1)
def _pages(project: Project, school: str) -> dict[str, BeautifulSoup]:
    """Read all pages of one school: those of two would fill the memory."""
    return project.pages(school)


FEW = ("gespreksopener", "leef-je-in", "leren-loont", "slijpsteen", "belanghebbenden")
"""The sets of a project that is built again and again: of four kinds, that lead to each other."""


LIKE_OTHERS = (
    *("waarom-tekort-blijft", "vier-themas", "vier-orden", "vertrouwen-geven", "uit-balans", "traject", "routekaart"),
    *("taak-rol-functie", "rol-op-drie-niveaus", "rode-draden", "kritische-dialoog", "kernpunten", "gespreksregels"),
    *("inzet-personeelsinstrumenten", "initiator-kiezen", "gedeelde-agenda", "drie-bouwstenen", "beleid-en-sturing"),
)
"""Sets whose pages are made as those of others are; no test school has them."""


def make_project(root: Path, *, few: bool = False, without: tuple[str, ...] = LIKE_OTHERS) -> Project:
    """Copy the repository's content and templates, and add the test schools, which leave out some sets, or most."""
    for part in ("content", "templates"):
        shutil.copytree(REPOSITORY / part, root / part)
    shutil.copytree(OWN, root / "content", dirs_exist_ok=True)
    shutil.copytree(LISTS, root / "content" / "vragenlijsten", dirs_exist_ok=True)
    shutil.copy(REPOSITORY / "conf.py", root)
    schools = root / "content" / "scholen"
    if without and not few:
        with (schools / "landelijk.yaml").open("a", encoding="utf-8") as layer:
            layer.write(f"sets: {{zonder: [{', '.join(without)}]}}\n")
    for name, text, colour in (("proef-po", PO, "#0b5d4b"), ("proef-vo", VO, "#1d3f8f")):
        (schools / f"{name}.yaml").write_text(text, "utf-8")
        (schools / f"{name}.svg").write_text(LOGO.format(colour), "utf-8")
        if few:
            others = sorted(set(read_library(root / "content").sets) - set(FEW))
            (schools / f"{name}.yaml").write_text(f"sets: {{zonder: [{', '.join(others)}]}}\n{text}", "utf-8")
    return Project(Places(root, root / "build"))
