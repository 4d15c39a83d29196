"""The Jinja that templates run in, whatever they write: sandboxed, strict about names, and in one language."""

from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.bytecode import SealedBytecode
from generator.messages import DUTCH, card_number, fill_message, messages


def sandbox(*folders: Path, compiled: Path | None = None, **options: Any) -> ImmutableSandboxedEnvironment:
    """Return an environment that finds its templates in ``folders``; ``options`` are Jinja's own.

    What Python makes of a template is kept in the folder ``compiled``, if any, by the template's own text: it takes
    Jinja three times as long to make it as to render a whole site.
    """
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders),
        bytecode_cache=SealedBytecode(str(compiled)) if compiled else None,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        **options,
    )


def install_messages(
    environment: ImmutableSandboxedEnvironment, templates: Path, language: str
) -> ImmutableSandboxedEnvironment:
    """Install the messages of a language in an environment, and return it.

    ``_()`` and ``ngettext()`` take a message as it stands in the template: where the environment escapes it is markup,
    and what is filled in is escaped.  ``zegt()`` gives plain letters, for what is still to be written.  The filters say
    what comes from elsewhere: ``zeg`` a message, ``genummerd`` the number of a card.
    """
    translations = messages(templates, language)
    environment.install_gettext_translations(translations, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= {"zeg": translations.gettext, "genummerd": partial(card_number, translations)}
    environment.globals |= {
        "taal": language,
        "anderstalig": language != DUTCH,
        "zegt": partial(fill_message, translations),
    }
    return environment
