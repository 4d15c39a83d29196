"""What a browser, or something else, asks of ``serve``: other folders, other hosts, other pages, odd requests."""

from dataclasses import dataclass

import pytest
from anyio.from_thread import start_blocking_portal
from starlette.types import Message

from generator.live.server import application
from generator.live.workshop import Workshop
from tests.conftest import Pack
from tests.hostile.inputs import Input, rows


@dataclass(frozen=True)
class Asked(Input):
    """A request; ``must`` is the status of what is answered."""

    path: bytes = b"/"
    method: str = "GET"
    host: bytes = b"127.0.0.1:8000"
    others: tuple[tuple[bytes, bytes], ...] = ()


INPUTS = (
    Asked("een bestand buiten de site", "404", path=b"/../../../content/vragen.yaml"),
    Asked("een bestand buiten de site, in tekens", "404", path=b"/%2e%2e/%2e%2e/content/vragen.yaml"),
    Asked("een bestand buiten de site, met streepjes andersom", "404", path=b"/..\\..\\content\\vragen.yaml"),
    Asked("een bestand aan de wortel", "404", path=b"//etc/passwd"),
    Asked("een link in de site", "404", path=b"/weg-uit.txt"),
    Asked("een nul in een naam", "404", path=b"/index\0.html"),
    Asked("een naam van twintigduizend letters", "404", path=b"/" + b"a" * 20_000),
    Asked("een naam die geen UTF-8 is", "404", path=b"/\xff\xfe"),
    Asked("een andere naam van deze computer", "400", host=b"kijkwijzer.example"),
    Asked("geen naam van deze computer", "400", host=b""),
    Asked("een naam die op deze computer lijkt", "400", host=b"127.0.0.1.evil.example"),
    Asked("iets schrijven", "405", method="PUT"),
    Asked("iets weghalen", "405", method="DELETE"),
    Asked("een stuk dat er niet is", "200", others=((b"range", b"bytes=999999999-0"),)),
    Asked(
        "een pagina van een ander",
        "403",
        others=((b"sec-fetch-site", b"cross-site"), (b"sec-fetch-mode", b"no-cors")),
    ),
    Asked(
        "een pagina van een ander op deze computer",
        "403",
        others=((b"sec-fetch-site", b"same-site"), (b"sec-fetch-mode", b"cors")),
    ),
)


def answer(pack: Pack, one: Asked) -> tuple[int, bytes]:
    """Return the status of an answer, and its bytes."""
    app = application(Workshop(pack.places, "beuk"), prints=False)
    said: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Message) -> None:
        said.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": one.method,
        "scheme": "http",
        "path": one.path.decode("utf-8", "surrogateescape"),
        "raw_path": one.path,
        "root_path": "",
        "query_string": b"",
        "headers": [(b"host", one.host), *one.others],
        "server": ("127.0.0.1", 8000),
        "client": ("127.0.0.1", 9),
    }
    with start_blocking_portal() as portal:  # a browser of other tests may hold the loop of this thread
        portal.call(app, scope, receive, send)
    return int(said[0]["status"]), b"".join(message.get("body", b"") for message in said)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_nothing_is_given_but_what_is_shown(pack: Pack, one: Asked) -> None:
    site = pack.places.site("beuk")
    site.mkdir(parents=True)
    (site / "index.html").write_text("<html><body>zo is het</body></html>")
    (site / "weg-uit.txt").symlink_to(pack.file("vragen.yaml"))
    status, body = answer(pack, one)
    assert status == int(one.must)
    assert b"vragen:" not in body
    assert b"root:" not in body
    if status != 200:
        assert b"zo is het" not in body
