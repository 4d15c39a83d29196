"""What a browser finds the stem of a word by, in the language of a site: Snowball's algorithm, as Sphinx ships it."""

import json
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from pathlib import Path

NAME = "stammen.js"
"""The script with the algorithm."""


@cache
def stems_script(taal: str) -> bytes:
    """Return a script that defines ``Stammen``: the stem of a word in a language, and the words that say too little.

    In a language that Sphinx does not know, a word is its own stem.
    """
    from sphinx.search import languages

    known = languages.get(taal.partition("-")[0])
    if known is None:
        return _script("", "(word) => word", ())
    if isinstance(known, str):
        module, _, name = known.rpartition(".")
        known = getattr(import_module(module), name)
    file = getattr(known, "js_stemmer_rawcode", "")
    if not file:
        return _script("", "(word) => word", known.stopwords)
    folder = Path(str(import_module("sphinx").__file__)).parent / "search" / "minified-js"
    code = "".join((folder / name).read_text("utf-8").strip() + "\n" for name in ("base-stemmer.js", file))
    maker = f"{known.language_name}Stemmer"
    return _script(code, f"((stemmer) => (word) => stemmer.stemWord(word))(new {maker}())", known.stopwords)


def _script(code: str, stem: str, stopwords: Iterable[str]) -> bytes:
    words = json.dumps(sorted(stopwords), ensure_ascii=False)
    return f"{code}const Stammen = {{ stam: {stem}, klein: new Set({words}) }};\n".encode()
