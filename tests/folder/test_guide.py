"""The guides for schools and publishers, done as they say: from an empty folder to a site and a PDF with our card.

One flow for all of both pages, with the installed wheel in the place of what ``pipx`` would install.
"""

import json
import re
import shlex
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import sleep
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
import yaml
from bs4 import BeautifulSoup, Tag
from openpyxl import load_workbook

from generator.folder.wheel import WHEEL
from tests.conftest import ROOT
from tests.folder.conftest import Installed, with_few_sets
from tests.print.reading import page_count, page_text

BEGIN = ["init", "mijn-school", "--sector", "po", "--name", "De Linde"]
SAID = "Samen lessen maken die bij onze leerlingen passen: dan voel ik ruimte."
TYPED = "Dit typten wij in het rekenblad."
LAYER = Path("content/scholen/mijn-school.yaml")


def typed(tag: Tag) -> list[str]:
    """Give the command that stands in a frame, in its words."""
    return shlex.split(" ".join(tag.select_one("code").get_text(" ").split()))  # type: ignore[union-attr]


@dataclass(frozen=True)
class Reader:
    """Someone who does what the guides say, one thing after the other."""

    installed: Installed
    school: Path

    def do(self, guide: BeautifulSoup) -> list[str]:
        """Do all that a page says in its order; gives what was done."""
        return [self.take(tag) for tag in guide.select(".opdracht, .bestand")]

    def take(self, tag: Tag) -> str:
        if "bestand" in str(tag["class"]):
            return self.lay(tag)
        program, *words = typed(tag)
        if program == "kijkwijzer" and words[0] not in ("init", "serve"):
            if words[:2] == ["sheet", "import"]:
                self.type_in_the_sheet(self.school / words[2])
                words.append("--yes")  # who reads the page is asked
            self.installed.right(*words, where=self.school)
            if words[:3] == ["schools", "add", "de-haven"]:
                few_for_all(self.school)
        else:
            # Done before; ``pipx`` stands for the wheel of the fixture.
            assert (program, *words) in {
                ("pipx", "install", "--pip-args=--constraint constraints.txt", f"./{WHEEL}"),
                ("pipx", "install", "--force", "--pip-args=--constraint ../nieuw/constraints.txt", f"../nieuw/{WHEEL}"),
                ("kijkwijzer", *BEGIN),
                ("cd", "mijn-school"),
                ("kijkwijzer", "serve", "--open"),
            }
        return " ".join((program, *words[:1]))

    def lay(self, tag: Tag) -> str:
        """Lay a piece of a file where the page says; what the file has under the same key makes way."""
        [*_, name], piece = tag.select("figcaption code"), tag.select_one("pre code")
        assert piece
        file, text = self.school / name.get_text(), piece.get_text()
        old = file.read_text("utf-8") if file.is_file() else ""
        for key in yaml.safe_load(text):
            old = re.sub(rf"(?m)^{key}:.*\n(?:[ ]+.*\n)*", "", old)
        file.write_text(f"{old}{text}\n", "utf-8")
        return file.name

    def type_in_the_sheet(self, file: Path) -> None:
        book = load_workbook(file)
        [cell] = [row[4] for row in book["Gespreksopener"].iter_rows(min_row=4) if row[0].value == "gespreksopener-04"]
        cell.value = TYPED
        book.save(file)

    def page(self, name: str, build: str = "build/mijn-school/site/") -> BeautifulSoup:
        return BeautifulSoup((self.school / build / name).read_bytes(), "html.parser")


@pytest.mark.whole
def test_who_does_what_the_guides_say_has_a_site_and_a_pdf_with_an_own_card(
    installed: Installed, tmp_path: Path
) -> None:
    installed.right(*BEGIN, where=tmp_path)
    school = tmp_path / "mijn-school"
    with_few_sets(school)  # so that there is less to make, and that is all that a reader would not do
    layer = school / LAYER
    reader = Reader(installed, school)
    with installed.serving(school) as address:
        guides = [served(f"{address}voor-scholen.html")]
    guides.append(reader.page("voor-uitgevers.html"))

    done = reader.do(guides[0])
    assert done.count(LAYER.name) == 5
    assert "paralleloverleg" in (school / "build/mijn-school/site/searchindex.js").read_text("utf-8")
    assert {f"kijkwijzer {word}" for word in ("check", "print", "build", "sheet", "schools", "upgrade")} <= set(done)
    cards = " ".join(reader.page("stellingen/gespreksopener.html").get_text().split())
    [own] = re.findall(r"Een goed idee van een collega[^.]*\.", cards)[:1]
    for text in (SAID, TYPED, own):
        assert text in cards
        assert text in printed(school / "build/mijn-school/print/gespreksopener-a6.pdf")
    chosen = school / "build/mijn-school/print/keuze/gespreksopener-a6.pdf"
    assert SAID in printed(chosen)

    told = guides[0].select_one(".foutregel code")
    assert told
    right = layer.read_text("utf-8")
    layer.write_text(right.replace("\nwoorden:", "\nwoorde:"), "utf-8")
    fault = installed.run("check", where=school).stderr
    assert told.get_text().split(": ", 1)[1] in fault
    layer.write_text(right, "utf-8")

    words = sounds(installed, school)
    done = reader.do(guides[1])
    assert {f"kijkwijzer {word}" for word in ("schools", "publish", "release", "zip")} <= set(done)
    assert (school / "build" / "de-eik-om-te-printen.zip").is_file()
    assert SAID in reader.page("stellingen/gespreksopener.html").get_text()
    for name in ("De Linde", "De Eik"):
        link = reader.page("index.html", "public").find("a", string=name)
        assert isinstance(link, Tag)
        assert name in reader.page(str(link["href"]), "public").get_text()
    assert (school / "public" / "de-eik" / "print" / "gespreksopener-a6.pdf").is_file()
    # On a board of its own sector the school says all as before.
    assert sounds(installed, school) == words


def served(address: str) -> BeautifulSoup:
    """Give a page as soon as the site is there."""
    for _ in range(600):
        with suppress(HTTPError), urlopen(address) as page:
            return BeautifulSoup(page.read(), "html.parser")
        sleep(0.2)
    raise TimeoutError(address)


def printed(file: Path) -> str:
    return " ".join(page_text(file, page) for page in range(page_count(file)))


def few_for_all(school: Path) -> None:
    """Leave the same sets out of a school that comes beside: those of ours, by the layer of all."""
    found = re.search(r"(?m)^sets:.*\n", (school / LAYER).read_text("utf-8"))
    assert found
    with (school / "content" / "scholen" / "de-haven.yaml").open("a", encoding="utf-8") as file:
        file.write(found[0])


def sounds(installed: Installed, school: Path) -> str:
    """Give how a card with words of the sector sounds at the first school."""
    told = json.loads(installed.right("schools", "explain", "mijn-school", "gespreksopener-09", "--json", where=school))
    assert "po" in told["lagen"]
    return str(told["klinkt"])


def test_a_guide_names_the_libraries_that_the_program_needs() -> None:
    guide = (ROOT / "templates" / "site" / "voor-scholen.html").read_text("utf-8")
    libraries = re.search(r"LIBRARIES := (.*)", (ROOT / "Makefile").read_text("utf-8"))
    assert libraries
    assert all(f"<code>{name}</code>" in guide for name in libraries[1].split())
