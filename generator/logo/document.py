"""An SVG file read safely: a tree of elements that know their place, without what only its editor reads.

Entities are refused where they are declared, before anything can grow of them.
"""

from pathlib import Path
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from generator.bounds import MOST_SVG_BYTES, MOST_SVG_DEPTH, MOST_SVG_ELEMENTS
from generator.faults import NOWHERE, Place, quotation
from generator.logo.allowlist import EDITORS, ELEMENTS, SILENT_ELEMENTS, SVG
from generator.logo.troubles import (
    ENCODING,
    ENTITIES,
    LETTERS,
    NAMESPACE,
    OUTSIDE,
    PACKED,
    SCRIPT,
    TOO_MUCH,
    UNREADABLE,
    LogoFaults,
    Trouble,
    trouble,
)

KNOWN_ELEMENTS = ELEMENTS.keys() | {"style"}


class SvgElement(Element):
    """An element of SVG; its tag is its local name, and a name in another namespace is ``{namespace}name``."""

    place: Place = NOWHERE


class _Unreadable(Exception):  # noqa: N818 -- it ends the reading, whatever is wrong
    """There is no reading on."""


def parse_svg(file: Path, raw: bytes, wrongs: LogoFaults) -> SvgElement | None:
    """Return the tree of a file; None where it can't be read, which is then among the faults."""
    if raw.startswith(b"\x1f\x8b"):
        wrongs.add(PACKED, quotation(file.name))
    elif len(raw) > MOST_SVG_BYTES:
        wrongs.add(TOO_MUCH, f"{len(raw) // 1000} kB, en {MOST_SVG_BYTES // 1000} kB is het meeste")
    elif not _is_utf8(raw):
        wrongs.add(ENCODING, quotation(file.name))
    else:
        return _Reader(file, wrongs).read(raw)
    return None


def _is_utf8(raw: bytes) -> bool:
    try:
        return "\0" not in raw.decode("utf-8")
    except UnicodeDecodeError:
        return False


class _Reader:
    """A tree under construction from a file; ``skipped`` is how deep it is in what is left out."""

    def __init__(self, file: Path, wrongs: LogoFaults) -> None:
        self.file, self.wrongs = file, wrongs
        self.depth = self.skipped = self.count = 0
        self.builder = TreeBuilder(element_factory=SvgElement)
        self.parser = parser = expat.ParserCreate("utf-8", " ")
        parser.buffer_text = True
        parser.XmlDeclHandler = self.xml_declaration
        parser.StartDoctypeDeclHandler = self.doctype
        parser.EntityDeclHandler = self.entity
        parser.SkippedEntityHandler = self.entity
        parser.ProcessingInstructionHandler = self.instruction
        parser.StartElementHandler = self.start
        parser.EndElementHandler = self.end
        parser.CharacterDataHandler = self.letters

    @property
    def place(self) -> Place:
        return Place(self.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def read(self, raw: bytes) -> SvgElement | None:
        try:
            self.parser.Parse(raw, True)
        except expat.ExpatError as error:
            place = Place(self.file, error.lineno, error.offset + 1)
            self.wrongs.add(UNREADABLE, quotation(self.file.name), place)
            return None
        except _Unreadable:
            return None
        root = self.builder.close() if self.count else None
        return root if isinstance(root, SvgElement) else None

    def refuse(self, what: Trouble, found: str) -> _Unreadable:
        self.wrongs.add(what, found, self.place)
        return _Unreadable()

    def xml_declaration(self, _version: str, encoding: str | None, _standalone: int) -> None:
        if encoding and encoding.lower() not in ("utf-8", "us-ascii"):
            raise self.refuse(ENCODING, quotation(encoding))

    def doctype(self, name: str, _system: str | None, _public: str | None, own: int) -> None:
        if own:
            raise self.refuse(ENTITIES, quotation(f"<!DOCTYPE {name} [...]>"))

    def entity(self, name: str, *_: object) -> None:
        raise self.refuse(ENTITIES, quotation(f"&{name};"))

    def instruction(self, target: str, _data: str) -> None:
        if target == "xml-stylesheet":
            self.wrongs.add(OUTSIDE, quotation(f"<?{target}?>"), self.place)

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.count, self.depth = self.count + 1, self.depth + 1
        if self.count > MOST_SVG_ELEMENTS:
            raise self.refuse(TOO_MUCH, f"meer dan {MOST_SVG_ELEMENTS} elementen")
        if self.depth > MOST_SVG_DEPTH:
            raise self.refuse(TOO_MUCH, f"meer dan {MOST_SVG_DEPTH} elementen in elkaar")
        namespace, _, name = tag.rpartition(" ")
        if self.depth == 1 and (namespace, name) != (SVG, "svg"):
            nameless = tag == "svg"
            raise self.refuse(
                NAMESPACE if nameless else UNREADABLE, "«<svg>» zonder «xmlns»" if nameless else quotation(f"<{name}>")
            )
        if self.skipped or self.is_left_out(namespace, name):
            self.skipped += 1
            return
        element = self.builder.start(name, {_qualified_name(key): value for key, value in attributes.items()})
        assert isinstance(element, SvgElement)
        element.place = self.place

    def is_left_out(self, namespace: str, name: str) -> bool:
        """Whether an element is left out; what draws or does something, and is not allowed, is a fault."""
        if namespace.startswith(EDITORS) or (namespace == SVG and name in SILENT_ELEMENTS):
            return True
        if namespace == SVG and name in KNOWN_ELEMENTS:
            return False
        what = trouble(name) if namespace == SVG else SCRIPT
        self.wrongs.add(what, quotation(f"<{name}>") if what != LETTERS else quotation("<text>"), self.place)
        return True

    def end(self, tag: str) -> None:
        self.depth -= 1
        if self.skipped:
            self.skipped -= 1
        else:
            self.builder.end(tag.rpartition(" ")[2])

    def letters(self, data: str) -> None:
        if not self.skipped and self.depth:
            self.builder.data(data)


def _qualified_name(key: str) -> str:
    namespace, _, name = key.rpartition(" ")
    return f"{{{namespace}}}{name}" if namespace else name
