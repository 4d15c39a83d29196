"""What printing did, and the step from the staging folder to the output."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from generator.files import is_link, own_folder, plain_bytes, remove_folder, replace_file
from generator.output import Delivery, OutputFolder, file_digest
from generator.places import Places


@dataclass(frozen=True)
class PdfRecord:
    """The digest of all that a PDF was made from, and that of its bytes."""

    key: str
    sha256: str


@dataclass(frozen=True)
class LastPrint:
    """What printing made the last time: the records of the PDFs that still stand there unharmed.

    ``made_from`` is the digest of all that they were made from; empty where one is missing or was changed.
    """

    records: dict[str, PdfRecord] = field(default_factory=dict)
    made_from: str = ""


@dataclass(frozen=True)
class PrintReport:
    """What printing an edition did.

    ``made``, ``kept`` and ``removed`` are names of PDFs, ``stale`` those that no longer belong to
    the edition, also where someone changed one, ``sizes`` the smallest and largest letters of decks
    in points, ``codeless`` the decks that are too small for QR codes which the school has, ``faces``
    the names of faces and sheets that were laid out anew, ``made_from`` the digest of all that decides
    what is made.
    """

    school: str
    folder: Path
    staged: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...] = ()
    stale: tuple[str, ...] = ()
    sizes: dict[str, tuple[float, float]] = field(default_factory=dict)
    codeless: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    records: dict[str, PdfRecord] = field(default_factory=dict)
    whole: bool = False
    made_from: str = ""


def publish(report: PrintReport, places: Places) -> Delivery:
    """Move what was made to its place, remove our PDFs that no longer belong to the edition, and write the records."""
    files = {name: report.staged / name for name in report.made}
    kept = {name: record.sha256 for name, record in report.records.items() if name not in files}
    stale = report.stale.__contains__ if report.whole else None
    delivery = OutputFolder(report.folder, places.output).bring(files, kept, stale, movable=True)
    remove_folder(report.staged, places.output)
    file = _record_file(places, report.school, report.folder)
    own_folder(file.parent, places.output)
    last = LastPrint(report.records, report.made_from)
    replace_file(file, json.dumps(last, default=vars, indent=1, sort_keys=True).encode())
    return delivery


def read_last_print(places: Places, school: str, folder: Path) -> LastPrint:
    """Return what was made the last time, as far as it still stands there unharmed."""
    try:
        read = _read_record(places, school, folder)
        every = {name: PdfRecord(**fields) for name, fields in read["records"].items()}
        made_from = str(read["made_from"])
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return LastPrint()
    unharmed = {name: record for name, record in every.items() if _file_digest(folder / name) == record.sha256}
    return LastPrint(unharmed, made_from if len(unharmed) == len(every) else "")


def last_made_from(places: Places, school: str, folder: Path) -> str:
    """Return the digest of what the PDFs in a folder were made from; nothing where that is not known."""
    try:
        return str(_read_record(places, school, folder)["made_from"])
    except (OSError, ValueError, TypeError, KeyError):
        return ""


def is_current(records: Mapping[str, PdfRecord], name: str, key: str) -> bool:
    """Whether the PDF of a name was made from what has this key."""
    return name in records and records[name].key == key


def record_of(key: str, pdf: bytes) -> PdfRecord:
    """Return the record of a PDF that was made from what has this key."""
    return PdfRecord(key, file_digest(pdf))


def _read_record(places: Places, school: str, folder: Path) -> Any:
    """Return what was written down of the last print; raises ``OSError`` or ``ValueError`` where there is nothing."""
    return json.loads(plain_bytes(_record_file(places, school, folder)))


def _record_file(places: Places, school: str, folder: Path) -> Path:
    name = "-".join(folder.relative_to(places.print(school)).parts) or "print"
    return places.cache / "prints" / f"{places.work_name(school)}-{name}.json"


def _file_digest(file: Path) -> str | None:
    return file_digest(file) if file.is_file() and not is_link(file) else None
