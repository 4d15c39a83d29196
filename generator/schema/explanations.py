"""The explanations of keys: what each is called and asks for, in the author's language."""

from functools import cache
from pathlib import Path
from typing import Any

from pydantic import model_validator

from generator.records.base import Record
from generator.sources.record import read_record


class Key(Record):
    """The explanation that an editor shows at a key."""

    titel: str
    uitleg: str
    voorbeeld: Any = None


class Explanations(Record):
    """The keys of every record, by the record's name."""

    records: dict[str, dict[str, Key]]

    @model_validator(mode="before")
    @classmethod
    def _under_records(cls, data: Any) -> Any:
        """Return a whole file as the value of ``records``: its keys are the names of records."""
        return {"records": data}

    def of(self, record: type[Record], key: str) -> Key | None:
        """Return the explanation of a key of a record, or of what that record derives from; None without one."""
        found = (self.records.get(one.__name__, {}).get(key) for one in record.__mro__)
        return next(filter(None, found), None)


@cache
def read_explanations(templates: Path) -> Explanations:
    """Read the explanations; raises ``ContentFaults``."""
    return read_record(templates / "schema" / "nl.yaml", Explanations)
