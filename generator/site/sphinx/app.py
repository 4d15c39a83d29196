"""Sphinx, as it is handed the site that it builds, or finds it by a project's ``conf.py``."""

from typing import Any

from sphinx.application import Sphinx
from sphinx.errors import ConfigError

from generator.faults import ContentFaults
from generator.places import find_places
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.site.pages.site import Site


class SiteSphinx(Sphinx):
    """Sphinx that was handed the site it builds, and options that it has beside those of every site."""

    def __init__(self, site: Site, more: dict[str, Any], **options: Any) -> None:
        self.site, self.more = site, more
        super().__init__(**options)


def site_of(app: Sphinx) -> Site:
    """Return the site as its pages are made, with slots for what only its school says."""
    return school_site(app).with_slots


def school_site(app: Sphinx) -> Site:
    """Return the site that was handed to Sphinx, or that conf.py's project and ``school`` name."""
    site: Site | None = getattr(app, "site", None)
    if site is None:
        site = _site_of_project(app)
        setattr(app, "site", site)  # noqa: B010 -- a plain Sphinx has no such attribute
    return site


def _site_of_project(app: Sphinx) -> Site:
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
