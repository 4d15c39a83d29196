"""A page of a PDF as SVG, its letters as outlines, with a title and the text for who can't see it."""

import shutil
import subprocess
from pathlib import Path

from markupsafe import escape

TOOL = "pdftocairo"


def drawable() -> bool:
    """Tell whether the tool that draws is installed."""
    return shutil.which(TOOL) is not None


def outlines(file: Path, page: int) -> str:
    """Draw a page, counted from 0."""
    number = str(page + 1)
    command = [TOOL, "-svg", "-f", number, "-l", number, str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def titled(svg: str, title: str, text: str) -> bytes:
    """Give a drawing its title and its text."""
    start = svg.index(">", svg.index("<svg"))
    names = f'<title id="titel">{escape(title)}</title>\n<desc id="tekst">{escape(text)}</desc>'
    head = f'{svg[:start]} role="img" aria-labelledby="titel tekst">'
    return f"{head}\n{names}{svg[start + 1 :]}".encode()
