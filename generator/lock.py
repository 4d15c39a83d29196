"""One builder at a time in a folder of output: a lock that tells who holds it.

Builds share what is kept between them and what they make; two at once would leave an edition that is of neither.
The lock is the operating system's, on the file ``.lock`` in that folder, so it goes when its holder ends, however that
is; on a network share it counts for all computers, as far as the share has locks.  The file says who holds it, behind
a first byte that says nothing: Windows lets nobody else read what is locked.

Who builds waits for whoever was first, and says so.  What writes a file of its own whole (strips, a spreadsheet, a
schema, a release) needs no lock, nor does what only reads.
"""

import errno
import json
import os
import shlex
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any

from generator.faults import quotation
from generator.files import is_link, remove_cached

NAME = ".lock"
_FLAGS = os.O_RDWR | os.O_CREAT | getattr(os, "O_BINARY", 0)
_LONGEST = 4096
"""So many bytes are read of what a lock says."""
_NO_LOCKS = {errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EINVAL}
"""How a disk says that it has no locks."""
_UNGUARDED = (
    "deze schijf houdt niet bij wie er in {} bezig is; laat daar één kijkwijzer tegelijk werken, want samen"
    " maken ze iets dat niet klopt"
)
_WAITING = (
    "in {} maakt nu een ander iets: {}; dit gaat verder zodra dat klaar is. Duurt dat te lang, beëindig dan dat proces"
)


@dataclass(frozen=True)
class Builder:
    """Who builds: a process on a computer (``host``), begun by ``user`` with a command; ``since`` is as it is said."""

    command: str
    process: int
    user: str
    host: str
    since: str

    @classmethod
    def this_process(cls) -> "Builder":
        """Return the builder that this process is."""
        import getpass
        import socket

        try:
            user = getpass.getuser()
        except (OSError, KeyError, ImportError):  # a container may have no name for its user
            user = ""
        now = datetime.now().astimezone()
        since = f"{now.day}-{now.month}-{now.year} {now:%H:%M}"
        return cls(shlex.join(("kijkwijzer", *sys.argv[1:])), os.getpid(), user, socket.gethostname(), since)

    @classmethod
    def from_bytes(cls, raw: bytes) -> "Builder | None":
        """Return who a lock names; None where it names nobody that can be understood."""
        from pydantic import TypeAdapter, ValidationError

        try:
            return TypeAdapter(cls).validate_json(raw)
        except ValidationError:
            return None

    @property
    def description(self) -> str:
        """The builder in a line, as a user is told of it."""
        of = f" van {_printable(self.user)}" if self.user else ""
        where = f"op {_printable(self.host)}, sinds {_printable(self.since)}"
        return f"{quotation(_printable(self.command))}, proces {self.process}{of} {where}"


class OutputLock:
    """The lock on a folder of output; a process enters it from any thread, as often as it likes.

    ``tell`` is given a sentence when another process must be waited for, and once where the disk has no locks.
    To enter raises ``OSError`` where nothing can be written.
    """

    def __init__(self, output: Path, tell: Callable[[str], None]) -> None:
        self.file, self.tell = Path(os.path.realpath(output)) / NAME, tell
        self._entering, self._entered, self._descriptor, self._unguarded = Lock(), 0, -1, False

    def __enter__(self) -> "OutputLock":
        """Acquire the lock, unless this process holds it."""
        with self._entering:
            if not self._entered:
                self._descriptor = self._acquire()
            self._entered += 1
        return self

    def __exit__(self, *_: object) -> None:
        """Release the lock, unless this process entered it once more."""
        with self._entering:
            self._entered -= 1
            if not self._entered:
                self._release()

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what shares the lock with a process that is begun: it is held until that one has ended too."""
        return _shared_descriptor, () if sys.platform == "win32" else (_descriptor_for_child(self._descriptor),)

    def _acquire(self) -> int:
        while True:
            self.file.parent.mkdir(parents=True, exist_ok=True)
            descriptor = os.open(self.file, _FLAGS, 0o666)
            try:
                self._wait(descriptor)
                if self._is_current(descriptor):
                    os.ftruncate(descriptor, 0)
                    os.write(descriptor, b"\n" + json.dumps(asdict(Builder.this_process())).encode())
                    return descriptor
            except BaseException:
                os.close(descriptor)
                raise
            os.close(descriptor)  # the folder was removed meanwhile, and with it what was locked

    def _wait(self, descriptor: int) -> None:
        from filelock import lock_descriptor

        try:
            if not lock_descriptor(descriptor, blocking=False):
                os.lseek(descriptor, 1, os.SEEK_SET)
                holder = Builder.from_bytes(os.read(descriptor, _LONGEST))
                said = holder.description if holder else "een andere kijkwijzer"
                self.tell(_WAITING.format(self.file.parent, said))
                lock_descriptor(descriptor)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            if not self._unguarded:
                self.tell(_UNGUARDED.format(self.file.parent))
            self._unguarded = True

    def _is_current(self, descriptor: int) -> bool:
        try:
            return os.path.samestat(os.fstat(descriptor), self.file.stat())
        except FileNotFoundError:
            return False

    def _release(self) -> None:
        from filelock import unlock_descriptor

        with suppress(OSError):  # the disk may be full or gone, or have no locks
            os.ftruncate(self._descriptor, 0)
            unlock_descriptor(self._descriptor)
        os.close(self._descriptor)


@contextmanager
def lock_if_free(file: Path) -> Iterator[bool]:
    """Hold the lock on a file, which is made, unless another process does; yield whether it is held.

    A disk that has no locks holds none.
    """
    from filelock import lock_descriptor, unlock_descriptor

    if is_link(file) or file.is_dir():  # the cache is ours whole
        remove_cached(file)
    descriptor = os.open(file, _FLAGS, 0o666)
    try:
        try:
            held = lock_descriptor(descriptor, blocking=False)
        except OSError as error:
            if error.errno not in _NO_LOCKS:
                raise
            held = False
        try:
            yield held
        finally:
            if held:
                unlock_descriptor(descriptor)
    finally:
        os.close(descriptor)


def _printable(text: str) -> str:
    """Return what another process wrote, with only letters that do nothing to a terminal."""
    return "".join(sign if sign.isprintable() else " " for sign in text)


def _descriptor_for_child(descriptor: int) -> Any:
    from multiprocessing.reduction import DupFd

    return DupFd(descriptor)


def _shared_descriptor(descriptor: object = None) -> object:
    """Return what a process holds of the lock of the one that began it: nothing that it could do anything with."""
    return descriptor
