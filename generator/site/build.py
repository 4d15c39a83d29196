"""Builds the site of one school: Sphinx in a folder aside, and what changed brought to its place."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Any

from sphinx.builders.html._assets import _file_checksum_inner
from sphinx.errors import ExtensionError, SphinxError
from sphinx.locale import translators
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from generator.files import is_link, own_folder, read_files, remove_folder, remove_links
from generator.messages import DUTCH
from generator.output import LIST, Delivery, OutputFolder
from generator.places import Places
from generator.read.translations import is_language_code
from generator.resolve.edition import Edition
from generator.site.pages.addresses import framed_sets
from generator.site.pages.site import Site
from generator.site.publication import LOADED, NOT_OURS, OF_SITE, PRINTS, clear_strangers, is_loaded, strangers
from generator.site.sphinx.app import SiteSphinx
from generator.site.supplements import supplements


class SiteFailed(Exception):  # noqa: N818 -- the stage's own word for it
    """The site could not be built without warnings; holds them, a line each."""


@dataclass(frozen=True)
class SiteReport:
    """What a build did: pages that were read again, pages that were written, PDFs that were copied.

    A page is only written when its bytes changed, whatever Sphinx made again on the way; ``changed`` are all files
    that were written, PDFs aside; ``deliveries`` tell what was done in each folder.
    """

    school: str
    read: tuple[str, ...]
    written: tuple[str, ...]
    copied: tuple[str, ...]
    changed: tuple[str, ...] = ()
    deliveries: tuple[Delivery, ...] = ()

    @property
    def news(self) -> bool:
        """Whether the site is another than it was."""
        return bool(self.changed or self.copied)


def build_site(site: Site) -> SiteReport:
    """Build the site of a school; raises ``SiteFailed`` or ``ContentFaults`` and then leaves the site as it was."""
    edition, places = site.edition, site.places
    school = edition.house.id
    name = places.work_name(school)
    target = OutputFolder(places.site(school, edition.house.talen), places.output)
    target.refuse_obstacles()
    work = Workplace(places.cache / "doctrees" / name, places.cache / "pages" / name, places.output)
    work.begin()
    read = run_sphinx(site, work.doctrees, work.out)
    files = work.files({*site.pages, *framed_sets(edition)})
    delivery = target.bring(files | supplements(site))
    gone = _without_other_languages(target, edition)
    work.finish()
    prints = tuple(name.removeprefix(PRINTS) for name in delivery.written if name.startswith(PRINTS))
    changed = tuple(name for name in delivery.written if not name.startswith(PRINTS))
    written = tuple(docname for docname in sorted(site.pages) if f"{docname}.html" in changed)
    return SiteReport(school, read, written, prints, changed, (delivery, *gone))


def _without_other_languages(site: OutputFolder, edition: Edition) -> tuple[Delivery, ...]:
    """Remove what is ours of sites in languages that the school no longer publishes, which lie in the Dutch one."""
    if edition.taal != DUTCH:
        return ()
    there = [file.parent for file in sorted(site.folder.glob(f"*/{LIST}")) if not is_link(file.parent)]
    gone = [one for one in there if is_language_code(one.name) and one.name not in edition.house.talen]
    return tuple(OutputFolder(one, site.output).bring({}) for one in gone)


@dataclass(frozen=True)
class Workplace:
    """The folders of a build; a build that broke off leaves nothing for the next."""

    doctrees: Path
    out: Path
    output: Path

    @property
    def whole(self) -> Path:
        """The mark of a build that did not break off."""
        return self.doctrees / "whole"

    def begin(self, pages: Collection[str] | None = None) -> None:
        """Clear away what a build that broke off left, and what is none of these ``pages`` where they are named."""
        for folder in (self.doctrees, self.out):
            remove_links(own_folder(folder, self.output))
        if not self.whole.is_file():
            remove_folder(self.doctrees, self.output)
            remove_folder(self.out, self.output)
        self.whole.unlink(missing_ok=True)
        # Sphinx never removes a static file that is no longer used.
        remove_folder(self.out / LOADED, self.output)
        clear_strangers(self.out, pages)

    def finish(self) -> None:
        """Mark the build as whole."""
        self.whole.touch()

    def files(self, docnames: set[str]) -> dict[str, bytes | Path]:
        """Return what belongs to a site with these pages; raises ``SiteFailed`` where there is anything else."""
        wanted = {f"{docname}.html" for docname in docnames} | {*OF_SITE}
        files: dict[str, bytes | Path] = {
            name: content
            for name, content in read_files(self.out).items()
            if name not in NOT_OURS and (name in wanted or not name.endswith(".html"))
            if is_loaded(name) or not name.startswith(f"{LOADED}/")
        }
        if odd := strangers(files, wanted):
            raise SiteFailed(odd)
        return files


def run_sphinx(
    site: Site, doctrees: Path, out: Path, builder: str = "html", options: dict[str, Any] | None = None
) -> tuple[str, ...]:
    """Run Sphinx, with more ``options`` than a site has, and return the pages that it read.  Raises ``SiteFailed``."""
    warnings = StringIO()
    read: list[str] = []
    nocolor()
    # Sphinx remembers checksums of files, and the words of a language, for as long as the process lives.
    _file_checksum_inner.cache_clear()
    translators.pop(("general", "sphinx"), None)
    try:
        with patch_docutils(), docutils_namespace():
            app = SiteSphinx(site, options or {}, **_options(site, doctrees, out, builder), warning=warnings)
            app.connect("source-read", lambda _app, docname, _content: read.append(docname))
            app.build()
    except SphinxError as error:
        if isinstance(error, ExtensionError) and isinstance(error.orig_exc, OSError):
            raise error.orig_exc from error  # what can't be written is no fault of the site
        raise SiteFailed(_warning_lines(f"{warnings.getvalue()}{error}", site.places)) from error
    if app.statuscode:
        raise SiteFailed(_warning_lines(warnings.getvalue(), site.places))
    return tuple(sorted(read))


def _warning_lines(warnings: str, places: Places) -> str:
    """Return Sphinx's warnings with files as seen from the project, each once: a card stands on more pages than one."""
    if places.base:
        warnings = warnings.replace(f"{places.base}{os.sep}", f"{places.base_name}/")
    return "\n".join(dict.fromkeys(warnings.replace(f"{places.root}{os.sep}", "").strip().splitlines()))


def _options(site: Site, doctrees: Path, out: Path, builder: str) -> dict[str, Any]:
    return {
        "srcdir": site.places.root,
        "confdir": None,
        "outdir": out,
        "doctreedir": doctrees,
        "buildername": builder,
        "status": None,
        "confoverrides": {"extensions": ["generator.site"], "language": site.edition.taal},
        "warningiserror": True,
    }
