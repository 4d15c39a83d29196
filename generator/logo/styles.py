"""The style of a drawing, worked out: what rules, attributes and ``style`` say of each element, as properties.

So a drawing is written without style sheets: what a rule says stands at the elements that it chooses.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

import cssselect2
import tinycss2

from generator.bounds import MOST_SVG_SELECTORS
from generator.faults import Place, quotation
from generator.logo.allowlist import IDLE, INHERITED, NEUTRAL, PROPERTIES
from generator.logo.document import SvgElement
from generator.logo.troubles import OUTSIDE, TOO_MUCH, UNKNOWN, VALUE, LogoFaults, Trouble, trouble

PropertyValues = dict[str, str]
"""Properties, each with its value as we write it."""

_CHOOSING = {"ident", "hash", "whitespace"}
_SIGNS = {".", "*", ",", ">"}
"""Of what a selector is made: names of elements, classes, ids, and what stands within what."""


@dataclass
class _Block:
    """The properties of a rule or an attribute, and those marked ``!important``."""

    normal: PropertyValues = field(default_factory=dict)
    important: PropertyValues = field(default_factory=dict)


def compute_styles(root: SvgElement, wrongs: LogoFaults) -> dict[SvgElement, PropertyValues]:
    """Return the properties of all elements, and take the style sheets away."""
    matcher = _rules(root, wrongs)
    worked_out: dict[SvgElement, PropertyValues] = {}
    for wrapped in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree():
        element: SvgElement = wrapped.etree_element
        blocks: list[_Block] = [block for *_, block in matcher.match(wrapped)]
        written = tinycss2.parse_blocks_contents(element.attrib.pop("style", ""))
        own = _block(written, element.tag, element.place, wrongs)
        said = _attributes(element, wrongs)
        for block in (*blocks, own):
            said |= block.normal
        for block in (*blocks, own):
            said |= block.important
        worked_out[element] = {name: value for name, value in sorted(said.items()) if value != "inherit"}
    return worked_out


def _attributes(element: SvgElement, wrongs: LogoFaults) -> PropertyValues:
    """Return the properties that are written as attributes, and take those away."""
    said: PropertyValues = {}
    for name in [name for name in element.attrib if name in PROPERTIES or name in NEUTRAL or name in IDLE]:
        _set_property(said, name, element.attrib.pop(name).strip(), element.tag, element.place, wrongs)
    return said


def _rules(root: SvgElement, wrongs: LogoFaults) -> Any:
    """Return a matcher of all rules in the style sheets, and take those away."""
    matcher = cssselect2.Matcher()
    room = MOST_SVG_SELECTORS
    for parent in list(root.iter()):
        for sheet in [child for child in parent if child.tag == "style"]:
            assert isinstance(sheet, SvgElement)
            parent.remove(sheet)
            for name, common in (("type", {"text/css"}), ("media", {"all", "screen", "screen, print", "screen,print"})):
                if name in sheet.attrib and sheet.attrib[name] not in common:
                    wrongs.at(UNKNOWN, f"{name}: {sheet.attrib[name]}", "style", sheet.place)
            for rule in tinycss2.parse_stylesheet(sheet.text or "", skip_comments=True, skip_whitespace=True):
                if rule.type == "qualified-rule" and room > 0:
                    room -= _add_rule(rule, matcher, sheet.place, wrongs)
                elif rule.type == "at-rule":
                    name = f"@{rule.lower_at_keyword}"
                    wrongs.at(trouble(name), name, "style", sheet.place)
                elif room > 0:
                    wrongs.at(VALUE, "stijl", "style", sheet.place)
            if room <= 0:
                wrongs.add(TOO_MUCH, f"meer dan {MOST_SVG_SELECTORS} regels stijl", sheet.place)
    return matcher


def _add_rule(rule: Any, matcher: Any, place: Place, wrongs: LogoFaults) -> int:
    """Add a rule to the matcher; return for how many its selectors count."""
    chosen = [token for token in rule.prelude if token.type != "comment"]
    shown = (tinycss2.serialize(chosen).strip() if _is_flat(chosen) else "") or "stijl"
    block = _block(tinycss2.parse_blocks_contents(rule.content), shown, place, wrongs)
    simple = all(token.type in _CHOOSING or (token.type == "literal" and token.value in _SIGNS) for token in chosen)
    try:
        selectors = cssselect2.compile_selector_list(chosen) if simple else []
    except cssselect2.SelectorError:
        selectors = []
    if not selectors:
        wrongs.at(UNKNOWN, shown, "style", place)
    weight = sum(10 if set(text.strip()) & set(" >") else 1 for text in shown.split(","))
    for selector in selectors if weight <= MOST_SVG_SELECTORS else ():
        matcher.add_selector(selector, block)
    return max(weight, 1)


def _block(declarations: Iterable[Any], holder: str, place: Place, wrongs: LogoFaults) -> _Block:
    """Read what is said between braces; of two values of which the later is not known to us, the earlier counts."""
    block = _Block()
    for one in declarations:
        if one.type == "declaration" and _is_flat(one.value):
            said = block.important if one.important else block.normal
            value = tinycss2.serialize([token for token in one.value if token.type != "comment"]).strip()
            _set_property(said, one.lower_name, value, holder, place, wrongs)
        elif one.type not in ("comment", "whitespace"):
            wrongs.at(VALUE, "stijl", holder, place)
    return block


def _is_flat(tokens: Iterable[Any]) -> bool:
    """Whether there are no brackets within brackets: no value has them, and their depth knows no bound."""
    within = (token.arguments if token.type == "function" else () for token in tokens)
    return not any(hasattr(token, "content") for token in tokens) and not any(
        hasattr(inner, "content") or inner.type == "function" for one in within for inner in one
    )


def _set_property(said: PropertyValues, name: str, value: str, holder: str, place: Place, wrongs: LogoFaults) -> None:
    if name in IDLE or value in NEUTRAL.get(name, ()):
        return
    if name not in PROPERTIES:
        wrongs.at(trouble(name), name, holder, place)
        return
    made = "inherit" if value == "inherit" and name in INHERITED else PROPERTIES[name](value)
    if made is not None:
        said[name] = made
    elif name not in said:
        wrongs.add(value_trouble(name, value), f"{quotation(f'{name}: {value}')} bij {quotation(holder)}", place)


def value_trouble(name: str, value: str) -> Trouble:
    """Return what is wrong with a value that its property or attribute does not take."""
    leads = "url" in value or "image" in value or "\\" in value or "://" in value
    return OUTSIDE if leads else trouble(name, VALUE)
