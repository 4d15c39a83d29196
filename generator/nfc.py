"""One way to write a letter with an accent.

«é» is one sign (NFC), or an «e» and an accent (NFD), as a Mac writes it in names of files.  Both look the same, so they
are the same: what is read is brought to NFC, and a file is found by either name.
"""

from pathlib import Path
from unicodedata import normalize


def nfc(text: str) -> str:
    """Return a text in which a letter and its accent are one sign."""
    return normalize("NFC", text)


def file_named(folder: Path, name: str) -> Path:
    """Return the path of a file in a folder that has this name, however its accents are written.

    The path as it was asked where there is none.
    """
    file = folder / name
    if name.isascii() or file.exists():
        return file
    return next((one for one in sorted(file.parent.glob("*")) if nfc(one.name) == nfc(file.name)), file)
