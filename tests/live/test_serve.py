"""``kijkwijzer serve``: a page follows what is saved, shows what is wrong, and goes on."""

import gc
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from playwright.sync_api import Browser

from generator.files import mirror_folder, read_files
from generator.live.workshop import Workshop
from generator.lock import OutputLock
from generator.places import Places
from tests.conftest import PACK, ROOT, Pack
from tests.site.test_valid import faults as html_faults
from tests.translate.conftest import ENGLISH

PATIENCE = 180
"""Seconds after which a page that stays as it is has failed; it takes about one."""
SET = "stellingen/proef.html"
FAULTS = 'id="kijkwijzer-fouten"'


@dataclass(frozen=True)
class Served:
    """A served site; ``pack`` is the project behind it."""

    pack: Pack
    address: str
    process: subprocess.Popen[str]

    def get(self, path: str, host: str | None = None, **asked: str) -> tuple[int, bytes]:
        headers = {name.replace("_", "-"): value for name, value in asked.items()} | ({"Host": host} if host else {})
        request = urllib.request.Request(self.address + path, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
                return answer.status, answer.read()
        except urllib.error.HTTPError as error:
            return error.code, error.read()

    def page(self, path: str, *, until: str = "", gone: str = "") -> str:
        """Ask for a page until it holds ``until``, and no longer holds ``gone``."""
        end = time.monotonic() + PATIENCE
        page = ""
        while time.monotonic() < end:
            page = self.get(path)[1].decode()
            if until in page and not (gone and gone in page):
                return page
            time.sleep(0.1)
        pytest.fail(f"{until!r} kwam niet, of {gone!r} bleef:\n{page[-2000:]}")


def begin(pack: Pack, *words: str) -> Served:
    """Start the command; it tells its address at once."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    command = [sys.executable, "-m", "generator", "serve", "--school", "beuk", "--port", "0", *words]
    process = subprocess.Popen(
        command, cwd=pack.places.root, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    assert process.stdout
    said = process.stdout.readline()
    found = re.match(r"beuk: (http://127\.0\.0\.1:\d+/) \(stop met Ctrl\+C\)\n", said)
    assert found, said + process.stdout.read()
    return Served(pack, found[1], process)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The small project, with templates that may change, served without PDFs."""
    root = tmp_path_factory.mktemp("serve") / "pack"
    shutil.copytree(PACK, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    made = begin(Pack(Places(root, root / "build")), "--no-prints")
    yield made
    made.process.kill()
    made.process.wait()


@pytest.fixture
def served(server: Served) -> Iterator[Served]:
    """The project that is served, to change; afterwards it is as it was."""
    yield server
    places = server.pack.places
    mirror_folder(read_files(PACK / "content"), places.content)
    mirror_folder(read_files(ROOT / "templates"), places.templates)


def test_a_page_follows_what_is_saved_and_shows_what_is_wrong(served: Served) -> None:
    pack, layer = served.pack, "scholen/beuk.yaml"
    assert "EventSource" in served.page(SET, until="Onze kinderen leren van elkaar")
    pack.edit(layer, "Onze kinderen leren van elkaar", "Onze kleuters leren van elkaar")
    assert FAULTS not in served.page(SET, until="Onze kleuters leren van elkaar")

    pack.edit(layer, "    proef-03:", "    proef-33:")
    wrong = served.page(SET, until=FAULTS)
    assert re.search(r"<code>content/scholen/beuk\.yaml:\d+:\d+</code>een kaart die niet bestaat", wrong)
    (pack.places.root / "fout.html").write_text(wrong, "utf-8")
    (pack.places.root / "weg.html").write_text(served.page("er-is-niets.html"), "utf-8")
    assert html_faults(pack.places.root / name for name in ("fout.html", "weg.html")) == []
    assert "Onze kleuters leren van elkaar" in wrong  # what was good last
    pack.edit(layer, "    proef-33:", "    proef-03:")
    served.page(SET, gone=FAULTS)

    file, away = pack.file("stellingen/proef.yaml"), pack.file("stellingen/weg.txt")
    file.rename(away)
    assert "onbekende set" in served.page("index.html", until=FAULTS)
    away.rename(pack.file("stellingen/anders.yaml"))
    served.page(SET, until="Onze kleuters leren van elkaar", gone=FAULTS)

    # What is built stays what a build makes.
    assert b"EventSource" not in (pack.places.site("beuk") / SET).read_bytes()


def test_a_template_that_changes_changes_the_page(served: Served) -> None:
    served.page(SET, until="Onze kinderen leren van elkaar")
    template = served.pack.places.templates / "site" / "stellingen.html"
    text = template.read_text("utf-8")
    assert "Zo leid je het gesprek" in text
    template.write_text(text.replace("Zo leid je het gesprek", "Zo begeleid je het"), "utf-8")
    served.page(SET, until="Zo begeleid je het")


@pytest.mark.browser
def test_an_open_page_reloads_itself_and_shows_what_is_wrong(served: Served, browser: Browser) -> None:
    served.page(SET, until="Onze kinderen leren van elkaar")
    page = browser.new_page(viewport={"width": 360, "height": 700})
    page.set_default_timeout(PATIENCE * 1000)
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    page.goto(served.address + SET)
    served.pack.edit("scholen/beuk.yaml", "Onze kinderen leren van elkaar", "Onze kleuters leren van elkaar")
    page.get_by_text("Onze kleuters leren van elkaar").first.wait_for()
    served.pack.edit("scholen/beuk.yaml", "    proef-03:", "    proef-33:")
    alert = page.get_by_role("alert")
    alert.wait_for()
    assert "1 fout in de bestanden" in alert.inner_text()
    assert page.evaluate("document.documentElement.scrollWidth") == 360
    served.pack.edit("scholen/beuk.yaml", "    proef-33:", "    proef-03:")
    alert.wait_for(state="detached")
    assert {url for url in asked if not url.startswith((served.address, "data:"))} == set()
    page.close()


def test_a_page_in_another_language_follows_too(served: Served) -> None:
    pack = served.pack
    shutil.copytree(ENGLISH, pack.file("talen"))
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\ntalen: [en]")
    page = served.page(f"en/{SET}", until="To a teacher, space is as ordinary as chalk.")
    assert "EventSource" in page
    pack.edit("talen/en/stellingen/proef.po", "as ordinary as chalk", "as ordinary as tea")
    served.page(f"en/{SET}", until="as ordinary as tea")
    pack.edit("talen/en/stellingen/proef.po", "as ordinary as tea", "as {{ ordinary }} as tea")
    wrong = served.page(f"en/{SET}", until=FAULTS)
    assert re.search(r"<code>content/talen/en/stellingen/proef\.po:\d+", wrong)


def test_what_is_made_again_the_same_is_no_news_to_an_open_page(pack: Pack) -> None:
    shop = Workshop(pack.places, "beuk")
    try:
        shop.make_site(set())
        version = shop.version
        shop.make_site(set())
        assert shop.version == version
        pack.edit("scholen/beuk.yaml", "Onze kinderen leren van elkaar", "Onze kleuters leren van elkaar")
        shop.make_site(set())
        assert shop.version != version
        assert shop.all_faults == ()
    finally:
        gc.unfreeze()


def test_it_tells_what_it_does_on_which_change_and_what_is_wrong(pack: Pack) -> None:
    told: list[str] = []
    shop = Workshop(pack.places, "beuk", write_line=told.append)
    layer = pack.file("scholen/beuk.yaml")
    try:
        shop.make_site(set())
        assert shop.activity == "de pagina’s worden gemaakt"
        told.clear()
        pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Ede")
        shop.make_site({layer})
        assert told[0] == "veranderd: content/scholen/beuk.yaml; de site wordt gemaakt"
        assert re.fullmatch(r"de site is klaar, na \d+,\d s", told[1])
        assert len(told) == 2
        pack.edit("scholen/beuk.yaml", "plaats: Ede", "plats: Ede")
        shop.make_site({layer})
        assert told[3].startswith("content/scholen/beuk.yaml:4:1: onbekende sleutel; gevonden «plats»;")
        assert told[4] == "verbeter dit en bewaar het; tot dan blijft staan wat het laatst goed was"
    finally:
        gc.unfreeze()


def test_a_fault_of_a_language_that_is_published_no_longer_goes(pack: Pack) -> None:
    shutil.copytree(ENGLISH, pack.file("talen"))
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Tiel\ntalen: [en]")
    shop = Workshop(pack.places, "beuk")
    try:
        shop.make_site(set())
        (pack.places.site("beuk") / "en").touch()  # where its folder must come
        shop.make_translations()
        assert [fault.where for fault in shop.all_faults] == ["build/beuk/site/en"]
        pack.edit("scholen/beuk.yaml", "talen: [en]\n", "")
        shop.make_site(set())
        if shop.has_translations:
            shop.make_translations()
        assert shop.all_faults == ()
        assert not shop.has_translations
    finally:
        gc.unfreeze()


def test_a_page_tells_for_whom_it_waits_and_follows_as_soon_as_it_can(pack: Pack) -> None:
    with OutputLock(pack.places.output, pytest.fail):
        served = begin(pack, "--no-prints")
        try:
            page = served.page(SET, until="Even wachten: in ")
            assert f"», proces {os.getpid()} " in page
        except BaseException:
            served.process.kill()
            raise
    try:
        served.page(SET, until="Onze kinderen leren van elkaar", gone="Even wachten")
    finally:
        served.process.send_signal(signal.SIGINT)
        said = served.process.communicate(timeout=PATIENCE)[0]
    first, waits, *lines, last = said.splitlines()
    assert first == "de site wordt gemaakt"
    assert re.fullmatch(r"let op: in .* maakt nu een ander iets: .*", waits)
    assert lines[:2] == ["de teksten worden gelezen", "de pagina’s worden gemaakt"]
    assert re.fullmatch(r"de site is klaar, na \d+,\d s", lines[2])
    assert last == "gestopt"


def test_only_this_computer_is_answered(served: Served) -> None:
    assert served.get("", host="kijkwijzer.example")[0] == 400
    assert served.get("../../../content/vragen.yaml")[0] == 404
    assert "EventSource" in served.get("")[1].decode()  # built or not, it reloads when there is more
    served.page("er-is-niets.html", until="Deze pagina is er niet")


NAVIGATION = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "document"}
FRAME = {"sec_fetch_mode": "navigate", "sec_fetch_dest": "iframe"}


@pytest.mark.parametrize("path", ["index.html", ".kijkwijzer/events", "er-is-niets.html", "_static/stijl.css"])
@pytest.mark.parametrize(
    "asked",
    [
        {"sec_fetch_site": "cross-site", "sec_fetch_mode": "no-cors", "sec_fetch_dest": "script"},
        {"sec_fetch_site": "same-site", "sec_fetch_mode": "cors", "sec_fetch_dest": "empty"},
        {"sec_fetch_site": "cross-site", **FRAME},
        {"sec_fetch_site": "iets-nieuws"},
        {"origin": "https://elders.example"},
        {"origin": "null", "sec_fetch_site": "cross-site", **NAVIGATION},
    ],
)
def test_a_page_of_another_site_gets_nothing(served: Served, path: str, asked: dict[str, str]) -> None:
    status, said = served.get(path, **asked)
    assert (status, said) == (403, b"Een andere site kan dit niet opvragen.")


@pytest.mark.parametrize(
    "asked",
    [
        {},
        {"sec_fetch_site": "none", **NAVIGATION},
        {"sec_fetch_site": "cross-site", **NAVIGATION},
        {"sec_fetch_site": "same-origin", **FRAME},
        {"sec_fetch_site": "same-origin", "sec_fetch_mode": "cors", "sec_fetch_dest": "empty"},
    ],
)
def test_who_goes_to_the_site_reads_it(served: Served, asked: dict[str, str]) -> None:
    served.page("index.html", until="Basisschool De Beuk")
    assert served.get("index.html", **asked)[0] == 200


@pytest.mark.parametrize("path", ["%00", "a" * 5000, "%ff%fe", "..%2f..%2fcontent%2fvragen.yaml", "//x"])
def test_an_odd_address_is_a_page_that_is_not_there(served: Served, path: str) -> None:
    assert served.get(path)[0] == 404


@pytest.fixture
def elsewhere() -> Iterator[str]:
    """The address of another site on this computer."""

    class Elsewhere(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html")
            self.end_headers()
            self.wfile.write(b"<!doctype html><title>elders</title><p>Een andere site.</p>")

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://localhost:{server.server_address[1]}/"
        server.shutdown()


@pytest.mark.browser
def test_another_site_in_the_same_browser_reads_nothing(served: Served, browser: Browser, elsewhere: str) -> None:
    served.page("index.html", until="Basisschool De Beuk")
    page = browser.new_page()
    page.goto(elsewhere)
    read = page.evaluate(ASK, served.address)
    assert read == ["TypeError", "error", "error", "error"]
    assert [frame.content() for frame in page.frames if "kijkwijzer" in frame.content()] == []
    page.evaluate("address => { document.body.innerHTML = `<a href='${address}'>hierheen</a>` }", served.address)
    page.get_by_text("hierheen").click()
    page.get_by_role("heading", level=1).first.wait_for()
    assert page.url == served.address
    page.close()


ASK = """async address => {
  const read = path => fetch(address + path).then(answer => answer.text(), error => error.name);
  const load = (tag, path) => new Promise(done => {
    const element = document.createElement(tag);
    element.onload = () => done("load");
    element.onerror = () => done("error");
    element.src = address + path;
    document.body.append(element);
  });
  const news = new Promise(done => {
    const source = new EventSource(address + ".kijkwijzer/events");
    source.onmessage = () => done("message");
    source.onerror = () => { source.close(); done("error"); };
  });
  document.body.append(Object.assign(document.createElement("iframe"), {src: address + "search.html"}));
  const script = await load("script", "searchindex.js");
  return [await read("index.html"), script, await load("img", "_static/logo.svg"), await news];
}"""


def test_pdfs_follow_and_what_does_not_fit_is_told(pack: Pack) -> None:
    served = begin(pack)
    try:
        served.page(SET, until="proef-a6.pdf")
        before = served.get("print/proef-a6.pdf")[1]
        assert before.startswith(b"%PDF-")
        text = pack.file("scholen/beuk.yaml").read_text("utf-8")
        pack.edit("scholen/beuk.yaml", "Onze kinderen leren van elkaar", "Onze kinderen leren van elkaar " * 12)
        wrong = served.page(SET, until=FAULTS)
        assert re.search(r"<code>content/scholen/beuk\.yaml:\d+:\d+</code>de tekst van «proef-03» past niet", wrong)
        assert served.get("print/proef-a6.pdf")[1] == before
        pack.file("scholen/beuk.yaml").write_text(text.replace("Onze kinderen leren", "Onze kleuters leren"), "utf-8")
        served.page(SET, until="Onze kleuters leren", gone=FAULTS)
        end = time.monotonic() + PATIENCE
        while served.get("print/proef-a6.pdf")[1] == before:
            assert time.monotonic() < end
            time.sleep(0.1)
    finally:
        served.process.send_signal(signal.SIGINT)
        said = served.process.communicate(timeout=PATIENCE)[0]
    assert (served.process.returncode, said.splitlines()[-1]) == (0, "gestopt")
    assert "nieuwe PDF’s; de site wordt gemaakt" in said
    assert re.search(r"\ncontent/scholen/beuk\.yaml:\d+:\d+: de tekst van «proef-03» past niet op 95x68; ", said)
