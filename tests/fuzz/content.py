"""Files of content: whatever stands in one, a library comes of it or faults; and its texts are letters."""

from functools import partial
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from generator.faults import ContentFaults
from generator.read.translations import parse_source
from generator.records.base import Record
from generator.records.library import Library
from generator.records.paths import texts_of
from generator.resolve import refuse_faults, resolve_edition
from generator.schema.json_schema import FILES
from generator.site.pages.site import Site
from generator.sources.yaml12 import read_yaml
from generator.text.source import source
from tests.fuzz.project import make_pack
from tests.fuzz.records import Data, Original, changed_files
from tests.fuzz.target import ACCEPTED, BrokenPromise, Outcome, Target, fault_line

EVERY = 25
"""Of so many inputs that are accepted the pages of one are written too."""


class ContentTarget(Target):
    """A file of content; the first line of an input names it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.pack = make_pack(folder / "pack")
        assert self.pack.shown() == []
        self.accepted = 0
        content = self.pack.places.content
        kinds: list[tuple[str, type[Record]]] = [*FILES.items()]
        self.originals = tuple(
            Original(file.relative_to(content).as_posix(), kind, plain_data(read_yaml(file)[0]))
            for name, kind in kinds
            for file in (*content.glob(f"{name}.yaml"), *sorted(content.glob(f"{name}/*.yaml")))
        )

    def seeds(self) -> list[bytes]:
        names = [original.name for original in self.originals]
        return [f"# {name}\n".encode() + self.pack.file(name).read_bytes() for name in names]

    def inputs(self) -> st.SearchStrategy[bytes]:
        files = changed_files(self.originals)
        return files.map(lambda file: f"# {file[0]}\n{file[1]}".encode("utf-8", "surrogatepass"))

    def read(self, raw: bytes) -> Outcome:
        names = {f"# {original.name}".encode(): original.name for original in self.originals}
        file = self.pack.file(names.get(raw.partition(b"\n")[0], "scholen/beuk.yaml"))
        before = file.read_bytes()
        file.write_bytes(raw)
        try:
            library = self.pack.library()
            refuse_faults(library.schools, partial(resolve_edition, library))
            self.accepted += 1
            if self.accepted % EVERY == 1:
                hold_texts(library)
                pages = Site(resolve_edition(library, next(iter(library.schools))), self.pack.places)
                assert pages.sources
        except ContentFaults as error:
            return Outcome(tuple(fault_line(fault, self.pack.places.content) for fault in error.faults))
        finally:
            file.write_bytes(before)
        return ACCEPTED


def plain_data(value: Any) -> Data:
    """Return data without their places."""
    if isinstance(value, dict):
        return {str(key): plain_data(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return [plain_data(one) for one in value]
    return str(value) if isinstance(value, str) else value


def hold_texts(library: Library) -> None:
    """Raise ``BrokenPromise`` where a text that is written as an author would does not read as itself."""
    for path, text in texts_of(library):
        written = source(text)
        if source(parse_source(written)) != written:
            raise BrokenPromise(f"een tekst die niet als zichzelf terugkomt: {path} {written!r}")
