"""The messages of the interface: found in templates and code, and brought into each catalogue (``make messages``)."""

from collections.abc import Iterator
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
PYTHON: Keywords = {"message": None, "counted": (1, 2)}
_OPTIONS = {"newstyle_gettext": "true", "silent": "false", "trim_blocks": "true", "lstrip_blocks": "true"}

Message = str | tuple[str, ...]


def found() -> Catalog:
    """Give every message of templates, code and formats, with the files that say it."""
    catalog = Catalog(charset="utf-8")
    for file, text in _messages():
        name = file.relative_to(ROOT).as_posix()
        flags = ["python-format"] if "%(" in "".join(text) else []
        catalog.add(text, locations=[(name, None)], flags=flags)  # type: ignore[list-item]
    return catalog


def _messages() -> Iterator[tuple[Path, Message]]:
    for file in sorted((ROOT / "templates").rglob("*")):
        if file.suffix in (".rst", ".html", ".svg") and "project" not in file.parts:
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
        print(f"{one.relative_to(ROOT)}: {sum(1 for m in read(one) if m.id and not m.string)} zonder tekst")
