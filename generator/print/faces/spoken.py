"""How a statement stands on its card: lines of one length, at the optical centre, in one of three sizes.

The lines are broken here, with the widths of the font's own letters: the sizes that a text fits at are known before
anything is laid out, and a width is found at which the same number of lines comes out even.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.figures.measure import letter_of, lines_of
from generator.print.paper.sizes import FrontZones
from generator.print.pdf.face import MM

LINE_HEIGHT = 1.25
"""How far lines lie apart, in em; as ``.spreekt h1`` has it."""

_CENTRE = 0.47
"""Where the optical centre of a card lies, as a share of its height from the top: a little above its middle."""

_SLACK = 0.15
"""What a line may be longer than it was measured, in em, and still stay one."""

_FULL = 0.88
"""How much of the height between head and foot a text may take."""

_GLUE = "\ue000"
"""What stands for a space at which no line ends, while lines are measured."""

_HANGING = "‘’“”„«»\"'"


@dataclass(frozen=True)
class SpokenText:
    """A text that a card says aloud, and the zones of the card; its last two words stay on one line."""

    text: str
    zones: FrontZones
    templates: Path

    @property
    def keeps_last_words(self) -> bool:
        """Whether there is a line for the last two words together, in all sizes."""
        return len(self.text.split()) > 2

    def fitting_sizes(self, sizes: Sequence[float]) -> tuple[float, ...]:
        """Return the sizes, from the largest in points, that the text fits at with some air, and the smallest."""
        return tuple(size for size in sizes[:-1] if self._fits(size)) + tuple(sizes[-1:])

    def css(self, size: float) -> str:
        """Return how the text is set in a size in points, as custom properties."""
        lines, em = self._lines(size), size / MM
        widest = max(self._width(line, size) for line in lines)
        width = min(self.zones.width, widest + _SLACK * em)
        centre = _CENTRE * self.zones.card - self._height(size) / 2 - self.zones.top
        down = max(0.0, min(centre, self.zones.height - self._height(size)))
        hung = min(self.zones.hang, self._width(self.text[0], size)) if self.text[:1] in _HANGING else 0.0
        hyphens = "manual" if self._holds_words(size) else "auto"
        return f"--breed: {width:.2f}mm; --lucht: {down:.2f}mm; --haakje: {-hung:.2f}mm; --afbreken: {hyphens}"

    def _fits(self, size: float) -> bool:
        return self._holds_words(size) and self._height(size) <= _FULL * self.zones.height

    def _holds_words(self, size: float) -> bool:
        """Whether no word is wider than a line."""
        return all(self._width(word, size) <= self.zones.width for word in self._glued_text.split())

    def _height(self, size: float) -> float:
        return len(self._lines(size)) * LINE_HEIGHT * size / MM

    def _lines(self, size: float) -> Sequence[str]:
        return lines_of(self._glued_text, self.zones.width, lambda text: self._width(text, size))

    @property
    def _glued_text(self) -> str:
        words = self.text.split()
        return " ".join((*words[:-2], _GLUE.join(words[-2:]))) if self.keeps_last_words else " ".join(words)

    def _width(self, text: str, size: float) -> float:
        return letter_of(self.templates, "spreek").width(text.replace(_GLUE, " "), size) / MM


def with_last_words_together(html: str) -> str:
    """Return a line of HTML with no break at its last space outside of a tag."""
    within = 0
    for at in range(len(html) - 1, -1, -1):
        within += {">": 1, "<": -1}.get(html[at], 0)
        if html[at] == " " and not within:
            return f"{html[:at]}\N{NO-BREAK SPACE}{html[at + 1 :]}"
    return html
