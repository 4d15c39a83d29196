"""Sphinx's options for an edition; conf.py need not say more than that this extension is there."""

from importlib.metadata import version
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.config import Config
from sphinx.locale import get_translator

from generator.digest import digest
from generator.messages import DUTCH, catalogue
from generator.places import Places
from generator.site.sphinx.domain import NAME
from generator.site.sphinx.language import compile_messages
from generator.site.sphinx.site import Site, site_of
from generator.site.static.assets import lay_static


def configure(app: Sphinx, config: Config) -> None:
    """Set the options for the school that is built."""
    site = site_of(app)
    static = lay_static(site.edition.house, site.places)
    locale = compile_messages(site.places, site.edition.taal)
    app.add_message_catalog("sphinx", str(locale))
    # What Sphinx has no words in itself, it would not take from us: it began before it knew of ours.
    app.translator = get_translator()
    for name, value in (_options(site, static, locale) | getattr(app, "more", {})).items():
        setattr(config, name, value)


def _options(site: Site, static: Path, locale: Path) -> dict[str, Any]:
    title = site.edition.title(site.said)
    return {
        "school": site.edition.house.id,
        "kijkwijzer_frame": frame(site, static),
        "kijkwijzer_code": code(),
        "primary_domain": NAME,
        "nitpicky": True,
        "smartquotes": False,
        "project": title,
        "locale_dirs": [str(locale)],
        # Sphinx looks for documents before it knows of ours, and follows each link, also one that leads in a ring.
        "exclude_patterns": _output(site.places),
        "templates_path": [str(site.places.templates / "site")],
        "html_theme": "furo",
        "html_title": title,
        "html_static_path": [str(static)],
        "html_css_files": ["kijkwijzer.css"],
        "html_permalinks": False,
        "html_copy_source": False,
        "html_show_sourcelink": False,
        "html_show_copyright": False,
        "html_show_sphinx": False,
        "html_use_index": False,
        "html_domain_indices": False,
        # The summary is fetched, which a page that was opened by double-click can't do.
        "html_show_search_summary": False,
    }


def _output(places: Places) -> list[str]:
    """Return the folder of the output, where it lies in the project, as Sphinx names it."""
    inside = places.output.is_relative_to(places.root) and places.output != places.root
    return [places.output.relative_to(places.root).as_posix()] if inside else []


def frame(site: Site, static: Path) -> str:
    """Give a digest of what stands on every page: when it changes, all are written again."""
    folder = site.places.templates
    templates = sorted((folder / "site").glob("**/*.html"))
    words = [
        folder / "site" / f"{DUTCH}.po",
        catalogue(folder, site.edition.taal),
        folder / "design" / "onvertaald.yaml",
    ]
    makers = [(bron.titel, bron.makers) for bron in site.edition.bronnen.values()]  # what pages tell other systems
    titles = [(page.docname, page.shows.titel) for page in site.pages.values() if page.shows]
    dutch = sorted(name for name, target in site.edition.targets.items() if target.label.taal)
    return digest(site.edition.house, titles, makers, dutch, templates, sorted(static.rglob("*")), words)


def code() -> str:
    """Give a digest of what makes pages of sources: when it changes, all are read again."""
    own = sorted(Path(__file__).parents[1].rglob("*.py"))
    return digest(version("sphinx"), version("furo"), own)
