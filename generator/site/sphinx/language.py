"""Sphinx's and furo's own words, and ours beside them, for the pages that Sphinx frames.

Sphinx, furo and our scripts speak English; ``templates/site/nl.po`` has that in Dutch.  What our own templates say is
Dutch; ``templates/talen/`` has that in other languages.
"""

import json
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from generator.files import own_folder, write_if_changed
from generator.messages import DUTCH, catalogue, interface_language
from generator.places import Places


def compile_messages(places: Places, taal: str) -> Path:
    """Compile the translations for Python and for the browser; gives the folder of locales."""
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
    for message in catalog:
        if message.id:
            key = message.id[0] if isinstance(message.id, list | tuple) else message.id
            messages[key] = message.string
    # Not by Sphinx's own addTranslations, which makes a function of letters: that is forbidden on our pages.
    return (
        f"Object.assign(Documentation.TRANSLATIONS, {json.dumps(messages, sort_keys=True)});\n"
        f'Documentation.PLURAL_EXPR = (n) => Number({catalog.plural_expr});\nDocumentation.LOCALE = "{DUTCH}";\n'
    )
