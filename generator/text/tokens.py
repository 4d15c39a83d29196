"""The tokens of markdown-it, and the nodes that they become."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.faults import Place
from generator.located import Scalar
from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Slot

SLOT = re.compile(r"\{\{\s*(\w+)(?:\.(\w+))?\s*(\|\s*hoofdletter\s*)?\}\}")
LINK = re.compile(r"\[\[\s*([^\[\]|\s][^\[\]|]*?)\s*(?:\|((?:\{\{[\w\s.|]*\}\}|[^\[\]|])+))?\]\]")


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
def parser() -> MarkdownIt:
    """Make the parser of a text."""
    options = {"typographer": True, "quotes": "“”‘’"}
    rules = ["list", "emphasis", "escape", "newline", "smartquotes", "replacements"]
    made = MarkdownIt("zero", options).enable(rules)
    made.inline.ruler.push("kaartlink", _Rule(LINK, "kaartlink"))
    made.inline.ruler.push("woordslot", _Rule(SLOT, "woordslot"))
    return made


def blocks_of(raw: Scalar, tokens: list[Token]) -> tuple[Block, ...]:
    """Make the blocks of a text of its tokens."""
    return tuple(_Reader(raw).blocks(iter(tokens)))


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
        for slot in SLOT.finditer(label):
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
