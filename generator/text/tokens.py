"""The tokens of markdown-it, and the nodes that they become.

Everything else in markdown-it is switched off: HTML, roles, headings, addresses and quotes are just letters.
"""

import re
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from generator.faults import Fault, Place, quotation
from generator.provenance import Scalar
from generator.text.nodes import Block, Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Slot, Text
from generator.text.signs import bare_letters, is_readable, is_visible

SLOT = re.compile(r"\{\{\s*(\w+)(?:\.(\w+))?\s*(\|\s*hoofdletter\s*)?\}\}")
_SLOT_IN_LINK = r"\{\{[\w\s.|]*\}\}"
LINK = re.compile(rf"\[\[(?=\s*[^\[\]|\s])([^\[\]|]+)(?:\|((?:{_SLOT_IN_LINK}|(?!{_SLOT_IN_LINK})[^\[\]|])+))?\]\]")
"""A link; what stands in it can be read in one way only, so that one that is never closed is known in one look."""
SLOT_SHAPE = "schrijf {{ woord }}, {{ woord.mv }} of {{ woord | hoofdletter }}"
LINK_SHAPE = "schrijf [[id]] of [[id|tekst]]"


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
def parser(*, lists: bool) -> MarkdownIt:
    """Return the parser; without ``lists`` a dash or a number begins no item."""
    made = MarkdownIt("zero").enable(["emphasis", "escape", "newline", *(["list"] if lists else [])])
    made.inline.ruler.push("kaartlink", _Rule(LINK, "kaartlink"))
    made.inline.ruler.push("woordslot", _Rule(SLOT, "woordslot"))
    return made


def blocks_of(raw: Scalar, tokens: list[Token]) -> tuple[tuple[Block, ...], list[Fault]]:
    """Return the blocks that the tokens of a text make, and what is wrong in them."""
    reader = _Reader(raw)
    return reader.blocks(iter(tokens)), reader.faults


class _Reader:
    """A reader of markdown-it's tokens, which finds the place of links and slots."""

    def __init__(self, raw: Scalar) -> None:
        self.raw = raw
        self.places: dict[str, Iterator[Place]] = {}
        self.faults: list[Fault] = []

    def blocks(self, tokens: Iterator[Token]) -> tuple[Block, ...]:
        """Read the blocks of a text or an item; a list of one point that is all there is, is a line as it was typed."""
        found: list[Block] = []
        mark = ""
        for token in tokens:
            if token.type == "inline":
                paragraph = Paragraph(tuple(self.inlines(iter(token.children or ()))))
                found += [paragraph] if is_visible(bare_letters(Text((paragraph,)))) else []
            elif token.type in ("bullet_list_open", "ordered_list_open"):
                mark, bullets = self.bullets(token, tokens)
                found.append(bullets)
            elif token.type == "list_item_close":
                break
        match found:
            case [Bullets(items=((),))]:
                return (Paragraph((Letters(mark),)),)
            case [Bullets(items=((Paragraph(inlines),),))]:
                return (Paragraph((Letters(f"{mark} "), *inlines)),)
        if any(isinstance(block, Bullets) and () in block.items for block in found):
            self.fault(self.raw.place, "een leeg punt in een lijst", "schrijf er iets, of haal het punt weg")
        return tuple(found)

    def bullets(self, opened: Token, tokens: Iterator[Token]) -> tuple[str, Bullets]:
        """Read a list: the mark of its first item, and the list."""
        marks: list[str] = []
        items: list[tuple[Block, ...]] = []
        for token in tokens:
            if token.type == "list_item_open":
                marks.append(f"{token.info}{token.markup}")
                items.append(self.blocks(tokens))
            elif token.type.endswith("_list_close"):
                break
        ordered = opened.type == "ordered_list_open"
        if ordered:
            self.numbers(marks)
        return marks[0], Bullets(tuple(items), ordered, int(opened.attrs.get("start", 1)))

    def numbers(self, marks: list[str]) -> None:
        """Add a fault where numbers do not go on; a list of ones is counted, as Markdown does."""
        typed = [int(mark[:-1]) for mark in marks]
        wanted = range(typed[0], typed[0] + len(typed))
        broken = (mark for mark, number, right in zip(marks, typed, wanted, strict=True) if number != right)
        if set(typed) != {1} and (mark := next(broken, None)):
            remedy = f"tel door, of zet voor elk punt een streepje: «- {mark} ...»"
            self.fault(self.raw.place_of(mark), "de nummers van een lijst tellen niet door", remedy)

    def fault(self, place: Place, wrong: str, remedy: str) -> None:
        self.faults.append(Fault(place, wrong, f"gevonden {quotation(self.raw)}", remedy))

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
            target, label = token.meta["groups"][0].strip(), token.meta["groups"][1]
            place = self.place(token.content if label is None else token.content.partition("|")[0] + "|")
            inlines = tuple(self.label(label or ""))
            if label and not is_readable(bare_letters(Text((Paragraph(inlines),)))):
                self.fault(place, "een verwijzing zonder tekst", LINK_SHAPE)
            yield Link(target, inlines, place)
        elif token.type == "woordslot":
            yield self.slot(token.content, token.meta["groups"])
        elif token.content:
            yield Letters(token.content)

    def slot(self, written: str, groups: tuple[str | None, ...]) -> Slot:
        word, form, capital = groups
        return Slot(str(word), form or "ev", bool(capital), self.place(written))

    def label(self, label: str) -> Iterator[Inline]:
        """Read the label of a link: letters and slots."""
        end = 0
        for slot in SLOT.finditer(label):
            yield Letters(_on_one_line(label[end : slot.start()]))
            yield self.slot(slot.group(), slot.groups())
            end = slot.end()
        if label[end:]:
            yield Letters(_on_one_line(label[end:]))

    def place(self, written: str) -> Place:
        """Return where the next one that is written like this stands."""
        key = " ".join(written.split())
        if key not in self.places:
            self.places[key] = self.raw.places_of(key)
        return next(self.places[key], None) or self.raw.place


def _on_one_line(letters: str) -> str:
    return " ".join(letters.split("\n"))
