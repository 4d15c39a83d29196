"""Where the site of each school stands in a folder for a host: as their addresses say, so that no printed code breaks.

The folder stands for the address that all have in common.  A school stands in it where its own address leads; one
without an address in a folder by its id, and a school that is alone at its beginning.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import reduce
from itertools import takewhile
from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from generator.faults import ContentFaults, Fault, quotation
from generator.records.addresses import SECURE, web_form
from generator.records.file_names import is_of_device
from generator.records.library import Library
from generator.resolve.lay import layer_chain, school_address

HOME = "index.html"
"""What hosts show of a folder."""

_FOLDER = re.compile(r"[\w~-][\w.~-]*")
"""What a folder in an address may be called, so that it can lie on any disk."""


@dataclass(frozen=True)
class HostMap:
    """The folder of each school, by its id: empty for one that stands at the beginning.

    ``base`` is the address of the whole, where one is known; ``elsewhere`` are the addresses of schools that stand on
    a website of their own, to which their folder is to be brought.
    """

    base: str | None
    folders: dict[str, str]
    elsewhere: dict[str, str]

    def owner(self, name: str) -> str | None:
        """Return the school in whose folder a file lies; None for one that is of no school."""
        around = [school for school, folder in self.folders.items() if not folder or name.startswith(f"{folder}/")]
        return max(around, key=lambda school: len(self.folders[school]), default=None)

    @property
    def first(self) -> str | None:
        """The school that stands at the beginning, if one does."""
        return next((school for school, folder in self.folders.items() if not folder), None)

    @property
    def choice(self) -> str:
        """The name of the page to choose a school: at the beginning, unless a school has its home there."""
        return "scholen.html" if self.first else HOME


class _Address(NamedTuple):
    host: str
    path: tuple[str, ...]

    def __str__(self) -> str:
        return f"{SECURE}{'/'.join((self.host, *self.path))}"

    def is_below(self, other: "_Address") -> bool:
        return self.host == other.host and self.path[: len(other.path)] == other.path

    def common(self, other: "_Address") -> "_Address":
        same = takewhile(lambda pair: pair[0] == pair[1], zip(self.path, other.path, strict=False))
        return _Address(self.host, tuple(one for one, _ in same))


def host_map(library: Library) -> HostMap:
    """Return where the sites of all schools stand; raises ``ContentFaults`` where two would stand in one place."""
    addresses = {school: _as_address(school_address(layer_chain(library, school))) for school in library.schools}
    base = _common_base(library, addresses)
    folders, elsewhere = {}, {}
    for school, address in addresses.items():
        if base and address and address.is_below(base):
            folders[school] = "/".join(map(unquote, address.path[len(base.path) :]))
            continue
        folders[school] = school if len(addresses) > 1 else ""
        if address:
            elsewhere[school] = str(address)
    if faults := [*_shape_faults(library, folders), *_place_faults(library, folders)]:
        raise ContentFaults(faults)
    return HostMap(str(base) if base else None, folders, elsewhere)


def _as_address(address: str | None) -> _Address | None:
    if address is None:
        return None
    parts = urlsplit(web_form(address))
    return _Address(parts.netloc.lower(), tuple(filter(None, parts.path.split("/"))))


def _common_base(library: Library, addresses: dict[str, _Address | None]) -> _Address | None:
    """Return the address that all schools stand below, as far as they say; None where they stand on more websites.

    What a board says counts for its schools.  Of one school among more that has an address by its id, the place around
    it counts: the others come beside it.
    """
    below = [laag for school in addresses for laag in layer_chain(library, school)[:-1]]
    shared = {found for laag in below if (found := _as_address(laag.adres))}
    own = {one for one in addresses.values() if one and not any(one.is_below(other) for other in shared)}
    if not shared and len(own) == 1 < len(addresses):
        (one,) = own
        around = _Address(one.host, one.path[:-1])
        return around if one.path and addresses.get(one.path[-1]) == one else one
    return next((base for base in map(_common, (shared | own, shared)) if base), None)


def _common(addresses: Iterable[_Address]) -> _Address | None:
    found = list(addresses)
    return reduce(_Address.common, found) if len({one.host for one in found}) == 1 else None


def _shape_faults(library: Library, folders: dict[str, str]) -> Iterator[Fault]:
    for school, folder in folders.items():
        for part in filter(None, folder.split("/")):
            if not _FOLDER.fullmatch(part) or is_of_device(part):
                wrong = "dit deel van een adres kan geen map zijn"
                remedy = "gebruik letters, cijfers, punten en streepjes"
                yield Fault(library.layers[school].at("adres"), wrong, f"gevonden {quotation(part)}", remedy)


def _place_faults(library: Library, folders: dict[str, str]) -> Iterator[Fault]:
    """Yield a fault for each school that would stand where another does."""
    there: dict[str, str] = {}
    for school, folder in folders.items():
        other = there.setdefault(folder.casefold(), school)
        if other != school:
            both = library.layers[school], library.layers[other]
            laag = next((one for one in both if one.adres), both[0])
            wrong = f"{other} en {school} staan op dezelfde plek"
            remedy = "geef elke school een eigen adres, of alleen het bestuur"
            yield Fault(laag.at("adres"), wrong, f"gevonden {quotation(laag.adres)}", remedy)
