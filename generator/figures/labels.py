"""Labels as templates place them: text in lines, with the room that it takes."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from generator.figures.measure import Letter, letter_of, lines_of
from generator.records.figuren import Deel
from generator.records.kaartset import Accent, Teken
from generator.resolve.phases import PHASES
from generator.text.nodes import Text
from generator.text.plain import plain

REGELHOOGTE = 1.22
"""Line height of a label, in times its size."""
BOVEN = 0.94
"""How far below the top of a line its letters stand, in times their size: capitals then hang in the middle."""
KLEINER = 0.9
"""The size of the line below a name, in times that of the name."""


@dataclass(frozen=True)
class Blok:
    """A text, and the lines that it is set in; sizes in units of the drawing."""

    tekst: str
    regels: tuple[str, ...]
    corps: float
    letter: Letter
    breedte: float

    @property
    def hoogte(self) -> float:
        """The height of all lines."""
        return len(self.regels) * self.corps * REGELHOOGTE

    def op(self, regel: int) -> float:
        """Return how far below the top of the block a line (from 0) stands."""
        return self.corps * (regel * REGELHOOGTE + BOVEN)


@dataclass(frozen=True)
class Etiket:
    """A label: the name of a part and, below it, its line; ``rand`` is kept free above and below."""

    naam: Blok
    tekst: Blok | None
    rand: float
    zie: str | None

    @property
    def kier(self) -> float:
        """The room between the name and the line below it."""
        return self.naam.corps * 0.15

    @property
    def breedte(self) -> float:
        """The width of the widest line."""
        return max(self.naam.breedte, self.tekst.breedte if self.tekst else 0)

    @property
    def hoogte(self) -> float:
        """The height of all lines, and the room above and below."""
        return self.naam.hoogte + (self.kier + self.tekst.hoogte if self.tekst else 0) + 2 * self.rand


class Hoog(Protocol):
    """Anything with a height."""

    @property
    def hoogte(self) -> float:
        """The height in units of the drawing."""


class Stapel(NamedTuple):
    """Things one below the other: each with the place of its top, and where the last one ends."""

    plekken: tuple[tuple[float, Any], ...]
    eind: float


@lru_cache(maxsize=4096)
def blok(
    templates: Path, smallest: float, tekst: Text | str, breedte: float, corps: float = 9, letter: str = "lees"
) -> Blok:
    """Return a text in lines no wider than ``breedte``; ``letter`` is ``spreek``, ``vet`` or ``lees``."""
    corps = max(corps, smallest)
    face = letter_of(templates, letter)
    words = tekst if isinstance(tekst, str) else plain(tekst)
    if smallest:  # a poster: smaller letters, down to the least, before a broken word
        widest = max((face.width(word, 1) for word in words.split()), default=0)
        corps = max(min(corps, breedte / widest if widest else corps), smallest)
    measure = partial(face.width, corps=corps)
    lines = lines_of(words, breedte, measure)
    return Blok(words, lines, corps, face, max(map(measure, lines), default=0))


def etiket(
    templates: Path,
    smallest: float,
    deel: Deel,
    breedte: float,
    corps: float = 9,
    letter: str = "vet",
    onder: float = 0,
    rand: float = 0,
) -> Etiket:
    """Return the name of a part and the line below it; that one smaller, or of the size ``onder``."""
    naam = blok(templates, smallest, deel.naam, breedte, corps, letter)
    tekst = blok(templates, smallest, deel.tekst, breedte, onder or corps * KLEINER) if deel.tekst else None
    return Etiket(naam, tekst, rand, deel.zie)


def stapel(dingen: Iterable[Hoog], kier: float = 0, begin: float = 0) -> Stapel:
    """Return things one below the other, ``kier`` apart."""
    plekken, y = [], begin
    for ding in dingen:
        plekken.append((y, ding))
        y += ding.hoogte + kier
    return Stapel(tuple(plekken), y - kier if plekken else begin)


def phase_look(tekst: Text | None) -> tuple[Teken, Accent] | None:
    """Return the sign and colour of the phase that a text names; None where it names none."""
    name = plain(tekst).casefold() if tekst else ""
    return next(((phase.teken, phase.kleur) for phase in PHASES if phase.naam.casefold() == name), None)


def helpers(templates: Path, smallest: float = 0) -> dict[str, Callable[..., Any]]:
    """Return the functions that templates of figures call, by name; no letter of theirs is under ``smallest``."""
    een = partial(etiket, templates, smallest)

    def etiketten(delen: Iterable[Deel], *args: Any, **kwargs: Any) -> list[Etiket]:
        return [een(deel, *args, **kwargs) for deel in delen]

    return {
        "blok": partial(blok, templates, smallest),
        "etiket": een,
        "etiketten": etiketten,
        "fase": phase_look,
        "stapel": stapel,
    }
