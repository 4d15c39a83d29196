"""Sphinx's and furo's own words in Dutch, from ``templates/site/nl.po``."""

import json
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.places import Places
from generator.site.sync import write_if_changed

LANGUAGE = "nl"


def compile_messages(places: Places) -> Path:
    """Compile the translations for Python and for the browser; gives the folder of locales."""
    locale = places.cache / "locale"
    messages = locale / LANGUAGE / "LC_MESSAGES"
    with (places.templates / "site" / f"{LANGUAGE}.po").open("rb") as file:
        catalog = read_po(file, locale=LANGUAGE)
    compiled = BytesIO()
    write_mo(compiled, catalog)
    write_if_changed(messages / "sphinx.mo", compiled.getvalue())
    write_if_changed(messages / "sphinx.js", _script(catalog).encode())
    return locale


def _script(catalog: Catalog) -> str:
    messages = {}
    for message in catalog:
        if message.id:
            key = message.id[0] if isinstance(message.id, list | tuple) else message.id
            messages[key] = message.string
    # Not by Sphinx's own addTranslations, which makes a function of letters: that is forbidden on our pages.
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(messages, sort_keys=True)});\n"
        f'Documentation.PLURAL_EXPR = (n) => Number({catalog.plural_expr});\nDocumentation.LOCALE = "{LANGUAGE}";\n'
    )
