"""The words of the letter's own template, in the language of an edition: it is written in Dutch, in Word."""

import re
from gettext import NullTranslations
from typing import Any

from generator.messages import message

_WORDS = (
    message("«vul in: %(wat)s»"),
    message("Naar: %(herkomst)s. De tekst is in eigen woorden geschreven. CC BY-SA 4.0"),
)
"""What stands in the template, around what is filled in there."""

_PLACE = re.compile(r"%\\\((\w+)\\\)s")
_IN_WORD = {"en": "en-GB"}
"""Languages by the name that Word has for how they are mostly written here."""


def speak(made: Any, said: NullTranslations, taal: str) -> None:
    """Say what the template says in another language, and have Word check the spelling of that one."""
    from docx.oxml.ns import qn

    for text in made.docx.element.body.iter(qn("w:t")):
        text.text = _said(said, text.text or "")
    for style in made.docx.styles.element.iter(qn("w:lang")):
        style.set(qn("w:val"), _IN_WORD.get(taal, taal))


def _said(said: NullTranslations, text: str) -> str:
    for word in _WORDS:
        if found := re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(word)), text):
            return said.gettext(word) % {name: said.gettext(value) for name, value in found.groupdict().items()}
    return text
