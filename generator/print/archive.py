"""All PDFs and letters of a school in one ZIP: a folder for each set, and a page that tells what everything is.

The languages that a school publishes beside Dutch lie in a folder of their own, with a page of their own.

Files keep the same date and order, and are stored as they are: the same files give the same bytes.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from generator.files import zip_of
from generator.messages import language_name, message, messages
from generator.output import OutputFolder
from generator.print.book.build import FILE as BOOK
from generator.print.documents.draaiboek import draaiboek_print
from generator.print.documents.letter import LABEL, letter_file
from generator.print.documents.overview import overview_print
from generator.print.engine.templates import environment
from generator.print.paper.formats import Formats, print_products, product_label
from generator.resolve.edition import Edition
from generator.text.nodes import Text, letters

WHOLE = "alles-bij-elkaar"
"""The folder of what shows the whole edition."""

PLANS = "draaiboeken"
"""The folder of the draaiboeken."""


Made = Mapping[str, Path]
"""The files of ours in a folder, by name: what someone changed, or laid beside them, is not packed."""


@dataclass(frozen=True)
class Packed:
    """A file: its name in the ZIP, what it is, how to print it, and how many pages of which paper; no pages, no PDF."""

    name: str
    file: Path
    label: str
    how: str = ""
    pages: int = 0
    paper: str = ""


@dataclass(frozen=True)
class Part:
    """A folder of the ZIP: a set, or a draaiboek among the others."""

    id: str
    title: Text
    under: Text
    files: tuple[Packed, ...]


def zipped(templates: Path, formats: Formats, editions: Sequence[tuple[Edition, OutputFolder]]) -> bytes:
    """Pack what is ours in the folders of a school's PDFs: the first at the top, every other one inside it."""
    inside = {edition.taal: f"{edition.taal}/" if number else "" for number, (edition, _) in enumerate(editions)}

    def files() -> Iterator[tuple[str, bytes]]:
        for edition, printed in editions:
            here = inside[edition.taal]
            up = "../" if here else ""
            others = [(taal, f"{up}{there}index.html") for taal, there in inside.items() if taal != edition.taal]
            for name, raw in _packed(templates, formats, edition, printed.ours(), others):
                yield f"{here}{name}", raw

    return zip_of(files())


def _packed(
    templates: Path, formats: Formats, edition: Edition, made: Made, talen: list[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Give the files of one language; ``talen`` are the ways to the pages in the others."""
    said = messages(templates, edition.taal)
    parts = [part for part in _parts(edition, formats, made, said) if part.files]
    page = environment(templates, edition.taal).get_template("print/inhoud.html")
    number, named = sum(len(part.files) for part in parts), [(taal, language_name(taal), way) for taal, way in talen]
    yield "index.html", page.render(school=edition.house, delen=parts, aantal=number, talen=named).encode()
    yield from ((one.name, one.file.read_bytes()) for part in parts for one in part.files)


def _parts(edition: Edition, formats: Formats, made: Made, said: NullTranslations) -> Iterator[Part]:
    yield _whole(formats, made, said)
    for draaiboek in edition.draaiboeken.values():
        wanted = draaiboek_print(formats, draaiboek)
        asked = [(wanted.file, said.gettext(wanted.label), wanted.hoe)] if wanted else []
        yield Part(draaiboek.id, draaiboek.titel, draaiboek.ondertitel, _files(formats, made, PLANS, asked))
    for laid in edition.sets:
        record = laid.record
        asked = [(one.file, product_label(formats, one, said), one.hoe) for one in print_products(formats, laid)]
        asked += [(letter_file(laid.id), said.gettext(LABEL), "")] if record.brief else []
        yield Part(laid.id, record.titel, record.ondertitel, _files(formats, made, laid.id, asked))


def _whole(formats: Formats, made: Made, said: NullTranslations) -> Part:
    """Give the book and the map, which hold the whole edition."""
    asked = [(BOOK, said.gettext(message("Het boek, A4")), "dubbelzijdig, omslaan langs de lange kant")]
    if poster := overview_print(formats):
        asked.append((poster.file, said.gettext(poster.label), "enkelzijdig"))
    found = _files(formats, made, WHOLE, asked)
    title, about = said.gettext(message("Alles bij elkaar")), said.gettext(message("Een boek en een poster"))
    return Part(WHOLE, letters(title), letters(about), found)


def _files(formats: Formats, made: Made, name: str, asked: list[tuple[str, str, str]]) -> tuple[Packed, ...]:
    there = [(made[file], label, how) for file, label, how in asked if file in made]
    return tuple(Packed(f"{name}/{file.name}", file, label, how, *_paper(formats, file)) for file, label, how in there)


def _paper(formats: Formats, file: Path) -> tuple[int, str]:
    """Tell how many pages a PDF has, and on which paper."""
    import pikepdf

    if file.suffix != ".pdf":
        return 0, ""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages), _named(formats, pdf.pages[0])


def _named(formats: Formats, page: Any) -> str:
    """Give the name of the paper that a page is as large as, however it lies."""
    size = sorted(float(n) * 25.4 / 72 for n in list(page.mediabox)[2:])
    for name, sheet in formats.vellen.items():
        if all(abs(one - float(other)) < 1 for one, other in zip(size, sorted(sheet.size), strict=True)):
            return name.partition("-")[0].upper()
    return f"{size[0]:.0f} × {size[1]:.0f} mm"
