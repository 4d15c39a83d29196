"""What printing did, and the step from the staging folder to its place."""

import json
from dataclasses import dataclass, field
from pathlib import Path

from generator.files import is_link, own_folder, remove_folder, replace_file
from generator.output import Delivery, OutputFolder, own_digest
from generator.places import Places

Made = dict[str, str]
"""Of a PDF: the digest of all that it was made from, and that of its bytes."""


@dataclass(frozen=True)
class PrintReport:
    """What printing an edition did.

    ``made``, ``kept`` and ``removed`` are names of PDFs, ``stale`` those that no longer belong to
    the edition, also where someone changed one, ``sizes`` the smallest and largest letters of decks
    in points, ``codeless`` the decks that are too small for QR codes which the school has, ``faces``
    the names of faces and sheets that were laid out anew.
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
    known: dict[str, Made] = field(default_factory=dict)
    whole: bool = False


def publish(report: PrintReport, places: Places) -> Delivery:
    """Move what was made to its place, and remove PDFs of ours that no longer belong to the edition."""
    files = {name: report.staged / name for name in report.made}
    kept = {name: made["sha256"] for name, made in report.known.items() if name not in files}
    stale = report.stale.__contains__ if report.whole else None
    delivery = OutputFolder(report.folder, places.output).bring(files, kept, stale)
    remove_folder(report.staged, places.output)
    record = json.dumps(report.known, indent=1, sort_keys=True)
    file = _record(places, report.school, report.folder)
    own_folder(file.parent, places.output)
    replace_file(file, record.encode())
    return delivery


def read_records(places: Places, school: str, folder: Path) -> dict[str, Made]:
    """Read what was made last time, as far as it still stands there unharmed."""
    try:
        known: dict[str, Made] = json.loads(_record(places, school, folder).read_bytes())
    except (OSError, ValueError):
        return {}
    return {name: made for name, made in known.items() if _sum(folder / name) == made.get("sha256")}


def record_of(key: str, pdf: bytes) -> Made:
    """Tell of a PDF what it was made from."""
    return {"key": key, "sha256": own_digest(pdf)}


def _record(places: Places, school: str, folder: Path) -> Path:
    name = "-".join(folder.relative_to(places.print(school)).parts) or "print"
    return places.cache / "prints" / f"{places.work(school)}-{name}.json"


def _sum(file: Path) -> str | None:
    return own_digest(file) if file.is_file() and not is_link(file) else None
