"""Texts as an author writes them, and nodes as a person reads them."""

from pathlib import Path

from generator.faults import Fault
from generator.provenance import Scalar, Source
from generator.text.markdown import parse_text
from generator.text.nodes import Block, Break, Emphasis, Inline, Letters, Link, Paragraph, Slot, Text


def scalar(text: str) -> Scalar:
    """Make a value that stands at the start of a file."""
    out = Scalar(text)
    out.source, out.start, out.end = Source(Path("proef.yaml"), text), 0, len(text)
    return out


def parsed(text: str) -> Text:
    """Parse a text without faults."""
    out, faults = parse_text(scalar(text))
    assert faults == []
    return out


def faults_in(text: str, *, one_line: bool = False) -> list[Fault]:
    """Give the faults of a text."""
    return parse_text(scalar(text), one_line=one_line)[1]


def drawn(text: Text) -> str:
    """Write the nodes of a text as a person reads them."""
    return " ".join(map(_block, text.blocks))


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return _group("alinea", block.inlines)
    items = " ".join(f"[{' '.join(map(_block, item))}]" for item in block.items)
    kind = "lijst" if not block.ordered else "nummers" if block.start == 1 else f"nummers van {block.start}"
    return f"({kind} {items})"


def _group(name: str, inlines: tuple[Inline, ...]) -> str:
    return f"({' '.join([name, *map(_inline, _joined(inlines))])})"


def _joined(inlines: tuple[Inline, ...]) -> list[Inline]:
    """Take letters that stand together as one."""
    out: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, Letters) and out and isinstance(before := out[-1], Letters):
            out[-1] = Letters(before.text + inline.text)
        elif inline != Letters(""):
            out.append(inline)
    return out


def _inline(inline: Inline) -> str:
    match inline:
        case Letters(text):
            return f"'{text}'"
        case Break():
            return "/"
        case Emphasis(inlines, strong):
            return _group("sterk" if strong else "nadruk", inlines)
        case Slot(word, form, capital):
            return f"{{{word.capitalize() if capital else word}.{form}}}"
        case Link(target, inlines):
            return _group(f"naar {target}", inlines)
