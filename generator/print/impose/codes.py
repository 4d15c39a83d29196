"""QR codes on backs: from a card in the hand to the same card on the school's site.

Sheets have an open place for the code of each card; the address of a school fills them, as its
stamp fills the places beneath the faces, so schools that share their texts share their sheets.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from generator.print.paper.code_room import room_for_code
from generator.print.paper.sizes import CardSize
from generator.resolve.edition import Edition
from generator.resolve.targets import web_address

PLACE = "/qr-"
"""How the name of the place for a code begins; the id of its card follows."""

_MASK = 4
"""The pattern that breaks up the squares, one of eight.  Readers know it by the code itself and read all alike
(ISO/IEC 18004, 7.8); to try which is best takes four times as long as all else about a code."""


@dataclass(frozen=True)
class Code:
    """A code: ``modules`` squares along a side, and a bit for each, 0 for ink."""

    modules: int
    bits: bytes


@dataclass(frozen=True)
class Codes:
    """The web addresses of the cards of a deck, for the codes on their backs; ``lacking`` where there is no room."""

    addresses: dict[str, str]
    lacking: bool = False

    def by_card(self) -> dict[str, Code]:
        """Return the codes by the id of their card."""
        return {card: code_of(address) for card, address in self.addresses.items()}


def codes_of(edition: Edition, size: CardSize, cards: Iterable[str]) -> Codes:
    """Return the codes of cards in a size; none for a school without an address."""
    if not room_for_code(size):
        return Codes({}, edition.house.adres is not None)
    return Codes(addresses_of(edition, cards))


def addresses_of(edition: Edition, names: Iterable[str]) -> dict[str, str]:
    """Return the web addresses of cards or sets by their ids; none for a school without an address."""
    found = {name: web_address(edition, name) for name in names}
    return {name: address for name, address in found.items() if address}


@lru_cache(maxsize=1024)
def code_of(address: str) -> Code:
    """Return the smallest code of an address."""
    import segno

    rows = segno.make(address, error="l", micro=False, boost_error=True, mask=_MASK).matrix
    return Code(len(rows), b"".join(_row_bits(row) for row in rows))


def _row_bits(row: Iterable[int]) -> bytes:
    signs = "".join("0" if dark else "1" for dark in row)
    width = -(-len(signs) // 8)
    return int(signs.ljust(width * 8, "1"), 2).to_bytes(width)
