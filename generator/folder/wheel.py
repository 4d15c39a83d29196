"""The wheel that the program is installed from: read, and held against this version.

It lies in a school's own folder, so that whoever has that folder can install the program, and nothing is asked of an
index, where anyone could have claimed its name.
"""

import zlib
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesParser
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from generator import __version__
from generator.bounds import MOST_WHEEL_BYTES, MOST_WHEEL_TOLD_BYTES
from generator.faults import ContentFaults, Fault, Place, quotation
from generator.input_files import read_input

PROGRAM = "kijkwijzer"
"""The name of the program, as pip knows it."""

WHEEL = f"{PROGRAM}-{__version__}-py3-none-any.whl"
"""The name of the file of a wheel of this version; pip takes no other."""

_ABOUT = f"{PROGRAM}-{__version__}.dist-info"
_UNUSABLE = (BadZipFile, zlib.error, OSError, ValueError, KeyError, NotImplementedError, RuntimeError, EOFError)
_WRONG = "dit is geen wheel waarmee de kijkwijzer te installeren is"
_REMEDY = "geef het bestand (.whl) dat je van de kijkwijzer kreeg, of dat «make wheel» in een checkout maakt"


@dataclass(frozen=True)
class Wheel:
    """A wheel of this version: the bytes of its file."""

    raw: bytes


def read_wheel(file: Path) -> Wheel:
    """Return the wheel in a file; raises ``ContentFaults`` for anything but one of this version."""
    return as_wheel(read_input(file, MOST_WHEEL_BYTES), file)


def as_wheel(raw: bytes, file: Path) -> Wheel:
    """Return bytes, which lie in a file, as a wheel; raises ``ContentFaults`` for anything but one of this version."""
    try:
        with ZipFile(BytesIO(raw)) as packed:
            found = _found_otherwise(packed)
    except _UNUSABLE:
        raise _refusal(file, "gevonden iets anders dan een ZIP, of een bestand dat niet heel is") from None
    if found:
        raise _refusal(file, found)
    return Wheel(raw)


def _found_otherwise(packed: ZipFile) -> str:
    """Return what was found where a wheel of this version has something else; empty where it has all of that."""
    abouts = {name.partition("/")[0] for name in packed.namelist() if name.count("/") == 1 and ".dist-info/" in name}
    if len(abouts) != 1:
        return "gevonden een ZIP die geen wheel is"
    [about] = abouts
    told = _headers(packed, f"{about}/METADATA")
    name, version = str(told["Name"]), str(told["Version"])
    if name != PROGRAM:
        return f"gevonden een wheel van {quotation(name)}"
    if version != __version__:
        install = "installeer die versie eerst, of geef de wheel van deze"
        return f"gevonden versie {quotation(version)}, en dit programma is versie {__version__}: {install}"
    tags = _headers(packed, f"{about}/WHEEL").get_all("Tag", [])
    fits = about == _ABOUT and tags == ["py3-none-any"] and "generator/base/requirements.lock" in packed.namelist()
    return "" if fits else "gevonden een wheel die niet van ons is"


def _headers(packed: ZipFile, name: str) -> Message:
    with packed.open(name) as opened:
        return BytesParser().parsebytes(opened.read(MOST_WHEEL_TOLD_BYTES), headersonly=True)


def _refusal(file: Path, found: str) -> ContentFaults:
    return ContentFaults([Fault(Place(file), _WRONG, found, _REMEDY)])
