"""Shared by all tests: a small project that a test may change, and the project's own content."""

import gc
import os
import shutil
import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from generator.faults import ContentFaults, Fault
from generator.places import Places
from generator.print.store import Store
from generator.read import read_library
from generator.records.library import Library
from generator.resolve import Edition, refuse_faults, resolve_edition
from tests.browser import browser, playwright
from tests.firefox import firefox
from tests.groups import pytest_collection_modifyitems, pytest_xdist_make_scheduler

__all__ = ["browser", "firefox", "playwright", "pytest_collection_modifyitems", "pytest_xdist_make_scheduler"]

ROOT = Path(__file__).resolve().parents[1]
PACK = ROOT / "tests" / "pack"
SHARED = ROOT.parent / "shared"

# As the command has it, and for the same reason: most of what there is lives until the end.
gc.set_threshold(50_000)
# What is compiled is kept, also in an image that asks for no such files: a hundred tests start the program anew.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
sys.dont_write_bytecode = False
# Tests run at once themselves: a command that they run makes one school after the other.
os.environ.setdefault("KIJKWIJZER_JOBS", "1")


@dataclass(frozen=True)
class Pack:
    """The project of ``tests/pack`` in a folder of its own: a set of each kind, two schools."""

    places: Places

    def file(self, name: str) -> Path:
        """Give a file of the content, by its name in ``content/``."""
        return self.places.content / name

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace a text that stands once in a file."""
        text = self.file(name).read_text("utf-8")
        assert text.count(old) == 1, f"staat {text.count(old)} keer in {name}: {old!r}"
        self.file(name).write_text(text.replace(old, new), "utf-8")

    def library(self) -> Library:
        return read_library(self.places.content)

    def edition(self, school: str) -> Edition:
        return resolve_edition(self.library(), school)

    def faults(self) -> tuple[Fault, ...]:
        """Read and resolve everything; give the faults, none where all is well."""
        try:
            library = self.library()
            refuse_faults(library.schools, partial(resolve_edition, library))
        except ContentFaults as error:
            return error.faults
        return ()

    def shown(self) -> list[str]:
        """Give the faults as lines, with files named from ``content/``."""
        return [fault.as_line(self.places.content) for fault in self.faults()]


@pytest.fixture(scope="session")
def shared_faces(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Store:
    """What is laid out in small projects, for all tests of all workers."""
    base = tmp_path_factory.getbasetemp()
    return Store((base if worker_id == "master" else base.parent) / "faces")


@pytest.fixture
def warm(shared_faces: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    """Look in the store of all tests for what a project does not hold yet: a hundred of them lay out the same faces."""
    get, put = Store.get, Store.put

    def get_here_or_shared(store: Store, key: str) -> bytes | None:
        if (raw := get(store, key)) is None and (raw := get(shared_faces, key)) is not None:
            put(store, key, raw)
        return raw

    def put_here_and_shared(store: Store, key: str, value: bytes) -> None:
        for one in (store, shared_faces):
            put(one, key, value)

    monkeypatch.setattr(Store, "get", get_here_or_shared)
    monkeypatch.setattr(Store, "put", put_here_and_shared)


@pytest.fixture
def pack(tmp_path: Path, request: pytest.FixtureRequest) -> Pack:
    """The small project, with the repository's own templates; with a cache of faces that is empty if it is ``cold``."""
    if not request.node.get_closest_marker("cold"):
        request.getfixturevalue("warm")
    root = tmp_path / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    return Pack(Places(root, root / "build"))


@dataclass(frozen=True)
class Real:
    """The project's own content: its library, and the editions by school."""

    library: Library
    editions: dict[str, Edition]


@pytest.fixture(scope="session")
def real() -> Real:
    """The project's own content, read once for all tests of a worker."""
    library = read_library(ROOT / "content")
    return Real(library, {school: resolve_edition(library, school) for school in library.schools})
