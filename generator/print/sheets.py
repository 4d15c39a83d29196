"""Documents of sheets (speluitleg, handout, poster ...): laid out whole, then stamped per school."""

from itertools import accumulate
from pathlib import Path

from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.print.engine import engine_for
from generator.print.formats import Print
from generator.print.house import FontFiles
from generator.print.store import Store
from generator.print.styles import sheet_style
from generator.print.templates import environment
from generator.records.praktijkopdrachten import Praktijkopdracht
from generator.resolve.edition import Edition, EditionSet
from generator.text.plain import plain


def sheet_html(templates: Path, edition: Edition, laid: EditionSet, wanted: Print) -> str:
    """Write the document of a set's sheets; it does not know its school's style."""
    record = laid.record
    steps = record.speluitleg.stappen
    begins = accumulate((stap.minuten for stap in steps[:-1]), initial=0)
    return (
        environment(templates)
        .get_template(f"print/{wanted.blad}.html")
        .render(
            titel=title_of(laid, wanted),
            blad=wanted.blad,
            set=record,
            bron=edition.bronnen[record.bron.publicatie],
            stappen=list(zip(steps, begins, strict=True)),
            per_kaart=[kaart for kaart in record.kaarten if isinstance(kaart, Praktijkopdracht)],
        )
    )


def title_of(laid: EditionSet, wanted: Print) -> str:
    """Give the title of the PDF."""
    return f"{plain(laid.record.titel)}, {wanted.blad}"


class SheetPrinter:
    """Lays out documents, or takes them from the cache, and stamps their pages."""

    def __init__(self, templates: Path, store: Store, folders: tuple[Path, ...], fonts: FontFiles) -> None:
        self.style = sheet_style(templates)
        self.store, self.folders, self.fonts = store, folders, fonts
        self.made: list[str] = []

    def pdf(self, html: str, laid: EditionSet, wanted: Print) -> bytes:
        """Give the PDF of a document, with room for a stamp."""
        key = digest("sheets", html, self.style.digest)
        pdf = self.store.get(key)
        if pdf is None:
            from generator.print.stamping import with_place

            engine = engine_for(self.style, frozenset(self.folders))
            document = engine.document(html, "", laid.record.place)
            if not any("einde-0" in page.anchors for page in document.pages[-1:]):
                wrong, remedy = "het einde van de tekst staat niet op het laatste blad", "maak de tekst korter"
                raise ContentFaults([Fault(laid.record.place, wrong, f"gevonden in {wanted.file}", remedy)])
            pdf = with_place(engine.pdf(document, laid.record.place), "blad", self.fonts, laid.record.place)
            self.store.put(key, pdf)
            self.made.append(wanted.file)
        return pdf
