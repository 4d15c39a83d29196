"""What leads from one part of a drawing to another: that it is there, ends, and does not grow without end."""

import re
from dataclasses import dataclass

from generator.bounds import MOST_SVG_DEPTH, MOST_SVG_DRAWN
from generator.faults import Place, quotation
from generator.logo.allowlist import GRADIENTS, TARGETS
from generator.logo.document import SvgElement
from generator.logo.styles import PropertyValues
from generator.logo.troubles import CIRCLE, NOTHING, TOO_MUCH, LogoFaults, Trouble

_LEADS = re.compile(r"(?:url\()?#([^\s)]+)\)?")

Leads = dict[SvgElement, dict[str, SvgElement]]
"""The elements that lead to others, each with what leads (a property, or ``href``) and where to."""


def references(ids: dict[str, SvgElement], written: dict[SvgElement, PropertyValues], wrongs: LogoFaults) -> Leads:
    """Return what leads where; what leads to nothing, or to what can't stand there, is a fault."""
    leads: Leads = {}
    for element, said in written.items():
        for name, value in said.items():
            found = _LEADS.match(value) if name in TARGETS or name == "href" else None
            if found is None or (name in TARGETS and not value.startswith("url(")):
                continue
            there = ids.get(found[1])
            if there is None or there.tag not in TARGETS[element.tag if name == "href" else name]:
                wrongs.at(NOTHING, f"#{found[1]}", element.tag, element.place)
            else:
                leads.setdefault(element, {})[name] = there
    return leads


def name_targets(root: SvgElement, leads: Leads, written: dict[SvgElement, PropertyValues]) -> None:
    """Set a name of ours on all that is led to, in the order of the drawing, and lead there by that name."""
    led = {there for found in leads.values() for there in found.values()}
    names = {one: f"n{n}" for n, one in enumerate((one for one in root.iter() if one in led), 1)}
    for element, name in names.items():
        written[element] = {"id": name, **written[element]}
    for element, found in leads.items():
        said = written[element]
        for key, there in found.items():
            said[key] = _LEADS.sub(f"#{names[there]}" if key == "href" else f"url(#{names[there]})", said[key], count=1)


@dataclass(frozen=True)
class Weight:
    """How many elements are drawn for one, and how deep they lie in each other."""

    drawn: int
    depth: int


class _EndlessDrawing(Exception):  # noqa: N818 -- it ends the weighing, whatever is wrong
    """A drawing that is drawn in itself, or grows too large: there is no weighing on."""

    def __init__(self, what: Trouble, found: str, place: Place) -> None:
        super().__init__(what)
        self.what, self.found, self.place = what, found, place


class Scales:
    """Scales for a drawing, in which what is led to counts each time again."""

    def __init__(self, leads: Leads, wrongs: LogoFaults) -> None:
        self.leads, self.wrongs = leads, wrongs
        self.known: dict[SvgElement, Weight] = {}
        self.open: list[SvgElement] = []

    def weigh(self, root: SvgElement) -> None:
        """Add a fault where a drawing is drawn in itself or grows too large; one, since there is no end to it."""
        try:
            for element in (root, *(there for found in self.leads.values() for there in found.values())):
                self._weight(element)
        except _EndlessDrawing as error:
            self.wrongs.add(error.what, error.found, error.place)

    def _weight(self, element: SvgElement) -> Weight:
        if element in self.known:
            return self.known[element]
        if element in self.open:
            raise _EndlessDrawing(CIRCLE, quotation(f"<{element.tag}>"), element.place)
        if len(self.open) > MOST_SVG_DEPTH:
            raise _EndlessDrawing(TOO_MUCH, f"meer dan {MOST_SVG_DEPTH} elementen in elkaar", element.place)
        self.open.append(element)
        found = self.leads.get(element, {})
        within = [self._weight(child) for child in element if isinstance(child, SvgElement)]
        within += [self._weight(found[name]) for name in ("href", "clip-path", "mask") if name in found]
        drawn = 1 + sum(one.drawn for one in within)
        for name in ("fill", "stroke"):
            if name in found:
                paint = self._weight(found[name])
                within.append(paint)
                # All within an element may be filled as it is; a gradient takes no more than a colour.
                drawn *= 1 if found[name].tag in GRADIENTS else 1 + paint.drawn
        self.open.pop()
        weight = Weight(drawn, 1 + max((one.depth for one in within), default=0))
        if weight.drawn > MOST_SVG_DRAWN:
            raise _EndlessDrawing(TOO_MUCH, f"meer dan {MOST_SVG_DRAWN} getekende elementen", element.place)
        if len(self.open) + weight.depth > MOST_SVG_DEPTH:
            raise _EndlessDrawing(TOO_MUCH, f"meer dan {MOST_SVG_DEPTH} elementen in elkaar", element.place)
        self.known[element] = weight
        return weight
