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
from generator.site.pages.guides import GUIDES

TOOLS = ("vinden", "plannen", "actielijst")
"""Pages to do something on, on a screen."""

OURS = "van-ons"
"""The page that tells what is a school's own."""


@dataclass(frozen=True)
class Page:
    """A page: its Sphinx docname, the YAML file it comes from, its template, and the thing that it shows, if any.

    ``invul`` is the questionnaire that is filled in or laid side by side there.
    """

    docname: str
    file: Path
    template: str
    set: EditionSet | None = None
    leesblad: Leesblad | None = None
    draaiboek: Draaiboek | None = None
    invul: EditionSet | None = None

    @property
    def shows(self) -> Kaartset | Leesblad | Draaiboek | None:
        """What the page shows; None for an overview."""
        return self.set.record if self.set else self.leesblad or self.draaiboek

    @property
    def about(self) -> Kaartset | Leesblad | Draaiboek | None:
        """What the page shows or works with; None for an overview."""
        return self.invul.record if self.invul else self.shows

    @property
    def up(self) -> str:
        """The way from the page to the root of the site."""
        return "../" * self.docname.count("/")


def pages_of(edition: Edition, places: Places, *, on_screen: bool = True) -> dict[str, Page]:
    """Give the pages of an edition by docname, with or without what only a site has: its tools and guides."""
    every = (*_pages(edition, places), *(_on_screen(edition, places) if on_screen else ()))
    return {page.docname: page for page in every}


def _on_screen(edition: Edition, places: Places) -> Iterator[Page]:
    for docname in (*TOOLS, *(docname for docname, _ in GUIDES)):
        yield Page(docname, places.content / "vragen.yaml", f"{docname}.rst")
    yield Page("printen", places.templates / "print" / "formaten.yaml", "printen.rst")
    yield Page("toegankelijkheid", edition.layers[-1].place.file, "toegankelijkheid.rst")
    for laid in edition.sets:
        if isinstance(laid.record, Vragenlijst):
            yield Page(f"invullen/{laid.id}", laid.record.place.file, "invullen.rst", invul=laid)
            yield Page(f"uitkomsten/{laid.id}", laid.record.place.file, "uitkomsten.rst", invul=laid)


def _pages(edition: Edition, places: Places) -> Iterator[Page]:
    yield Page("index", places.content / "vragen.yaml", "index.rst")
    yield Page("instrumenten", places.content / "vragen.yaml", "instrumenten.rst")
    for laid in edition.sets:
        yield Page(laid.docname, laid.record.place.file, f"{laid.kind.folder}.rst", laid)
        for leesblad in beside(edition, laid):
            yield Page(f"leesbladen/{leesblad.id}", leesblad.place.file, "leesbladen.rst", leesblad=leesblad)
    for draaiboek in edition.draaiboeken_in_order():
        yield Page(f"draaiboeken/{draaiboek.id}", draaiboek.place.file, "draaiboeken.rst", draaiboek=draaiboek)
    yield Page("bronnen", places.content / "bronnen.yaml", "bronnen.rst")
    yield Page("begrippen", places.content / "begrippen.yaml", "begrippen.rst")
    yield Page(OURS, edition.layers[-1].place.file, "van-ons.rst")


def beside(edition: Edition, laid: EditionSet) -> list[Leesblad]:
    """Give the leesbladen that belong to a set, in their order."""
    own = [leesblad for leesblad in edition.leesbladen.values() if leesblad.bij == laid.id]
    return sorted(own, key=lambda leesblad: (leesblad.volgorde, leesblad.id))
