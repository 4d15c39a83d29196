"""Remembers, in ``kijkwijzer.yaml``, the base that a school's changes were made from.

All texts of that base stand in it, so that whatever a school changes afterwards is a change of a
text that is known; and a comparison of two versions of the file tells what a newer base brought.
Comments stay where they were.
"""

import os
from io import StringIO
from pathlib import Path
from typing import Any

from pydantic import Field

from generator import __version__
from generator.bounds import MOST_YAML_BYTES
from generator.folder.base import Base, Texts, read_base
from generator.input_files import read_input
from generator.places import MARK, Places
from generator.records.base import Record
from generator.sources.record import read_record

_HEAD = (
    "# Zo was de basis toen jullie haar voor het laatst bekeken. Verander hier niets, en bewaar het bij de rest:\n"
    "# kijkwijzer upgrade vergelijkt een nieuwere basis hiermee, en noemt de kaarten die jullie zelf veranderden.\n"
)


class RememberedBase(Record):
    """The base as ``kijkwijzer.yaml`` holds it."""

    versie: str
    kaarten: dict[str, str] = Field(default_factory=dict)
    lagen: dict[str, dict[str, str]] = Field(default_factory=dict)


def read_remembered_base(places: Places) -> Base:
    """Return the base that was remembered; raises ``ContentFaults``."""
    read = read_record(places.root / MARK, RememberedBase, within=places.root)
    return Base(
        read.versie, _stripped_texts(read.kaarten), {laag: _stripped_texts(texts) for laag, texts in read.lagen.items()}
    )


def _stripped_texts(texts: Texts) -> Texts:
    return {card: text.strip() for card, text in texts.items()}


def remembered_base_file(places: Places) -> dict[Path, bytes]:
    """Return what ``kijkwijzer.yaml`` is to hold to remember the base as it is now."""
    from ruamel.yaml import YAML

    file, base = places.root / MARK, read_base(places.content, __version__)
    yaml = YAML()
    yaml.width = 2**16  # a line for a text: what changed is seen at a glance
    written = yaml.load(_written_text(file, places) if os.path.lexists(file) else f"{_HEAD}versie: ''\n")
    written["versie"] = base.versie
    _update_texts(written.setdefault("kaarten", _empty_mapping()), base.kaarten)
    layers = written.setdefault("lagen", _empty_mapping()) if base.lagen else written.get("lagen", {})
    for laag in list(layers):
        if laag not in base.lagen:
            del layers[laag]
    for laag, texts in base.lagen.items():
        _update_texts(layers.setdefault(laag, _empty_mapping()), texts)
    out = StringIO()
    yaml.dump(written, out)
    return {file: out.getvalue().encode()}


def _written_text(file: Path, places: Places) -> str:
    """Return the file as it is written, which was read before and has no fault."""
    return read_input(file, MOST_YAML_BYTES, places.root).decode("utf-8-sig")


def _empty_mapping() -> Any:
    from ruamel.yaml.comments import CommentedMap

    return CommentedMap()


def _update_texts(written: Any, texts: Texts) -> None:
    """Make a mapping hold just these texts, in their order; what is the same stays as it is written."""
    from ruamel.yaml.scalarstring import LiteralScalarString

    for card in list(written):
        if card not in texts:
            del written[card]
    for position, (card, text) in enumerate(texts.items()):
        shaped = LiteralScalarString(f"{text}\n") if "\n" in text else text
        if card not in written:
            written.insert(position, card, shaped)
        elif str(written[card]).strip() != text:
            written[card] = shaped
