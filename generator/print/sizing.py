"""Chooses the sizes of decks, and has them laid out at these sizes."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.faults import ContentFaults, Fault, decimal
from generator.print.engine.engine import Face
from generator.print.fit import Try, largest, longest
from generator.print.paper.formats import Fit
from generator.print.pdf.face import BELOW

if TYPE_CHECKING:
    from generator.print.press import Press


@dataclass(frozen=True)
class Sized:
    """Faces that share one size of text, and the sizes to choose from."""

    faces: tuple[Face, ...]
    fit: Fit


class Sizer:
    """Finds sizes by laying faces out on a press, and remembers them in its cache."""

    def __init__(self, press: "Press") -> None:
        self.press, self.store = press, press.store

    def lay(self, decks: Sequence[Sized], others: Sequence[Face]) -> None:
        """Lay out all faces, those of a deck at one size, which the press' ``sizes`` tell afterwards.

        Raises ``ContentFaults`` with every face that does not fit at its smallest size.
        """
        sizes = self._first_sizes(decks)
        while True:
            self.press.sizes |= {face: size for deck, size in zip(decks, sizes, strict=True) for face in deck.faces}
            over = set(self.press.lay([*(face for deck in decks for face in deck.faces), *others]))
            if fixed := [face for face in others if face in over]:
                raise ContentFaults(map(_fixed_fault, fixed, self.press.measure(fixed)))
            late = [(deck, faces) for deck in decks if (faces := [face for face in deck.faces if face in over])]
            if not late:
                return
            smaller = dict(zip((id(deck) for deck, _ in late), self._largest(late), strict=True))
            sizes = [smaller.get(id(deck), size) for deck, size in zip(decks, sizes, strict=True)]

    def _first_sizes(self, decks: Sequence[Sized]) -> list[float]:
        """Give the sizes to lay decks out at: a face alone begins at its largest, or at what is known of it."""
        sizes = {}
        for deck in decks:
            if len(deck.faces) == 1:
                known = self.store.get(self._fit_key(deck, deck.faces[0]))
                sizes[id(deck)] = float(known) if known else float(deck.fit.hoogstens)
        rest = [deck for deck in decks if id(deck) not in sizes]
        sizes |= dict(zip(map(id, rest), self._by_the_longest(rest), strict=True))
        return [sizes[id(deck)] for deck in decks]

    def _by_the_longest(self, decks: Sequence[Sized]) -> list[float]:
        """Give for each deck the size that its longest text allows, and the next longest too."""
        sizes = self._largest([(deck, longest(deck.faces)[:1]) for deck in decks])
        unsure = [
            (n, face)
            for n, deck in enumerate(decks)
            for face in longest(deck.faces)[1:]
            if self.store.get(self.press.key(face.at(sizes[n]))) is None
        ]
        over = self.press.measure([face.at(sizes[n]) for n, face in unsure])
        late = [(n, face) for (n, face), mm in zip(unsure, over, strict=True) if mm > 0]
        smaller = self._largest([(decks[n], [face]) for n, face in late])
        for (n, _), size in zip(late, smaller, strict=True):
            sizes[n] = min(sizes[n], size)
        return sizes

    def _largest(self, wanted: Sequence[tuple[Sized, Sequence[Face]]]) -> list[float]:
        """Give for each deck the largest size at which these of its faces fit."""
        tries = {self._fit_key(deck, face): Try(face, deck.fit) for deck, faces in wanted for face in faces}
        known = {key: float(raw) for key in tries if (raw := self.store.get(key))}
        unknown = {key: one for key, one in tries.items() if key not in known}
        found, failed = largest(list(unknown.values()), self.press.measure)
        if failed:
            raise ContentFaults(self._all_that_fail(wanted))
        for key, size in zip(unknown, found, strict=True):
            known[key] = size
            self.store.put(key, f"{size:g}".encode())
        return [min(known[self._fit_key(deck, face)] for face in faces) for deck, faces in wanted]

    def _fit_key(self, deck: Sized, face: Face) -> str:
        return digest("fit", self.press.key(face), deck.fit)

    def _all_that_fail(self, wanted: Sequence[tuple[Sized, Sequence[Face]]]) -> Iterator[Fault]:
        for deck, _ in wanted:
            over = self.press.measure([face.at(deck.fit.minstens) for face in deck.faces])
            for face, mm in zip(deck.faces, over, strict=True):
                if mm > 0:
                    yield _fault(face, mm, deck.fit)


def _fault(face: Face, millimetres: float, fit: Fit) -> Fault:
    found = f"gevonden {_much(millimetres)} mm te veel bij de kleinste letter, {fit.minstens:g} pt"
    return Fault(face.place, _too_long(face), found, "maak de tekst korter")


def _fixed_fault(face: Face, millimetres: float) -> Fault:
    found = f"gevonden {_much(millimetres)} mm te veel"
    return Fault(face.place, _too_long(face), found, "maak de titel van de set of de naam van de categorie korter")


def _too_long(face: Face) -> str:
    return f"de tekst van «{face.name}» past niet op {face.format}"


def _much(millimetres: float) -> str:
    return decimal(millimetres) if millimetres < BELOW else f"meer dan {BELOW}"
