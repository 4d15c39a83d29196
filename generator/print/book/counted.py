"""The pages of the book, counted: where everything stands, and on which pages a term is used."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from generator.print.book.writer import term_places

if TYPE_CHECKING:
    from generator.print.book.pieces import Piece, Spot


@dataclass(frozen=True)
class Counted:
    """Pieces in their order, after ``before`` pages that come first."""

    pieces: "Sequence[Piece]"
    before: int = 0

    @cached_property
    def starts(self) -> list[int]:
        """The number of pages before each piece, and last before what comes after them."""
        return list(accumulate((piece.pages for piece in self.pieces), initial=self.before))

    @cached_property
    def spots(self) -> "dict[str, Spot]":
        """Every anchor, with its page in the book (from 0) and its height on it."""
        return {
            name: (start + page, y)
            for piece, start in zip(self.pieces, self.starts, strict=False)
            for name, (page, y) in piece.anchors.items()
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of the page (from 1) that every anchor stands on."""
        return {name: page + 1 for name, (page, _) in self.spots.items()}

    def of_term(self, term: str) -> list[tuple[str, int, int]]:
        """Give where a term is used: an anchor, and the last and the first page of each run of pages."""
        return list(_runs(sorted((n, name) for name, n in self.numbers.items() if name.startswith(term_places(term)))))


def _runs(found: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int, int]]:
    begun: tuple[str, int, int] | None = None
    for number, name in found:
        if begun and number <= begun[1] + 1:
            begun = begun[0], number, begun[2]
        else:
            if begun:
                yield begun
            begun = name, number, number
    if begun:
        yield begun
