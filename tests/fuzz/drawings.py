"""Drawings and pictures that a school gives as its logo, and that drawing programs write."""

import base64
import re
import zlib
from io import BytesIO
from pathlib import Path
from xml.sax.saxutils import quoteattr

from hypothesis import strategies as st
from PIL import Image

from generator.logo.allowlist import ELEMENTS, PROPERTIES
from generator.logo.drawing import clean_drawing
from generator.logo.pictures import clean_jpeg, clean_png
from tests.conftest import ROOT
from tests.fuzz.letters import hostile, letters
from tests.fuzz.records import Draw
from tests.fuzz.target import ACCEPTED, BrokenPromise, Outcome, Target, fault_line

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 40">'
RISKY = re.compile(
    rb"<script|<[a-z]*:|javascript:|\son[a-z]+=|foreignobject|<animate|<set|@import|<style|<!|<\?xml-"
    rb"|(href|src)\s*=\s*.(?!#|data:image/(png|jpeg))|url\((?!#)",
    re.IGNORECASE,
)
"""What a drawing that was written anew never holds."""
STRANGE = (
    *(
        "script",
        "foreignObject",
        "animate",
        "set",
        "a",
        "text",
        "style",
        "iframe",
        "h:script",
        "image",
        "title",
        "desc",
    ),
    *("metadata", "filter", "marker", "switch", "view", "x", "svg"),
)
VALUES = (
    *(
        "0",
        "1",
        "10",
        "99.5",
        "-3",
        "1e3",
        "1e999",
        "NaN",
        "50%",
        "3mm",
        "calc(1px)",
        "#a",
        "#b",
        "url(#a)",
        "url(#weg)",
    ),
    *("red", "#0b5d4b", "none", "currentColor", "rgb(1,2,3)", "var(--x)", "url(http://elders.example)", "M0 0h9v9z"),
    *("M0 0 L x", "M0 0C1 1 2 2 3 3", "0 0 9 9", "1,1 2,2", "rotate(5)", "scale(0)", "matrix(1 0 0 1 0 0)", "alert(1)"),
    *("javascript:alert(1)", "data:image/png;base64,iVBORw0KGgo=", "fill:red;stroke:url(#a)", "f\\69ll:red", "((("),
)
GENTLE = {
    "x": "1",
    "y": "2",
    "width": "9",
    "height": "9",
    "d": "M0 0h9v9z",
    "points": "1,1 5,5 9,1",
    "r": "4",
    "id": "a",
}
GENTLE |= {
    "fill": "#0b5d4b",
    "stroke": "red",
    "transform": "rotate(5)",
    "opacity": "0.5",
    "class": "b",
    "stroke-width": "2",
}
STRANGE_ATTRIBUTES = (
    "onclick",
    "style",
    "href",
    "xlink:href",
    "src",
    "srcset",
    "xml:base",
    "xmlns",
    "requiredExtensions",
    "id",
)


class DrawingTarget(Target):
    """An SVG that a school has as its logo."""

    def seeds(self) -> list[bytes]:
        examples = sorted((ROOT / "tests" / "logo" / "uit_programmas").glob("*.svg"))
        small = [raw for raw in (file.read_bytes() for file in examples) if len(raw) <= self.most_bytes]
        return [f"{HEAD}<rect width='9' height='9'/></svg>".encode(), *small]

    def inputs(self) -> st.SearchStrategy[bytes]:
        return drawings()

    def read(self, raw: bytes) -> Outcome:
        drawing, faults = clean_drawing(self.folder / "logo.svg", raw)
        if drawing is None:
            return Outcome(tuple(fault_line(fault, self.folder) for fault in faults) or ("geen tekening",))
        if trouble := RISKY.search(drawing):
            raise BrokenPromise(f"een tekening die niet alleen tekent: {trouble[0]!r}")
        again, faults = clean_drawing(self.folder / "logo.svg", drawing)
        if again is None:
            raise BrokenPromise(f"een tekening die wij schreven en niet lezen: {faults[0].text}")
        return ACCEPTED


@st.composite
def elements(draw: Draw, depth: int, gentle: bool) -> str:
    """Return an element with what stands in it."""
    name = draw(
        st.sampled_from(sorted(ELEMENTS.keys() - {"stop", "image", "use"}) if gentle else (*ELEMENTS, *STRANGE))
    )
    known = [*ELEMENTS.get(name, {}), *PROPERTIES]
    if gentle:
        chosen = {key: GENTLE[key] for key in known if key in GENTLE and draw(st.booleans())}
    else:
        names = st.sampled_from([*known, *known, *STRANGE_ATTRIBUTES])
        chosen = draw(st.dictionaries(names, st.sampled_from(VALUES) | hostile, max_size=4))
    written = "".join(f" {key}={quoteattr(_in_xml(value))}" for key, value in chosen.items())
    holds = depth and (name in ("g", "defs", "svg", "symbol") or not gentle)
    inner = "".join(draw(st.lists(elements(depth - 1, gentle), max_size=2))) if holds else ""
    if name == "style":
        inner = draw(
            st.sampled_from(["rect{fill:red}", "@import 'x'", "*{fill:url(#a)}", "{", "rect:hover{}"]) | letters
        )
    return f"<{name}{written}>{inner}</{name}>"


def _in_xml(text: str) -> str:
    return re.sub("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]", "", text)


@st.composite
def drawings(draw: Draw) -> bytes:
    """Return a drawing; every second of what draws, others of anything."""
    gentle = draw(st.booleans())
    text = HEAD + "".join(draw(st.lists(elements(2, gentle), max_size=3))) + "</svg>"
    if not gentle and draw(st.booleans()):
        at = draw(st.integers(0, len(text)))
        text = text[:at] + draw(hostile | st.sampled_from(["<!--", "<![CDATA[", "&a;", "<!DOCTYPE x>"])) + text[at:]
    return text.encode("utf-8", "surrogatepass")


class PictureTarget(Target):
    """A PNG, or a JPEG within a drawing."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.originals = list(_pictures())

    def seeds(self) -> list[bytes]:
        return self.originals

    def inputs(self) -> st.SearchStrategy[bytes]:
        return changed_pictures(self.originals)

    def read(self, raw: bytes) -> Outcome:
        clean = clean_png if raw.startswith(b"\x89PNG") else clean_jpeg
        made = clean(raw)
        if made is None:
            return Outcome(("geen beeld",))
        if clean(made) != made:
            raise BrokenPromise("een beeld dat wij schreven en zo niet lezen")
        if b"tEXt" in made or b"<script" in made:
            raise BrokenPromise("een beeld met meer dan een beeld")
        address = f"data:image/png;base64,{base64.b64encode(raw).decode()}"
        drawing = f'{HEAD}<image width="9" height="9" href="{address}"/></svg>'
        clean_drawing(self.folder / "logo.svg", drawing.encode())
        return ACCEPTED


def _pictures() -> list[bytes]:
    out = []
    for mode, sort in (
        ("1", "PNG"),
        ("L", "PNG"),
        ("P", "PNG"),
        ("RGB", "PNG"),
        ("RGBA", "PNG"),
        ("I;16", "PNG"),
        ("RGB", "JPEG"),
    ):
        file = BytesIO()
        Image.new(mode, (9, 7)).save(file, sort)
        out.append(file.getvalue())
    return out


def chunk(name: bytes, data: bytes) -> bytes:
    """Return a chunk of a PNG that is right in itself."""
    return len(data).to_bytes(4) + name + data + zlib.crc32(name + data).to_bytes(4)


EXTRA = (
    chunk(b"tEXt", b"Comment\0<script>alert(1)</script>"),
    chunk(b"zTXt", b"x\0\0" + zlib.compress(b"a" * 100_000)),
    chunk(b"iCCP", b"x\0\0" + zlib.compress(b"\0" * 100_000)),
    chunk(b"eXIf", b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"),
    chunk(b"gAMA", b"\0\0\0\0"),
    chunk(b"pHYs", b"\xff" * 9),
    chunk(b"tRNS", b"\0"),
    chunk(b"PLTE", b"\0" * 3),
    chunk(b"IDAT", b""),
    chunk(b"IDAT", zlib.compress(b"\0" * 1_000_000)),
    chunk(b"IEND", b""),
    chunk(b"acTL", b"\0\0\0\x02\0\0\0\0"),
    (2**31 - 1).to_bytes(4) + b"IDAT",
)


@st.composite
def changed_pictures(draw: Draw, originals: list[bytes]) -> bytes:
    """Return a picture with chunks that were added, a head that says something else, or bytes that changed."""
    raw = draw(st.sampled_from(originals))
    for way in draw(st.lists(st.sampled_from(["chunk", "head", "byte", "cut"]), max_size=2)):
        at = draw(st.integers(0, len(raw)))
        if way == "chunk" and raw.startswith(b"\x89PNG"):
            place = draw(st.sampled_from([8, 33, len(raw) - 12, len(raw)]))
            raw = raw[:place] + draw(st.sampled_from(EXTRA)) + raw[place:]
        elif way == "head" and raw.startswith(b"\x89PNG"):
            size = st.sampled_from([0, 1, 9, 5000, 2**31 - 1])
            head = draw(size).to_bytes(4) + draw(size).to_bytes(4) + bytes(draw(st.integers(0, 20)) for _ in range(5))
            raw = raw[:8] + chunk(b"IHDR", head) + raw[33:]
        elif way == "byte":
            raw = raw[:at] + draw(st.binary(max_size=4)) + raw[at + draw(st.integers(0, 4)) :]
        elif way == "cut":
            raw = raw[:at]
    return raw
