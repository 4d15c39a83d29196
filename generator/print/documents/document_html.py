"""The HTML of a document: its digest is remembered by that of what it is written from.

Schools that share a text share its sheets.  Writing the HTML of two hundred documents, only to find that all of them
were laid out before, takes longer than looking up what came of the same values the last time.
"""

from collections.abc import Callable
from functools import cached_property
from typing import Any

from generator.digest import digest
from generator.print.store import Store


class DocumentHtml:
    """The HTML of a document, written when it is asked for.

    ``values`` are all that ``write`` makes it of, the program included: nothing else may decide what it writes.
    """

    def __init__(self, store: Store | None, write: Callable[[], str], *values: Any) -> None:
        self.store, self.write, self.values = store, write, values

    @classmethod
    def from_text(cls, html: str) -> "DocumentHtml":
        """Return the HTML of a document of which there is one: nothing of it is remembered."""
        return cls(None, lambda: html)

    @cached_property
    def html(self) -> str:
        """The HTML."""
        return self.write()

    @cached_property
    def digest(self) -> str:
        """The digest of the HTML, as it was the last time or as it is written now."""
        if self.store is None:
            return digest(self.html)
        return self.store.recall(digest("html", *self.values), lambda: digest(self.html))
