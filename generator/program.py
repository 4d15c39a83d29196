"""What makes something of content: this program with its libraries, and the templates; each as a digest."""

import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import generator
from generator.design.tokens import read_tokens
from generator.digest import digest


@cache
def program_digest(*libraries: str) -> str:
    """Return a digest of this program, of Python and of these libraries."""
    root = Path(generator.__file__).parent
    modules = {file.relative_to(root).as_posix(): file.read_bytes() for file in sorted(root.rglob("*.py"))}
    return digest(modules, sys.version, [f"{name} {version(name)}" for name in libraries])


def templates_digest(templates: Path, *parts: str) -> str:
    """Return a digest of the templates in these folders, or in all, with the fonts that they name."""
    found = sorted(path for part in parts or (".",) for path in (templates / part).rglob("*") if path.is_file())
    files = {path.relative_to(templates).as_posix(): path for path in found}
    return digest(files, [letter.file for letter in read_tokens(templates).letters])
