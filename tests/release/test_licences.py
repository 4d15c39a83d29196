"""All that the project uses has a licence that is on the list; what says nothing, or something else, is refused."""

import pytest

from .declarations import ALLOWED, READ, judged
from .licences import licences, report
from .materials import locked_names

BSD = "License :: OSI Approved :: BSD License"


def test_all_that_is_used_may_be_used() -> None:
    found = licences()
    assert [one.as_line() for one in found if one.fault] == []
    assert {one.name for one in found if one.kind == "Python"} == locked_names().keys()
    assert {one.name for one in found if one.kind == "Node.js"} == {"axe-core", "typescript", "vnu-jar"}
    assert len([one for one in found if one.kind == "letter"]) == 6
    assert report(found).count("\n") == len(found) + 1


@pytest.mark.parametrize(
    ("declared", "expression"),
    [
        (["MIT"], "MIT"),
        (["BSD-3-Clause", BSD], "BSD-3-Clause"),
        ([BSD], "LicenseRef-BSD"),
        (["Apache-2.0", "License :: OSI Approved :: Apache Software License"], "Apache-2.0"),
        (["GPL-3.0-only OR MIT"], "GPL-3.0-only OR MIT"),
        (["MIT AND (Apache-2.0 OR GPL-2.0-only)"], "MIT AND (Apache-2.0 OR GPL-2.0-only)"),
    ],
)
def test_what_is_on_the_list_is_allowed(declared: list[str], expression: str) -> None:
    licence = judged("Python", "iets", "1.0", declared)
    assert (licence.expression, licence.fault) == (expression, "")


@pytest.mark.parametrize(
    "declared",
    [
        [],
        [""],
        ["UNKNOWN"],
        ["GPL-3.0-only"],
        ["MIT AND GPL-3.0-only"],
        ["MIT", "Apache-2.0"],
        ["Proprietary"],
        ["MIT WITH"],
        ["MIT AND later"],
        ["Proprietary or MIT OR"],
        ["( or MIT"],
        ["( ) MIT"],
        ["License :: Other/Proprietary License"],
    ],
)
def test_what_is_not_on_the_list_is_refused(declared: list[str]) -> None:
    assert judged("Python", "iets", "1.0", declared).fault


def test_what_was_read_holds_as_long_as_a_package_says_the_same() -> None:
    assert judged("Python", "pyphen", "1.0", READ["pyphen"].declared).fault == ""
    assert "zegt iets anders" in judged("Python", "pyphen", "2.0", ["GPL-3.0-only"]).fault
    assert "GPL-3.0-only" not in ALLOWED
