"""What costs little to make has the same bytes in another world: a folder begun, a sheet, texts, a release."""

from .conftest import Begun
from .differences import differences, digests
from .worlds import World

CHEAP = (
    ("release", "herfst"),
    ("sheet", "export", "--school", "mijn-school"),
    ("translate", "export", "--language", "en", "teksten.po"),
)


def test_a_folder_and_what_it_exports_have_the_same_bytes_elsewhere(pair: tuple[Begun, Begun]) -> None:
    for words in CHEAP:
        for process in [begun.world.start(begun.folder, *words) for begun in pair]:
            World.end(process)
    one, other = (begun.folder for begun in pair)
    assert differences(one, other) == []
    assert {"README.md", "uitgaven/herfst.yaml", "teksten.po", "build/mijn-school/mijn-school.xlsx"} <= digests(
        one
    ).keys()
