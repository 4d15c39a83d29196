"""What lies beside the pages of a site: what can be printed, a page for what is not there, a sitemap."""

from collections.abc import Mapping
from pathlib import Path

from sphinx.application import Sphinx

from generator.output import OutputFolder
from generator.site.pages.addresses import sitemap
from generator.site.pages.site import Site
from generator.site.publication import PRINTS
from generator.site.sphinx.app import SiteSphinx, site_of
from generator.site.static.missing import NAME, not_found


def supplements(site: Site) -> dict[str, bytes | Path]:
    """Return the files that are no documents of Sphinx, by their names in a site."""
    files: dict[str, bytes | Path] = {NAME: not_found(site.edition, site.places)}
    if found := sitemap(site.edition, list(site.pages)):
        files["sitemap.xml"] = found
    return files | prints_in_site(site.prints)


def bring_supplements(app: Sphinx, exception: Exception | None) -> None:
    """Lay them beside the pages after a build by ``sphinx-build``; ``build_site`` brings its own."""
    if exception is not None or isinstance(app, SiteSphinx):
        return
    out = Path(app.outdir)
    OutputFolder(out, out).bring(supplements(site_of(app)), stale=lambda name: name.startswith(PRINTS))


def prints_in_site(prints: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files of the prints by their names in a site."""
    return {f"{PRINTS}{name}": file for name, file in prints.items()}


def prints_left_behind(printed: OutputFolder) -> tuple[str, ...]:
    """Return the names of prints that do not go along since they are not as they were made, or not known to be."""
    ours, names = printed.own_files(), printed.names()
    there = (file.name for kind in ("*.pdf", "*.docx") for file in sorted(printed.folder.glob(kind)))
    return tuple(name for name in there if name not in ours and (name in names or not names))
