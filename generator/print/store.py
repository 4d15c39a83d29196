"""The cache between builds: bytes under a key, with a seal that is checked on reading, bounded in size.

Two processes may write at once: a file is written beside its place and moved there whole.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.files import is_link, remove_cached, replace_file
from generator.seal import read_sealed, with_seal

MOST_BYTES = 256 * 2**20


class Store:
    """Bytes in ``folder`` by key; an entry that is damaged, or not of this user's, is as good as none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def get(self, key: str) -> bytes | None:
        """Return what was kept under ``key``, or None."""
        file = self._file(key)
        kept = read_sealed(file)
        if kept is not None:
            with suppress(OSError):
                os.utime(file)
        return kept

    def put(self, key: str, value: bytes) -> None:
        """Keep ``value`` under ``key``."""
        replace_file(self._file(key), with_seal(value))

    def recall(self, key: str, work: Callable[[], str]) -> str:
        """Return what ``work`` gave under ``key`` the last time, or gives now."""
        known = self.get(key)
        if known is None:
            known = work().encode()
            self.put(key, known)
        return known.decode()

    def prune(self, most: int = MOST_BYTES) -> None:
        """Remove what was used longest ago until at most ``most`` bytes are left."""
        files = list(self._entries())
        total = sum(size for _, size, _ in files)
        for _, size, file in sorted(files):
            if total <= most:
                return
            remove_cached(file)
            total -= size

    def _entries(self) -> Iterator[tuple[int, int, Path]]:
        for folder in self.folder.glob("??"):
            for file in folder.glob("[!.]*") if not is_link(folder) else ():
                with suppress(FileNotFoundError):  # another process removed it
                    stat = file.lstat()
                    yield stat.st_mtime_ns, stat.st_size, file

    def _file(self, key: str) -> Path:
        return self.folder / key[:2] / key[2:]
