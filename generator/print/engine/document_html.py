"""The HTML of a document: its digest is recalled by that of what it is written from.

Schools that share a text share its sheets and chapters.  To write the HTML of two hundred documents, only to find that
all of them were laid out before, takes longer than to look up what came of the same values the last time.
"""

import json
from collections.abc import Callable
from functools import cached_property
from typing import Any, Protocol

from generator.digest import digest
from generator.print.store import Store

MOST = 8
"""So many sets of questions are remembered of a document: what it asks differs where the answers do."""


class Asked(Protocol):
    """What answers questions while a document is written, and knows which were asked since it began."""

    asked: set[str]

    def answer(self, question: str) -> object:
        """Return the answer, on which what is written may depend; it decides by itself what is asked next."""
        ...


class DocumentHtml:
    """The HTML of a document, written when it is asked for.

    ``values`` are all that ``write`` makes it of, the program included, besides the answers to what it asks:
    nothing else may decide what it writes.  Without a ``store`` nothing is recalled.
    """

    def __init__(
        self, store: Store | None, write: Callable[[], str], *values: Any, answers: Asked | None = None
    ) -> None:
        self.store, self.write, self.values, self.answers = store, write, values, answers

    @classmethod
    def from_text(cls, html: str) -> "DocumentHtml":
        """Return the HTML of a document of which there is one: nothing of it is recalled."""
        return cls(None, lambda: html)

    @cached_property
    def html(self) -> str:
        """The HTML."""
        return self._writing[0]

    @cached_property
    def _writing(self) -> tuple[str, list[str]]:
        """The HTML, and what was asked while it was written."""
        html = self.write()
        return html, sorted(self.answers.asked) if self.answers else []

    @cached_property
    def digest(self) -> str:
        """The digest of the HTML, as it was the last time or as it is written now."""
        if self.store is None:
            return digest(self.html)
        key = digest("html", *self.values)
        return self._digest_by_answers(key) if self.answers else self.store.recall(key, self._html_digest)

    def _digest_by_answers(self, key: str) -> str:
        """Return the digest that was known for the same answers.

        Where all that was asked once is answered the same now, it would be asked again, and nothing else.
        """
        assert self.store
        kept = self.store.get(key)
        questions: list[list[str]] = json.loads(kept) if kept else []
        for asked in questions:
            if known := self.store.get(self._answered_key(key, asked)):
                return known.decode()
        made, asked = self._html_digest(), self._writing[1]
        self.store.put(self._answered_key(key, asked), made.encode())
        others = [one for one in questions if one != asked]
        self.store.put(key, json.dumps([asked, *others[: MOST - 1]]).encode())
        return made

    def _html_digest(self) -> str:
        return digest(self.html)

    def _answered_key(self, key: str, questions: list[str]) -> str:
        assert self.answers
        return digest(key, [(question, self.answers.answer(question)) for question in questions])
