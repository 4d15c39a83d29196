"""Fills every text of a project with letters that mean something to whatever reads them: no field is named here.

The walk goes by the records themselves, so a new field is filled by itself.  Each text has a mark of its own, by which
it is found on a page, and which tells what field it is from.
"""

import json
import re
import types
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import TypeAdapter, ValidationError

from generator.read.translations import parse_source
from generator.records.base import Record, Regel, Tekst, Verwijzing
from generator.records.kinds import KINDS
from generator.records.laag import EigenKaart
from generator.schema.json_schema import FILES
from generator.site.pages.templates import plat
from generator.sources.yaml12 import read_yaml

Said = Callable[[str, int], str]
MARK = re.compile(r"zq\d{5}")

_INSIDE = (
    '</p></section><section><h1>kop</h1> <b title=zq>vet</b> <img src=x onerror=x> <a href="pagina:index">a</a> '
    '<a href=\'zie:gespreksopener\'>a</a> href="pagina:vinden" href="print:x.pdf" data-in="epub" id="inhoud" '
    "</script> </textarea> </title> </a> </svg> <br> <p/> <page> --> ]]> <![CDATA[<i>]]> <!-- <? ?> <!DOCTYPE x> "
    '&amp; &#60; &lt;b&gt; &nbsp; &weg; & < > \' " {% raw %} {% include "index.html" %} {# x #} ${x} %(x)s %s '
    "zie:x pagina:index print:x.pdf javascript:alert(1) https://evil.example/ a@evil.example class=no-search "
    "`x <https://evil.example/>`__ :download:`lek </etc/hostname>` `rol` ``letters`` |s| [1]_ w_ _`doel` *e* **s** "
    r".. image:: /etc/hostname \ \` \n \u003c \x02"
)
_BEGIN = (
    *("</p><section><h1>", '<section data-in="epub"><h2>', "<h1>", "</section>", "]]>", "<![CDATA[", "&lt;", "&", "<"),
    *("&#x3c;b&#x3e;", '" onload="x', "' onload='x", '"><b>', "--><b>", "<!--", "<?xml version='1.0'?>", "<!DOCTYPE"),
    *("pagina:index", "zie:gespreksopener", "print:x.pdf", "#inhoud", 'href="pagina:x"', "javascript:alert(1)", "/x"),
    *(
        "{{ team }}",
        "[[slijpsteen]]",
        "{% raw %}",
        "{% set x = 1 %}",
        "{# weg #}",
        "{%",
        "#}",
        "%}",
        "%(x)s",
        "\\u003cb\\u003e",
        "</script>",
        "</svg>",
    ),
    *("<script>alert(1)</script>", "<style>*{}</style>", "</textarea>", "</title>", "<a name=x>", "<svg/onload=x>"),
    *(".. include:: /etc/hostname", ".. raw:: html", ".. _doel: https://evil.example/", "__ https://evil.example/"),
    *(":naam: veld", "| regel", "===", ">>> 1", "-o optie", "::", "(a) punt", "A. punt", "#. punt", "• punt", "+--+"),
    *("!x", "~x", "=== ===", "**let op", "`half", "|half", "[#", "\\", ":pagina:`x </index>`"),
)


def hostile(mark: str, number: int) -> str:
    """Give letters on one line: what begins something, and what does within a line."""
    return f"{_BEGIN[number % len(_BEGIN)]} {mark} {_INSIDE} {mark}"


def raw(mark: str, number: int) -> str:
    """Give letters for a field that is no Markdown: with what Markdown would refuse, and with lines of their own."""
    lines = f"</section>\n\n.. raw:: html\n\n   <script>{mark}</script>\n{{% raw %}}"
    return f"{hostile(mark, number)} {{{{ huis.naam }}}} {{{{ team }}}} [[scan]]\n\n{lines}"


def quiet(mark: str, _number: int) -> str:
    """Give plain letters in their place, to lay a page of hostile ones against."""
    return f"Aap {mark} noot {mark}"


def as_markdown(letters: str) -> str:
    """Write letters so that Markdown reads them as just those."""
    written = re.sub(r"[\\*_\[\]{}]", r"\\\g<0>", letters)
    return re.sub(r"^([-+#>]|[0-9]+[.)])", r"\\\1", written) if re.match(r"[-+]\s|[0-9]+[.)]\s", written) else written


HOSTILE: tuple[Said, ...] = (
    raw,
    lambda mark, _: f'{mark}"></p><h1>&lt;]]>{{{{x}}}}',
    lambda mark, _: f"{mark}</p>&lt;<b>'\"",
    lambda mark, _: f"https://{mark}.example/\"'></a><b>&lt;{{%x%}}",
    lambda mark, _: f"https://{mark}.example/&lt;'&quot;&{{#x",
    lambda mark, _: f"https://{mark}.example/&lt;'&quot;&{{%x%}}",
    lambda mark, _: f"{mark}'&lt;&{{#x#}}@school.example",
    lambda mark, _: f"{mark}`x`|y|_@school.example",
)
QUIET: tuple[Said, ...] = (quiet, lambda mark, _: f"{mark} A", lambda mark, _: f"https://{mark}.example/")
FEW = 3
"""How many cards of a set are left."""
OF_FILES = ("Huisstijl.logo", "Lettertype.bestand")
"""Fields that name a file, which must be there: another name is a fault."""


@dataclass
class Planter:
    """Fills fields; remembers for each mark the field and its letters, and which fields refuse such letters.

    ``text`` is for what is written in Markdown, ``plain`` for all other fields, the first that a field takes.
    """

    text: Said = hostile
    plain: tuple[Said, ...] = HOSTILE
    fields: dict[str, str] = field(default_factory=dict)
    letters: dict[str, str] = field(default_factory=dict)
    refused: set[str] = field(default_factory=set)
    known: set[str] = field(default_factory=set)
    kinds: dict[str, type[Record]] = field(default_factory=dict)

    def project(self, content: Path) -> None:
        """Fill all files of a content folder; of cards a few are left, and references to what is not there go."""
        found = [
            (file, kind)
            for name, kind in FILES.items()
            for file in (*content.glob(f"{name}.yaml"), *sorted(content.glob(f"{name}/*.yaml")))
        ]
        read = [(file, kind, read_yaml(file)[0]) for file, kind in found]
        for kind in KINDS:
            name = kind.record.model_fields["kaarten"].alias or ""
            for data in (data for _, record, data in read if record is kind.record):
                data[name] = data.get(name, [])[:FEW]
                self.kinds[data["id"]] = kind.card_record
        self.known = {found for _, _, data in read for found in _ids(data)}
        for file, record, data in read:
            file.write_text(json.dumps(self.record(record, data), ensure_ascii=False), "utf-8")

    def record(self, kind: type[Record], data: dict[str, Any]) -> dict[str, Any]:
        """Fill the texts of a record, those that were left out too."""
        if kind is EigenKaart:
            card = {key: value for key, value in data.items() if key != "set"}
            return {"set": data["set"], **self.record(self.kinds[data["set"]], card)}
        out = dict(data)
        for name, hint in hints(kind).items():
            where = f"{kind.__name__}.{name}"
            if name in data:
                out[name] = self.value(hint, data[name], where)
            elif _leaf(hint):
                made = self.leaf(_leaf(hint), where)
                out |= {} if made is None else {name: made}
        return out

    def value(self, hint: Any, value: Any, where: str) -> Any:
        """Fill what is text in a value."""
        if leaf := _leaf(hint):
            made = self.leaf(leaf, where)
            return value if made is None else made
        for kind in _records(hint, value):
            return self.record(kind, value)
        if _bare(hint) == Verwijzing:
            return value if value in self.known else None
        if get_args(hint)[:1] == (Verwijzing,) and get_origin(hint) is tuple:
            return [item for item in value if item in self.known]
        if get_origin(hint) is tuple:
            return [self.value(get_args(hint)[0], item, where) for item in value]
        if get_origin(hint) is dict:
            return {key: self.value(self.held(hint, key, where), item, where) for key, item in value.items()}
        return value

    def held(self, hint: Any, key: str, where: str) -> Any:
        """Give the type of a value in a mapping; a text over that of a card is what that card's own text is."""
        card = self.kinds.get(key.rpartition("-")[0]) if where == "Kaarten.tekst" else None
        return hints(card)["tekst"] if card else get_args(hint)[1]

    def leaf(self, hint: Any, where: str) -> str | None:
        """Give a text for a field; None where the field takes none."""
        if hint in (Regel, Tekst):
            return self.markdown(hint, where)
        for said in self.plain:
            if where not in OF_FILES and _accepts(hint, said("zq00000", 0)):
                return self.plant(said, where)
        self.refused.add(where)
        return None

    def markdown(self, hint: Any, where: str) -> str:
        """Give a text in Markdown: a line that goes on below, or paragraphs, lines and a point that each begin it."""
        parts = [as_markdown(self.plant(self.text, where)) for _ in range(4 if hint == Tekst else 1)]
        first, *others = (part.replace(" <b", "\n <b", 1) for part in parts)
        return "\n\n".join((first, "\\\n".join(others[:2]), *(f"- {point}" for point in others[2:]))).strip()

    def plant(self, said: Said, where: str) -> str:
        """Make letters with a mark of their own."""
        mark = f"zq{len(self.fields):05}"
        written = said(mark, len(self.fields))
        self.fields[mark] = where
        self.letters[mark] = written
        return written

    def expected(self, mark: str) -> str:
        """Give the letters with a mark as they are to be seen; Markdown makes quotes and dashes of some."""
        written = self.letters[mark]
        markdown = written == self.text(mark, int(mark.removeprefix("zq")))
        return seen(plat(parse_source(as_markdown(written))) if markdown else written)


def seen(letters: str) -> str:
    """Give letters to look for: lines and spaces fall as they fall, and a menu has small letters."""
    return "".join(letters.split()).casefold()


def hints(kind: type[Record]) -> dict[str, Any]:
    """Give the types of the keys of a record."""
    known = get_type_hints(kind, include_extras=True)
    return {
        info.alias or name: Annotated[str, *info.metadata] if _of_letters(known[name], info.metadata) else known[name]
        for name, info in kind.model_fields.items()
    }


def _of_letters(hint: Any, bounds: list[Any]) -> bool:
    """Whether a type is of plain letters, with bounds beyond its own that its field has."""
    plain = hint is str or (get_origin(hint) is Annotated and get_args(hint)[0] is str)
    return plain and len(bounds) > len(get_args(hint)[1:])


def text_fields(kind: type[Record], seen_kinds: set[type[Record]] | None = None) -> Iterator[str]:
    """Name every field of text in a record and in all that it can hold."""
    done = set() if seen_kinds is None else seen_kinds
    if kind in done:
        return
    done.add(kind)
    for name, hint in hints(kind).items():
        if any(_leaf(one) for one in _inside(hint)):
            yield f"{kind.__name__}.{name}"
        for held in _inside(hint):
            if isinstance(held, type) and issubclass(held, Record):
                yield from text_fields(held, done)


def _inside(hint: Any) -> Iterator[Any]:
    """Give a type and those that it holds, as far as a text; the keys of a mapping are names."""
    yield hint
    if not _leaf(hint):
        for one in get_args(hint)[1:] if get_origin(hint) is dict else get_args(hint):
            yield from _inside(one)


def _ids(data: Any) -> Iterator[str]:
    """Give all ids in data."""
    for item in data.values() if isinstance(data, dict) else data if isinstance(data, tuple) else ():
        yield from _ids(item)
    if isinstance(data, dict) and isinstance(data.get("id"), str):
        yield data["id"]


def _bare(hint: Any) -> Any:
    """Give a type without None."""
    if get_origin(hint) in (Union, types.UnionType):
        held = [one for one in get_args(hint) if one is not type(None)]
        return held[0] if len(held) == 1 else hint
    return hint


def _leaf(hint: Any) -> Any:
    """Give the type of a text, else None; a reference is none, and neither is one of a few words."""
    bare = _bare(hint)
    if bare in (Regel, Tekst) or bare is str:
        return bare
    return bare if get_origin(bare) is Annotated and get_args(bare)[0] is str and bare != Verwijzing else None


def _records(hint: Any, value: Any) -> Iterator[type[Record]]:
    """Give the record that a value is to be, of those that its type allows."""
    kinds = [one for one in _inside(_bare(hint)) if isinstance(one, type) and issubclass(one, Record)]
    if not isinstance(value, dict) or get_origin(hint) in (dict, tuple):
        return
    for kind in kinds:
        sort = hints(kind).get("soort")
        if len(kinds) == 1 or (get_origin(sort) is Literal and value.get("soort") in get_args(sort)):
            yield kind


def _accepts(hint: Any, value: str) -> bool:
    try:
        TypeAdapter(hint).validate_python(value, strict=True)
    except ValidationError:
        return False
    return True
