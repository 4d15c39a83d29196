"""The words of the spreadsheet itself: its first tab, and the line at the top of the others."""

from functools import cache
from pathlib import Path

from generator.faults import ContentFaults, Place
from generator.records.base import Record
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml


class Part(Record):
    """A part of the explanation."""

    kop: str
    regels: tuple[str, ...]


class Overview(Record):
    """The headings of the table that tells what can be changed, by kind."""

    kop: str
    soort: str
    basis: str
    eigen: str
    vast: str


class Above(Record):
    """What stands above a tab: of the school, of its words, of cards, of cards to which none can be added."""

    school: str
    woorden: str
    kaarten: str
    vast: str


class Explanation(Record):
    """All words of the spreadsheet."""

    titel: str
    stukken: tuple[Part, ...]
    tabel: Overview
    boven: Above


@cache
def explanation(templates: Path) -> Explanation:
    """Read the words; raises ``ContentFaults``."""
    file = templates / "sheet" / "uitleg.yaml"
    data, faults = read_yaml(file)
    read, more = as_record(Explanation, data, Place(file, 1, 1))
    if read is None or faults:
        raise ContentFaults([*faults, *more])
    return read
