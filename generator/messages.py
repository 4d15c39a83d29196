"""The texts of the program itself on pages and paper, in the language of an edition.

A message is its Dutch text, as it stands in a template or in the code; Dutch needs no catalogue.  Any other language
has one in ``templates/talen/``.  What a catalogue lacks is said in Dutch.
"""

import re
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

_CODE = re.compile(r"([A-Za-z]{2,3})(?:[-_]([A-Za-z]{4}))?(?:[-_]([A-Za-z]{2}|[0-9]{3}))?")
"""A language, perhaps its script, and perhaps where it is spoken."""

DUTCH = "nl"
"""The language that content and interface are written in."""


@cache
def messages(templates: Path, language: str) -> NullTranslations:
    """Return the translations of messages in a language; without a catalogue of it, all stay Dutch."""
    if interface_language(templates, language) == DUTCH:
        return NullTranslations()
    return _compile_catalogue(catalogue(templates, language), language)


def catalogue(templates: Path, language: str) -> Path:
    """Return the file with the messages in a language."""
    return templates / "talen" / f"{language}.po"


def interface_language(templates: Path, language: str) -> str:
    """Return the language of the interface of an edition: its own where there is a catalogue, else Dutch."""
    return language if language != DUTCH and catalogue(templates, language).is_file() else DUTCH


def language_name(language: str, within: str | None = None) -> str:
    """Return what a language is called in itself, or in another language."""
    from babel import Locale

    return str(Locale.parse(language, sep="-").get_display_name(within)).capitalize()


def language_code(written: str) -> str:
    """Return the code of a language as folders are called by it: ``en_gb`` is ``en-GB``, what is no code stays."""
    if not (parts := _CODE.fullmatch(written.strip())):
        return written
    language, script, region = parts.groups("")
    return "-".join(filter(None, (language.lower(), script.title(), region.upper())))


def message(text: str) -> str:
    """Mark a text as a message, where it stands apart from what says it."""
    return text


def plural_message(one: str, more: str) -> tuple[str, str]:
    """Mark a word as a message, with its plural."""
    return one, more


def fill_message(translations: NullTranslations, text: str, **values: object) -> str:
    """Return a message in translation, with values at its places (``%(name)s``)."""
    return translations.gettext(text) % values


def card_number(translations: NullTranslations, nummer: object) -> str:
    """Return the number of a card in translation; the word before it, if any, is whose card it is («eigen 1»)."""
    word, _, number = str(nummer).rpartition(" ")
    return f"{translations.gettext(word)} {number}" if word else number


WHOSE = (message("eigen"), message("locatie"), message("bestuur"), message("sector"), message("landelijk"))
"""The words that stand before the number of a card that a layer added."""


def _compile_catalogue(file: Path, language: str) -> GNUTranslations:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=language))
    compiled.seek(0)
    return GNUTranslations(compiled)
