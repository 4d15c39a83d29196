"""Builds the site of one school: Sphinx in a folder aside, and what changed brought to its place."""

import os
from dataclasses import dataclass
from io import StringIO
from logging import WARNING, getLogger
from pathlib import Path
from typing import Any

from sphinx.builders.html._assets import _file_checksum_inner
from sphinx.errors import ExtensionError, SphinxError
from sphinx.locale import translators
from sphinx.util.console import nocolor
from sphinx.util.docutils import docutils_namespace, patch_docutils

from generator.files import is_link, mirror_folder, read_files
from generator.messages import DUTCH
from generator.output import LIST, Delivery, OutputFolder
from generator.places import Places
from generator.read.translations import is_language_code
from generator.resolve.edition import Edition
from generator.site.pages.addresses import framed_sets
from generator.site.pages.site import Site
from generator.site.publication import LOADED, NOT_OURS, OF_SITE, PRINTS, is_loaded, strangers
from generator.site.sphinx.app import SiteSphinx
from generator.site.static.assets import script_files
from generator.site.supplements import supplements, values_of
from generator.site.workplace import SiteFailed, fill_files, free_workplace


@dataclass(frozen=True)
class SiteReport:
    """What a build did: pages that were read again, pages that were written, PDFs that were copied.

    A page is only written when its bytes changed, whatever Sphinx made again on the way; ``changed`` are all files
    that were written, PDFs aside; ``deliveries`` tell what was done in each folder.
    """

    school: str
    read: tuple[str, ...] = ()
    written: tuple[str, ...] = ()
    copied: tuple[str, ...] = ()
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
    target = OutputFolder(places.site(school, edition.house.talen), places.output)
    target.refuse_obstacles()
    more = supplements(site)
    with free_workplace(edition, places) as work:
        out, static = work.folder / "pages", work.folder / "static"
        work.begin(out)
        mirror_folder(script_files(site), static)
        read = run_sphinx(site, work.doctrees, out, options={"html_static_path": [str(static)]})
        files = fill_files(site_files(out, {*site.pages, *framed_sets(edition)}), values_of(site, more))
        work.finish()
    digests = {f"{PRINTS}{name}": digest for name, digest in site.print_digests.items()}
    delivery = target.bring(files | more, digests=digests)
    gone = _without_other_languages(target, edition)
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


def site_files(out: Path, docnames: set[str]) -> dict[str, bytes]:
    """Return what Sphinx wrote of a site with these pages; raises ``SiteFailed`` where there is anything else."""
    wanted = {f"{docname}.html" for docname in docnames} | {*OF_SITE}
    files = {
        name: content
        for name, content in read_files(out).items()
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
        # Of docutils.conf only that of a folder of ours counts, and it has none: not the user's, nor where one stands.
        with patch_docutils(out), docutils_namespace():
            app = SiteSphinx(site, options or {}, **_options(site, doctrees, out, builder), warning=warnings)
            # Sphinx notes a thousand steps that nobody is shown.
            getLogger("sphinx").setLevel(WARNING)
            app.connect("source-read", lambda _app, docname, _content: read.append(docname))
            app.build()
    except SphinxError as error:
        if system_error := _system_error(error):
            raise system_error from error  # what can't be written is no fault of the site
        raise SiteFailed(_warning_lines(f"{warnings.getvalue()}{error}", site.places)) from error
    if app.statuscode:
        raise SiteFailed(_warning_lines(warnings.getvalue(), site.places))
    return tuple(sorted(read))


def _system_error(error: BaseException | None) -> OSError | None:
    """Return what the system said, where that is why Sphinx stopped."""
    while error is not None and not isinstance(error, OSError):
        inner = error.orig_exc if isinstance(error, ExtensionError) else None
        error = inner or error.__cause__ or error.__context__
    return error


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
