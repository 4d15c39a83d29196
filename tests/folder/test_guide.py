"""The guides for schools and publishers, done as they say: from an empty folder to a site and a PDF with our card.

One flow for all of both pages, with the installed wheel in the place of what ``pipx`` would install.
"""

import re
import shlex
import subprocess
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
        else:
            # Done before; ``pipx`` stands for the wheel of the fixture.
            assert (program, *words) in {
                ("pipx", "install", "kijkwijzer"),
                ("pipx", "install", "--force", "kijkwijzer"),
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
        if file.name == ".gitlab-ci.yml":
            self.publish(text)
        else:
            old = file.read_text("utf-8") if file.is_file() else ""
            for key in yaml.safe_load(text):
                old = re.sub(rf"(?m)^{key}:.*\n(?:[ ]+.*\n)*", "", old)
            file.write_text(f"{old}{text}\n", "utf-8")
            if file.name == "de-eik.yaml":
                (file.parent / "de-eik.svg").write_bytes((file.parent / "mijn-school.svg").read_bytes())
        return file.name

    def publish(self, text: str) -> None:
        """Run what a pipeline would, and put the sites back."""
        lines = re.findall(r"^ *- (.*)$", text, re.MULTILINE)
        subprocess.run(["/bin/sh", "-ec", "\n".join(lines)], cwd=self.school, check=True)
        for school in ("mijn-school", "de-eik"):
            assert (self.school / "public" / school / "index.html").is_file()
            (self.school / "public" / school).rename(self.school / "build" / school / "site")

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
    assert done.count(LAYER.name) == 4
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

    few_for_all(school)
    done = reader.do(guides[1])
    assert {f"kijkwijzer {word}" for word in ("build", "release", "zip")} <= set(done)
    assert (school / "build" / "de-eik-om-te-printen.zip").is_file()
    assert SAID in reader.page("stellingen/gespreksopener.html").get_text()
    assert "De Eik" in reader.page("index.html", "build/de-eik/site").get_text()


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
    """Leave the same sets out of a school that comes beside: those of ours, in the base of all."""
    file = school / "content" / "scholen" / "de-haven.yaml"
    found = re.search(r"(?m)^sets:.*\n", (school / LAYER).read_text("utf-8"))
    assert found
    file.write_text(found[0], "utf-8")


def test_a_guide_names_the_libraries_that_the_program_needs() -> None:
    guide = (ROOT / "templates" / "site" / "voor-scholen.html").read_text("utf-8")
    libraries = re.search(r"LIBRARIES := (.*)", (ROOT / "Makefile").read_text("utf-8"))
    assert libraries
    assert all(f"<code>{name}</code>" in guide for name in libraries[1].split())
