"""Sphinx's options for an edition; conf.py need not say more than that this extension is there."""

import json
from functools import cache
from importlib.metadata import version
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import get_translator

from generator.digest import digest
from generator.files import mirror_folder, own_folder, write_if_changed
from generator.messages import DUTCH, catalogue, interface_language, message
from generator.places import Places
from generator.site.pages.site import Site
from generator.site.pages.slots import slot, slot_values
from generator.site.sphinx.app import SiteSphinx, school_site, site_of
from generator.site.sphinx.domain import NAME
from generator.site.static.assets import house_files, script_files


def configure(app: Sphinx, config: Config) -> None:
    """Set the options for the school that is built."""
    site, more = site_of(app), getattr(app, "more", {})
    scripts = script_files(site)
    if not isinstance(app, SiteSphinx):
        folder = own_folder(site.places.cache / "static" / "sphinx-build", site.places.output)
        mirror_folder(scripts, folder)
        title = school_site(app).edition.title(site.translations)  # for objects.inv, which is not filled
        more = {"html_static_path": [str(folder)], "project": title}
    locale = compile_messages(site.places, site.edition.taal)
    app.add_message_catalog("sphinx", str(locale))
    # What Sphinx has no words in itself, it would not take from us: it began before it knew of ours.
    app.translator = get_translator()
    for name, value in (_options(site, locale) | more).items():
        setattr(config, name, value)
    own = () if isinstance(app, SiteSphinx) else _school_parts(school_site(app))
    config.kijkwijzer_frame = digest(frame(site), scripts, own)


def _school_parts(site: Site) -> tuple[Any, ...]:
    """Return what pages say once their slots are filled, as ``sphinx-build`` leaves them, that is a school's own."""
    house = site.edition.house
    return slot_values(house), house_files(house, site.places)


def _options(site: Site, locale: Path) -> dict[str, Any]:
    title = site.edition.title(site.translations)
    return {
        "kijkwijzer_code": code(),
        "primary_domain": NAME,
        "nitpicky": True,
        "smartquotes": False,
        "suppress_warnings": ["epub.unknown_project_files"],
        "project": title,
        "version": "1",
        "locale_dirs": [str(locale)],
        # Sphinx looks for documents before it knows of ours, and follows each link, also one that leads in a ring.
        "exclude_patterns": [".*", "node_modules", *_output(site.places)],
        "html_theme": "thema",
        "html_theme_path": [str(site.places.templates / "site")],
        "html_title": title,
        "html_permalinks": False,
        "html_copy_source": False,
        "html_show_sourcelink": False,
        "html_show_copyright": False,
        "html_show_sphinx": False,
        "html_use_index": False,
        "html_domain_indices": False,
        **_epub_options(site, title),
    }


def _epub_options(site: Site, title: str) -> dict[str, Any]:
    """Return the options of the EPUB; they are the same for a site, so that what was read for one serves the other."""
    house, about = site.edition.house, message("Al het materiaal voor het gesprek over professionele ruimte")
    return {
        "epub_theme": "epub",
        "epub_basename": "kijkwijzer",
        "epub_title": title,
        "epub_author": house.naam,
        "epub_contributor": house.naam,
        "epub_publisher": house.naam,
        "epub_copyright": "CC BY-SA 4.0",
        "epub_description": site.translations.gettext(about),
        "epub_language": site.edition.taal,
        "epub_identifier": slot("kenmerk"),
        "epub_uid": "kijkwijzer",
        "epub_cover": ("_static/omslag.svg", "omslag.html"),
        "epub_tocscope": "includehidden",
        "epub_tocdepth": 1,
        "epub_use_index": False,
        "epub_show_urls": "no",
        "epub_fix_images": False,
        "epub_css_files": ["epub.css"],
    }


def _output(places: Places) -> list[str]:
    """Return the folder of the output, where it lies in the project, as Sphinx names it."""
    inside = places.output.is_relative_to(places.root) and places.output != places.root
    return [places.output.relative_to(places.root).as_posix()] if inside else []


def frame(site: Site) -> str:
    """Return a digest of what stands on every page: when it changes, all are written again."""
    folder = site.places.templates
    templates = sorted((folder / "site" / "thema").rglob("*"))
    words = [
        folder / "site" / f"{DUTCH}.po",
        catalogue(folder, site.edition.taal),
        folder / "design" / "onvertaald.yaml",
    ]
    makers = [(bron.titel, bron.makers) for bron in site.edition.bronnen.values()]  # what pages tell other systems
    titles = [(page.docname, page.shows.titel) for page in site.pages.values() if page.shows]
    dutch = sorted(name for name, target in site.edition.targets.items() if target.label.taal)
    return digest(site.edition.house, titles, makers, dutch, templates, words)


@cache
def code() -> str:
    """Return a digest of what makes pages of sources: when it changes, all are read again."""
    own = sorted(Path(__file__).parents[1].rglob("*.py"))
    return digest(version("sphinx"), own)


def compile_messages(places: Places, taal: str) -> Path:
    """Compile the translations for Python and for the browser, and return the folder of locales."""
    templates, locale = places.templates, places.cache / "locale"
    folder = own_folder(locale / taal / "LC_MESSAGES", places.output)
    said = interface_language(templates, taal)
    source = templates / "site" / f"{DUTCH}.po" if said == DUTCH else catalogue(templates, said)
    with source.open("rb") as file:
        messages = read_po(file, locale=said)
    compiled = BytesIO()
    write_mo(compiled, messages)
    write_if_changed(folder / "sphinx.mo", compiled.getvalue())
    if said == DUTCH:
        write_if_changed(folder / "sphinx.js", _script(messages).encode())
    return locale


def _script(catalog: Catalog) -> str:
    messages = {}
    for entry in catalog:
        if entry.id:
            key = entry.id[0] if isinstance(entry.id, list | tuple) else entry.id
            messages[key] = entry.string
    # Not by Sphinx's own addTranslations, which makes a function of letters: that is forbidden on our pages.
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(messages, sort_keys=True)});\n"
        f'Documentation.PLURAL_EXPR = (n) => Number({catalog.plural_expr});\nDocumentation.LOCALE = "{DUTCH}";\n'
    )
