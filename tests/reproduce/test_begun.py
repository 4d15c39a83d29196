"""What costs little to make has the same bytes in another world: a folder begun, schemas, a sheet, texts, a release."""

from .conftest import Begun
from .differences import differences, digests

CHEAP = (
    ("schema",),
    ("release", "herfst"),
    ("sheet", "export", "--school", "mijn-school"),
    ("translate", "export", "--language", "en", "teksten.po"),
    ("printer", "set", "lerarenkamer", "--dx", "0.5", "--dy", "-1"),
    ("upgrade", "--accept"),
)


def test_a_folder_and_what_it_exports_have_the_same_bytes_elsewhere(pair: tuple[Begun, Begun]) -> None:
    for words in CHEAP:
        for begun in pair:
            begun.run(*words)
    one, other = (begun.folder for begun in pair)
    assert differences(one, other) == []
    assert {"README.md", "uitgaven/herfst.yaml", "teksten.po", "build/mijn-school/mijn-school.xlsx"} <= digests(
        one
    ).keys()
