"""What a page offers to print: the PDFs of a set that were made, cards apart from sheets."""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from gettext import NullTranslations

from generator.messages import message
from generator.print.book.build import FILE as BOOK
from generator.print.documents.draaiboek import draaiboek_print
from generator.print.documents.letter import FORMAT, LABEL, letter_file
from generator.print.documents.overview import overview_print
from generator.print.paper.formats import (
    Formats,
    PrintProduct,
    extras_count,
    print_products,
    product_label,
    simplex_products,
)
from generator.print.paper.grid import best_grid
from generator.records.draaiboeken import Draaiboek
from generator.resolve.edition import EditionSet

EPUB = "kijkwijzer.epub"


@dataclass(frozen=True)
class PrintLink:
    """What is printed, and its file: its ``naam`` among its like, its ``label`` alone, its cards on a sheet of A4.

    ``vellen`` is on how many sheets its cards lie, where all their fronts come before their backs.
    """

    formaat: str
    naam: str
    label: str
    file: str
    per_vel: int | None = None
    vellen: int | None = None

    @property
    def adres(self) -> str:
        """The way to it, as a page says it."""
        return f"print:{self.file}"


@dataclass(frozen=True)
class PrintList:
    """The PDFs of a set: its cards by size, the sheets to hand out, and the sheet of who leads the session.

    Its cards are there for a printer that turns no sheets too.
    """

    kaarten: tuple[PrintLink, ...]
    enkelzijdig: tuple[PrintLink, ...]
    bladen: tuple[PrintLink, ...]
    leiden: tuple[PrintLink, ...]

    def __bool__(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.kaarten or self.bladen or self.leiden)

    def in_formaat(self, formaat: str) -> tuple[PrintLink, ...]:
        """Return the PDF of a format; none where it was not made."""
        return tuple(pdf for pdf in (*self.kaarten, *self.bladen, *self.leiden) if pdf.formaat == formaat)


def print_lists(formats: Formats, prints: Collection[str], said: NullTranslations) -> Callable[[EditionSet], PrintList]:
    """Return the function that lists the PDFs of a set that are among ``prints``."""
    letter = said.gettext(LABEL)

    def link(pdf: PrintProduct) -> PrintLink:
        label = product_label(formats, pdf, said)
        if pdf.blad:
            return PrintLink(pdf.format, label, label, pdf.file)
        size = formats.kaarten[pdf.format]
        return PrintLink(pdf.format, said.gettext(size.naam), label, pdf.file, _per_sheet(formats, pdf))

    def print_list(laid: EditionSet) -> PrintList:
        made = [pdf for pdf in print_products(formats, laid) if pdf.file in prints]
        word = [file] if laid.record.brief and (file := letter_file(laid.id)) in prints else []
        return PrintList(
            kaarten=tuple(link(pdf) for pdf in made if pdf.blad is None),
            enkelzijdig=tuple(
                replace(link(pdf), per_vel=None, vellen=_sheets(formats, laid, pdf))
                for pdf in simplex_products(formats, laid)
                if pdf.file in prints
            ),
            bladen=(
                *(link(pdf) for pdf in made if pdf.blad not in (None, "speluitleg")),
                *(PrintLink(FORMAT, letter, letter, file) for file in word),
            ),
            leiden=tuple(link(pdf) for pdf in made if pdf.blad == "speluitleg"),
        )

    return print_list


def _per_sheet(formats: Formats, deck: PrintProduct) -> int:
    """Return how many cards lie on a sheet of A4."""
    return best_grid(formats.kaarten[deck.format], formats.vellen["a4"]).count


def _sheets(formats: Formats, laid: EditionSet, deck: PrintProduct) -> int:
    """Return on how many sheets of A4 a deck lies, with the cards before it and the blank ones after it."""
    cards = extras_count(formats, laid, deck.format) + len(laid.cards) + formats.blanco
    return -(-cards // _per_sheet(formats, deck))


def book_prints(prints: Collection[str], said: NullTranslations) -> tuple[PrintLink, ...]:
    """Return the edition as a whole: the book and the EPUB, as far as they were made."""
    labels = {
        BOOK: message("Het boek, om te printen (PDF)"),
        EPUB: message("Het boek, voor telefoon of e-reader (EPUB)"),
    }
    return tuple(
        PrintLink(file, label, label, file)
        for file, label in ((file, said.gettext(label)) for file, label in labels.items())
        if file in prints
    )


def overview_prints(formats: Formats, prints: Collection[str], said: NullTranslations) -> tuple[PrintLink, ...]:
    """Return the poster with all instruments; none where it was not made."""
    return _link_to(overview_print(formats), prints, said)


def draaiboek_prints(
    formats: Formats, prints: Collection[str], draaiboek: Draaiboek, said: NullTranslations
) -> tuple[PrintLink, ...]:
    """Return the PDF of a draaiboek; none where it was not made."""
    return _link_to(draaiboek_print(formats, draaiboek), prints, said)


def _link_to(pdf: PrintProduct | None, prints: Collection[str], said: NullTranslations) -> tuple[PrintLink, ...]:
    if pdf is None or pdf.file not in prints:
        return ()
    label = said.gettext(pdf.label)
    return (PrintLink(pdf.format, label, label, pdf.file),)
