"""Keeps Sphinx's search index the same, whether it was made at once or bit by bit, and works out a stem once."""

from functools import cache, lru_cache
from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.search.nl import SearchDutch


class DutchSearch(SearchDutch):
    """Sphinx's search in Dutch; a word that stands on many pages, and in many schools, has one stem."""

    def stem(self, word: str) -> str:
        """Return the stem of a word."""
        return _stem(word.lower())


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return _dutch().stem(word)


@cache
def _dutch() -> SearchDutch:
    return SearchDutch({})


def forget_lost_words(app: Sphinx) -> list[tuple[str, dict[str, Any], str]]:
    """Remove the words that stand on no page any more; Sphinx would keep them, with no page.

    Sphinx asks for pages of extensions after it wrote its own and before it writes the index;
    there are none.
    """
    indexer = getattr(app.builder, "indexer", None) if isinstance(app.builder, StandaloneHTMLBuilder) else None
    if indexer is not None:
        for words in (indexer._mapping, indexer._title_mapping):
            for word in [word for word, docnames in words.items() if not docnames]:
                del words[word]
    return []
