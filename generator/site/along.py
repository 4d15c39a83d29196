"""What lies beside the pages of a site: the PDFs, a page for what is not there, a sitemap."""

from pathlib import Path

from sphinx.application import Sphinx

from generator.output import OutputFolder
from generator.site.pages.metadata import sitemap
from generator.site.prints import FOLDER, along
from generator.site.sphinx.site import Site, SiteSphinx, site_of
from generator.site.static.missing import NAME, not_found


def files_along(site: Site) -> dict[str, bytes | Path]:
    """Give the files that are no documents of Sphinx, by name."""
    found = sitemap(site.edition, list(site.pages))
    page = not_found(site.edition, site.places)
    return {NAME: page} if found is None else {NAME: page, "sitemap.xml": found}


def bring_along(app: Sphinx, exception: Exception | None) -> None:
    """Lay them beside the pages after a build by ``sphinx-build``; ``build_site`` brings its own."""
    if exception is not None or isinstance(app, SiteSphinx):
        return
    site, out = site_of(app), Path(app.outdir)
    files = files_along(site) | along(site.prints)
    OutputFolder(out, out).bring(files, stale=lambda name: name.startswith(FOLDER))
