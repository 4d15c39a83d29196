"""Translations: what a PO file in ``content/talen/<taal>`` says of a text."""

from dataclasses import dataclass

from generator.text.nodes import Text

FORMS = ("ev", "mv")
"""The forms that a word has in every language."""


@dataclass(frozen=True)
class Vertaling:
    """A translation; ``pad`` tells of which text, ``bron`` how that was written when it was translated.

    ``gezegd`` is the translation as it was written, ``noten`` what its translator notes about it.
    """

    pad: str
    bron: str
    tekst: Text
    gezegd: str
    noten: tuple[str, ...] = ()


Vertalingen = dict[tuple[str, str], Vertaling]
"""Translations by the path of a text, and the text that they were made of."""
