"""Which pages an edition has, each with the file and the template that it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.places import Places
from generator.records.draaiboeken import Draaiboek
from generator.records.kaartset import Kaartset
from generator.records.leesbladen import Leesblad
from generator.records.vragenlijsten import Vragenlijst
from generator.resolve.edition import Edition, EditionSet
from generator.site.pages.guides import GUIDES, SECURITY

TOOLS = ("vinden", "plannen", "actielijst")
"""Pages to do something on, on a screen."""

OURS = "van-ons"
"""The page that tells what is a school's own."""


@dataclass(frozen=True)
class Page:
    """A page: its Sphinx docname, the YAML file it comes from, its template, and the thing that it shows, if any.

    ``invul`` is the questionnaire that is filled in or laid side by side there; ``in_book`` whether the EPUB has it.
    """

    docname: str
    file: Path
    template: str
    set: EditionSet | None = None
    leesblad: Leesblad | None = None
    draaiboek: Draaiboek | None = None
    invul: EditionSet | None = None
    in_book: bool = True

    @property
    def shows(self) -> Kaartset | Leesblad | Draaiboek | None:
        """What the page shows; None for an overview."""
        return self.set.record if self.set else self.leesblad or self.draaiboek

    @property
    def about(self) -> Kaartset | Leesblad | Draaiboek | None:
        """What the page shows or works with; None for an overview."""
        return self.invul.record if self.invul else self.shows


def pages_of(edition: Edition, places: Places) -> dict[str, Page]:
    """Return the pages of an edition by docname, in the order in which one reads them."""
    return {page.docname: page for page in _pages(edition, places)}


def _pages(edition: Edition, places: Places) -> Iterator[Page]:
    questions, house = places.content / "vragen.yaml", edition.layers[-1].place.file
    yield Page("index", questions, "index.html")
    yield Page("instrumenten", questions, "instrumenten.html")
    for laid in [laid for _, sets in edition.sets_by_kind() for laid in sets]:
        yield from _set_pages(edition, laid)
    for draaiboek in edition.draaiboeken_in_order():
        yield Page(f"draaiboeken/{draaiboek.id}", draaiboek.place.file, "draaiboeken.html", draaiboek=draaiboek)
    for docname in (*TOOLS, *(docname for docname, _ in GUIDES)):
        yield Page(docname, questions, f"{docname}.html", in_book=False)
    yield Page("printen", places.templates / "print" / "formaten.yaml", "printen.html", in_book=False)
    yield Page("begrippen", places.content / "begrippen.yaml", "begrippen.html")
    yield Page("bronnen", places.content / "bronnen.yaml", "bronnen.html")
    yield Page(OURS, house, "van-ons.html")
    yield Page("toegankelijkheid", house, "toegankelijkheid.html", in_book=False)
    yield Page(SECURITY, questions, f"{SECURITY}.html", in_book=False)


def _set_pages(edition: Edition, laid: EditionSet) -> Iterator[Page]:
    file = laid.record.place.file
    yield Page(laid.docname, file, f"{laid.kind.folder}.html", laid)
    if isinstance(laid.record, Vragenlijst):
        yield Page(f"invullen/{laid.id}", file, "invullen.html", invul=laid, in_book=False)
        yield Page(f"uitkomsten/{laid.id}", file, "uitkomsten.html", invul=laid, in_book=False)
    for leesblad in beside(edition, laid):
        yield Page(f"leesbladen/{leesblad.id}", leesblad.place.file, "leesbladen.html", leesblad=leesblad)


def beside(edition: Edition, laid: EditionSet) -> list[Leesblad]:
    """Return the leesbladen that belong to a set, in their order."""
    own = [leesblad for leesblad in edition.leesbladen.values() if leesblad.bij == laid.id]
    return sorted(own, key=lambda leesblad: (leesblad.volgorde, leesblad.id))
