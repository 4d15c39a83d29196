"""Whatever happens to a file: a library comes out, or faults that an author can do something with."""

import random
import re
from collections.abc import Callable

import pytest

from generator.faults import Fault
from tests.conftest import PACK, Pack

FILES = sorted(path.relative_to(PACK / "content").as_posix() for path in (PACK / "content").rglob("*.yaml"))
TIMES = 30
ENGLISH = re.compile(
    r"\b(input|should|value|field|string|valid|expected|required|error|missing|mapping|found|None|True|False|NoneType)\b"
    r"|Scalar|Sequence|pydantic|\[type=|\\\w\{|\(\?:"
)

Lines = list[str]
Mutation = Callable[[Lines, random.Random], None]


def _some(lines: Lines, chance: random.Random) -> int:
    return chance.randrange(len(lines))


def delete_a_line(lines: Lines, chance: random.Random) -> None:
    del lines[_some(lines, chance)]


def repeat_a_line(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    lines.insert(at, lines[at])


def change_a_value(lines: Lines, chance: random.Random) -> None:
    values = ["12", "no", "true", "~", "1.5", "[a, b]", "{a: b}", "{{ docent }}", "'", '"', "", "- x", "@", "*a", "|"]
    at = _some(lines, chance)
    lines[at] = re.sub(r": .*", lambda _: ": " + chance.choice(values), lines[at], count=1)


def change_a_value_within(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    values = chance.choice(["12", "[]", "{}", "null", "''", "[[x]]", "{{ x"])
    lines[at] = re.sub(r": [^,{}\[\]]+([,}])", lambda m: f": {values}{m[1]}", lines[at], count=1)


def rename_a_key(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    lines[at] = re.sub(r"(\w+):", lambda m: m[1][::-1] + chance.choice(["", "x", " y"]) + ":", lines[at], count=1)


def indent_a_line(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    lines[at] = chance.choice([" ", "  ", "    ", "\t"]) + lines[at]


def outdent_a_line(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    lines[at] = lines[at][chance.choice([1, 2, 4]) :]


def drop_a_sign(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    signs = [m.start() for m in re.finditer(r"[^\w\s]", lines[at])]
    if signs:
        place = chance.choice(signs)
        lines[at] = lines[at][:place] + lines[at][place + 1 :]


def add_a_sign(lines: Lines, chance: random.Random) -> None:
    at = _some(lines, chance)
    place = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:place] + chance.choice(list("{}[]:#&*!|>'\"%@`,-?\t\\é€🌊\u00ad\u2028")) + lines[at][place:]


def swap_two_lines(lines: Lines, chance: random.Random) -> None:
    one, other = _some(lines, chance), _some(lines, chance)
    lines[one], lines[other] = lines[other], lines[one]


MUTATIONS: list[Mutation] = [
    delete_a_line,
    repeat_a_line,
    change_a_value,
    change_a_value_within,
    rename_a_key,
    indent_a_line,
    outdent_a_line,
    drop_a_sign,
    add_a_sign,
    swap_two_lines,
]


@pytest.mark.parametrize("mutation", MUTATIONS, ids=lambda mutation: str(mutation.__name__))
def test_a_changed_file_gives_a_library_or_faults(pack: Pack, mutation: Mutation) -> None:
    chance = random.Random(mutation.__name__)
    for _ in range(TIMES):
        path = pack.file(chance.choice(FILES))
        before = path.read_text("utf-8")
        lines = before.split("\n")
        mutation(lines, chance)
        path.write_text("\n".join(lines), "utf-8")
        for fault in pack.faults():
            assert_helpful(fault)
        path.write_text(before, "utf-8")


def assert_helpful(fault: Fault) -> None:
    """The place exists, and all three parts are Dutch."""
    lines = fault.place.file.read_text("utf-8").split("\n")
    assert 1 <= fault.place.line <= len(lines), fault
    assert 1 <= fault.place.column <= len(lines[fault.place.line - 1]) + 1, fault
    for part in (fault.wrong, re.sub("«.*»", "", fault.found), re.sub("«.*?»", "", fault.remedy)):
        assert part.strip(), fault
        assert not ENGLISH.search(part), fault
        assert "«»" not in part, fault
    assert "\n" not in fault.as_line(fault.place.file.parent)
