"""The press: gives laid-out faces, from the cache or from the engine, and remembers sizes."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from pathlib import Path

from generator.design.tokens import read_tokens
from generator.digest import digest
from generator.faults import ContentFaults, Fault
from generator.print.engine.engine import Engine, Face, engine_for
from generator.print.engine.styles import Style, card_style
from generator.print.pdf.face import Taken
from generator.print.sizing import Sized, Sizer
from generator.print.store import Store

BATCH = 240
"""Faces in one document: enough to share its fonts, few enough to bound the memory."""


class Press:
    """Lays out faces for one school.

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
        house = self.house if "stempel" in face.html else ""
        return digest("face", face.html, house, self.labels, self.style.digest)

    def lay_decks(self, decks: Sequence[Sized], others: Sequence[Face]) -> None:
        """Lay out decks, each at the largest size that it allows, and other faces as they are.

        ``sizes`` tells the sizes afterwards.  Raises ``ContentFaults`` with every face that
        does not fit at its smallest size.
        """
        Sizer(self).lay(decks, others)

    def measure(self, faces: Sequence[Face]) -> Sequence[float]:
        """Tell by how many mm each face runs over; at most 0 fits."""
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
        from generator.print.pdf.harvest import harvest

        laid = self.engine.faces([self._at_size(face) for face in faces.values()], self.extra)
        over = [face for face, mm in zip(faces.values(), laid.over, strict=True) if mm > 0]
        if len(laid.document.pages) > len(faces):
            return over + self._without({key: face for key, face in faces.items() if face not in over}, len(over))
        pdf = self.engine.pdf(laid.document, laid.faces[0].place)
        for (key, face), taken in zip(faces.items(), harvest(pdf), strict=True):
            if face not in over:
                self.store.put(key, taken.to_bytes())
                self.taken[key] = taken
                self.made.append(face.name)
        return over

    def _without(self, faces: dict[str, Face], left_out: int) -> list[Face]:
        """Lay a batch out again without the faces that ran over onto a further page."""
        if not left_out:
            wrong, remedy = "een zijde beslaat meer dan één blad", "maak de tekst korter of kijk het sjabloon na"
            face = next(iter(faces.values()))
            raise ContentFaults([Fault(face.place, wrong, f"gevonden bij «{face.name}» of daarna", remedy)])
        return self._batch(faces) if faces else []

    def face(self, face: Face) -> Taken:
        """Give a face that was laid out."""
        return self.taken[self.key(self._at_size(face))]
