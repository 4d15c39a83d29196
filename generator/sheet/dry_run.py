"""A dry run of a school's file before it is written: the project with it in must check clean.

A fault in what came from the spreadsheet stands where its cell stands.
"""

import shutil
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.bounds import MOST_FONT_BYTES
from generator.faults import ContentFaults, Fault, Place
from generator.places import Places
from generator.provenance import Mapping
from generator.sheet.cells import CellPlace
from generator.sheet.table import IN
from generator.sheet.tabs import NOTE, SCHOOL
from generator.sheet.three_way import Changes
from generator.sheet.words import WORDS
from generator.sources.yaml12 import read_yaml

CellStart = tuple[tuple[int, int], CellPlace | None]
"""The line and column where a part of the draft begins, and the cell that it came from."""


def check_draft(places: Places, file: Path, raw: bytes, changes: Changes, check: Callable[[Places], object]) -> None:
    """Raise ``ContentFaults`` where the project, with ``raw`` for ``file``, would not check clean."""
    with TemporaryDirectory(prefix="kijkwijzer-") as name:
        root = Path(name).resolve()
        shutil.copytree(places.root / "content", root / "content", ignore=_unreadable_names)
        if not places.base:
            shutil.copytree(places.templates, root / "templates")
        draft = root / file.relative_to(places.root)
        draft.write_bytes(raw)
        try:
            check(Places(root, places.output, places.base))
        except ContentFaults as error:
            cells = sorted(_cell_starts(draft, changes), key=lambda pair: pair[0])
            faults = [_relocate_fault(fault, draft, cells, root, places.root) for fault in error.faults]
            raise ContentFaults(faults) from None


def _unreadable_names(folder: str, names: list[str]) -> list[str]:
    """Return what is no content: an editor's lock, such as Emacs' «.#beuk.yaml», is a link to nothing."""
    there = (Path(folder, name) for name in names)
    return [one.name for one in there if not (_is_small_file(one) or (one.is_dir() and not one.is_symlink()))]


def _is_small_file(path: Path) -> bool:
    """Whether a path is a file of a size that content can have."""
    return path.is_file() and path.stat().st_size <= MOST_FONT_BYTES


def _relocate_fault(fault: Fault, draft: Path, cells: list[CellStart], root: Path, home: Path) -> Fault:
    """Return a fault of the draft at the cell that it came from, or else at its place in the project."""
    place = fault.place
    if place.file == draft and place.line:
        at = bisect_right([start for start, _ in cells], (place.line, place.column)) - 1
        if at >= 0 and (cell := cells[at][1]):
            return replace(fault, place=cell)
    if place.file.is_relative_to(root):
        return replace(fault, place=replace(place, file=home / place.file.relative_to(root)))
    return fault


def _cell_starts(draft: Path, changes: Changes) -> Iterator[CellStart]:
    """Yield where each part of the draft begins, with the cell that it came from if it did."""
    data, _ = read_yaml(draft)
    if not isinstance(data, Mapping):
        return
    came = {(one.tab.key, one.row.id, one.key): one.place for one in changes.changed}
    for added in changes.added:
        came |= {(added.tab.key, added.id, key): cell.place for key, cell in added.row.cells.items()}
        came[added.tab.key, added.id, "id"] = added.row.place
    texts = {row: cell for (_, row, key), cell in came.items() if key == "tekst"}
    for place, key in _parts(data):
        yield (place.line, place.column), (came.get((SCHOOL, NOTE, "tekst")) if key == NOTE else None)
    for name, word in _groups(data.get(WORDS)):
        first = next((cell for (tab, row, _), cell in came.items() if (tab, row) == (WORDS, name)), None)
        yield (data[WORDS].keys_at[name].line, data[WORDS].keys_at[name].column), first
        for place, key in _parts(word):
            yield (place.line, place.column), came.get((WORDS, name, key), first)
    cards = data.get("kaarten")
    if not isinstance(cards, Mapping):
        return
    for place in cards.keys_at.values():
        yield (place.line, place.column), None
    if isinstance(cards.get("tekst"), Mapping):
        for place, key in _parts(cards["tekst"]):
            yield (place.line, place.column), texts.get(key)
    for card in cards.get("erbij") or ():
        if isinstance(card, Mapping):
            whose = str(card.get("set")), str(card.get("id"))
            for place, key in _parts(card):
                yield (place.line, place.column), came.get((*whose, key)) or came.get((*whose, "id"))
    for key in ("zonder", "met"):
        for item in cards.get(key) or ():
            cell = next((c for (_, row, what), c in came.items() if (row, what) == (item, IN.key)), None)
            yield (item.place.line, item.place.column), cell


def _groups(value: object) -> Iterator[tuple[str, Mapping]]:
    """Yield the groups in a group, by key."""
    if isinstance(value, Mapping):
        yield from ((key, inner) for key, inner in value.items() if isinstance(inner, Mapping))


def _parts(mapping: Mapping) -> Iterator[tuple[Place, str]]:
    """Yield the keys of a group, each with the place where it begins."""
    for key, place in mapping.keys_at.items():
        yield place, key
