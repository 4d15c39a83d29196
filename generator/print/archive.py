"""All PDFs and letters of a school in one ZIP: a folder for each set, and a page that says what everything is.

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
from generator.print.paper.formats import Formats, print_products, product_label, simplex_products
from generator.resolve.edition import Edition
from generator.text.nodes import Text, letters

WHOLE = "alles-bij-elkaar"
"""The folder of what shows the whole edition."""

PLANS = "draaiboeken"
"""The folder of the draaiboeken."""


OurFiles = Mapping[str, Path]
"""The files of ours in a folder, by name: what someone changed, or laid beside them, is not packed."""


@dataclass(frozen=True)
class ArchivedFile:
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
    files: tuple[ArchivedFile, ...]


def archive_prints(templates: Path, formats: Formats, editions: Sequence[tuple[Edition, OutputFolder]]) -> bytes:
    """Return the ZIP of what is ours in the folders of a school's PDFs: the first at the top, every other inside it."""
    inside = {edition.taal: f"{edition.taal}/" if number else "" for number, (edition, _) in enumerate(editions)}

    def files() -> Iterator[tuple[str, bytes]]:
        for edition, printed in editions:
            here = inside[edition.taal]
            up = "../" if here else ""
            others = [(taal, f"{up}{there}index.html") for taal, there in inside.items() if taal != edition.taal]
            for name, raw in _language_files(templates, formats, edition, printed.own_files(), others):
                yield f"{here}{name}", raw

    return zip_of(files())


def _language_files(
    templates: Path, formats: Formats, edition: Edition, ours: OurFiles, talen: list[tuple[str, str]]
) -> Iterator[tuple[str, bytes]]:
    """Yield the files of one language; ``talen`` are the addresses of the pages in the others."""
    translations = messages(templates, edition.taal)
    parts = [part for part in _parts(edition, formats, ours, translations) if part.files]
    page = environment(templates, edition.taal).get_template("print/inhoud.html")
    number, named = sum(len(part.files) for part in parts), [(taal, language_name(taal), way) for taal, way in talen]
    yield "index.html", page.render(school=edition.house, delen=parts, aantal=number, talen=named).encode()
    yield from ((one.name, one.file.read_bytes()) for part in parts for one in part.files)


def _parts(edition: Edition, formats: Formats, ours: OurFiles, translations: NullTranslations) -> Iterator[Part]:
    yield _whole_edition(formats, ours, translations)
    for draaiboek in edition.draaiboeken.values():
        product = draaiboek_print(formats, draaiboek)
        asked = [(product.file, translations.gettext(product.label), product.hoe)] if product else []
        yield Part(draaiboek.id, draaiboek.titel, draaiboek.ondertitel, _files(formats, ours, PLANS, asked))
    for edition_set in edition.sets:
        record = edition_set.record
        asked = [
            (one.file, product_label(formats, one, translations), one.hoe)
            for one in (*print_products(formats, edition_set), *simplex_products(formats, edition_set))
        ]
        asked += [(letter_file(edition_set.id), translations.gettext(LABEL), "")] if record.brief else []
        yield Part(edition_set.id, record.titel, record.ondertitel, _files(formats, ours, edition_set.id, asked))


def _whole_edition(formats: Formats, ours: OurFiles, translations: NullTranslations) -> Part:
    """Return the book and the map, which hold the whole edition."""
    asked = [(BOOK, translations.gettext(message("Het boek, A4")), "dubbelzijdig, omslaan langs de lange kant")]
    if poster := overview_print(formats):
        asked.append((poster.file, translations.gettext(poster.label), "enkelzijdig"))
    found = _files(formats, ours, WHOLE, asked)
    title, about = (
        translations.gettext(message("Alles bij elkaar")),
        translations.gettext(message("Een boek en een poster")),
    )
    return Part(WHOLE, letters(title), letters(about), found)


def _files(formats: Formats, ours: OurFiles, name: str, asked: list[tuple[str, str, str]]) -> tuple[ArchivedFile, ...]:
    there = [(ours[file], label, how) for file, label, how in asked if file in ours]
    return tuple(
        ArchivedFile(f"{name}/{file.name}", file, label, how, *_paper(formats, file)) for file, label, how in there
    )


def _paper(formats: Formats, file: Path) -> tuple[int, str]:
    """Return the number of pages of a PDF, and the name of their paper."""
    import pikepdf

    if file.suffix != ".pdf":
        return 0, ""
    with pikepdf.open(file) as pdf:
        return len(pdf.pages), _paper_name(formats, pdf.pages[0])


def _paper_name(formats: Formats, page: Any) -> str:
    """Return the name of the paper that is as large as a page, whichever way it is turned."""
    size = sorted(float(n) * 25.4 / 72 for n in list(page.mediabox)[2:])
    for name, sheet in formats.vellen.items():
        if all(abs(one - float(other)) < 1 for one, other in zip(size, sorted(sheet.size), strict=True)):
            return name.partition("-")[0].upper()
    return f"{size[0]:.0f} × {size[1]:.0f} mm"
