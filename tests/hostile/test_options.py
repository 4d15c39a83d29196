"""What is typed behind a command: numbers that are none, names that are paths, places where nothing can be made."""

from dataclasses import dataclass

import pytest

from tests.command.conftest import Run, run
from tests.conftest import Pack
from tests.hostile.inputs import Input, assert_lines, patience, rows

__all__ = ["run"]


@dataclass(frozen=True)
class Typed(Input):
    """The words behind a command; what is wrong is told, with status 1 or 2, and nothing is made."""

    words: tuple[str, ...] = ()


def typed(words: str, must: str = "Fout: ") -> Typed:
    """Return the words of a command; ``_`` stands for a space in one of them."""
    return Typed(words[:80], must, tuple(word.replace("_", " ") for word in words.split()))


INPUTS = (
    typed("print --school ../../x"),
    typed("print --school beuk\x1b[31m"),
    typed("print --set ../x --school beuk"),
    typed("print --set proef --format ../x --school beuk"),
    typed("print --set proef --cards 1-999999999 --school beuk"),
    typed("print --set proef --cards 9-1 --school beuk"),
    typed("print --set proef --cards -1 --school beuk"),
    typed("print --set proef --cards ,,, --school beuk"),
    typed("print --set proef --cards ①-② --school beuk"),
    typed("print --set proef --copies 0 --school beuk"),
    typed("print --set proef --copies 1e9 --school beuk"),
    typed("print --corners nan --set proef --school beuk"),
    typed("print --corners inf --set proef --school beuk"),
    typed("print --gap nan --set proef --school beuk"),
    typed("print --gap -inf --set proef --school beuk"),
    typed("print --start-at 99999999999999999999 --school beuk"),
    typed("print --paper ../a4 --set proef --school beuk"),
    typed("print --stock ../../x --set proef --school beuk"),
    typed("print --printer ../../x --set proef --school beuk"),
    typed("print --category <script> --school beuk"),
    typed("print --draaiboek ../x --school beuk"),
    typed("print --participants nan --draaiboek x --school beuk"),
    typed("print --shop ../x --to shop --set proef --school beuk"),
    typed("print --changed-since /dev/null --school beuk", ""),
    typed("print --output /dev/null --set proef --school beuk"),
    typed("print --output /proc/x --set proef --school beuk"),
    typed(f"print --output {'x' * 300} --set proef --school beuk"),
    typed("release ../../x"),
    typed("release con"),
    typed(f"release {'x' * 300}"),
    typed("strips --school beuk --theme " + "x" * 5000, "--theme 1: een te lang thema"),
    typed("strips --school beuk --theme _", "--theme 1: een leeg thema"),
    typed("printer set ../x --dx 1"),
    typed("printer set kamer --dx nan"),
    typed("printer set kamer --dx inf"),
    typed("printer set kamer --rotate 1e308"),
    typed("serve --school ../x"),
    typed("serve --school beuk --port 65536"),
    typed("sheet export --school ../x"),
    typed("sheet import weg.xlsx --school beuk", "weg.xlsx: "),
    typed("sheet import . --school beuk", ""),
    typed("translate export --language ../x"),
    typed("translate export --language C.UTF-8"),
    typed("translate import content"),
    typed("site --language ../../x"),
    typed("init .. --sector po"),
    typed("init con --sector po"),
    typed("init nieuw --sector ../po"),
    typed("build --jobs 0"),
    typed("build --jobs nan"),
)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_what_is_typed_wrong_is_told_and_makes_nothing(pack: Pack, run: Run, one: Typed) -> None:
    root = pack.places.root
    before = sorted(path.relative_to(root).as_posix() for path in root.rglob("*"))
    with patience():
        done = run(*one.words)
    assert done.returncode in (1, 2), done.stdout
    lines = [line.strip() for line in done.stderr.splitlines()]
    assert_lines(lines, one.must)
    after = (path.relative_to(root) for path in root.rglob("*"))
    new = {path.as_posix() for path in after if not {".cache", ".lock"} & {*path.parts}} - {*before, "build"}
    assert new == set()
