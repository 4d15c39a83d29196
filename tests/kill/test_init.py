"""A folder of a school is begun whole or not at all, whenever the command is killed."""

import os
import signal
from pathlib import Path

import pytest

from tests.folder.conftest import build
from tests.kill.scene import Files, Scene, spread

if not hasattr(os, "fork"):
    pytest.skip("dit systeem heeft geen SIGKILL", allow_module_level=True)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    """An empty folder, in which a school is to be begun."""
    root = tmp_path / "nieuw"
    root.mkdir()
    wheel = str(build("wheel", tmp_path / "dist"))  # given, for another process would make it
    name = "Basisschool De Proefballon"
    return Scene(root, ("init", ".", "--sector", "po", "--name", name, "--id", "proefballon", "--wheel", wheel))


def school_files(scene: Scene) -> Files:
    """Give what is in the folder, what can be made again left out."""
    return {name: raw for name, raw in scene.files().items() if not name.startswith("build/")}


def see_whole_or_nothing(scene: Scene, step: int, empty: Path, new: Files) -> bool:
    scene.as_before(empty)
    assert scene.kill(step) == -signal.SIGKILL
    assert scene.run("schools").returncode == 0
    assert scene.left_behind() == []
    now = school_files(scene)
    assert now in ({}, new), step
    if not now:
        assert scene.run(*scene.command).returncode == 0
        assert school_files(scene) == new
    return bool(now)


def begin_again(scene: Scene, number: int, tmp_path: Path) -> set[bool]:
    empty = tmp_path / "leeg"
    empty.mkdir()
    scene.run("--help")  # keeps what click says
    steps = scene.steps()
    new = school_files(scene)
    assert {"kijkwijzer.yaml", "constraints.txt", "content/scholen/proefballon.yaml"} <= new.keys()
    chosen = spread(steps, number) if number > 2 else (len(steps) // 3, len(steps) - 4)
    return {see_whole_or_nothing(scene, step, empty, new) for step in chosen}


def test_a_school_that_is_begun(scene: Scene, tmp_path: Path) -> None:
    assert begin_again(scene, 2, tmp_path) == {False, True}


@pytest.mark.whole
def test_a_school_that_is_begun_at_many_steps(scene: Scene, tmp_path: Path) -> None:
    assert begin_again(scene, 24, tmp_path) == {False, True}
