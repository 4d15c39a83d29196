"""Lays out faces at the largest size that fits, and caches them by content."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.digest import digest
from generator.faults import ContentFaults, Fault, decimal
from generator.print.engine.engine import Engine, Face, engine_for
from generator.print.engine.styles import Style, card_style
from generator.print.faces.fit import SizeSearch, ladder, largest_sizes, longest_faces
from generator.print.paper.formats import Fit
from generator.print.pdf.face import ROOM_BELOW, LaidFace
from generator.print.store import Store

BATCH = 240
"""Faces in one document: enough to share its fonts, few enough to bound the memory."""


@dataclass(frozen=True)
class SizeGroup:
    """Faces that share one size of text, and the sizes to choose from."""

    faces: tuple[Face, ...]
    fit: Fit


class Press:
    """A press for the faces of one school.

    ``extra`` is the style of that school's stamp, ``house`` its digest; ``labels`` is the rule
    for the size of labels that are printed on, where there are any.
    """

    def __init__(
        self,
        templates: Path,
        store: Store,
        folders: Sequence[Path],
        extra: str = "",
        house: str = "",
        labels: str = "",
    ) -> None:
        self.templates, self.store, self.house, self.labels = templates, store, house, labels
        self.extra = extra + labels
        letters = read_tokens(templates).letters
        self.folders = (*folders, *{one.file.parent for one in letters})
        self.made: list[str] = []
        self.laid_faces: dict[str, LaidFace] = {}
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
        """Return the digest of all that a face is made from."""
        house = self.house if "stempel" in face.html else ""
        return digest("face", face.html, house, self.labels, self.style.digest)

    def lay_groups(self, groups: Sequence[SizeGroup], others: Sequence[Face]) -> None:
        """Lay out groups, each at the largest size at which it fits, and other faces as they are.

        The sizes are in ``sizes`` afterwards.  Raises ``ContentFaults`` with every face that
        does not fit at its smallest size.
        """
        _Sizer(self).lay_groups(groups, others)

    def overflow_mm(self, faces: Sequence[Face]) -> Sequence[float]:
        """Return each face's overflow in mm; it fits where that is at most 0."""
        batches = (faces[start : start + BATCH] for start in range(0, len(faces), BATCH))
        return [mm for batch in batches for mm in self.engine.lay_out_faces(batch, self.extra).overflow_mm]

    def lay_faces(self, faces: Iterable[Face]) -> list[Face]:
        """Lay out these faces at their sizes, as far as they are not cached; return those that run over."""
        missing: dict[str, Face] = {}
        for face in faces:
            key = self.key(self._sized_face(face))
            if key not in self.laid_faces and not self._read_from_store(key):
                missing[key] = face
        keys = list(missing)
        over: list[Face] = []
        for start in range(0, len(keys), BATCH):
            over += self._lay_batch({key: missing[key] for key in keys[start : start + BATCH]})
        return over

    def _sized_face(self, face: Face) -> Face:
        return face.in_size(self.sizes[face]) if face in self.sizes else face

    def _read_from_store(self, key: str) -> bool:
        raw = self.store.get(key)
        if raw is not None:
            self.laid_faces[key] = LaidFace.from_bytes(raw)
        return raw is not None

    def _lay_batch(self, faces: dict[str, Face]) -> list[Face]:
        """Lay out a batch and cache the faces that fit; return those that run over."""
        from generator.print.pdf.harvest import harvest_faces

        laid = self.engine.lay_out_faces([self._sized_face(face) for face in faces.values()], self.extra)
        over = [face for face, mm in zip(faces.values(), laid.overflow_mm, strict=True) if mm > 0]
        if len(laid.document.pages) > len(faces):
            return over + self._lay_rest({key: face for key, face in faces.items() if face not in over}, len(over))
        pdf = self.engine.write_pdf(laid.document, laid.faces[0].place)
        for (key, face), taken in zip(faces.items(), harvest_faces(pdf), strict=True):
            if face not in over:
                self.store.put(key, taken.to_bytes())
                self.laid_faces[key] = taken
                self.made.append(face.name)
        return over

    def _lay_rest(self, faces: dict[str, Face], left_out: int) -> list[Face]:
        """Lay a batch out again without the faces that ran over onto a further page; return those that run over now."""
        if not left_out:
            wrong, remedy = "een zijde beslaat meer dan één blad", "maak de tekst korter of kijk het sjabloon na"
            face = next(iter(faces.values()))
            raise ContentFaults([Fault(face.place, wrong, f"gevonden bij «{face.name}» of daarna", remedy)])
        return self._lay_batch(faces) if faces else []

    def laid_face(self, face: Face) -> LaidFace:
        """Return a face as it was laid out."""
        return self.laid_faces[self.key(self._sized_face(face))]


_SHORTER_NAMES = "maak de titel van de set of de naam van de categorie korter"
"""What to do where a side says no more than the names of its set and category."""


class _Sizer:
    """A search for sizes by laying faces out on a press; the sizes found are kept in its cache."""

    def __init__(self, press: Press) -> None:
        self.press, self.store = press, press.store

    def lay_groups(self, groups: Sequence[SizeGroup], others: Sequence[Face]) -> None:
        """Lay out all faces, those of a group at one size, which is in the press' ``sizes`` afterwards.

        Raises ``ContentFaults`` with every face that does not fit at its smallest size.
        """
        sizes = self._first_sizes(groups)
        while True:
            self.press.sizes |= {face: size for group, size in zip(groups, sizes, strict=True) for face in group.faces}
            over = set(self.press.lay_faces([*(face for group in groups for face in group.faces), *others]))
            if fixed := [face for face in others if face in over]:
                raise ContentFaults(map(_fixed_fault, fixed, self.press.overflow_mm(fixed)))
            late = [(group, faces) for group in groups if (faces := [face for face in group.faces if face in over])]
            if not late:
                return
            smaller = dict(zip((id(group) for group, _ in late), self._largest_sizes(late), strict=True))
            sizes = [smaller.get(id(group), size) for group, size in zip(groups, sizes, strict=True)]

    def _first_sizes(self, groups: Sequence[SizeGroup]) -> list[float]:
        """Return the sizes to begin with: a single face at its largest, or at the size in the cache."""
        sizes = {}
        for group in groups:
            if len(group.faces) == 1:
                known = self.store.get(self._fit_key(group, group.faces[0]))
                sizes[id(group)] = float(known) if known else ladder(group.fit, group.faces[0].setting)[0]
        rest = [group for group in groups if id(group) not in sizes]
        sizes |= dict(zip(map(id, rest), self._sizes_by_the_longest(rest), strict=True))
        return [sizes[id(group)] for group in groups]

    def _sizes_by_the_longest(self, groups: Sequence[SizeGroup]) -> list[float]:
        """Return for each group the largest size at which its longest texts fit."""
        sizes = self._largest_sizes([(group, longest_faces(group.faces)[:1]) for group in groups])
        unsure = [
            (n, face)
            for n, group in enumerate(groups)
            for face in longest_faces(group.faces)[1:]
            if self.store.get(self.press.key(face.in_size(sizes[n]))) is None
        ]
        over = self.press.overflow_mm([face.in_size(sizes[n]) for n, face in unsure])
        late = [(n, face) for (n, face), mm in zip(unsure, over, strict=True) if mm > 0]
        smaller = self._largest_sizes([(groups[n], [face]) for n, face in late])
        for (n, _), size in zip(late, smaller, strict=True):
            sizes[n] = min(sizes[n], size)
        return sizes

    def _largest_sizes(self, asked: Sequence[tuple[SizeGroup, Sequence[Face]]]) -> list[float]:
        """Return for each group the largest size at which these of its faces fit."""
        tries = {self._fit_key(group, face): SizeSearch(face, group.fit) for group, faces in asked for face in faces}
        known = {key: float(raw) for key in tries if (raw := self.store.get(key))}
        unknown = {key: one for key, one in tries.items() if key not in known}
        found, failed = largest_sizes(list(unknown.values()), self.press.overflow_mm)
        if failed:
            raise ContentFaults(self._overflow_faults(asked))
        for key, size in zip(unknown, found, strict=True):
            known[key] = size
            self.store.put(key, f"{size:g}".encode())
        return [min(known[self._fit_key(group, face)] for face in faces) for group, faces in asked]

    def _fit_key(self, group: SizeGroup, face: Face) -> str:
        return digest("fit", self.press.key(face), group.fit)

    def _overflow_faults(self, asked: Sequence[tuple[SizeGroup, Sequence[Face]]]) -> Iterator[Fault]:
        for group, _ in asked:
            over = self.press.overflow_mm([face.in_size(group.fit.minstens) for face in group.faces])
            for face, mm in zip(group.faces, over, strict=True):
                if mm > 0:
                    yield _size_fault(face, mm, group.fit)


def _size_fault(face: Face, millimetres: float, fit: Fit) -> Fault:
    found = f"gevonden {_in_mm(millimetres)} mm te veel bij de kleinste letter, {fit.minstens:g} pt"
    return Fault(face.place, _wrong(face), found, "maak de tekst korter" if face.weight else _SHORTER_NAMES)


def _fixed_fault(face: Face, millimetres: float) -> Fault:
    found = f"gevonden {_in_mm(millimetres)} mm te veel"
    return Fault(face.place, _wrong(face), found, _SHORTER_NAMES)


def _wrong(face: Face) -> str:
    return f"de tekst van «{face.name}» past niet op {face.format}"


def _in_mm(millimetres: float) -> str:
    return decimal(millimetres) if millimetres < ROOM_BELOW else f"meer dan {ROOM_BELOW}"
