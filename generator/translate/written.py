"""Writes PO files: the same bytes for the same entries, whoever wrote them before."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from babel.messages.pofile import normalize

_WIDTH = 100
_HEADER = r"""msgid ""
msgstr ""
"Language: {taal}\n"
"MIME-Version: 1.0\n"
"Content-Type: text/plain; charset=UTF-8\n"
"Content-Transfer-Encoding: 8bit\n"
"""


@dataclass(frozen=True)
class Line:
    """An entry to write; ``over`` tells a translator what it is of, ``was`` is the text that ``said`` was made of."""

    path: str
    source: str
    said: str
    notes: tuple[str, ...] = ()
    over: str = ""
    was: str | None = None


def written(lines: Iterable[Line], taal: str) -> bytes:
    """Write entries as a PO file."""
    return "\n".join([_HEADER.format(taal=taal), *("".join(_entry(line)) for line in lines)]).encode()


def _entry(line: Line) -> Iterator[str]:
    yield from (f"# {note}\n" if note else "#\n" for note in line.notes)
    if line.over:
        yield f"#. {line.over}\n"
    if line.was is not None:
        yield "#, fuzzy\n"
        yield from (f"#| {part}\n" for part in f"msgid {_quoted(line.was)}".split("\n"))
    yield f"msgctxt {_quoted(line.path)}\nmsgid {_quoted(line.source)}\nmsgstr {_quoted(line.said)}\n"


def _quoted(text: str) -> str:
    return str(normalize(text, width=_WIDTH))
