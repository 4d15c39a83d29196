"""Which pages an edition has, each with the file and the template that it comes from."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.places import Places
from generator.resolve.edition import Edition, EditionSet


@dataclass(frozen=True)
class Page:
    """A page: its Sphinx docname, the YAML file it comes from, its template, and its set if it has one."""

    docname: str
    file: Path
    template: str
    set: EditionSet | None = None

    @property
    def up(self) -> str:
        """The way from the page to the root of the site."""
        return "../" * self.docname.count("/")


def pages_of(edition: Edition, places: Places) -> dict[str, Page]:
    """Give the pages of an edition by docname."""
    return {page.docname: page for page in _pages(edition, places)}


def _pages(edition: Edition, places: Places) -> Iterator[Page]:
    yield Page("index", places.content / "vragen.yaml", "index.rst")
    for laid in edition.sets:
        yield Page(laid.docname, laid.record.place.file, f"{laid.kind.folder}.rst", laid)
    yield Page("bronnen", places.content / "bronnen.yaml", "bronnen.rst")
    yield Page("begrippen", places.content / "begrippen.yaml", "begrippen.rst")
