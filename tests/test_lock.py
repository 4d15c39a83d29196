"""The lock on a folder of output: one process holds it, others are told who, and it goes with its holder."""

import errno
import fcntl
import json
import os
import shutil
from pathlib import Path
from threading import Event, Thread

import pytest

from generator.lock import NAME, Builder, OutputLock


def is_free(output: Path) -> bool:
    """Tell whether nobody holds the lock on a folder."""
    with (output / NAME).open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def silent(said: str) -> None:
    raise AssertionError(said)


def test_a_process_enters_as_often_as_it_likes_and_leaves_as_often(tmp_path: Path) -> None:
    lock = OutputLock(tmp_path / "build", silent)
    with lock:
        with lock:
            assert not is_free(tmp_path / "build")
        assert not is_free(tmp_path / "build")
    assert is_free(tmp_path / "build")
    assert (tmp_path / "build" / NAME).read_bytes() == b""


def test_a_link_to_the_folder_leads_to_the_same_lock(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "build")
    with OutputLock(tmp_path / "link", silent):
        assert not is_free(tmp_path / "build")


class Waiting:
    """Another one that wants the lock, until it is asked to go."""

    def __init__(self, output: Path) -> None:
        self.told, self.inside, self.go, self.said = Event(), Event(), Event(), ""
        self.lock, self.thread = OutputLock(output, self.tell), Thread(target=self.run)
        self.thread.start()

    def tell(self, said: str) -> None:
        self.said = said
        self.told.set()

    def run(self) -> None:
        with self.lock:
            self.inside.set()
            self.go.wait()

    def end(self) -> None:
        self.go.set()
        self.thread.join()


def test_who_waits_is_told_for_whom_and_what_to_do(tmp_path: Path) -> None:
    with OutputLock(tmp_path, silent):
        other = Waiting(tmp_path)
        other.told.wait()
        assert other.said.startswith(f"in {tmp_path} maakt nu een ander iets: «kijkwijzer")
        assert f"», proces {os.getpid()} " in other.said
        assert f" op {os.uname().nodename}, sinds " in other.said
        assert other.said.endswith("dit gaat verder zodra dat klaar is. Duurt dat te lang, beëindig dan dat proces")
        assert not other.inside.is_set()
    other.inside.wait()
    other.end()


def test_a_lock_that_was_removed_while_one_waited_is_made_anew(tmp_path: Path) -> None:
    with OutputLock(tmp_path / "build", silent):
        other = Waiting(tmp_path / "build")
        other.told.wait()
        shutil.rmtree(tmp_path / "build")
    other.inside.wait()
    assert not is_free(tmp_path / "build")
    other.end()


def test_what_a_lock_says_does_nothing_to_a_terminal() -> None:
    told = {"command": "kijkwijzer \x1b[2J", "process": 7, "user": "jan\n", "host": "pc", "since": "1-2-2030 14:03"}
    builder = Builder.from_bytes(json.dumps(told).encode())
    assert builder
    assert builder.description == "«kijkwijzer [2J», proces 7 van jan  op pc, sinds 1-2-2030 14:03"


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[]", b'{"process": "veel"}', b"[" * 4000])
def test_what_is_no_builder_is_nobody(raw: bytes) -> None:
    assert Builder.from_bytes(raw) is None


def test_a_disk_without_locks_is_told_of_once_and_used(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def lacking(*_: object, **__: object) -> bool:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("filelock.lock_descriptor", lacking)
    told: list[str] = []
    lock = OutputLock(tmp_path, told.append)
    for _ in range(2):
        with lock:
            pass
    [said] = told
    assert said.startswith("deze schijf houdt niet bij wie er in ")
