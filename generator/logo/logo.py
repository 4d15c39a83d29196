"""A logo as it is shown everywhere: on pages, on paper and in letters."""

import base64
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from generator.faults import Fault
from generator.logo.drawing import clean_drawing
from generator.logo.pictures import clean_png


@dataclass(frozen=True)
class Logo:
    """A logo that was written anew; ``name`` is that of the file it comes from, ``raw`` are its bytes."""

    name: str
    raw: bytes

    @property
    def suffix(self) -> str:
        """``.svg`` or ``.png``."""
        return Path(self.name).suffix.lower()

    @property
    def data_uri(self) -> str:
        """The logo as an address that holds it whole, the same in every folder."""
        kind = "svg+xml" if self.suffix == ".svg" else "png"
        return f"data:image/{kind};base64,{base64.b64encode(self.raw).decode('ascii')}"


@lru_cache(maxsize=16)
def clean_logo(file: Path, raw: bytes) -> tuple[Logo | None, tuple[Fault, ...]]:
    """Return the logo in a file that holds ``raw``, written anew; None without faults where it is no picture at all.

    Cached: the schools of a board have the same one, and who reads content again and again reads anew what changed.
    """
    suffix = file.suffix.lower()
    faults: tuple[Fault, ...] = ()
    made = None
    if suffix == ".svg":
        made, faults = clean_drawing(file, raw)
    elif suffix == ".png":
        made = clean_png(raw)
    return (Logo(file.name, made) if made is not None else None), faults
