"""Builds the EPUB of a school, when what it is made from changed."""

import json
from pathlib import Path
from typing import Any

import generator.files
from generator.digest import digest
from generator.files import is_link, mirror_folder, own_folder, plain_bytes, replace_file
from generator.messages import message
from generator.output import Delivery, OutputFolder, file_digest
from generator.site.build import run_sphinx
from generator.site.epub.cover import cover
from generator.site.epub.pack import pack, packable
from generator.site.pages.downloads import EPUB
from generator.site.pages.site import Site
from generator.site.pages.slots import slot_values
from generator.site.publication import LOADED, OF_EPUB, strangers
from generator.site.sphinx.config import code
from generator.site.workplace import SiteFailed, fill_files, free_workplace

SUMMARY = message("Tekst met koppen en lijsten. Elke tekening staat er ook als lijst of tabel bij.")
COVER = "omslag.svg"
_OWN = Path(generator.files.__file__)


def build_epub(site: Site) -> Delivery:
    """Write the EPUB beside the PDFs of the school, if it changed, and return what was written.

    Raises ``SiteFailed``, or ``ContentFaults`` where a link is in the way.
    """
    edition, places = site.edition, site.places
    printed = OutputFolder(places.print(edition.house.id), places.output)
    printed.refuse_obstacles()
    target = printed.folder / EPUB
    record = own_folder(places.cache / "epub", places.output) / f"{places.work_name(edition.house.id)}.json"
    known = {"key": _key(site), "file": digest(target)}
    if target.is_file() and not is_link(target) and _read(record) == known:
        return printed.bring({}, {EPUB: file_digest(target)}, stale=None)
    blank = site.with_slots
    pages = {f"{docname}.xhtml" for docname, page in site.pages.items() if page.in_book}
    with free_workplace(edition, places) as work:
        out = work.folder / "epub"
        work.begin(out, pages)
        run_sphinx(site, work.doctrees, out, "kijkwijzer-epub", _options(blank, work.folder / "epub-static"))
        files = packable(out)
        if odd := strangers(files, pages | {*OF_EPUB}):
            raise SiteFailed(odd)
        work.finish()
    files[f"{LOADED}/{COVER}"] = cover(edition, site.translations).encode()
    filled = fill_files(files, slot_values(edition.house))
    delivery = printed.bring({EPUB: pack(filled, site.translations.gettext(SUMMARY))}, stale=None)
    replace_file(record, json.dumps(known | {"file": digest(target)}).encode())
    return delivery


def _key(site: Site) -> str:
    blank = site.with_slots
    sources = {docname: blank.sources[docname].digest for docname, page in blank.pages.items() if page.in_book}
    dress = sorted((site.places.templates / "epub").iterdir())
    return digest("epub", site.edition.taal, sources, slot_values(site.edition.house), dress, code(), _OWN)


def _options(site: Site, static: Path) -> dict[str, Any]:
    """Return what Sphinx is to take for an EPUB, beside what it knows of it always; the static files are laid ready."""
    folder = site.places.templates / "epub"
    style = folder / "epub.css"
    mirror_folder({COVER: cover(site.edition, site.translations).encode(), style.name: style.read_bytes()}, static)
    return {"html_static_path": [str(static)], "templates_path": [str(folder)]}


def _read(record: Path) -> dict[str, str]:
    try:
        known: dict[str, str] = json.loads(plain_bytes(record))
    except (OSError, ValueError):
        return {}
    return known
