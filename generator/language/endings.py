"""Endings: a sentence ends with a mark, and what belongs together ends alike."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.faults import quoted
from generator.language.finding import Finding
from generator.language.passages import Passage, lists, paragraphs
from generator.text.nodes import Text

Group = list[tuple[Text, str]]
Groups = dict[tuple[str, str], Group]
"""Texts that stand under one key in one set, with what they say."""

_CLOSERS = "’”)»\"'"
_MARKS = tuple(".!?…")
_MIXED = "het ene eindigt met een leesteken en het andere niet"


def endings(passages: Iterable[Passage]) -> Iterator[Finding]:
    """Find sentences without an end, and cards, titles and points of lists that don't end alike."""
    labels: Groups = defaultdict(list)
    cards: Groups = defaultdict(list)
    for passage in passages:
        if passage.is_label or passage.is_card:
            group = (labels if passage.is_label else cards)[passage.home, passage.key]
            group.append((passage.text, passage.said))
        else:
            yield from _open_ends(passage)
        for points in lists(passage.text):
            yield from _unlike([(passage.text, point) for point in points])
    for group in cards.values():
        yield from _unlike(group)
    for group in labels.values():
        yield from _unlike(group, rather_bare=True)


def _open_ends(passage: Passage) -> Iterator[Finding]:
    for paragraph, before_list in paragraphs(passage.text):
        bare = paragraph.rstrip(_CLOSERS)
        if not bare.endswith(_MARKS) and not (before_list and bare.endswith(":")):
            end, remedy = _tail(paragraph), "zet er een punt, vraagteken of uitroepteken achter"
            yield Finding(passage.text, end, "een zin zonder leesteken aan het eind", remedy)


def _unlike(group: Group, *, rather_bare: bool = False) -> Iterator[Finding]:
    """Find those that end otherwise than most; a question or a cry is at home in both."""
    dotted = [one for one in group if one[1].rstrip(_CLOSERS).endswith((".", ";"))]
    bare = [one for one in group if one[1].rstrip(_CLOSERS)[-1:].isalnum()]
    if not dotted or not bare:
        return
    few_dots = len(dotted) < len(bare) + rather_bare
    few, remedy = (dotted, "haal de punt weg") if few_dots else (bare, "zet er een punt achter")
    for text, said in few:
        others = len(group) - len(few)
        found = f"{quoted(_tail(said))} bij {others} die anders {'eindigt' if others == 1 else 'eindigen'}"
        yield Finding(text, _tail(said), _MIXED, remedy, found)


def _tail(said: str) -> str:
    return " ".join(said.split()[-4:])
