"""Files that someone hands us: read only where one is a regular file, of bounded size, within the folder it came in.

To open one never waits, as a pipe would make us wait, and reads no device.  A link to a file is followed where it
stays ``within``; one to a folder never is, so that nothing is read twice and no walk goes round.
"""

import os
import stat
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from generator.bounds import MOST_FILES, MOST_FOLDERS_DEEP
from generator.failures import failure_reason
from generator.faults import ContentFaults, Fault, Place, decimal, quotation

_FLAGS = os.O_RDONLY | sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOFOLLOW", "O_CLOEXEC", "O_BINARY"))

_AWAY = "haal het weg, of zet er het bestand zelf neer"
_UNREADABLE = "dit bestand is niet te lezen"
_OUTSIDE = "deze koppeling leidt naar buiten de map"

_SORTS: tuple[tuple[Callable[[int], bool], str], ...] = (
    (stat.S_ISDIR, "een map"),
    (stat.S_ISFIFO, "een pijp (FIFO)"),
    (stat.S_ISSOCK, "een socket"),
    (stat.S_ISCHR, "een apparaat"),
    (stat.S_ISBLK, "een apparaat"),
)


def input_bytes(file: Path, most: int, within: Path | None = None) -> bytes | Fault:
    """Return the bytes of a file, or the fault of one that is no regular file, too large, or outside ``within``."""
    try:
        real = Path(os.path.realpath(file, strict=True))
        if within is not None and not real.is_relative_to(os.path.realpath(within)):
            return Fault(Place(file), _OUTSIDE, f"gevonden {_describe_link(file, real)}", _AWAY)
        # A device does something when it is opened, so what it is comes first; and then once more of what was opened.
        if fault := _sort_fault(file, real.lstat().st_mode):
            return fault
        with os.fdopen(os.open(real, _FLAGS), "rb") as opened:
            status = os.fstat(opened.fileno())
            if fault := _sort_fault(file, status.st_mode):
                return fault
            raw = b"" if status.st_size > most else opened.read(min(status.st_size or most, most) + 1)
    except OSError as error:
        return _failure_fault(file, error)
    except ValueError:  # a name that no file can have
        return Fault(Place(file), _UNREADABLE, f"gevonden {quotation(file.name)}", "kies een andere naam")
    if max(status.st_size, len(raw)) > most:
        return _size_fault(file, max(status.st_size, len(raw)), most)
    return raw


def read_input(file: Path, most: int, within: Path | None = None) -> bytes:
    """Return the bytes of a file as ``input_bytes`` does; raises ``ContentFaults``."""
    raw = input_bytes(file, most, within)
    if isinstance(raw, Fault):
        raise ContentFaults([raw])
    return raw


def refuse_link_outside(file: Path, within: Path) -> Path:
    """Return a file that will be written; raises ``ContentFaults`` for a link that leads out of a folder."""
    real = Path(os.path.realpath(file))
    if not real.is_relative_to(os.path.realpath(within)):
        raise ContentFaults([Fault(Place(file), _OUTSIDE, f"gevonden {_describe_link(file, real)}", _AWAY)])
    return file


def folder_fault(folder: Path) -> Fault:
    """Return the fault of a folder with the name of a file."""
    return Fault(Place(folder), _UNREADABLE, "gevonden een map", _AWAY)


def _sort_fault(file: Path, mode: int) -> Fault | None:
    """Return the fault of what is no regular file."""
    if stat.S_ISREG(mode):
        return None
    found = next((words for is_sort, words in _SORTS if is_sort(mode)), "iets anders")
    return Fault(Place(file), _UNREADABLE, f"gevonden {found}", _AWAY)


def _size_fault(file: Path, size: int, most: int) -> Fault:
    wrong = f"dit bestand is groter dan {_megabytes(most)} MB"
    return Fault(Place(file), wrong, f"gevonden {_megabytes(size)} MB", "maak het kleiner, of verdeel het")


def _megabytes(size: int) -> str:
    return decimal(size / 1_000_000).removesuffix(",0")


def _failure_fault(file: Path, error: OSError) -> Fault:
    if os.path.islink(file) and not os.path.exists(file):  # Path asks the same, and raises where a name is too long
        return Fault(Place(file), _UNREADABLE, f"gevonden {_describe_link(file, file)}", _AWAY)
    wrong, remedy = failure_reason(error)
    return Fault(Place(file), _UNREADABLE, wrong, remedy)


def _describe_link(file: Path, real: Path) -> str:
    try:
        return f"een koppeling naar {quotation(file.readlink())}"
    except OSError:  # no link itself: a folder on the way is
        return quotation(real)


@dataclass
class Listing:
    """The files and folders below a folder, in the order of their names, and what could not be looked into."""

    files: list[Path] = field(default_factory=list)
    folders: list[Path] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)
    entries: int = 0

    def add(self, folder: Path, depth: int = 1) -> None:
        """Add what lies below a folder, which lies itself so deep; nothing more where there is too much already."""
        if self.entries > MOST_FILES:
            return
        try:
            with os.scandir(folder) as entries:
                found = sorted((one for one in entries if not one.name.startswith(".")), key=lambda one: one.name)
        except OSError as error:
            self.faults.append(_listing_fault(folder, error))
            return
        self.entries += len(found)
        if self.entries > MOST_FILES or depth > MOST_FOLDERS_DEEP:
            bound = f"{MOST_FILES} bestanden" if self.entries > MOST_FILES else f"{MOST_FOLDERS_DEEP} mappen in elkaar"
            wrong, remedy = f"er is hier meer dan {bound}", "haal weg wat er niet bij hoort"
            self.faults.append(Fault(Place(folder), wrong, f"gevonden {len(found)} bestanden en mappen", remedy))
            return
        for entry in found:
            self._add_entry(folder / entry.name, entry, depth)

    def _add_entry(self, path: Path, entry: "os.DirEntry[str]", depth: int) -> None:
        if not _is_unicode(entry.name):
            wrong, remedy = "deze naam is geen UTF-8", "geef het een andere naam"
            self.faults.append(Fault(Place(path), wrong, f"gevonden {quotation(entry.name)}", remedy))
        elif entry.is_dir(follow_symlinks=False):
            self.folders.append(path)
            self.add(path, depth + 1)
        elif _leads_to_folder(entry):
            wrong, remedy = "een koppeling naar een map volgen we niet", "haal haar weg, of zet er de map zelf neer"
            self.faults.append(Fault(Place(path), wrong, f"gevonden {_describe_link(path, path)}", remedy))
        else:
            self.files.append(path)


def list_files(folder: Path) -> Listing:
    """Return what lies below a folder, hidden names left out; links to folders are faults."""
    listing = Listing()
    listing.add(folder)
    listing.files.sort()
    return listing


def _listing_fault(folder: Path, error: OSError) -> Fault:
    if not os.path.lexists(folder):
        return Fault(Place(folder), "deze map ontbreekt", "gevonden niets", "zet haar terug, of maak een lege")
    if not os.path.isdir(folder):
        return Fault(Place(folder), "hier hoort een map te staan", "gevonden een bestand", "geef het een andere naam")
    wrong, remedy = failure_reason(error)
    return Fault(Place(folder), "deze map is niet te lezen", wrong, remedy)


def _leads_to_folder(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads to itself
        return False


def _is_unicode(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
