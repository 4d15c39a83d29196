"""Whatever the system says becomes a sentence with the file and what to do."""

import errno
import os
import shutil

import pytest

from generator.failures import failure_reason, failure_text


class WindowsError(OSError):
    """An error as it comes on Windows, with a number of its own."""

    def __init__(self, number: int, winerror: int, file: str) -> None:
        super().__init__(number, "said", file)
        self.winerror = winerror


@pytest.mark.parametrize("number", sorted(errno.errorcode))
def test_every_number_that_there_is_becomes_a_sentence(number: int) -> None:
    wrong, remedy = failure_reason(OSError(number, os.strerror(number), "x.pdf"))
    assert wrong
    assert remedy
    assert failure_text(OSError(number, os.strerror(number), "x.pdf")) == f"x.pdf: {wrong}; {remedy}"


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (OSError(errno.ENOSPC, "No space", "a.pdf"), "a.pdf: de schijf is vol; maak ruimte, of kies een andere schijf"),
        (
            OSError(errno.EISDIR, "", "constraints.txt"),
            "constraints.txt: er ligt een map waar een bestand moet komen; ",
        ),
        (OSError(errno.EXDEV, "", "a", None, "b"), "b: dit ligt op twee schijven; "),
        (
            WindowsError(errno.EACCES, 32, "blad.xlsx"),
            "blad.xlsx: een ander programma heeft dit bestand open; sluit het",
        ),
        (WindowsError(errno.EACCES, 5, "a.pdf"), "a.pdf: dit mag hier niet, of een ander programma heeft het open; "),
        (OSError(99999, "iets nieuws"), "het systeem zegt «iets nieuws»; "),
        (OSError("zonder nummer"), "het systeem zegt «zonder nummer»; "),
        (OSError(errno.EIO, "", b"caf\xe9"), "caf\ufffd: de schijf werkt niet goed"),
        (OSError(errno.ENAMETOOLONG, "", "x" * 5000), f"{'x' * 60}...{'x' * 60}: deze naam is te lang; "),
        (OSError(errno.EPERM, "", "a\nb\x1b"), "a<U+000A>b<U+001B>: dit mag hier niet"),
        (shutil.Error([("a", "b", "[Errno 13] Permission denied")]), "a: het systeem zegt «[Errno 13] Permission"),
        (MemoryError(), "er is te weinig geheugen; "),
        (RecursionError(), "iets ligt te diep in elkaar om te lezen; "),
    ],
)
def test_what_the_system_says_is_told_with_the_file(error: OSError | MemoryError | RecursionError, said: str) -> None:
    assert failure_text(error).startswith(said)
    assert failure_text(error).isprintable()
