"""Files that the tools of the site load, in a real browser: scripts read them, so a browser must.

``python -m tests.fuzz.tools gereedschap structuur SEED COUNT FOLDER`` builds a site and is a worker as the others are.
"""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from hypothesis import strategies as st
from playwright.sync_api import Dialog, Page, sync_playwright

from generator.read import read_library
from tests.browser import CHROMIUM, OPTIONS
from tests.fuzz.letters import hostile, letters
from tests.fuzz.records import Draw
from tests.fuzz.target import BrokenPromise, Outcome
from tests.fuzz.watch import MOST_SECONDS, Watch
from tests.fuzz.worker import TALLY, read_all
from tests.site.project import make_project

SETS = ("gespreksopener", "reflector", "kubus", "vier-teams", "scan")
"""The sets that have all tools between them."""


@dataclass(frozen=True)
class Tool:
    """A tool that loads files: its page, what chooses a file there, what tells of it, and a file that is right."""

    page: str
    chooser: str
    report: str
    right: dict[str, object] | str


def _saved(kind: str, held: object) -> dict[str, object]:
    return {"soort": kind, "versie": 1, "inhoud": held}


TREE = {"id": 1, "naam": "Kern", "takken": [{"id": 2, "naam": "Tak", "takken": []}]}
NOTE = {"tekst": "Een briefje", "vak": 1, "x": 0.5, "y": 0.5}
OWN = {"id": "zelf-1", "categorie": 0, "tekst": "Een kaart"}
DECK = {"soort": "kijkwijzer-stapel", "versie": 1, "set": "gespreksopener", "favoriet": ["gespreksopener-03"]}
ACTION = {"soort": "", "tekst": "Doen", "wie": "Ik", "wanneer": "Morgen", "gedaan": False}
PARTS = [{"set": "gespreksopener", "stappen": [1], "noot": "Let op"}, {"pauze": 15}, {"titel": "Slot", "minuten": 10}]
PLAN = {"id": "0" * 20, "titel": "Middag", "dag": "2027-03-09", "begin": "13:30", "eind": "16:00", "mensen": 24}
TOOLS = (
    Tool("stellingen/gespreksopener.html", "#stapel-bestand", ".stapel-melding", {**DECK, "opzij": [], "eigen": [OWN]}),
    Tool(
        "werkvormen/reflector.html",
        ".boom-blok input[type=file]",
        ".boom-blok .melding",
        _saved("kijkwijzer-mindmap", TREE),
    ),
    Tool("werkvormen/vier-teams.html", ".vakken-blok input[type=file]", ".vakken-blok .melding", _saved("?", [NOTE])),
    Tool(
        "werkvormen/kubus.html",
        ".kubus-blok input[type=file]",
        ".kubus-blok .melding",
        _saved("kijkwijzer-kubus", [{"naam": "Mia", "nummer": 3}]),
    ),
    Tool(
        "actielijst.html",
        "#actie-bestand",
        "#actie-melding",
        {"soort": "kijkwijzer-acties", "versie": 1, "acties": [ACTION]},
    ),
    Tool("uitkomsten/scan.html", "#codes-bestand", "#codes-melding", "KW1-AAAA-AAAA\n"),
    Tool(
        "plannen.html",
        ".plan-doen input[type=file]",
        ".plan-doen .melding",
        _saved("kijkwijzer-draaiboek", {**PLAN, "delen": PARTS}),
    ),
)

LOAD = """async ([chooser, report, text]) => {
  const input = document.querySelector(chooser), chosen = new DataTransfer(), errors = [];
  const hear = (event) => errors.push(String(event.reason ?? event.error ?? event.message));
  addEventListener("error", hear);
  addEventListener("unhandledrejection", hear);
  chosen.items.add(new File([text], "bestand.json"));
  input.files = chosen.files;
  document.querySelector(report).textContent = "";
  const began = performance.now();
  input.dispatchEvent(new Event("change"));
  const told = () => document.querySelector(report).textContent || errors.length;
  for (let turn = 0; turn < 60 && !told(); turn++) await new Promise((go) => setTimeout(go, 4));
  await new Promise((go) => setTimeout(go, 0));
  const seconds = (performance.now() - began) / 1000;
  removeEventListener("error", hear);
  removeEventListener("unhandledrejection", hear);
  const strange = document.querySelectorAll("main :is(script:not([type]), iframe, object, embed, [onerror], [onload])");
  return { errors, seconds, told: document.querySelector(report).textContent, strange: strange.length };
}"""
"""Lets a tool load a file, and tells what it said, how long it took and what went wrong."""


@dataclass
class ToolPages:
    """The pages of the tools, open in a browser; ``root`` is the address of the site."""

    page: Page
    root: str
    troubles: list[str] = field(default_factory=list)
    refusals: dict[str, str] = field(default_factory=dict)
    here: Tool | None = None

    def __post_init__(self) -> None:
        self.page.on("dialog", self.hear_dialog)
        self.page.on("request", lambda request: self.hear_request(request.url))

    def hear_dialog(self, dialog: Dialog) -> None:
        """Agree to what a tool asks; whatever else speaks is trouble."""
        if dialog.type != "confirm":
            self.troubles.append(f"{dialog.type}: {dialog.message}")
        dialog.accept()

    def hear_request(self, url: str) -> None:
        """Note what is asked elsewhere."""
        if not url.startswith((self.root, "data:", "blob:")):
            self.troubles.append(f"gevraagd: {url}")

    def load(self, tool: Tool, text: str) -> bool:
        """Let a tool load a file; return whether it took it. Raises ``BrokenPromise`` where anything went wrong."""
        if self.here is not tool:
            self.page.goto(f"{self.root}/{tool.page}")
            self.here = tool
            self.refusals[tool.page] = self.ask(tool, "geen bestand van ons")
        told = self.ask(tool, text)
        return bool(told) and (isinstance(tool.right, str) or told != self.refusals[tool.page])

    def ask(self, tool: Tool, text: str) -> str:
        """Let a tool load a file, and return what it says."""
        found = self.page.evaluate(LOAD, [tool.chooser, tool.report, text])
        troubles = [*found["errors"], *self.troubles]
        self.troubles.clear()
        if troubles or found["strange"]:
            self.here = None
            raise BrokenPromise(f"{tool.page}: {'; '.join(troubles) or 'vreemde elementen'}")
        if found["seconds"] > MOST_SECONDS:
            raise BrokenPromise(f"{tool.page}: te traag, {found['seconds']:.1f} s")
        return str(found["told"])


ODD = {"toString": 1, "valueOf": 1}
"""What can't be made a text or a number."""
leaves = st.one_of(
    letters,
    st.integers(),
    st.floats(),
    st.booleans(),
    st.none(),
    st.sampled_from([ODD, [], {}, -1, 26, 27, 1e308, [[[]]]]),
)
anything = st.recursive(leaves, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(hostile, inner, max_size=3))


@st.composite
def files(draw: Draw, right: dict[str, object] | str) -> str:
    """Return the text of a file for a tool, most with some of what it holds changed."""
    if isinstance(right, str):
        lines = draw(
            st.lists(letters | st.just(right) | st.text("KW0123456789ABCDEFGHJKMNPQRSTVXYZ-", max_size=40), max_size=4)
        )
        return "\n".join(lines)
    held = _changed(draw, right)
    text = json.dumps(held)
    if draw(st.integers(0, 7)) == 0:
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(hostile) + text[at:]
    return text


def _changed(draw: Draw, value: object) -> object:
    """Return a value of which some parts are others."""
    chance = draw(st.integers(0, 11))
    if chance == 0:
        return draw(anything)
    if isinstance(value, dict):
        return {
            key: one if key in ("soort", "versie") and chance > 1 else _changed(draw, one) for key, one in value.items()
        }
    if isinstance(value, list):
        return [_changed(draw, one) for one in value * draw(st.sampled_from([1, 1, 1, 2, 300]))][:300]
    return draw(leaves) if chance < 4 else value


@contextmanager
def tool_pages(root: str) -> Iterator[ToolPages]:
    """Open a browser of its own."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield ToolPages(browser.new_page(), root)
        browser.close()


def right_file(pages: ToolPages, tool: Tool) -> dict[str, object] | str:
    """Return a file that is right for a tool as it stands on its page: some kinds bear the name of their board."""
    pages.page.goto(f"{pages.root}/{tool.page}")
    if isinstance(tool.right, str):
        return tool.right
    if tool.right["soort"] == "?":
        board = pages.page.locator(".vakken-blok").first.get_attribute("data-bord")
        return {**tool.right, "soort": f"kijkwijzer-vakken/{board}"}
    if "acties" in tool.right:
        sort = pages.page.locator(".acties").first.get_attribute("data-soort")
        return {**tool.right, "acties": [{**ACTION, "soort": sort}]}
    return tool.right


def build(folder: Path) -> Path:
    """Build a site of the sets with tools; return its folder."""
    project = make_project(folder / "project")
    layer = project.root / "content" / "scholen" / "proef-po.yaml"
    others = sorted({*read_library(project.places.content).sets} - {*SETS})
    layer.write_text(f"{layer.read_text('utf-8')}sets: {{zonder: [{', '.join(others)}]}}\n", "utf-8")
    project.build("proef-po")
    return project.places.site("proef-po")


class _Quiet(SimpleHTTPRequestHandler):
    """A host that tells nobody of what is asked."""

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def site_address(folder: Path) -> Iterator[str]:
    """Serve a site: of a page that was opened from a disk no browser tells what its scripts raise."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def read_files(pages: ToolPages, watch: Watch, number: int | None, count: int) -> None:
    """Let every tool load ``count`` files."""
    for tool in TOOLS:
        right = right_file(pages, tool)

        def read(raw: bytes, tool: Tool = tool) -> Outcome:
            return Outcome(() if pages.load(tool, raw.decode("utf-8", "surrogatepass")) else ("geweigerd",))

        watch.read = read
        texts = files(right).map(lambda text: text.encode("utf-8", "surrogatepass"))
        read_all(texts, watch.run, number, count)


def main() -> None:
    """Build a site and let its tools load files."""
    name, _, number, count, folder = sys.argv[1:]
    watch = Watch(name, lambda _: Outcome(), Path(folder))
    with site_address(build(Path(folder))) as root, tool_pages(root) as pages:
        read_files(pages, watch, int(number), max(1, int(count) // len(TOOLS)))
    (watch.folder / TALLY).write_text(json.dumps(asdict(watch.tally)), "utf-8")


if __name__ == "__main__":
    main()
