"""What files were read as, kept in the cache: a file that did not change since is not read again.

A reading is pickled, and sealed.  Even of what has a seal only records, texts, faults and their places come back, and
no function is called.
"""

import io
import pickle
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import pydantic

import generator
from generator.digest import digest
from generator.files import remove_cached, replace_file
from generator.seal import read_sealed, with_seal

P = ParamSpec("P")
T = TypeVar("T")

_CODE = Path(generator.__file__).parent
_OURS = ("generator.faults", "generator.provenance", "generator.records.", "generator.sources.", "generator.text.")
_OTHERS = {("pathlib", "PosixPath"), ("pathlib", "WindowsPath"), ("pathlib._local", "PosixPath")}
_OTHERS |= {("pathlib._local", "WindowsPath"), ("builtins", "set"), ("builtins", "frozenset")}


class KeptReadings:
    """The readings in a folder of the cache; without a folder there are none.  Who builds saves what is new."""

    def __init__(self, folder: Path | None = None) -> None:
        self.folder = folder
        self.used: set[str] = set()
        self.fresh: dict[str, object] = {}

    def call(self, read: Callable[P, T], *arguments: P.args, **options: P.kwargs) -> T:
        """Return what ``read`` makes of its arguments, as it made it before or anew."""
        if self.folder is None:
            return read(*arguments, **options)
        name = f"{digest(_version(), read.__module__, read.__qualname__, *map(_as_letters, arguments))}.pickle"
        self.used.add(name)
        try:
            return _Unpickler(io.BytesIO(read_sealed(self.folder / name) or b"")).load()  # type: ignore[no-any-return]
        except Exception:
            made = read(*arguments, **options)  # whatever is wrong with what was kept
        self.fresh[name] = made
        return made

    def save(self) -> None:
        """Write what was read anew, and remove what was not asked for; both only where anything is new."""
        if self.folder is None or not self.fresh:
            return
        for name, made in self.fresh.items():
            replace_file(self.folder / name, with_seal(pickle.dumps(made, protocol=5)))
        self.fresh.clear()
        for file in self.folder.glob("*.pickle"):
            if file.name not in self.used:
                remove_cached(file)


class _Unpickler(pickle.Unpickler):
    """Finds classes of ours, and of others those that places and records hold; nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if "." not in name and ((module, name) in _OTHERS or module.startswith(_OURS)):
            found = super().find_class(module, name)
            if isinstance(found, type) and found.__module__ == module:
                return found
        raise pickle.UnpicklingError(f"{module}.{name}")


@cache
def _version() -> str:
    """Return a digest of all that decides what a file is read as."""
    parts = ("records", "sources", "text", "read")
    modules = sorted(file for part in parts for file in (_CODE / part).glob("*.py"))
    return digest(sys.version, pydantic.VERSION, *modules, _CODE / "faults.py", _CODE / "provenance.py")


def _as_letters(argument: object) -> object:
    """Return an argument as it takes part in a name; a file by its path, not by what it holds."""
    return str(argument) if isinstance(argument, Path) else argument
