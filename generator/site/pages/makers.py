"""What makes pages of an edition: this program with its libraries, and the templates; each as a digest."""

import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import generator
from generator.design.tokens import read_tokens
from generator.digest import digest

_LIBRARIES = (
    *("sphinx", "docutils", "jinja2", "markupsafe", "babel", "snowballstemmer"),
    *("fonttools", "brotli", "pydantic"),
)


@cache
def program_digest() -> str:
    """Return a digest of this program and of the libraries that sites are made with."""
    root = Path(generator.__file__).parent
    modules = {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*.py"))}
    return digest(modules, sys.version, [version(name) for name in _LIBRARIES])


def templates_digest(templates: Path) -> str:
    """Return a digest of the templates, with the fonts that they name."""
    files = {path.relative_to(templates).as_posix(): path for path in sorted(templates.rglob("*")) if path.is_file()}
    return digest(files, [letter.file for letter in read_tokens(templates).letters])
