"""The tab of a school's own words, and a word as the school's file says it."""

from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from ruamel.yaml.comments import CommentedMap

from generator.records.laag import Laag, Woord
from generator.sheet.table import MARK, Column, Row, Tab, heading_of
from generator.sheet.yaml_edit import YamlDocument, word_value

WORDS = "woorden"
"""The key of the tab, and that of the words in the school's file."""
_ID = Column("id", "Woord", "Zo heet het woord in de teksten. Laat het staan.", "vast", 19)
_BASE = Column(
    "basis", "Zo zegt de basis het", "Deze woorden komen op de kaarten als jullie niets veranderen.", "vast", 40
)
_DEFAULTS = {"zijn": "zijn"}
"""What a form is where a word does not say it."""


def words_tab(layers: tuple[Laag, ...], templates: Path) -> Tab:
    """Return the tab of the words of a school, whose layer is the last of ``layers``."""
    below = {name: word for laag in layers[:-1] for name, word in laag.woorden.items()}
    rows = [_row(name, word, below.get(name)) for name, word in (below | layers[-1].woorden).items()]
    forms = [_column(key, templates) for key in Woord.model_fields]
    return Tab(WORDS, "Woorden", "", (_ID, MARK, *forms, _BASE), tuple(rows))


def write_word(document: YamlDocument, row: Row, key: str, value: str) -> None:
    """Write a form of a word in the school's file; a word that is then as it was below is removed."""
    path = (WORDS, row.id)
    if document.get(*path) is None:
        document.put(path, _flow_mapping({form: row.values[form] for form in Woord.model_fields}))
    document.set_in(document.get(*path), key, word_value(value))
    if _needed_forms(document.get(*path)) == _needed_forms(row.below):
        document.remove(*path)


def _row(name: str, word: Woord, base: Woord | None) -> Row:
    values, below = _forms(word), _forms(base) if base else {}
    mark = "eigen" if base is None else "aangepast" if values != below else ""
    forms = ", ".join(filter(None, below.values()))
    return Row(name, values | {"basis": forms, MARK.key: mark}, frozenset(Woord.model_fields), below=below)


def _forms(word: Woord) -> dict[str, str]:
    return {key: str(getattr(word, key) or "") for key in Woord.model_fields}


def _needed_forms(forms: dict[str, Any]) -> dict[str, str]:
    """Return the forms that a word must say."""
    return {key: str(form) for key, form in forms.items() if form and form != _DEFAULTS.get(key)}


def _flow_mapping(forms: dict[str, Any]) -> CommentedMap:
    word = CommentedMap({key: word_value(form) for key, form in _needed_forms(forms).items()})
    word.fa.set_flow_style()
    return word


def _column(key: str, templates: Path) -> Column:
    heading, explanation = heading_of(Woord, key, templates)
    choices = _choices(Woord.model_fields[key].annotation)
    needed = Woord.model_fields[key].is_required()
    return Column(key, heading, explanation, "keuze" if choices else "woord", 12 if choices else 24, choices, needed)


def _choices(hint: Any) -> tuple[str, ...]:
    """Return all that a form can be, where that is laid down."""
    parts = get_args(hint)
    return parts if get_origin(hint) is Literal else next(filter(None, map(_choices, parts)), ())
