"""YAML 1.2 text to plain values that know their place.

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

from generator.faults import Fault, Place, quoted
from generator.located import Mapping, Scalar, Sequence, Source

MOST_NODES = 50_000
MOST_DEPTH = 40

_NULL = re.compile(r"~|null|Null|NULL|")
_BOOL = re.compile(r"true|True|TRUE|false|False|FALSE")
_INT = re.compile(r"[-+]?[0-9]{1,15}|0o[0-7]{1,15}|0x[0-9a-fA-F]{1,15}")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def _plain(text: str) -> Any:
    """Resolve a plain scalar by the core schema of YAML 1.2."""
    if _NULL.fullmatch(text):
        return None
    if _BOOL.fullmatch(text):
        return text.lower() == "true"
    if _INT.fullmatch(text):
        return int(text, 0) if text[:2] in ("0o", "0x") else int(text)
    return float(text) if _FLOAT.fullmatch(text) else text


@dataclass
class _Builder:
    """Builds values from the nodes of one file and gathers the faults on the way."""

    source: Source
    faults: list[Fault] = field(default_factory=list)
    nodes: int = 0

    def value(self, node: yaml.Node, depth: int = 0) -> Any:
        self.nodes += 1
        if self.nodes > MOST_NODES or depth > MOST_DEPTH:
            raise _TooMuchError(node)
        if isinstance(node, yaml.MappingNode):
            return self.mapping(node, depth)
        if isinstance(node, yaml.SequenceNode):
            items = Sequence(self.value(item, depth + 1) for item in node.value)
            items.place, items.items_at = self.at(node), tuple(map(self.at, node.value))
            return items
        return self.scalar(node)

    def mapping(self, node: yaml.MappingNode, depth: int) -> Mapping:
        out = Mapping()
        out.place, out.keys_at, out.values_at = self.at(node), {}, {}
        for key_node, value_node in node.value:
            key = self.key(key_node)
            if key in out:
                self.fault(key_node, "dubbele sleutel", key, "laat er één staan")
                continue
            out.keys_at[key], out.values_at[key] = self.at(key_node), self.at(value_node)
            out[key] = self.value(value_node, depth + 1)
        return out

    def key(self, node: yaml.Node) -> str:
        if isinstance(node, yaml.ScalarNode):
            return self.located(node, str(node.value))
        self.fault(node, "een sleutel is een woord", type(node).__name__, "schrijf een naam voor de dubbele punt")
        return f"?{node.start_mark.index}"

    def scalar(self, node: yaml.Node) -> Any:
        if node.tag not in (None, "?", "!", "tag:yaml.org,2002:str"):
            self.fault(node, "een YAML-tag kan hier niet", node.tag, "haal de tag weg")
        text = str(node.value)
        value = text if node.style else _plain(text)  # type: ignore[attr-defined]
        return self.located(node, value) if isinstance(value, str) else value

    def located(self, node: yaml.Node, value: str) -> Scalar:
        scalar = Scalar(value)
        scalar.source = self.source
        scalar.start, scalar.end = node.start_mark.index, node.end_mark.index
        return scalar

    def at(self, node: yaml.Node) -> Place:
        return Place(self.source.file, node.start_mark.line + 1, node.start_mark.column + 1)

    def fault(self, node: yaml.Node, wrong: str, found: str, remedy: str) -> None:
        self.faults.append(Fault(self.at(node), wrong, f"gevonden {quoted(found)}", remedy))


class _TooMuchError(Exception):
    """The file unfolds to more than a file of content ever holds."""

    def __init__(self, node: yaml.Node) -> None:
        self.node = node


class _Bare:
    """A resolver that leaves every scalar as it stands; :func:`_plain` reads it."""

    def resolve(self, *_: Any) -> str:
        return "?"

    def descend_resolver(self, *_: Any) -> None: ...

    def ascend_resolver(self) -> None: ...


class _Loader(_Bare, CParser):
    """libyaml's parser, without PyYAML's resolver."""

    def __init__(self, text: str) -> None:
        CParser.__init__(self, text)


def read_yaml(file: Path) -> tuple[Any, list[Fault]]:
    """Read a YAML file; gives its value (None where it can't be read) and the faults found."""
    raw = file.read_bytes()
    try:
        text = raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        place = Place(file, raw.count(b"\n", 0, error.start) + 1, 1)
        found = f"gevonden byte 0x{raw[error.start]:02x}"
        return None, [Fault(place, "het bestand is geen UTF-8", found, "sla het op als UTF-8")]
    source = Source(file, text)
    if odd := _UNPRINTABLE.search(text):
        found = f"gevonden U+{ord(odd.group()):04X}"
        place = source.place(odd.start())
        return None, [Fault(place, "een teken dat in YAML niet mag", found, "haal het weg")]
    return _built(source)


_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _built(source: Source) -> tuple[Any, list[Fault]]:
    builder = _Builder(source)
    try:
        node = _Loader(source.text).get_single_node()
        value = None if node is None else builder.value(node)
    except yaml.MarkedYAMLError as error:
        return None, [_syntax_fault(source, error)]
    except _TooMuchError as error:
        found = f"gevonden meer dan {MOST_NODES} waarden of {MOST_DEPTH} lagen"
        place = builder.at(error.node)
        return None, [Fault(place, "het bestand vouwt uit tot te veel", found, "schrijf het zonder & en *")]
    except RecursionError:
        place = Place(source.file, 1, 1)
        return None, [Fault(place, "het bestand is te diep genest", "gevonden te veel haken", "haal ze weg")]
    if value is None:
        whole = Place(source.file, 1, 1)
        return None, [Fault(whole, "het bestand is leeg", "gevonden niets", "schrijf de inhoud of haal het weg")]
    return value, builder.faults


_SYNTAX = {
    "mapping values are not allowed": "zet een tekst met een dubbele punt tussen aanhalingstekens",
    "did not find expected key": "kijk naar het inspringen en de aanhalingstekens, ook op de regels ervoor",
    "could not find expected ':'": "zet een dubbele punt en een spatie achter de sleutel",
    "cannot start any token": "gebruik spaties in plaats van tabs, of zet de tekst tussen aanhalingstekens",
    "unexpected end of stream": "sluit het aanhalingsteken",
    "found undefined alias": "zet een tekst die met * begint tussen aanhalingstekens",
    "found another document": "maak er één document van: haal de regel met --- weg",
    "did not find expected ',' or": "sluit de lijst of de accolades, of zet een komma",
    "unknown escape character": "schrijf \\ als \\\\ of gebruik enkele aanhalingstekens",
}


def _syntax_fault(source: Source, error: yaml.MarkedYAMLError) -> Fault:
    mark = error.problem_mark or error.context_mark
    place = Place(source.file, mark.line + 1, mark.column + 1) if mark else Place(source.file, 1, 1)
    lines = source.text.splitlines()
    line = lines[place.line - 1] if place.line <= len(lines) else "het einde van het bestand"
    said = " ".join(filter(None, (error.problem, error.context)))
    remedy = next((r for s, r in _SYNTAX.items() if s in said), "kijk naar het inspringen rond deze regel")
    return Fault(place, "dit is geen YAML", f"gevonden {quoted(line)}", remedy)
