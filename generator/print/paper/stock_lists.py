"""Label lists of LibreOffice and gLabels, and stock found in them or in our own by name.

They come from elsewhere, so nothing in them is trusted: a file with a document type or of an
unlikely size is passed over, and so is an entry that does not read.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from pydantic import ValidationError

from generator.bounds import MOST_STOCK_ELEMENTS, MOST_STOCK_LIST_BYTES
from generator.faults import ContentFaults, Fault, Place, advice, quotation
from generator.input_files import input_bytes, read_input
from generator.print.paper.stock import Stock, own_stock

LIST_PATTERNS = (
    *("/usr/lib/libreoffice/share/labels/labels.xml", "/opt/libreoffice*/share/labels/labels.xml"),
    *("/usr/share/libglabels-*/templates/*.xml", "/usr/share/glabels*/templates/*.xml"),
)
_UNITS = {"mm": 1.0, "cm": 10.0, "in": 25.4, "pt": 25.4 / 72, "": 25.4 / 72, "pc": 25.4 / 6}
_LENGTH = re.compile(r"([0-9]+|[0-9]*\.[0-9]+) *([a-z]*)")
_SHEETS = {"A3": (297.0, 420.0), "A4": (210.0, 297.0), "A5": (148.0, 210.0), "US-Letter": (215.9, 279.4)}
_FIELDS = 11
_MOST_SIGNS = 40
"""The most signs of a length."""
_MOST_DEEP = 12
"""The most elements within each other; gLabels has five."""

TOLERANCE = 0.5
"""By how many mm lists may differ before a remark is made."""

_MEASURES = ("breedte", "hoogte", "links", "boven", "stap_x", "stap_y", "vel_breedte", "vel_hoogte")
_COUNTS = ("kolommen", "rijen")


@dataclass(frozen=True)
class StockEntry:
    """An entry of a list: of which program, under which brand and codes."""

    source: str
    brands: frozenset[str]
    codes: frozenset[str]
    stock: Stock


def stock_entries(files: Iterable[Path]) -> Iterator[StockEntry]:
    """Yield the entries of these files; what can't be read is passed over."""
    for file in files:
        with suppress(ContentFaults, ValueError, expat.ExpatError):
            root = _xml_root(file)
            yield from _libreoffice_entries(root) if root.tag == "manufacturers" else _glabels_entries(root)


def installed_lists() -> list[Path]:
    """Return the lists that other programs brought to this machine."""
    return sorted(file for pattern in LIST_PATTERNS for file in Path("/").glob(pattern.lstrip("/")))


def _xml_root(file: Path) -> Element:
    return _parse(read_input(file, MOST_STOCK_LIST_BYTES))


def _parse(raw: bytes) -> Element:
    builder, parser = _ListBuilder(), expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse_doctype
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    parser.Parse(raw, True)
    root = builder.close()
    assert isinstance(root, Element)
    return root


class _ListBuilder(TreeBuilder):
    """A tree under construction, of as many elements as a list may have, and as deep."""

    def __init__(self) -> None:
        super().__init__()
        self.count = self.depth = 0

    def start(self, tag: Any, attrs: Any, /) -> Element:
        """Begin an element; raises ``ValueError`` where there are too many."""
        self.count, self.depth = self.count + 1, self.depth + 1
        if self.count > MOST_STOCK_ELEMENTS or self.depth > _MOST_DEEP:
            raise ValueError("een te grote lijst")
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> Element:
        """End an element."""
        self.depth -= 1
        return super().end(tag)


def named_lists(paths: Iterable[Path]) -> list[Path]:
    """Return the lists that a user named, those in a folder too; raises ``ContentFaults`` for what is no list."""
    files = [file for path in paths for file in (sorted(path.glob("*.xml")) if path.is_dir() else [path])]
    if faults := [fault for file in files if (fault := _list_fault(file))]:
        raise ContentFaults(faults)
    return files


def _list_fault(file: Path) -> Fault | None:
    raw = input_bytes(file, MOST_STOCK_LIST_BYTES)
    if isinstance(raw, Fault):
        return raw
    wrong, remedy = "dit is geen lijst van etiketten", "neem labels.xml van LibreOffice, of een lijst van gLabels"
    try:
        _parse(raw)
    except expat.ExpatError as error:
        return Fault(Place(file, error.lineno, error.offset + 1), wrong, "gevonden geen geldige XML", remedy)
    except ValueError as error:
        return Fault(Place(file), wrong, f"gevonden {error}", remedy)
    return None


def _refuse_doctype(*_: object) -> None:
    """Refuse a document type: entities that unfold without end, or that fetch, come with one."""
    raise ValueError("een document met een DTD")


def _libreoffice_entries(root: Element) -> Iterator[StockEntry]:
    for maker in root.iter("manufacturer"):
        brand = maker.get("name", "")
        for label in maker.iter("label"):
            name, kind, *numbers = label.findtext("name", ""), *label.findtext("measure", "").split(";")
            if kind == "S" and len(numbers) == _FIELDS - 1:
                with suppress(ValueError, ValidationError):
                    stock = _from_hundredths(brand, name, numbers)
                    yield StockEntry("LibreOffice", _brands(brand), _codes(name), stock)


def _from_hundredths(brand: str, name: str, numbers: list[str]) -> Stock:
    """Read ``HDist;VDist;Width;Height;Left;Upper;Cols;Rows;PageW;PageH``, lengths in hundredths of a mm."""
    across, down, width, height, left, top, columns, rows, page_width, page_height = map(int, numbers)
    at = {"links": left / 100, "boven": top / 100, "stap_x": across / 100, "stap_y": down / 100}
    sheet = {"vel_breedte": page_width / 100, "vel_hoogte": page_height / 100}
    size = {"breedte": width / 100, "hoogte": height / 100}
    return Stock(naam=f"{brand} {name}".strip(), kolommen=columns, rijen=rows, **at, **sheet, **size)


def _glabels_entries(root: Element) -> Iterator[StockEntry]:
    known: dict[tuple[str, str], Stock] = {}
    for one in root.iter("Template"):
        brand, part = one.get("brand", ""), one.get("part", "")
        with suppress(ValueError, KeyError, ValidationError):
            like = one.get("equiv")
            stock = known[brand, like] if like else _from_template(brand, part, one)
            known[brand, part] = stock
            yield StockEntry("gLabels", _brands(brand), _codes(part), stock)


def _from_template(brand: str, part: str, one: Element) -> Stock:
    [label], [layout] = one.findall("Label-rectangle"), one.findall("Label-rectangle/Layout")
    size = one.get("size", "")
    sheet = (_mm(one.get("width")), _mm(one.get("height"))) if size == "Other" else _SHEETS[size]
    return Stock(
        naam=f"{brand} {part}",
        breedte=_mm(label.get("width")),
        hoogte=_mm(label.get("height")),
        kolommen=int(layout.get("nx", "")),
        rijen=int(layout.get("ny", "")),
        links=_mm(layout.get("x0")),
        boven=_mm(layout.get("y0")),
        stap_x=_mm(layout.get("dx")),
        stap_y=_mm(layout.get("dy")),
        vel_breedte=sheet[0],
        vel_hoogte=sheet[1],
    )


def _mm(length: str | None) -> float:
    read = _LENGTH.fullmatch((length or "").strip()[:_MOST_SIGNS])
    if not read or read[2] not in _UNITS:
        raise ValueError(f"geen lengte: {length}")
    return round(float(read[1]) * _UNITS[read[2]], 3)


def _brands(brand: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z0-9]+", brand.lower()))


def _codes(name: str) -> frozenset[str]:
    """Return the codes that begin a name: ``DP839/DP939 Design-Visitenkarten`` has two."""
    first = name.strip().lower().split()[:1]
    codes = {code for word in first for code in re.split(r"[/,]", word) if code}
    return frozenset(codes | {code.rpartition("-")[0] for code in codes if "-" in code})


@dataclass(frozen=True)
class StockMatch:
    """Stock, the name it goes by, and remarks for the user."""

    name: str
    stock: Stock
    remarks: tuple[str, ...] = ()


def find_stock(templates: Path, asked: str, files: Sequence[Path]) -> StockMatch:
    """Find stock by brand and code; raises ``ValueError`` where it is not there, or can't be."""
    name = "-".join(re.findall(r"[a-z0-9]+", asked.lower()))
    own = own_stock(templates)
    others = list(stock_entries(files))
    matches = [one for one in others if _is_listed_as(name, one)]
    if name not in own and not matches:
        names = {*own, *(f"{brand}-{code}" for one in others for brand in one.brands for code in one.codes)}
        raise ValueError(f"etiket {quotation(asked)} is er niet; {_hint(name, own, names)}")
    stock, source = (own[name], "onze lijst") if name in own else (matches[0].stock, matches[0].source)
    if wrong := list(stock.problems()):
        raise ValueError(f"op {stock.naam} ({source}) kan niet worden geprint: {'; '.join(wrong)}")
    return StockMatch(name, stock, tuple(_differences(stock, source, matches)))


def _is_listed_as(name: str, one: StockEntry) -> bool:
    brand, _, code = name.partition("-")
    return brand in one.brands and code in {re.sub(r"[^a-z0-9]+", "-", other) for other in one.codes}


def _hint(name: str, own: dict[str, Stock], names: set[str]) -> str:
    near = get_close_matches(name, sorted(names), n=3, cutoff=0.7)
    return f"bedoelde je {' of '.join(quotation(one) for one in near)}?" if near else advice(name, own)


def _differences(stock: Stock, source: str, matches: Sequence[StockEntry]) -> Iterator[str]:
    """Yield what other lists say of the same stock, each remark once."""
    remarks: set[str] = set()
    for one in matches:
        other = one.stock
        parts = [
            f"{name.replace('_', ' ')} {getattr(other, name):g} in plaats van {getattr(stock, name):g}"
            for name in (*_MEASURES, *_COUNTS)
            if abs(getattr(other, name) - getattr(stock, name)) > (TOLERANCE if name in _MEASURES else 0)
        ]
        text = f"{one.source} geeft voor {stock.naam} andere maten dan {source}: {', '.join(parts)}"
        if parts and text not in remarks:
            remarks.add(text)
            yield f"{text}; print eerst --outline"
