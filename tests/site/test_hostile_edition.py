"""An edition of which every text is hostile, in a real browser: each page and each file alone, from a disk and a host.

Nothing speaks, nothing is asked of another host, no script runs but ours, and the console stays empty: what the policy
of a page would have stopped stands there too.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Dialog, Page
from playwright.sync_api import Error as BrowserError

from tests.fuzz.tools import site_address
from tests.site.hostile import Planter
from tests.site.project import Project
from tests.site.test_letters import planted

pytestmark = pytest.mark.browser
ALONE = (".svg", ".xml", ".json", ".txt", ".js", ".css", ".webmanifest", ".xhtml")
"""What a browser shows when it is opened alone."""
SCRIPTS = "[...document.scripts].filter((one) => !one.type).map((one) => one.src || 'los')"


@dataclass
class Witness:
    """Opens files of a site one by one, and notes whatever should not happen."""

    page: Page
    root: str
    troubles: list[str] = field(default_factory=list)
    opened: int = 0

    def __post_init__(self) -> None:
        self.page.on("dialog", self.hear_dialog)
        self.page.on("request", lambda request: self.hear_request(request.url))
        self.page.on("console", lambda message: self.note(message.text) if message.type == "error" else None)
        self.page.on("pageerror", lambda error: self.note(str(error)))
        self.page.on("download", lambda download: self.note(f"bewaard: {download.url}"))

    def hear_dialog(self, dialog: Dialog) -> None:
        """Note what speaks."""
        self.note(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    def hear_request(self, url: str) -> None:
        """Note what is asked elsewhere; a browser asks a host for a sign by itself."""
        if not url.startswith((self.root, "data:", "blob:")):
            self.note(f"gevraagd: {url}")

    def note(self, text: str) -> None:
        """Note what should not happen, with the page that is open."""
        if "favicon.ico" not in text:
            self.troubles.append(f"{self.page.url.removeprefix(self.root)}: {text[:200]}")

    def open(self, name: str) -> None:
        """Open a file; of a page also see whose scripts it has."""
        try:
            self.page.goto(f"{self.root}/{name}", wait_until="load")
        except BrowserError as error:
            self.troubles.append(f"{name}: {error.message[:200]}")
            return
        self.opened += 1
        if name.endswith(".html"):
            foreign = [src for src in self.page.evaluate(SCRIPTS) if not src.startswith(f"{self.root}/")]
            self.troubles += [f"{name}: een script van {src}" for src in foreign]


@pytest.fixture(scope="module")
def hostile_site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a site of which every text is hostile."""
    made = planted(tmp_path_factory.mktemp("vijandig") / "project", Planter())
    made.site()
    return made.places.site("proef", ("en",))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page()
    page.set_default_timeout(20_000)
    yield page
    page.close()


def files_of(folder: Path) -> tuple[list[str], list[str]]:
    """Return the pages of a site, and what else a browser shows."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return [one for one in names if one.endswith(".html")], [one for one in names if one.endswith(ALONE)]


@pytest.mark.whole
@pytest.mark.parametrize("host", [False, True], ids=["schijf", "host"])
def test_no_page_and_no_file_of_a_hostile_edition_does_anything(hostile_site: Path, page: Page, host: bool) -> None:
    pages, others = files_of(hostile_site)
    with site_address(hostile_site) as address:
        witness = Witness(page, address if host else hostile_site.as_uri())
        for name in (*pages, *others):
            witness.open(name)
    assert witness.troubles == []
    assert witness.opened == len(pages) + len(others) > 60


HOSTILE = "</title><script>alert(1)</script><img src=https://elders.example/x onerror=alert(2)>"


def test_the_name_the_words_and_the_cards_of_a_school_do_nothing(project: Project, page: Page) -> None:
    layer = "content/scholen/proef-po.yaml"
    contact = 'contact: "meld\'x@school.example"'
    project.edit(layer, "naam: Basisschool De Proef", f"naam: {json.dumps(HOSTILE[:80])}\n{contact}")
    project.edit(layer, "plaats: Tiel", f"plaats: {json.dumps(HOSTILE)}")
    words = "{ev: bouwteam, mv: bouwteams, lidwoord: het}"
    project.edit(layer, words, words.replace("bouwteams", "'\"><svg/onload=alert(3)>'").replace("bouwteam", "<b>team"))
    project.edit(layer, "Samen lessen maken", f"Samen {HOSTILE.replace(chr(34), '')} lessen maken")
    project.build("proef-po")
    folder = project.places.site("proef-po")
    pages, others = files_of(folder)
    kinds = {name.rpartition(".")[2]: name for name in others}
    first = {name.partition("/")[0]: name for name in reversed(pages)}
    with site_address(folder) as address:
        witness = Witness(page, address)
        for name in (*first.values(), *kinds.values()):
            witness.open(name)
    assert witness.troubles == []
    assert witness.opened > 15


BAD = {
    "spreekt.html": "<script>alert(1)</script>",
    "vraagt.html": "<img src='https://elders.example/x.png'>",
    "breekt.html": "<script>throw new Error('stuk')</script>",
    "klaagt.html": "<meta http-equiv=Content-Security-Policy content=\"default-src 'none'\"><script>1</script>",
    "tekening.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
}


@pytest.mark.parametrize("name", BAD)
def test_what_should_not_happen_would_have_been_seen(page: Page, tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(BAD[name], "utf-8")
    with site_address(tmp_path) as address:
        witness = Witness(page, address)
        witness.open(name)
        page.wait_for_timeout(50)
    assert witness.troubles
