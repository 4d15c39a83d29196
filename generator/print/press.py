"""The press: gives laid-out faces, from the cache or from the engine, and remembers sizes."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.print.engine import Engine, engine_for
from generator.print.faces import Face
from generator.print.fit import Try, largest, longest
from generator.print.formats import Fit
from generator.print.store import Store
from generator.print.styles import Style, card_style
from generator.print.taken import Taken

BATCH = 240
"""Faces in one document: enough to share its fonts, few enough to bound the memory."""


@dataclass(frozen=True)
class Sized:
    """Faces that share one size of text, and the sizes to choose from."""

    faces: tuple[Face, ...]
    fit: Fit


class Press:
    """Lays out faces for one school; ``extra`` is the style of that school's stamp."""

    def __init__(self, templates: Path, store: Store, folders: Sequence[Path], extra: str = "") -> None:
        self.templates, self.store, self.extra = templates, store, extra
        letters = read_tokens(templates).letters
        self.folders = (*folders, *{one.file.parent for one in letters})
        self.made: list[str] = []
        self.taken: dict[str, Taken] = {}
        self.sizes: dict[Face, float] = {}

    @cached_property
    def style(self) -> Style:
        """The style of the cards."""
        return card_style(self.templates)

    @cached_property
    def engine(self) -> Engine:
        """The engine; made when first needed."""
        return engine_for(self.style, frozenset(self.folders))

    def key(self, face: Face) -> str:
        """Give the digest of all that a face is made from."""
        return digest("face", face.html, self.extra if "stempel" in face.html else "", self.style.digest)

    def lay_decks(self, decks: Sequence[Sized], others: Sequence[Face]) -> None:
        """Lay out all faces, those of a deck at one size, which ``sizes`` tells afterwards.

        Raises ``ContentFaults`` with every face that does not fit at its smallest size.
        """
        sizes = self._first_sizes(decks)
        while True:
            self.sizes |= {face: size for deck, size in zip(decks, sizes, strict=True) for face in deck.faces}
            over = set(self.lay([*(face for deck in decks for face in deck.faces), *others]))
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
        sizes |= dict(zip(map(id, rest), self._largest([(d, longest(d.faces)) for d in rest]), strict=True))
        return [sizes[id(deck)] for deck in decks]

    def _largest(self, wanted: Sequence[tuple[Sized, Sequence[Face]]]) -> list[float]:
        """Give for each deck the largest size at which these of its faces fit."""
        tries = {self._fit_key(deck, face): Try(face, deck.fit) for deck, faces in wanted for face in faces}
        known = {key: float(raw) for key in tries if (raw := self.store.get(key))}
        unknown = {key: one for key, one in tries.items() if key not in known}
        found, failed = largest(list(unknown.values()), self._measure)
        if failed:
            raise ContentFaults(self._all_that_fail(wanted))
        for key, size in zip(unknown, found, strict=True):
            known[key] = size
            self.store.put(key, f"{size:g}".encode())
        return [min(known[self._fit_key(deck, face)] for face in faces) for deck, faces in wanted]

    def _fit_key(self, deck: Sized, face: Face) -> str:
        return digest("fit", self.key(face), deck.fit)

    def _all_that_fail(self, wanted: Sequence[tuple[Sized, Sequence[Face]]]) -> Iterator[Fault]:
        for deck, _ in wanted:
            over = self._measure([face.at(deck.fit.minstens) for face in deck.faces])
            for face, mm in zip(deck.faces, over, strict=True):
                if mm > 0:
                    yield _fault(face, mm, deck.fit)

    def _measure(self, faces: Sequence[Face]) -> Sequence[float]:
        batches = (faces[start : start + BATCH] for start in range(0, len(faces), BATCH))
        return [mm for batch in batches for mm in self.engine.faces(batch, self.extra).over]

    def lay(self, faces: Iterable[Face]) -> list[Face]:
        """Have all these faces laid out, at their sizes; gives those that run over."""
        missing: dict[str, Face] = {}
        for face in faces:
            key = self.key(self._at_size(face))
            if key not in self.taken and not self._from_store(key):
                missing[key] = face
        keys = list(missing)
        over: list[Face] = []
        for start in range(0, len(keys), BATCH):
            over += self._batch({key: missing[key] for key in keys[start : start + BATCH]})
        return over

    def _at_size(self, face: Face) -> Face:
        return face.at(self.sizes[face]) if face in self.sizes else face

    def _from_store(self, key: str) -> bool:
        raw = self.store.get(key)
        if raw is not None:
            self.taken[key] = Taken.from_bytes(raw)
        return raw is not None

    def _batch(self, faces: dict[str, Face]) -> list[Face]:
        """Lay out a batch and keep the faces that fit; gives those that run over."""
        from generator.print.harvest import harvest

        laid = self.engine.faces([self._at_size(face) for face in faces.values()], self.extra)
        over = [face for face, mm in zip(faces.values(), laid.over, strict=True) if mm > 0]
        if len(laid.document.pages) > len(faces):
            return over + self._batch({key: face for key, face in faces.items() if face not in over})
        pdf = self.engine.pdf(laid.document, laid.faces[0].place)
        for (key, face), taken in zip(faces.items(), harvest(pdf), strict=True):
            if face not in over:
                self.store.put(key, taken.to_bytes())
                self.taken[key] = taken
                self.made.append(face.name)
        return over

    def face(self, face: Face) -> Taken:
        """Give a face that was laid out."""
        return self.taken[self.key(self._at_size(face))]


def _fault(face: Face, millimetres: float, fit: Fit) -> Fault:
    wrong = f"de tekst van «{face.name}» past niet op {face.format}"
    found = f"gevonden {millimetres:.1f} mm te veel bij de kleinste letter, {fit.minstens:g} pt"
    return Fault(face.place, wrong, found, "maak de tekst korter")
