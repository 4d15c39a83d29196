"""What each key of each record is called and asks for, in the author's language."""

from functools import cache
from pathlib import Path
from typing import Any

from generator.faults import ContentFaults, Place
from generator.records.base import Record
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml


class Key(Record):
    """What an editor shows at a key."""

    titel: str
    uitleg: str
    voorbeeld: Any = None


class Explained(Record):
    """The keys of every record, by the record's name."""

    records: dict[str, dict[str, Key]]

    def of(self, record: type[Record], key: str) -> Key | None:
        """Explain a key of a record, or of what that record derives from."""
        found = (self.records.get(one.__name__, {}).get(key) for one in record.__mro__)
        return next(filter(None, found), None)


@cache
def explained(templates: Path) -> Explained:
    """Read the explanations; raises ``ContentFaults``."""
    file = templates / "schema" / "nl.yaml"
    data, faults = read_yaml(file)
    read, more = as_record(Explained, {"records": data}, Place(file, 1, 1))
    if read is None or faults:
        raise ContentFaults([*faults, *more])
    return read
