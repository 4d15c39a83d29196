"""Addresses: of a school's site, of whoever it can be reported to, of sources; on pages and in QR codes."""

import json
from functools import partial
from pathlib import Path
from urllib.parse import urlsplit

from hypothesis import strategies as st

from generator.faults import ContentFaults
from generator.print.impose.codes import code_of
from generator.resolve import refuse_faults, resolve_edition
from generator.resolve.targets import web_address
from tests.conftest import PACK
from tests.fuzz.letters import MARKUP, hostile
from tests.fuzz.project import copy_pack
from tests.fuzz.records import Draw
from tests.fuzz.target import ACCEPTED, BrokenPromise, Outcome, Target, fault_line

SCHEMES = ("https://", "https://", "https://", "http://", "HTTPS://", "javascript:", "data:", "//", "mailto:", "")
HOSTS = (
    *(
        "kijkwijzer.example",
        "school.example",
        "x.example:8443",
        "reünie-school.example",
        "xn--a.example",
        "[::1]",
        "[x",
    ),
    *(
        "x:abc",
        "x:99999",
        "user:pass@x.example",
        "127.0.0.1",
        "a..b",
        ".",
        "-",
        "x" * 300,
        "x_y",
        "%41.example",
        "meld@ons.example",
    ),
)
PATHS = (
    "",
    "/",
    "/pad",
    "/über",
    "/a%20b",
    "/a b",
    "/?q=1&r=<b>",
    "/#x",
    "/'\"",
    "/..//..",
    "/" + "a" * 3000,
    "\\x",
    "/%zz",
)


class LinkTarget(Target):
    """An address as the school's own, as where to report something, and in a source."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack = copy_pack(PACK, folder / "pack")
        self.layer = self.pack.file("scholen/beuk.yaml")
        self.before = self.layer.read_text("utf-8")

    def seeds(self) -> list[bytes]:
        return [b"https://kijkwijzer.example/school", b"meld@school.example"]

    def inputs(self) -> st.SearchStrategy[bytes]:
        return addresses().map(lambda text: text.encode("utf-8", "surrogatepass"))

    def read(self, raw: bytes) -> Outcome:
        written = json.dumps(raw.decode("utf-8", "replace"))
        lines: list[str] = []
        for key in ("adres", "contact"):
            self.layer.write_text(f"{self.before}{key}: {written}\n", "utf-8")
            try:
                library = self.pack.library()
                refuse_faults(library.schools, partial(resolve_edition, library))
            except ContentFaults as error:
                lines += [fault_line(fault, self.pack.places.content) for fault in error.faults]
                continue
            edition = resolve_edition(library, "beuk")
            if key == "adres":
                hold_address(web_address(edition, "proef-01") or "")
            return ACCEPTED
        return Outcome(tuple(lines))


def hold_address(address: str) -> None:
    """Raise ``BrokenPromise`` where an address that was accepted is none, or fits no code."""
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as error:
        raise BrokenPromise(f"een adres dat geen adres is: {address!r} {error}") from error
    if parts.scheme != "https" or not parts.hostname or port == 0:
        raise BrokenPromise(f"een adres dat geen adres is: {address!r}")
    code_of(address)


@st.composite
def addresses(draw: Draw) -> str:
    """Return an address, most of parts that look like one."""
    host, path = (
        st.sampled_from(HOSTS[:3]) | st.sampled_from(HOSTS),
        st.sampled_from(PATHS[:3]) | st.sampled_from(PATHS),
    )
    made = draw(st.sampled_from(SCHEMES)) + draw(host) + draw(path)
    if draw(st.integers(0, 4)) == 0:
        at = draw(st.integers(0, len(made)))
        made = made[:at] + draw(hostile | st.sampled_from(MARKUP)) + made[at:]
    return made
