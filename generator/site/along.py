"""What lies beside the pages of a site: the PDFs, a page for what is not there, a sitemap."""

from pathlib import Path

from sphinx.application import Sphinx

from generator.site.metadata import sitemap
from generator.site.missing import NAME, not_found
from generator.site.prints import bring_prints
from generator.site.site import Site, SiteSphinx, site_of
from generator.site.sync import write_if_changed


def files_along(site: Site) -> dict[str, bytes]:
    """Give the files that are no documents of Sphinx, by name."""
    found = sitemap(site.edition, list(site.pages))
    return {NAME: not_found(site.edition, site.places)} | ({} if found is None else {"sitemap.xml": found})


def bring_along(app: Sphinx, exception: Exception | None) -> None:
    """Lay them beside the pages after a build by ``sphinx-build``; ``build_site`` brings its own."""
    if exception is not None or isinstance(app, SiteSphinx):
        return
    site = site_of(app)
    for name, raw in files_along(site).items():
        write_if_changed(Path(app.outdir) / name, raw)
    bring_prints(site.places.print(site.edition.house.id), Path(app.outdir) / "print")
