"""What printing did, and the step from the staging folder to its place."""

import hashlib
import json
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from generator.files import replace_file
from generator.places import Places

Made = dict[str, str]
"""Of a PDF: the digest of all that it was made from, and that of its bytes."""


@dataclass(frozen=True)
class PrintReport:
    """What printing an edition did.

    ``made``, ``kept`` and ``removed`` are names of PDFs, ``sizes`` the smallest and largest
    letters of decks in points, ``codeless`` the decks that are too small for QR codes which the
    school has, ``faces`` the names of faces and sheets that were laid out anew.
    """

    school: str
    folder: Path
    staged: Path
    made: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]
    sizes: dict[str, tuple[float, float]] = field(default_factory=dict)
    codeless: tuple[str, ...] = ()
    faces: tuple[str, ...] = ()
    known: dict[str, Made] = field(default_factory=dict)


def publish(report: PrintReport, places: Places) -> None:
    """Move what was made to its place, and remove PDFs that no longer belong to the edition."""
    for name in report.made:
        replace_file(report.folder / name, (report.staged / name).read_bytes())
    for name in report.removed:
        (report.folder / name).unlink(missing_ok=True)
    shutil.rmtree(report.staged, ignore_errors=True)
    record = json.dumps(report.known, indent=1, sort_keys=True)
    replace_file(_record(places, report.school, report.folder), record.encode())


def made_before(places: Places, school: str, folder: Path) -> dict[str, Made]:
    """Read what was made last time, as far as it still stands there unharmed."""
    try:
        known: dict[str, Made] = json.loads(_record(places, school, folder).read_bytes())
    except (OSError, ValueError):
        return {}
    return {name: made for name, made in known.items() if _sum(folder / name) == made.get("sha256")}


def made_now(key: str, pdf: bytes) -> Made:
    """Tell of a PDF what it was made from."""
    return {"key": key, "sha256": hashlib.sha256(pdf).hexdigest()}


def _record(places: Places, school: str, folder: Path) -> Path:
    name = "-".join(folder.relative_to(places.print(school)).parts) or "print"
    return places.cache / "prints" / f"{places.work(school)}-{name}.json"


def _sum(file: Path) -> str | None:
    return hashlib.sha256(file.read_bytes()).hexdigest() if file.is_file() else None
