"""All that the site of one school is built from, at hand for every part of the extension."""

from dataclasses import dataclass
from functools import cached_property, partial
from gettext import NullTranslations
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

from generator.faults import ContentFaults
from generator.messages import messages
from generator.output import OutputFolder
from generator.places import Places, find_places
from generator.print.paper.formats import read_formats
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.resolve.edition import Edition
from generator.site.pages.figures import drawer
from generator.site.pages.names import helpers
from generator.site.pages.pages import Page, pages_of
from generator.site.pages.source import Source, render
from generator.site.pages.templates import environment


@dataclass(frozen=True)
class Site:
    """An edition and where its files lie; pages and their sources are made when asked for.

    ``epub`` is for a book that is read elsewhere: without PDFs, and its figures in their colours.
    """

    edition: Edition
    places: Places
    epub: bool = False

    @cached_property
    def said(self) -> NullTranslations:
        """What the site says itself, in the language of the edition."""
        return messages(self.places.templates, self.edition.taal)

    @cached_property
    def prints(self) -> dict[str, Path]:
        """The PDFs, letters and EPUB that go along, by name: what others changed or laid beside them does not."""
        if self.epub:
            return {}
        return OutputFolder(self.places.print(self.edition.house.id), self.places.output).own_files()

    @cached_property
    def pages(self) -> dict[str, Page]:
        """The pages by docname."""
        return pages_of(self.edition, self.places, on_screen=not self.epub)

    @cached_property
    def sources(self) -> dict[str, Source]:
        """The source of every page by docname."""
        jinja = environment(self.places.templates, self.edition.taal)
        formats = read_formats(self.places.templates)

        def known(page: Page) -> dict[str, Any]:
            draw = drawer(self.edition, page, self.places.templates, self.epub)
            return helpers(self.edition, page, formats, self.prints, self.said) | {
                "tekening": draw,
                "op_site": not self.epub,
            }

        return {
            docname: render(page, partial(jinja.get_template, page.template), known(page))
            for docname, page in self.pages.items()
        }


class SiteSphinx(Sphinx):
    """Sphinx that was handed the site it builds, and options that it has beside those of every site."""

    def __init__(self, site: Site, more: dict[str, Any], **options: Any) -> None:
        self.site, self.more = site, more
        super().__init__(**options)


def site_of(app: Sphinx) -> Site:
    """Give the site that was handed to Sphinx, or that conf.py's project and ``school`` name."""
    site: Site | None = getattr(app, "site", None)
    if site is None:
        site = _loaded(app)
        setattr(app, "site", site)  # noqa: B010 -- a plain Sphinx has no such attribute
    return site


def _loaded(app: Sphinx) -> Site:
    places = find_places(app.confdir)
    try:
        library = read_library(*places.contents)
        school = app.config.school or next(iter(library.schools), "")
        if school not in library.schools:
            known = ", ".join(library.schools) or "geen"
            raise ConfigError(f"onbekende school; gevonden «{school}»; kies uit: {known}")
        return Site(resolve_edition(library, school), places)
    except ContentFaults as error:
        raise ConfigError("\n".join(places.fault_text(fault) for fault in error.faults)) from error
