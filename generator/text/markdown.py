"""The Markdown of a text: paragraphs, lists, emphasis, links to ``[[id]]``, word slots.

markdown-it-py reads it with everything else switched off, so HTML, roles, headings and
addresses in a text are just letters.  Links and slots are checked against the library later;
here they only get their place.
"""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.faults import Fault, Place, quoted
from generator.located import Scalar
from generator.text.nodes import (
    Block,
    Break,
    Bullets,
    Emphasis,
    Inline,
    Letters,
    Link,
    Paragraph,
    Slot,
    Text,
)

_SLOT = re.compile(r"\{\{\s*(\w+)(?:\.(\w+))?\s*(\|\s*hoofdletter\s*)?\}\}")
_LINK = re.compile(r"\[\[\s*([^\[\]|\s][^\[\]|]*?)\s*(?:\|((?:\{\{[\w\s.|]*\}\}|[^\[\]|])+))?\]\]")
_FORBIDDEN = {
    "\t": ("een tab in een tekst", "maak er een spatie van"),
    "\u00ad": ("een zacht koppelteken in een tekst", "haal het weg"),
}


class _Rule:
    """An inline rule of markdown-it that makes one token of what ``pattern`` matches."""

    def __init__(self, pattern: re.Pattern[str], kind: str) -> None:
        self.pattern, self.kind = pattern, kind

    def __call__(self, state: StateInline, silent: bool) -> bool:
        found = self.pattern.match(state.src, state.pos, state.posMax)
        if not found:
            return False
        if not silent:
            token = state.push(self.kind, "", 0)
            token.content, token.meta = found.group(), {"groups": found.groups()}
        state.pos = found.end()
        return True


@cache
def _parser() -> MarkdownIt:
    options = {"typographer": True, "quotes": "“”‘’"}
    rules = ["list", "emphasis", "escape", "newline", "smartquotes", "replacements"]
    parser = MarkdownIt("zero", options).enable(rules)
    parser.inline.ruler.push("kaartlink", _Rule(_LINK, "kaartlink"))
    parser.inline.ruler.push("woordslot", _Rule(_SLOT, "woordslot"))
    return parser


def parse_text(raw: Scalar, *, one_line: bool = False) -> tuple[Text, list[Fault]]:
    """Parse a text; ``one_line`` asks for a *regel*: one paragraph without a new line."""
    faults = [
        Fault(raw.place_of(sign), wrong, f"gevonden {quoted(raw)}", remedy)
        for sign, (wrong, remedy) in _FORBIDDEN.items()
        if sign in raw
    ]
    reader = _Reader(raw)
    blocks = tuple(reader.blocks(iter(_parser().parse(str(raw)))))
    if not blocks:
        faults.append(Fault(raw.place, "de tekst is leeg", "gevonden niets", "schrijf de tekst of haal de sleutel weg"))
        blocks = (Paragraph(()),)
    if one_line and (len(blocks) != 1 or not isinstance(blocks[0], Paragraph)):
        faults.append(
            Fault(
                raw.place,
                "hier past maar één alinea",
                f"gevonden {quoted(raw)}",
                "maak er één alinea van, zonder lijst",
            )
        )
        blocks = (Paragraph(()),)
    return Text(blocks, raw.place), faults + list(_broken(raw))


class _Reader:
    """Makes nodes of markdown-it's tokens and gives links and slots their place."""

    def __init__(self, raw: Scalar) -> None:
        self.raw = raw
        self.seen: Counter[str] = Counter()

    def blocks(self, tokens: Iterator[Token]) -> Iterator[Block]:
        for token in tokens:
            if token.type == "inline":
                yield Paragraph(tuple(self.inlines(iter(token.children or ()))))
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                items = tuple(self.items(tokens))
                yield Bullets(items, ordered=token.type.startswith("ordered"))
            elif token.type == "list_item_close":
                return

    def items(self, tokens: Iterator[Token]) -> Iterator[tuple[Block, ...]]:
        for token in tokens:
            if token.type == "list_item_open":
                yield tuple(self.blocks(tokens))
            elif token.type.endswith("_list_close"):
                return

    def inlines(self, tokens: Iterator[Token]) -> Iterator[Inline]:
        for token in tokens:
            if token.type in ("em_open", "strong_open"):
                yield Emphasis(tuple(self.inlines(tokens)), strong=token.type == "strong_open")
            elif token.type in ("em_close", "strong_close"):
                return
            else:
                yield from self.leaf(token)

    def leaf(self, token: Token) -> Iterator[Inline]:
        if token.type == "softbreak":
            yield Letters(" ")
        elif token.type == "hardbreak":
            yield Break()
        elif token.type == "kaartlink":
            target, label = token.meta["groups"]
            place = self.place(token.content if label is None else token.content.partition("|")[0] + "|")
            yield Link(target, tuple(self.label(label or "")), place)
        elif token.type == "woordslot":
            yield self.slot(token.content, token.meta["groups"])
        elif token.content:
            yield Letters(_smart(token.content))

    def slot(self, written: str, groups: tuple[str | None, ...]) -> Slot:
        word, form, capital = groups
        return Slot(str(word), form or "ev", bool(capital), self.place(written))

    def label(self, label: str) -> Iterator[Inline]:
        """Read the label of a link: letters and slots."""
        end = 0
        for slot in _SLOT.finditer(label):
            yield Letters(_smart(label[end : slot.start()]))
            yield self.slot(slot.group(), slot.groups())
            end = slot.end()
        if label[end:]:
            yield Letters(_smart(label[end:]))

    def place(self, written: str) -> Place:
        """Tell where the next one that is written like this stands."""
        key = " ".join(written.split())
        self.seen[key] += 1
        return self.raw.place_of(key, self.seen[key] - 1)


def _smart(letters: str) -> str:
    return " ".join(letters.replace("'", "’").split("\n"))


_SLOT_SHAPE = "{{ woord }}, {{ woord.mv }} of {{ woord | hoofdletter }}"
_SHAPES = (
    (_SLOT, "{{", "}}", "een invulplek die niet klopt", _SLOT_SHAPE),
    (_LINK, "[[", "]]", "een verwijzing die niet klopt", "[[id]] of [[id|tekst]]"),
)


def _broken(raw: Scalar) -> Iterator[Fault]:
    """Find what looks like a link or a slot, and is none; of a pair that fails, only where it opens."""
    text = str(raw)
    for pattern, opening, closing, wrong, shape in _SHAPES:
        sound = {at for match in pattern.finditer(text) for at in (match.start(), match.end() - 2)}
        opened = [(nth, at) for nth, at in _all(opening, text) if at not in sound]
        closed = [(nth, at) for nth, at in _all(closing, text) if at not in sound]
        for nth, at in opened:
            found = f"gevonden {quoted(text[at : at + 24])}"
            yield Fault(raw.place_of(opening, nth), wrong, found, f"schrijf {shape}")
        for nth, at in closed if not opened else ():
            found = f"gevonden {quoted(text[max(0, at - 22) : at + 2])}"
            yield Fault(raw.place_of(closing, nth), wrong, found, f"schrijf {shape}")


def _all(sign: str, text: str) -> Iterator[tuple[int, int]]:
    return enumerate(match.start() for match in re.finditer(re.escape(sign), text))
