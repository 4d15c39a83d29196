"""Wheel and sdist hold what git holds of them and nothing else, and are the same wherever they are made."""

import tomllib
import zipfile
from collections.abc import Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from generator import __version__
from tests.conftest import ROOT
from tests.reproduce.differences import differences
from tests.reproduce.worlds import HERE, World

from .distribution import IN_THE_WHEEL, names_in_the_wheel, sdist_names, source_names, wheel_names


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What ``make wheel`` makes, in a folder of its own."""
    folder = tmp_path_factory.mktemp("made") / "dist"
    World.end(HERE.start(ROOT, str(folder), module="tests.release.distribution"))
    return folder


@pytest.fixture
def source() -> set[str]:
    names = source_names()
    if names is None:
        pytest.skip("dit is geen checkout van git")
    return names


@pytest.fixture
def metadata(made: Path) -> Iterator[tuple[zipfile.ZipFile, Message]]:
    """The wheel, and what it tells of itself."""
    [wheel] = made.glob("*.whl")
    with zipfile.ZipFile(wheel) as packed:
        text = packed.read(f"kijkwijzer-{__version__}.dist-info/METADATA").decode()
        yield packed, Parser().parsestr(text)


def test_five_files_go_out(made: Path) -> None:
    name = f"kijkwijzer-{__version__}"
    assert {file.name for file in made.iterdir()} == {
        *(f"{name}-py3-none-any.whl", f"{name}.tar.gz", f"{name}.cdx.json", "licences.txt", "constraints.txt"),
    }


def test_the_wheel_holds_what_git_holds_of_it_and_nothing_else(made: Path, source: set[str]) -> None:
    [wheel] = made.glob("*.whl")
    assert wheel_names(wheel) ^ names_in_the_wheel(source) == set()
    with zipfile.ZipFile(wheel) as packed:
        for old, new in IN_THE_WHEEL.items():
            for name in (name for name in source if name.startswith(old)):
                assert packed.read(new + name.removeprefix(old)) == (ROOT / name).read_bytes(), name
    assert not [name for name in wheel_names(wheel) if name.startswith("tests") or name.endswith((".pyc", ".pdf"))]


def test_the_sdist_holds_what_git_holds_and_nothing_else(made: Path, source: set[str]) -> None:
    [sdist] = made.glob("*.tar.gz")
    assert sdist_names(sdist) ^ source == set()


def test_the_metadata_names_licences_python_and_all_that_is_needed(metadata: tuple[zipfile.ZipFile, Message]) -> None:
    packed, told = metadata
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert (told["Name"], told["Version"], told["License-Expression"]) == (
        "kijkwijzer",
        __version__,
        project["license"],
    )
    assert told["Requires-Python"] == project["requires-python"]
    needed = {Requirement(one) for one in project["dependencies"]}
    assert {Requirement(one) for one in told.get_all("Requires-Dist", [])} == needed
    assert told.get_all("License-File") == project["license-files"]
    about = f"kijkwijzer-{__version__}.dist-info"
    for name in project["license-files"]:
        assert packed.read(f"{about}/licenses/{name}") == (ROOT / name).read_bytes()
    others = {name for name in packed.namelist() if name.startswith(about) and "/licenses/" not in name}
    assert others == {f"{about}/{name}" for name in ("METADATA", "WHEEL", "RECORD", "entry_points.txt")}
    assert (
        packed.read(f"{about}/entry_points.txt").split()
        == b"[console_scripts] kijkwijzer = generator.command:main".split()
    )


def test_all_that_goes_out_has_the_same_bytes_elsewhere(made: Path, tmp_path: Path) -> None:
    world = World.elsewhere(tmp_path / "elders")
    World.end(world.start(ROOT, str(tmp_path / "een andere map"), module="tests.release.distribution"))
    assert differences(made, tmp_path / "een andere map") == []
