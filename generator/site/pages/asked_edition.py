"""An edition that remembers what is asked of it: what is made of it stays the same as long as the answers do."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from typing import Any, TypeVar

from generator.digest import digest
from generator.resolve.edition import Edition, EditionSet

V = TypeVar("V")

Question = tuple[str, str]
"""What is asked: the name of a field and a key in it, or ``ALL``."""

ALL = "*"
"""The key of a field as a whole; no id is called so."""

_BY_KEY = ("figuren", "draaiboeken", "leesbladen", "bronnen", "begrippen", "vragen", "targets")
_WHOLE = frozenset({"layers", "sets", "ours"})
_SET, _CHANGED = "set", "is_changed"


class _AskedMapping(Mapping[str, V]):
    """A field of an edition of which each value is asked for by its key."""

    def __init__(self, name: str, values: Mapping[str, V], ask: Callable[[str, str], None]) -> None:
        self._name, self._values, self._ask = name, values, ask

    def __getitem__(self, key: str) -> V:
        if key is not None:  # as a part of a figure says that it leads nowhere
            self._ask(self._name, key)
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        self._ask(self._name, ALL)
        return iter(self._values)

    def __len__(self) -> int:
        self._ask(self._name, ALL)
        return len(self._values)


class AskedEdition(Edition):
    """An edition as a template is given it; ``questions`` are those that were asked, and its house is no question."""

    questions: dict[Question, None]

    def __init__(self, edition: Edition) -> None:
        known = {field.name: getattr(edition, field.name) for field in fields(Edition)}
        for name in _BY_KEY:
            known[name] = _AskedMapping(name, known[name], self._ask)
        object.__setattr__(self, "questions", {})
        for name, value in known.items():
            object.__setattr__(self, name, value)

    def __getattribute__(self, name: str) -> Any:
        """Return an attribute; one that differs by a single card is asked for as a whole."""
        if name in _WHOLE:
            self._ask(name, ALL)
        return super().__getattribute__(name)

    def set(self, set_id: str) -> EditionSet | None:
        """Return a set by id, and ask for no other."""
        self._ask(_SET, set_id)
        return next((one for one in object.__getattribute__(self, "sets") if one.id == set_id), None)

    def is_changed(self, card_id: str) -> bool:
        """Whether the school or its board changed a card, and ask for no other."""
        self._ask(_CHANGED, card_id)
        return card_id in object.__getattribute__(self, "ours").cards

    def _ask(self, name: str, key: str) -> None:
        self.questions[name, key] = None


class Answers:
    """The digests of what an edition answers, each worked out once; what its house is, nobody asks."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._known: dict[Question, str] = {}

    def __getitem__(self, question: Question) -> str:
        """Return the digest of an answer."""
        if question not in self._known:
            self._known[question] = digest(self._answer(*question))
        return self._known[question]

    @property
    def all(self) -> str:
        """The digest of all answers."""
        fields_but_sets = (*_BY_KEY, *sorted(_WHOLE - {"sets"}))
        answers = [self[name, ALL] for name in fields_but_sets]
        return digest(self._edition.taal, answers, [self[_SET, one.id] for one in self._edition.sets])

    def _answer(self, name: str, key: str) -> Any:
        if name == _SET:
            return self._edition.set(key)
        if name == _CHANGED:
            return self._edition.is_changed(key)
        value = getattr(self._edition, name)
        if name == "layers":
            return value, [laag.place.file.name for laag in value]
        return value if key == ALL else value.get(key)
