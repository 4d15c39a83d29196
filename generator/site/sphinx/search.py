"""Keeps Sphinx's search index the same, whether it was made at once or bit by bit."""

from typing import Any

from sphinx.application import Sphinx
from sphinx.builders.html import StandaloneHTMLBuilder


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
