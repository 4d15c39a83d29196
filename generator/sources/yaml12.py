"""YAML 1.2, read to values that know where they stand.

PyYAML resolves scalars as YAML 1.1 does (``no`` is false, ``0106`` is 70, ``12:30`` is 750);
every editor and web form writes 1.2.  Here the core schema of YAML 1.2.2 (section 10.3.2)
holds, duplicate keys are faults, and aliases may not blow a file up.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml
from yaml.cyaml import CParser  # type: ignore[attr-defined]

from generator.bounds import MOST_TEXT, MOST_YAML_BYTES, MOST_YAML_DEPTH, MOST_YAML_VALUES
from generator.faults import Fault, Place, first_faults, quotation
from generator.input_files import input_bytes
from generator.nfc import nfc
from generator.provenance import Mapping, Scalar, Sequence, Source
from generator.text.quotes import apostrophe_fault, empty_fault
from generator.text.signs import unprintable_at, unprintable_reason


@dataclass(frozen=True)
class YamlBounds:
    """The most of a YAML file: its bytes, and the values that it unfolds to."""

    size: int
    values: int


CONTENT_BOUNDS = YamlBounds(MOST_YAML_BYTES, MOST_YAML_VALUES)
"""The most of a file of content, or of what a user set."""


def read_yaml(
    file: Path, raw: bytes | None = None, *, within: Path | None = None, most: YamlBounds = CONTENT_BOUNDS
) -> tuple[Any, list[Fault]]:
    """Read a YAML file, which holds ``raw``: its value (None where it can't be read), and its faults.

    Without ``raw`` it is read, where it lies ``within`` a folder if one is given.
    """
    read = input_bytes(file, most.size, within) if raw is None else raw
    if isinstance(read, Fault):
        return None, [read]
    raw = read
    try:
        text = nfc(raw.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n"))
    except UnicodeDecodeError as error:
        before = raw[: error.start].decode("utf-8-sig", errors="replace")
        place = Source(file, before).place(len(before))
        found = f"gevonden byte 0x{raw[error.start]:02x}"
        return None, [Fault(place, "het bestand is geen UTF-8", found, "sla het op als UTF-8")]
    source = Source(file, text)
    if (odd := unprintable_at(text)) is not None:
        return None, [Fault(source.place(odd), *unprintable_reason(text[odd]))]
    return _build_value(source, most.values)


def _build_value(source: Source, most: int) -> tuple[Any, list[Fault]]:
    """Return the value of a source, None where it can't be read or is empty, and its faults."""
    builder = _Builder(source, most)
    try:
        if deep := _depth_fault(source):
            return None, [deep]
        node = _Loader(source.text).get_single_node()
        value = None if node is None else builder.value(node)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_fault(source, error)]
    except _TooMuchError as error:
        found = f"gevonden meer dan {most} waarden"
        place = builder.place_of(error.node)
        return None, [Fault(place, "dit vouwt uit tot te veel waarden", found, "schrijf het uit, zonder & en *")]
    if value is None:
        start, remedy = Place(source.file, 1, 1), "schrijf de inhoud of haal het bestand weg"
        return None, [Fault(start, "het bestand is leeg", "gevonden niets", remedy)]
    return value, first_faults(builder.faults, Place(source.file))


def _depth_fault(source: Source) -> Fault | None:
    """Return the fault of a file nested deeper than libyaml's composer can follow without crashing."""
    parser, depth = _Loader(source.text), 0
    while parser.check_event():
        event: Any = parser.get_event()
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > MOST_YAML_DEPTH:
            place = source.place(event.start_mark.index)
            found = f"gevonden meer dan {MOST_YAML_DEPTH} lagen"
            return Fault(place, "het bestand is te diep genest", found, "haal haken of streepjes weg")
    return None


class _TooMuchError(Exception):
    """The file unfolds to more than a file of content ever holds."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


class _NoResolver:
    """A resolver that leaves every scalar as it stands; :func:`_plain_scalar` reads it."""

    def resolve(self, *_: Any) -> str:
        return "?"

    def descend_resolver(self, *_: Any) -> None: ...

    def ascend_resolver(self) -> None: ...


class _Loader(_NoResolver, CParser):
    """libyaml's parser, without PyYAML's resolver."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)


_TAGS = (None, "?", "!")
"""What a value without a tag has, and one with the mark alone, of which a text tells by itself."""


@dataclass
class _Builder:
    """The values of one file under construction, and the faults found on the way."""

    source: Source
    most: int
    faults: list[Fault] = field(default_factory=list)
    nodes: int = 0

    def value(self, node: yaml.Node, depth: int = 0) -> Any:
        self.nodes += 1
        if self.nodes > self.most or depth > MOST_YAML_DEPTH:
            raise _TooMuchError(node)
        if node.tag not in _TAGS:
            tag = node.tag.replace("tag:yaml.org,2002:", "!!")
            self.fault(node, "een YAML-tag kan hier niet", tag, _tag_remedy(node, tag))
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            items = Sequence(self.value(item, depth + 1) for item in node.value)
            items.place, items.items_at = self.place_of(node), tuple(map(self.place_of, node.value))
            items.raws = tuple(map(_scalar_text, node.value))
            return items
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, depth: int) -> Mapping:
        out = Mapping()
        out.place, out.keys_at, out.values_at, out.raws = self.place_of(node), {}, {}, {}
        for key_node, value_node in node.value:
            if not isinstance(key_node, yaml.ScalarNode):
                self.odd_key(node, key_node)
                continue
            key = self.text(key_node, str(key_node.value))
            if key in out:
                first = out.keys_at[key].line
                self.fault(key_node, "dubbele sleutel", key, f"laat er één staan; de eerste staat op regel {first}")
                continue
            out.keys_at[key], out.values_at[key] = self.place_of(key_node), self.place_of(value_node)
            out.raws[key] = _scalar_text(value_node)
            out[key] = self.value(value_node, depth + 1)
        return out

    def odd_key(self, node: yaml.Node, key: yaml.Node) -> None:
        """Report a mapping or list where a key should be: nearly always ``{{ woord }}`` without quotes."""
        written = self.source.text[node.start_mark.index : node.end_mark.index]
        inside = self.source.text[key.start_mark.index : key.end_mark.index]
        if written.startswith("{{"):
            self.fault(node, "een tekst met {{ zonder aanhalingstekens", written, f'schrijf "{written}"')
        else:
            self.fault(key, "een sleutel is één woord", inside, "schrijf een woord voor de dubbele punt")

    def scalar(self, node: yaml.Node) -> Any:
        text = str(node.value)
        if not text and not node.style:  # type: ignore[attr-defined]
            fault = empty_fault(self.source, node.end_mark.index, self.place_of(node))
            self.faults += [fault] if fault else []
        value = text if node.style else _plain_scalar(text)  # type: ignore[attr-defined]
        return self.text(node, value) if isinstance(value, str) else value

    def text(self, node: yaml.Node, value: str) -> Scalar:
        if (odd := unprintable_at(value)) is not None:  # an escape made it: "\\x07"
            self.faults.append(Fault(self.place_of(node), *unprintable_reason(value[odd])))
        if len(value) > MOST_TEXT:
            self.fault(node, "deze waarde is te lang", value, f"schrijf hoogstens {MOST_TEXT} tekens")
        scalar = Scalar(value)
        scalar.source = self.source
        scalar.start, scalar.end = node.start_mark.index, node.end_mark.index
        scalar.unquoted = not node.style  # type: ignore[attr-defined]
        return scalar

    def place_of(self, node: yaml.Node) -> Place:
        return Place(self.source.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def fault(self, node: yaml.Node, wrong: str, found: str, remedy: str) -> None:
        self.faults.append(Fault(self.place_of(node), wrong, f"gevonden {quotation(found)}", remedy))


def _tag_remedy(node: yaml.Node, tag: str) -> str:
    """Return what to do about a tag: of one that makes a text, write it as one."""
    is_text = tag == "!!str" and isinstance(node, yaml.ScalarNode) and 0 < len(node.value) <= 60
    if is_text and node.value.isprintable() and not {'"', "\\"} & {*node.value}:
        return f'schrijf "{node.value}" zonder {tag}'
    return "haal de tag weg"


_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]{1,15}|0o[0-7]{1,15}|0x[0-9a-fA-F]{1,15}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def _plain_scalar(text: str) -> Any:
    """Resolve a plain scalar by the core schema of YAML 1.2."""
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


def _scalar_text(node: yaml.Node) -> str:
    """Return a scalar as it was written, so that a number keeps its zeros; empty for a mapping or a list."""
    return str(node.value) if isinstance(node, yaml.ScalarNode) else ""


_REMEDIES = {
    "mapping values are not allowed": "zet een tekst met : tussen aanhalingstekens, of spring minder ver in",
    "while scanning a quoted scalar": "sluit het aanhalingsteken",
    "while parsing a flow sequence": "sluit de lijst met ], of zet een komma",
    "while parsing a flow mapping": "sluit af met }, of zet een komma",
    "did not find expected key": "kijk naar het inspringen en de aanhalingstekens, ook op de regels ervoor",
    "did not find expected '-' indicator": "begin elke regel van de lijst met een streepje, even ver ingesprongen",
    "block sequence entries are not allowed": "begin de lijst op een nieuwe regel, of gebruik aanhalingstekens",
    "could not find expected ':'": "zet een dubbele punt en een spatie achter de sleutel",
    "found undefined alias": "zet een tekst die met * begint tussen aanhalingstekens",
    "found undefined tag handle": "zet een tekst die met ! begint tussen aanhalingstekens",
    "found another document": "maak er één document van: haal de regel met --- weg",
    "found unknown escape character": "schrijf \\\\ in plaats van \\, of gebruik enkele aanhalingstekens",
    "while scanning an alias": "zet een tekst die met * begint tussen aanhalingstekens",
    "while scanning an anchor": "zet een tekst die met & begint tussen aanhalingstekens",
    "while parsing a flow node": "sluit de lijst met ], of zet de tekst tussen aanhalingstekens",
    "did not find expected node content": "zet een tekst die met een leesteken begint tussen aanhalingstekens",
    "while scanning a block scalar": "begin de tekst op de regel na | of >",
}
_CURLY_START = re.compile(r"\s*(- +)*([^\s:]+: +)?[“”„‘]")
_FROM_START = ("while scanning a quoted scalar", "while parsing a flow", "while scanning an a")


def _syntax_fault(source: Source, error: yaml.MarkedYAMLError) -> Fault:
    """Return libyaml's error as a fault, at the sign that was opened and never closed if it can tell."""
    problem = " ".join(filter(None, (error.context, error.problem)))
    opened = error.context_mark if problem.startswith(_FROM_START) else None
    mark = opened or error.problem_mark or error.context_mark
    lines = source.text.split("\n")
    place = Place(source.file, min(mark.line + 1, len(lines)), mark.column + 1) if mark else Place(source.file, 1, 1)
    line, wrong = lines[place.line - 1], "dit is geen geldige YAML"
    about_quotes = "quoted scalar" in problem or "did not find expected" in problem
    if about_quotes and (fault := apostrophe_fault(source, place.line, wrong)):
        return fault
    return Fault(place, wrong, f"gevonden {quotation(line)}", _syntax_remedy(problem, line, place.column))


def _syntax_remedy(problem: str, line: str, column: int) -> str:
    sign = line[column - 1 : column]
    if _CURLY_START.match(line):
        return 'typ rechte aanhalingstekens: " in plaats van “ en ”'
    if "{{" in line and "expected key" in problem:
        return "zet een tekst die met {{ begint tussen aanhalingstekens"
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "spring in met spaties in plaats van een tab"
    if "cannot start any token" in problem:
        return f"zet een tekst die met {sign} begint tussen aanhalingstekens"
    return next(
        (remedy for part, remedy in _REMEDIES.items() if part in problem), "kijk naar het inspringen rond deze regel"
    )
