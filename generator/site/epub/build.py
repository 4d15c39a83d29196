"""Builds the EPUB of a school, when what it is made from changed."""

import json
from pathlib import Path
from typing import Any

import generator.files
from generator.digest import digest
from generator.files import is_link, mirror_folder, own_folder, replace_file
from generator.messages import message
from generator.output import Delivery, OutputFolder, file_digest
from generator.places import Places
from generator.resolve.edition import Edition
from generator.site.build import SiteFailed, Workplace, run_sphinx
from generator.site.epub.cover import cover
from generator.site.epub.pack import pack, packable
from generator.site.pages.downloads import EPUB
from generator.site.sphinx.config import code
from generator.site.sphinx.published import OF_EPUB, strangers
from generator.site.sphinx.site import Site

SUMMARY = message("Tekst met koppen en lijsten. Elke tekening staat er ook als lijst of tabel bij.")
_OWN = (*sorted(Path(__file__).parent.glob("*.py")), Path(generator.files.__file__))


def build_epub(edition: Edition, places: Places) -> Delivery:
    """Write the EPUB beside the PDFs of the school, if it changed; gives what was written.

    Raises ``SiteFailed``, or ``ContentFaults`` where a link is in the way.
    """
    site = Site(edition, places, epub=True)
    printed = OutputFolder(places.print(edition.house.id), places.output)
    printed.refuse_obstacles()
    target = printed.folder / EPUB
    record = places.cache / "epub" / f"{places.work_name(edition.house.id)}.json"
    known = {"key": _key(site), "file": digest(target)}
    if target.is_file() and not is_link(target) and _read(record) == known:
        return printed.bring({}, {EPUB: file_digest(target)}, stale=None)
    folder = places.cache / "epub" / places.work_name(edition.house.id)
    work = Workplace(folder / "doctrees", folder / "pages", places.output)
    pages = {f"{docname}.xhtml" for docname in site.pages}
    work.begin(pages)
    static = own_folder(folder / "static", places.output)
    run_sphinx(site, work.doctrees, work.out, "kijkwijzer-epub", _options(site, static))
    files = packable(work.out)
    if odd := strangers(files, pages | {*OF_EPUB}):
        raise SiteFailed(odd)
    delivery = printed.bring({EPUB: pack(files, site.said.gettext(SUMMARY))}, stale=None)
    work.finish()
    replace_file(record, json.dumps(known | {"file": digest(target)}).encode())
    return delivery


def _key(site: Site) -> str:
    sources = {docname: source.digest for docname, source in site.sources.items()}
    dress = sorted((site.places.templates / "epub").iterdir())
    return digest("epub", site.edition.taal, sources, site.edition.house, dress, code(), _OWN)


def _options(site: Site, static: Path) -> dict[str, Any]:
    """Give Sphinx's options; the static files are laid ready."""
    house = site.edition.house
    style = site.places.templates / "epub" / "epub.css"
    mirror_folder({"omslag.svg": cover(site.edition, site.said).encode(), style.name: style.read_bytes()}, static)
    return {
        "html_static_path": [str(static)],
        "templates_path": [str(site.places.templates / "epub")],
        "epub_theme": "epub",
        "epub_basename": "kijkwijzer",
        "epub_title": site.edition.title(site.said),
        "epub_author": house.naam,
        "epub_contributor": house.naam,
        "epub_publisher": house.naam,
        "epub_copyright": "CC BY-SA 4.0",
        "epub_description": site.said.gettext(message("Al het materiaal voor het gesprek over professionele ruimte")),
        "epub_language": site.edition.taal,
        "epub_identifier": house.adres or f"urn:kijkwijzer:{house.id}",
        "epub_uid": "kijkwijzer",
        "epub_cover": ("_static/omslag.svg", "omslag.html"),
        "epub_tocscope": "includehidden",
        "epub_tocdepth": 1,
        "epub_use_index": False,
        "epub_show_urls": "no",
        "epub_fix_images": False,
        "suppress_warnings": ["epub.unknown_project_files"],
        "epub_css_files": ["epub.css"],
        "version": "1",
    }


def _read(record: Path) -> dict[str, str]:
    try:
        known: dict[str, str] = json.loads(record.read_bytes())
    except (OSError, ValueError):
        return {}
    return known
