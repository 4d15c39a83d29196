"""The bytes of a file of content; what can't be read as a file is a fault."""

from pathlib import Path

from generator.faults import Fault, Place, quoted


def raw_of(file: Path) -> bytes | Fault:
    """Read a file; a folder that has its name or a link to nothing gives a fault."""
    try:
        return file.read_bytes()
    except OSError as error:
        remedy = "haal het weg, of zet er het bestand zelf neer"
        return Fault(Place(file), "dit bestand is niet te lezen", f"gevonden {_found(file, error)}", remedy)


def _found(file: Path, error: OSError) -> str:
    if file.is_dir():
        return "een map"
    return f"een koppeling naar {quoted(file.readlink())}" if file.is_symlink() else quoted(error.strerror)
