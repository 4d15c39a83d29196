"""A text that YAML lets its author type without quotes, where that changes it.

A «#» after a space begins a comment, and what comes after it is gone without a word; curly quotes, which a word
processor makes of straight ones, are letters like any other; an apostrophe in front opens a quote.
"""

import re
from collections.abc import Iterator

from generator.faults import Fault, Place, quotation
from generator.provenance import Scalar, Source

QUOTE_SIGNS = re.compile(r"[\"'“„‟”«»‘‚‛’]")
"""Signs that some language opens or closes a quotation with."""

_COMMENT = re.compile(r"[ \t]+#.*")
_SET_APART = re.compile(r"( {2,}| *\t[ \t]*)#([ \t#]|$)")
"""How a comment beside a text looks: two spaces before its sign, and one behind it."""
_CURLY = re.compile(r"([“„‟”«»])(.+)[“”‟«»\"]|([‘‚‛])(.+)[‘’']", re.DOTALL)
_MARK = re.compile(r"!(?=\s)|&(\S+)(?=\s)")
"""A tag or the name of a value, which YAML takes from the beginning of a text."""
_EMPTY = re.compile(r"[ \t]*(#\S.*)")
_APOSTROPHE = re.compile(r"(?:\s*(?:- +)*(?:[^\s'\"#][^'\"#]*?: +)?(?:[{\[].*?)?)('(?:s|t|n|m|k|r|ns|tis)\b.*)")
_LONGEST, _LONGEST_LINE = 60, 400
"""The longest value that a remedy writes out, and the longest line in which an apostrophe is looked for."""


def unquoted_faults(text: Scalar) -> Iterator[Fault]:
    """Yield what is wrong with a text that stands in its file without quotes: cut off, or in curly ones."""
    if not text.unquoted:
        return
    written, end = text.source.text, text.end
    if mark := _MARK.match(written, text.start, end):
        name = mark[1]
        if not name or not re.search(rf"\*{re.escape(name)}(?!\w)", written):  # what names a value to be used again
            whole = written[text.start : end]
            wrong = f"«{mark.group().strip()}» valt weg aan het begin van de tekst"
            yield Fault(text.place, wrong, f"gevonden {quotation(whole)}", quote_remedy(whole))
            return
    rest = _COMMENT.match(written, end)
    if rest and not _SET_APART.match(written, end):
        line = f"{text}{rest.group()}".rstrip()
        remedy = f"{quote_remedy(line)}; is het een opmerking, zet die dan op een eigen regel"
        place = text.source.place(end + rest.group().index("#"))
        yield Fault(place, "vanaf de # valt de tekst weg", f"gevonden {quotation(line)}", remedy)
    elif curly := _CURLY.fullmatch(text):
        inner = curly[2] or curly[4]
        whole = f"horen ze bij de tekst, schrijf dan {between_quotes(text)}"
        remedy = f"typ rechte aanhalingstekens: {between_quotes(inner)}; {whole}"
        yield Fault(text.place, "aanhalingstekens die YAML niet kent", f"gevonden {quotation(text)}", remedy)


def empty_fault(source: Source, index: int, place: Place) -> Fault | None:
    """Return the fault of a value at ``index`` that is empty, since it begins with a «#» without a space behind it."""
    if not (found := _EMPTY.match(source.text, index)):
        return None
    value = found[1].rstrip()
    return Fault(
        place, "de waarde begint met # en valt daarom weg", f"gevonden {quotation(value)}", quote_remedy(value)
    )


def apostrophe_fault(source: Source, line: int, wrong: str) -> Fault | None:
    """Return the fault of the first line up to ``line`` that opens a quote with «'s-» or «'t» and does not close it."""
    for number, written in enumerate(source.text.split("\n")[:line], 1):
        found = _APOSTROPHE.fullmatch(written.rstrip()) if len(written) <= _LONGEST_LINE else None
        if found and not found[1].endswith("'"):
            inside = written[: found.start(1)]
            value = re.split(r"[,}\]]", found[1])[0] if re.search(r"[{\[]", inside) else found[1]
            place = Place(source.file, number, found.start(1) + 1)
            remedy = f"zet er dubbele aanhalingstekens om{_as_example(value)}"
            return Fault(place, wrong, f"gevonden {quotation(written)}", remedy)
    return None


def quote_remedy(value: str) -> str:
    """Return what to do about a value that needs quotes: how it is to be written, where that is short."""
    return f"zet er aanhalingstekens om{_as_example(value)}"


def between_quotes(value: str) -> str:
    """Return a value between double quotes, as YAML reads it."""
    return '"{}"'.format(" ".join(value.split()).replace("\\", "\\\\").replace('"', '\\"'))


def _as_example(value: str) -> str:
    return f": {between_quotes(value)}" if len(value) <= _LONGEST else ""
