"""What decides how an edition becomes PDFs, besides the edition itself: this program, its templates and libraries."""

from functools import cache
from pathlib import Path

from generator.digest import digest
from generator.print.engine.styles import ENGINE
from generator.program import program_digest, templates_digest

_TEMPLATES = ("print", "figures", "design", "talen", "brief")
_LIBRARIES = ("jinja2", "markupsafe", "pydantic", "docxtpl", "python-docx")


@cache
def printing_digest(templates: Path) -> str:
    """Return a digest of all that makes PDFs of an edition: the same edition then becomes the same PDFs."""
    return digest(ENGINE, program_digest(*_LIBRARIES), templates_digest(templates, *_TEMPLATES))
