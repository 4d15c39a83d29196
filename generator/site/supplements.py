"""What lies beside the pages of a site: what can be printed, a page for what is not there, a sitemap."""

from collections.abc import Mapping
from pathlib import Path

from sphinx.application import Sphinx

from generator.files import write_if_changed
from generator.output import OutputFolder
from generator.site.pages.addresses import sitemap
from generator.site.pages.site import Site
from generator.site.pages.slots import fill_slots, slot_values
from generator.site.publication import LOADED, PRINTS, WITH_SLOTS
from generator.site.sphinx.app import SiteSphinx, school_site
from generator.site.static.assets import STYLE, checksum, house_files
from generator.site.static.missing import NAME, not_found


def supplements(site: Site) -> dict[str, bytes | Path]:
    """Return the files that are no documents of Sphinx, nor loaded in every school, by their names in a site."""
    own = house_files(site.edition.house, site.places)
    files: dict[str, bytes | Path] = {f"{LOADED}/{name}": raw for name, raw in own.items()}
    files[NAME] = not_found(site.edition, site.places)
    if found := sitemap(site.edition, list(site.pages)):
        files["sitemap.xml"] = found
    return files | prints_in_site(site.prints)


def bring_supplements(app: Sphinx, exception: Exception | None) -> None:
    """Fill the pages and lay these beside them after a build by ``sphinx-build``; ``build_site`` does so itself."""
    if exception is not None or isinstance(app, SiteSphinx):
        return
    out, site = Path(app.outdir), school_site(app)
    files = supplements(site)
    values = values_of(site, files)
    for page in sorted(out.rglob("*")):
        if page.suffix in WITH_SLOTS and page.is_file():
            write_if_changed(page, fill_slots(page.read_text("utf-8"), values).encode())
    OutputFolder(out, out, site.places.cache).bring(files, stale=lambda name: name.startswith(PRINTS))


def values_of(site: Site, files: Mapping[str, bytes | Path]) -> dict[str, str]:
    """Return what fills the slots of a site with these supplements."""
    style = files[f"{LOADED}/{STYLE}"]
    assert isinstance(style, bytes)
    return slot_values(site.edition.house, checksum(style))


def prints_in_site(prints: Mapping[str, Path]) -> dict[str, Path]:
    """Return the files of the prints by their names in a site."""
    return {f"{PRINTS}{name}": file for name, file in prints.items()}


def prints_left_behind(site: Site) -> tuple[str, ...]:
    """Return the names of prints that do not go along since they are not as they were made, or not known to be."""
    printed = OutputFolder(site.places.print(site.edition.house.id), site.places.output)
    ours, names = site.print_digests, printed.names()
    there = (file.name for kind in ("*.pdf", "*.docx") for file in sorted(printed.folder.glob(kind)))
    return tuple(name for name in there if name not in ours and (name in names or not names))
