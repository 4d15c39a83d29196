"""The messages of the interface: found in templates and code, and brought into each catalogue (``make messages``)."""

import re
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import Path

import yaml
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po

from tests.conftest import ROOT

CATALOGUES = ROOT / "templates" / "talen"
Keywords = dict[str, tuple[int, int] | None]
JINJA: Keywords = {"_": None, "ngettext": (1, 2), "zegt": None}
PYTHON: Keywords = {"message": None, "plural_message": (1, 2)}
_OPTIONS = {"newstyle_gettext": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}

PLACE = re.compile(r"%\((\w+)\)s|%%")
"""A place in a message to fill in, or a per cent sign."""
MARKUP = re.compile(r"<[^<>]+>|&\w+;")
"""What marks letters in a message."""

FEW = 3

Message = str | Sequence[str]


def found() -> Catalog:
    """Give every message of templates, code and formats, with the files that say it."""
    catalog = Catalog(charset="utf-8")
    for file, text in _messages():
        name = file.relative_to(ROOT).as_posix()
        flags = ["python-format"] if "%(" in "".join(text) else []
        catalog.add(text, locations=[(name, 0)], flags=flags)  # type: ignore[arg-type]
    return catalog


def _messages() -> Iterator[tuple[Path, Message]]:
    for file in sorted((ROOT / "templates").rglob("*")):
        if file.suffix in (".html", ".svg", ".txt") and "project" not in file.parts:
            yield from _said(file, "jinja2.ext:babel_extract", JINJA)
    for file in sorted((ROOT / "generator").rglob("*.py")):
        yield from _said(file, "python", PYTHON)
    formats = ROOT / "templates" / "print" / "formaten.yaml"
    yield from ((formats, text) for text in _of_formats(yaml.safe_load(formats.read_text("utf-8"))))


def _said(file: Path, method: str, keywords: Keywords) -> Iterator[tuple[Path, Message]]:
    for _, text, _, _ in extract_from_file(method, file, keywords, (), _OPTIONS):
        yield file, text


def _of_formats(data: dict[str, dict[str, dict[str, str]]]) -> Iterator[str]:
    """Give the names of sizes and documents, what documents are called in titles, and how they are printed."""
    for size in data["kaarten"].values():
        yield size["naam"]
    for name, blad in data["bladen"].items():
        yield from (name, *(blad[key] for key in ("naam", "invulbaar", "hoe") if key in blad))


def read(file: Path) -> Catalog:
    """Read a catalogue."""
    with file.open("rb") as text:
        return read_po(text, locale=file.stem)


def forms(text: Message | None) -> tuple[str, ...]:
    """Give the forms of a message: one, or one and more."""
    return (text,) if isinstance(text, str) else tuple(text or ())


def dutch() -> re.Pattern[str]:
    """Give what matches a message as a reader sees it, filled in, of all that English says with other words."""
    pairs = [
        pair
        for one in read(CATALOGUES / "en.po")
        if one.id
        for pair in zip(forms(one.id), forms(one.string), strict=True)
    ]
    said = [re.escape(MARKUP.sub("", text)) for text, english in pairs if text != english and not _plain_word(text)]
    return re.compile("|".join(map(_filled, said)))


def _plain_word(text: str) -> bool:
    """Tell whether a message is a word that content has too («brief»), or none at all."""
    return bool(re.fullmatch(r"[a-z]*", PLACE.sub("", text).strip(" ,:;–.")))


def _filled(text: str) -> str:
    """Take numbers for what is filled in where few words are the message's own: content could be like it."""
    places = re.compile(r"%\\\(\w+\\\)s")
    return places.sub(".+" if len(places.sub("", text).split()) > FEW else r"[\\d.,:]+", text).replace("%%", "%")


def bring(file: Path) -> None:
    """Add to a catalogue what is new, without a text, and take out what is said no more."""
    head, _, _ = file.read_text("utf-8").partition("\n\n")  # its terms as they stand, and no date
    catalog = read(file)
    catalog.update(found(), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    written = BytesIO()
    write_po(written, catalog, width=0, include_lineno=False, omit_header=True)
    file.write_text(f"{head}\n\n{written.getvalue().decode().lstrip()}", "utf-8")


if __name__ == "__main__":
    for one in sorted(CATALOGUES.glob("*.po")):
        bring(one)
        print(f"{one.relative_to(ROOT)}: {sum(1 for m in read(one) if m.id and not all(forms(m.string)))} zonder tekst")
