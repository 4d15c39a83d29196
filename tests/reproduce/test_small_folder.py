"""All that a small folder makes, in two worlds: cold and warm, one by one and at once, with a clock set back."""

import shutil

import pytest

from .conftest import Begun
from .differences import differences, digests
from .worlds import HERE, World

pytestmark = pytest.mark.whole

PRINTS = (
    ("print", "--format", "poker", "--paper", "a3", "--duplex", "fold", "--corners", "3"),
    ("print", "--to", "shop", "--full-backs"),
    ("print", "--cards", "1,3-4", "--copies", "2", "--ink", "less", "--to", "office"),
    ("print", "--cards", "1", "--format", "95x68", "--to", "png"),
    ("print", "--cards", "1", "--format", "95x68", "--to", "svg"),
)
ONE_SET = ("--set", "gespreksopener", "--school", "mijn-school")
MADE = (
    ("build",),
    ("zip",),
    ("site", "--zip"),
    *((*words, *ONE_SET) for words in PRINTS),
    ("strips", "--theme", "Tijd voor elkaar", "--theme", "Iets nieuws", "--sets", "4"),
    ("printer", "calibrate"),
    ("printer", "set", "lerarenkamer", "--dx", "0.5", "--dy", "-1"),
    ("publish", "public"),
    ("upgrade", "--accept"),
    ("schema",),
    ("release", "herfst"),
    ("sheet", "export", "--school", "mijn-school"),
    ("translate", "export", "--language", "en", "teksten.po"),
)
"""Every command that makes something, in its order."""
EVERY_SORT = {"pdf", "docx", "epub", "zip", "xlsx", "po", "png", "svg", "html", "js", "css", "json", "yaml"}


def make_all(*folders: Begun) -> None:
    """Run every command, in all folders at once; a release of a name is written down once."""
    for words in MADE:
        if words[0] != "release" or not (folders[0].folder / "uitgaven").exists():
            for process in [begun.world.start(begun.folder, *words) for begun in folders]:
                World.end(process)


def without_output(begun: Begun) -> Begun:
    """Take away all that was made, but not what a build remembers."""
    for path in (begun.folder / "build").iterdir():
        if path.name not in (".cache", ".lock"):
            shutil.rmtree(path) if path.is_dir() else path.unlink()
    return begun


def test_a_small_folder_has_the_same_bytes_in_every_world(pair: tuple[Begun, Begun], elsewhere: World) -> None:
    here, there = pair
    make_all(here, there)
    assert differences(here.folder, there.folder) == [], "koud, hier een voor een en elders tegelijk"
    cold = digests(here.folder)
    assert {"build/mijn-school/site/en/index.html", "build/de-eik/print/kijkwijzer.pdf"} <= cold.keys()
    assert {name.rpartition(".")[2] for name in cold} >= EVERY_SORT

    make_all(there.within(HERE), without_output(here.within(elsewhere)))
    assert differences(here.folder, there.folder) == [], "waar alles al stond, en met wat onthouden is en de klok terug"
    assert digests(here.folder) == cold
