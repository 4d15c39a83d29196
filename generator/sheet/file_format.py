"""What a file is that is no workbook of ours to read: each other format by its name, and what to do about it."""

from typing import IO
from zipfile import BadZipFile, ZipFile

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files begin that Office wrote before 2007, and those with a password."""
_AS_XLSX = "sla het op als Excel-werkmap (.xlsx)"

_PARTS = {
    "EncryptedPackage": ("een werkmap met een wachtwoord", f"haal het wachtwoord weg en {_AS_XLSX}"),
    "Workbook": ("een werkmap van een oude Excel (.xls)", _AS_XLSX),
    "Book": ("een werkmap van een oude Excel (.xls)", _AS_XLSX),
}
"""By the name of a part of such a file."""

_MEMBERS = {
    "xl/workbook.bin": ("een binaire Excel-werkmap (.xlsb)", _AS_XLSX),
    "xl/vbaProject.bin": ("een werkmap met macro’s (.xlsm)", f"{_AS_XLSX}, zonder macro’s"),
    "content.xml": ("een rekenblad van LibreOffice of OpenOffice (.ods)", _AS_XLSX),
    "Index/Document.iwa": ("een rekenblad van Numbers", "kies in Numbers «Exporteer» en dan «Excel»"),
    "word/document.xml": ("een tekst van Word (.docx)", "geef het rekenblad zelf, dat op .xlsx eindigt"),
}
"""By the name of a member of a ZIP."""

_STRICT = b"purl.oclc.org/ooxml"
_MOST_RELATIONS = 100_000
_SEARCHED = 1_000_000
"""So much of a file is looked through for the names of its parts, in bytes."""

FileFormat = tuple[str, str]
"""What a file is, and what to do about it."""


def other_format(name: str, raw: IO[bytes]) -> FileFormat | None:
    """Return what a file is that can't be read as a workbook; None where it may be one, or nothing that we know."""
    begin = raw.read(_SEARCHED)
    raw.seek(0)
    if begin.startswith(_OLE):
        return next((known for part, known in _PARTS.items() if part.encode("utf-16-le") in begin), None)
    if begin.startswith(b"PK"):
        return _format_of_zip(raw)
    if name.lower().endswith((".csv", ".tsv", ".txt")):
        return "een bestand met komma’s of tabs (.csv)", "geef het rekenblad zelf, met al zijn tabs, als .xlsx"
    if begin.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        return "een webpagina of een XML-bestand", f"open het in Excel of LibreOffice en {_AS_XLSX}"
    return None


def _format_of_zip(raw: IO[bytes]) -> FileFormat | None:
    try:
        with ZipFile(raw) as archive:
            names = set(archive.namelist())
            relations = b""
            if "_rels/.rels" in names:
                with archive.open("_rels/.rels") as opened:
                    relations = opened.read(_MOST_RELATIONS)
    except (BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError, EOFError):
        return None
    if _STRICT in relations:
        return "een «Strict Open XML-werkblad»", f"{_AS_XLSX}, niet als «Strict Open XML»"
    return next((known for name, known in _MEMBERS.items() if name in names), None)
