"""What decides how an edition becomes PDFs, besides the edition itself: this program, its templates and libraries."""

import sys
from functools import cache
from importlib.metadata import version
from pathlib import Path

import generator
from generator.digest import digest
from generator.print.engine.styles import ENGINE

_TEMPLATES = ("print", "figures", "design", "talen", "brief")
_LIBRARIES = ("jinja2", "markupsafe", "pydantic", "docxtpl", "python-docx")


@cache
def program_digest(templates: Path) -> str:
    """Return a digest of all that makes PDFs of an edition: the same edition then becomes the same PDFs."""
    code = sorted(Path(generator.__file__).parent.rglob("*.py"))
    files = [file for part in _TEMPLATES for file in sorted((templates / part).rglob("*")) if file.is_file()]
    names = [file.relative_to(templates).as_posix() for file in files]
    return digest(sys.version, ENGINE, [f"{name} {version(name)}" for name in _LIBRARIES], code, names, files)
