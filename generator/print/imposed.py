"""A deck on its sheets as the cache keeps it, without the school's stamp."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Imposed:
    """The sheets of a deck without a stamp, and the smallest and the largest size of its letters in points."""

    sizes: tuple[float, float]
    pdf: bytes

    def to_bytes(self) -> bytes:
        """Write it for the cache."""
        return b"%r %r\n" % self.sizes + self.pdf

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Imposed":
        """Read it from the cache."""
        line, _, pdf = raw.partition(b"\n")
        smallest, largest = map(float, line.split())
        return cls((smallest, largest), pdf)
