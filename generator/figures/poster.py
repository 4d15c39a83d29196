"""A poster is read from the wall: few words, large letters, and a drawing as large as the sheet allows."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from markupsafe import Markup

from generator.figures.measure import letter_of, lines_of
from generator.records.figuren import VORMEN, Deel, Figuur
from generator.records.walk import find_all
from generator.text.nodes import letters
from generator.text.plain import plain

SMALLEST = 11.0
"""The least size of a letter in the drawing of a poster, in units."""
LEAST_POINTS = 28.0
"""The least size of a letter in a figure on a poster, in points on A3."""
MOST_WORDS = 40
"""The most words in a figure on a poster."""
WIDTHS = (300, 330, 360, 390, 420)
"""The widths to try, in units of a drawing: a wider one has longer lines, and so is lower."""

POINTS_PER_MM = 72 / 25.4
TITLE_POINTS = 96
SHEET = 384.0, 240.0
"""The room for title and figure, in mm."""
TITLE_LEADING = 1.0
BELOW_TITLE = 7.0
"""The room between title and figure, in mm."""

_SIZE = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_BROKEN = re.compile(r"\w-</text>")
_SAYS_BY_TEXT = ("route", "tijdlijn")
"""Types whose parts need the line below their name: the phase that a road passes, or how long it takes."""

Sketch = Callable[..., Markup]
"""A function from a figure, a width and the smallest letter to a drawing."""


@dataclass(frozen=True)
class Poster:
    """A figure as it hangs on a wall: the lines of its title, and the drawing with its size in mm."""

    titel: tuple[str, ...]
    tekening: Markup
    breedte: float
    hoogte: float
    punten: float
    """The least size of a letter in the drawing, in points."""


def largest_poster(templates: Path, draw: Sketch, figuur: Figuur) -> Poster:
    """Return the poster of a figure, with as many of its words as can be read from afar."""
    width, height = SHEET
    measure = partial(letter_of(templates, "spreek").width, corps=TITLE_POINTS)
    titel = lines_of(plain(figuur.poster or figuur.titel), width * POINTS_PER_MM, measure)
    height -= len(titel) * TITLE_POINTS * TITLE_LEADING / POINTS_PER_MM + BELOW_TITLE
    posters = []
    for fewer in poster_figures(figuur):
        posters.append(poster := _poster_of(titel, draw, fewer, width, height))
        if poster.punten >= LEAST_POINTS and not _BROKEN.search(poster.tekening):
            return poster
    return max(posters, key=lambda poster: poster.punten >= LEAST_POINTS)


def _poster_of(titel: tuple[str, ...], draw: Sketch, figuur: Figuur, width: float, height: float) -> Poster:
    least = LEAST_POINTS / SMALLEST / POINTS_PER_MM

    def worth(tried: tuple[float, Markup]) -> tuple[bool, float]:
        scale, svg = tried
        return scale >= least and not _BROKEN.search(svg), round(scale, 3)

    # Of drawings with letters of the same size the widest leaves least of the sheet bare.
    drawn = (draw(figuur, breedte=units, smallest=SMALLEST) for units in reversed(WIDTHS))
    scale, svg = max(((_scale(svg, width, height), svg) for svg in drawn), key=worth)
    return Poster(titel, svg, width, height, scale * SMALLEST * POINTS_PER_MM)


def _scale(svg: str, width: float, height: float) -> float:
    """Return the mm of a unit in a frame of this size."""
    size = _SIZE.search(svg)
    assert size is not None  # every drawing tells its size
    return min(width / float(size[1]), height / float(size[2]))


def poster_figures(figuur: Figuur) -> Iterator[Figuur]:
    """Yield a figure with short names, then with ever fewer words: at most ``MOST_WORDS`` if it can."""
    short = _short(figuur)
    shapes = [short]
    for leave in _LEAVE:
        shapes.append(leave(shapes[-1]))
    few = [shape for n, shape in enumerate(shapes) if word_count(shape) <= MOST_WORDS and shape not in shapes[:n]]
    yield from few or shapes[-1:]


def word_count(figuur: Figuur) -> int:
    """Return how many words a figure shows on a poster; a number is none, and a cube shows that of its cells only."""
    texts = [*figuur.kolommen, *figuur.assen]
    parts = (*figuur.delen, *figuur.delen[0].delen) if figuur.assen else find_all(figuur, Deel)
    texts += [text for deel in parts for text in (deel.naam, deel.tekst) if text]
    return sum(any(map(str.isalpha, word)) for text in texts for word in plain(text).split())


def _short(figuur: Figuur) -> Figuur:
    def shorter(deel: Deel) -> Deel:
        # A label that was made short for a poster has no line below it.
        tekst = None if deel.poster and figuur.type not in _SAYS_BY_TEXT else deel.tekst
        if tekst and figuur.type in _SAYS_BY_TEXT:
            tekst = letters(plain(tekst).split(",")[0])
        return deel.with_fields(naam=deel.poster or deel.naam, tekst=tekst, delen=tuple(map(shorter, deel.delen)))

    return figuur.with_fields(titel=figuur.poster or figuur.titel, delen=tuple(map(shorter, figuur.delen)))


def _without_text(figuur: Figuur, deepest: int) -> Figuur:
    """Return a figure without lines below the names of its parts, but for those less than ``deepest`` down."""

    def bare(deel: Deel, depth: int) -> Deel:
        tekst = deel.tekst if depth < deepest else None
        return deel.with_fields(tekst=tekst, delen=tuple(bare(part, depth + 1) for part in deel.delen))

    return figuur.with_fields(delen=tuple(bare(deel, 0) for deel in figuur.delen))


def _without_points(figuur: Figuur, depth: int) -> Figuur:
    """Return a figure without the parts of its parts, where it can do without; a cell of a table keeps its number."""
    form = VORMEN[figuur.type]

    def bare(deel: Deel, nr: int) -> Deel:
        if depth == 1:
            needed = form.in_elk[min(nr, len(form.in_elk) - 1)][0]
            return deel if needed else deel.with_fields(delen=())
        return deel.with_fields(delen=tuple(part.with_fields(delen=()) for part in deel.delen))

    return (
        figuur
        if form.assen and depth == 2
        else figuur.with_fields(delen=tuple(bare(deel, nr) for nr, deel in enumerate(figuur.delen)))
    )


def _leave_first(figuur: Figuur) -> Figuur:
    return figuur if figuur.type in _SAYS_BY_TEXT else _without_text(figuur, 0)


_LEAVE: tuple[Callable[[Figuur], Figuur], ...] = (
    lambda figuur: _without_text(figuur, 2),
    lambda figuur: _without_text(figuur, 1),
    lambda figuur: _without_points(figuur, 2),
    _leave_first,
    lambda figuur: _without_points(figuur, 1),
)
"""What is left out of a figure, in this order."""
