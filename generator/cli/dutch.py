"""Click's own words in Dutch, from ``templates/command/nl.po``.

Click asks Python's gettext, which reads compiled catalogues only; the compiled one is kept in
the cache and made again when the translation is newer.
"""

import gettext
import os
from io import BytesIO
from pathlib import Path

from click import Command, Group, get_app_dir

from generator.files import own_folder
from generator.places import base_folder, find_places
from generator.seal import has_seal, write_with_seal

TRANSLATION = "templates/command/nl.po"

_WHOLE = 1_000
"""So many signs of the first sentence of a help are shown where commands are listed: all."""


def speak_dutch() -> None:
    """Let click speak Dutch, whatever the language of the system."""
    source, caches = _folders()
    for cache in caches:
        compiled = cache / "taal" / "nl" / "LC_MESSAGES" / "messages.mo"
        try:
            if not (has_seal(compiled) and compiled.stat().st_mtime_ns >= source.stat().st_mtime_ns):
                _compile(source, compiled)
        except OSError:  # nothing can be kept there
            continue
        os.environ["LANGUAGE"] = "nl"
        gettext.bindtextdomain("messages", str(compiled.parents[2]))
        return


def use_dutch_words(command: Command) -> None:
    """Say in Dutch what click's catalogue lacks, and cut short no sentence of a list, here and in all under it."""
    command.options_metavar = "[OPTIES]"
    if not isinstance(command, Group):
        return
    command.subcommand_metavar = "OPDRACHT [WOORDEN]" if command.no_args_is_help else "[OPDRACHT] [WOORDEN]"
    for under in command.commands.values():
        under.short_help = under.get_short_help_str(_WHOLE)
        use_dutch_words(under)


def _folders() -> tuple[Path, tuple[Path, ...]]:
    """Return the translation, and where to keep the compiled one: in the project, or else with the user's own files."""
    own = Path(get_app_dir("kijkwijzer"))
    try:
        places = find_places()
    except FileNotFoundError:
        return base_folder() / TRANSLATION, (own,)
    return places.templates.parent / TRANSLATION, (places.cache, own)


def _compile(source: Path, compiled: Path) -> None:
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    own_folder(compiled.parent, compiled.parents[3])
    made = BytesIO()
    with source.open("rb") as text:
        write_mo(made, read_po(text, locale="nl"))
    write_with_seal(compiled, made.getvalue())
