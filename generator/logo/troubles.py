"""What can be wrong with a logo, and the faults of one: each once, where it stands first, and not without end."""

from dataclasses import dataclass
from pathlib import Path

from generator.bounds import MOST_LOGO_FAULTS
from generator.faults import Fault, Place, quotation


@dataclass(frozen=True)
class Trouble:
    """A sort of fault: what is wrong, and what to do."""

    wrong: str
    remedy: str


_WHOLE = "bewaar het als gewone SVG, met alles in het bestand zelf"

UNREADABLE = Trouble("het logo is geen leesbare SVG", "bewaar het opnieuw uit het tekenprogramma")
PACKED = Trouble("het logo is ingepakt (SVGZ)", "bewaar het als gewone SVG, niet gecomprimeerd")
ENCODING = Trouble("het logo staat niet in UTF-8", "bewaar het opnieuw als SVG, met de codering UTF-8")
ENTITIES = Trouble("het logo werkt met eigen afkortingen (entiteiten)", "bewaar het opnieuw als gewone SVG")
NAMESPACE = Trouble("het logo zegt niet dat het een SVG is", 'zet in «svg»: xmlns="http://www.w3.org/2000/svg"')
TOO_MUCH = Trouble("het logo is te groot", "maak de tekening eenvoudiger, of bewaar het logo als PNG")
CIRCLE = Trouble("een deel van het logo bestaat uit zichzelf", "haal de verwijzing weg, of bewaar het logo als PNG")
ROOM = Trouble(
    "het logo heeft geen bruikbare maat", 'geef «svg» een viewBox van vier getallen, zoals viewBox="0 0 120 40"'
)
LETTERS = Trouble(
    "het logo bevat letters, en die zien er op elke computer anders uit",
    "zet de letters in het tekenprogramma om in vormen (paden)",
)
SCRIPT = Trouble("het logo bevat een script of vreemde inhoud", _WHOLE)
OUTSIDE = Trouble("het logo haalt iets van buiten", _WHOLE)
MOVING = Trouble("het logo beweegt", "haal de animatie eruit")
EFFECT = Trouble(
    "het logo heeft een effect dat op papier anders uitkomt",
    "maak er in het tekenprogramma vormen van, of bewaar het logo als PNG",
)
UNKNOWN = Trouble(
    "het logo bevat iets dat hier niet kan", "bewaar het als gewone SVG met alleen vormen, of bewaar het als PNG"
)
VALUE = Trouble("een waarde in het logo is niet te lezen", "bewaar het opnieuw als gewone SVG, of bewaar het als PNG")
NOTHING = Trouble("een verwijzing in het logo leidt naar niets", "bewaar het opnieuw als gewone SVG, of als PNG")
PICTURE = Trouble("een beeld in het logo is niet te gebruiken", "neem een PNG of JPEG op in het bestand zelf")

NAMED = {
    **dict.fromkeys(("text", "tspan", "tref", "textPath", "altGlyph", "flowRoot", "flowPara", "flowSpan"), LETTERS),
    **dict.fromkeys(("script", "foreignObject", "handler", "listener", "iframe", "object", "embed"), SCRIPT),
    **dict.fromkeys(("animate", "animateColor", "animateMotion", "animateTransform", "set", "discard"), MOVING),
    **dict.fromkeys(("animation", "animation-name", "transition", "@keyframes"), MOVING),
    **dict.fromkeys(("filter", "marker", "marker-start", "marker-mid", "marker-end", "mix-blend-mode"), EFFECT),
    **dict.fromkeys(("paint-order", "vector-effect", "backdrop-filter", "spreadMethod", "mask-type"), EFFECT),
    **dict.fromkeys(("meshgradient", "hatch", "solidcolor", "cursor"), EFFECT),
    **dict.fromkeys(("@import", "@font-face"), OUTSIDE),
    "viewBox": ROOM,
}
"""What is not allowed, or not with every value, and has a sentence of its own."""


def trouble(name: str, otherwise: Trouble = UNKNOWN) -> Trouble:
    """Return what is wrong with an element, an attribute or a property that is not allowed."""
    return SCRIPT if name.startswith("on") else NAMED.get(name, otherwise)


class LogoFaults:
    """The faults of one file."""

    def __init__(self, file: Path) -> None:
        self.file = file
        self.faults: dict[tuple[Trouble, str], Fault] = {}

    def add(self, what: Trouble, found: str, place: Place | None = None) -> None:
        """Add a fault, at the file as a whole where it has no place; once there are enough, no more."""
        if (what, found) not in self.faults and len(self.faults) < MOST_LOGO_FAULTS:
            at = place or Place(self.file)
            self.faults[what, found] = Fault(at, what.wrong, f"gevonden {found}", what.remedy)

    def at(self, what: Trouble, name: str, holder: str, place: Place) -> None:
        """Add a fault of a name that stands at an element."""
        self.add(what, f"{quotation(name)} bij {quotation(holder)}", place)
