"""The PDFs go along with the site, so that links survive publishing and zipping."""

from pathlib import Path

from sphinx.application import Sphinx

from generator.site.site import SiteSphinx, site_of
from generator.site.sync import write_if_changed


def copy_prints(app: Sphinx, exception: Exception | None) -> None:
    """Copy the PDFs after a build by ``sphinx-build``; ``build_site`` copies its own."""
    if exception is None and not isinstance(app, SiteSphinx):
        site = site_of(app)
        bring_prints(site.places.print(site.edition.house.id), Path(app.outdir) / "print")


def bring_prints(source: Path, target: Path) -> tuple[str, ...]:
    """Copy the PDFs that changed and remove those that are gone; gives the names of the copied ones."""
    pdfs = {pdf.name: pdf for pdf in sorted(source.glob("*.pdf"))}
    for old in target.glob("*.pdf"):
        if old.name not in pdfs:
            old.unlink()
    return tuple(name for name, pdf in pdfs.items() if write_if_changed(target / name, pdf.read_bytes()))
