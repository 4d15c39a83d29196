"""What lies at an address on the web that a user gave: asked for once, over https alone, and bounded."""

import hashlib
from http.client import HTTPException
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    UnknownHandler,
)

from generator.faults import ContentFaults, Fault, Place, quotation

SCHEME = "https://"
_PATIENCE = 30
"""So many seconds may it take before something comes."""

# Those that the standard library takes by itself read files and FTP too, where an address leads on to one.
_HANDLERS = (
    ProxyHandler,
    HTTPSHandler,
    HTTPRedirectHandler,
    HTTPErrorProcessor,
    HTTPDefaultErrorHandler,
    UnknownHandler,
)


def file_at(address: str) -> Path:
    """Return the name that what lies at an address has as a file."""
    return Path(address.partition("#")[0].partition("?")[0].rstrip("/").rpartition("/")[2])


def download(address: str, most: int, sha256: str = "") -> bytes:
    """Return the bytes at an address, with this digest or that in its fragment (``#sha256=``), where there is one.

    Raises ``ContentFaults`` where it can't be had, has more bytes than ``most``, or is something else.
    """
    plain, _, fragment = address.partition("#")
    wanted = sha256 or (fragment.removeprefix("sha256=") if fragment.startswith("sha256=") else "")
    opener = OpenerDirector()
    for handler in _HANDLERS:
        opener.add_handler(handler())
    try:
        with opener.open(plain, timeout=_PATIENCE) as answer:
            raw: bytes = answer.read(most + 1)
    except HTTPError as error:
        raise _failure(address, f"{error.code} {error.reason}") from error
    except (OSError, HTTPException, ValueError) as error:  # an address that is none is a ValueError
        raise _failure(address, str(getattr(error, "reason", error))) from error
    if len(raw) > most:
        raise _failure(address, f"meer dan {most // 1_000_000} MB")
    if wanted and hashlib.sha256(raw).hexdigest() != wanted.lower():
        raise _failure(address, "een ander bestand dan het moet zijn: de SHA-256 klopt niet")
    return raw


def _failure(address: str, found: str) -> ContentFaults:
    wrong = f"dit is niet op te halen van {quotation(address)}"
    remedy = "kijk of het adres klopt, of haal het zelf op en geef het bestand"
    return ContentFaults([Fault(Place(file_at(address)), wrong, f"gevonden {quotation(found)}", remedy)])
