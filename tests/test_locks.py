"""The lock files hold all that an installer asks for, also one that is not new: Debian 12 has pip 23.0."""

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, requires
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from .conftest import ROOT

LOCKS = ("requirements.lock", "requirements-dev.lock")
SYSTEMS = (("linux", "Linux", "posix"), ("darwin", "Darwin", "posix"), ("win32", "Windows", "nt"))
ENVIRONMENTS = [
    {"sys_platform": short, "platform_system": system, "os_name": name, "python_version": python}
    for (short, system, name), python in product(SYSTEMS, ("3.11", "3.14"))
]


def locked(name: str) -> dict[str, Requirement]:
    """Read a lock file: each package by its name, with its version and its extras."""
    lines = re.findall(r"^([a-z0-9].*?)(?: \\)?$", (ROOT / name).read_text("utf-8"), re.MULTILINE)
    return {canonicalize_name(one.name): one for one in map(Requirement, lines)}


def wanted(one: Requirement) -> Iterator[Requirement]:
    """Give what a locked package asks for on any computer; nothing where it is not installed on this one."""
    try:
        texts = requires(one.name) or []
    except PackageNotFoundError:
        return
    for other in map(Requirement, texts):
        contexts = [{**system, "extra": extra} for system in ENVIRONMENTS for extra in ("", *one.extras)]
        if other.marker is None or any(other.marker.evaluate(dict(context)) for context in contexts):
            yield other


def asked(packages: dict[str, Requirement]) -> list[Requirement]:
    return [other for one in packages.values() for other in wanted(one)]


@pytest.mark.parametrize("name", LOCKS)
def test_an_extra_that_a_locked_package_asks_for_is_locked(name: str) -> None:
    packages = locked(name)
    extras = {(canonicalize_name(other.name), extra) for other in asked(packages) for extra in other.extras}
    assert ("fonttools", "woff") in extras
    lacking = [f"{name}[{extra}]" for name, extra in extras if extra not in packages[name].extras]
    assert lacking == []


@pytest.mark.parametrize("name", LOCKS)
def test_all_that_a_locked_package_asks_for_is_locked_in_a_version_that_it_takes(name: str) -> None:
    packages = locked(name)
    wrong = [
        str(other)
        for other in asked(packages)
        if (other.marker is None or other.marker.evaluate({"extra": ""})) and not _holds(packages, other)
    ]
    assert wrong == []


def _holds(packages: dict[str, Requirement], wanted: Requirement) -> bool:
    found = packages.get(canonicalize_name(wanted.name))
    return found is not None and all(wanted.specifier.contains(one.version) for one in found.specifier)


def test_the_locks_agree_with_each_other_and_with_the_project() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    run, develop = map(locked, LOCKS)
    assert {name: str(develop.get(name)) for name in run} == {name: str(one) for name, one in run.items()}
    asked = map(Requirement, project["project"]["dependencies"])
    assert [str(one) for one in asked if not _holds(run, one)] == []


@pytest.mark.whole
@pytest.mark.parametrize("name", LOCKS)
def test_a_pip_of_debian_12_installs_a_lock(name: str, tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-m", "venv", tmp_path], check=True)
    pip: list[str | Path] = [
        tmp_path / "bin" / "python",
        "-m",
        "pip",
        "--disable-pip-version-check",
        "install",
        "--quiet",
    ]
    subprocess.run([*pip, "pip==23.0"], check=True)
    done = subprocess.run([*pip, "--require-hashes", "-r", ROOT / name], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_file_names_no_host_and_has_only_hashed_versions(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-|--)(i|f|e|r|index|extra|find|trusted|editable)", text, re.MULTILINE)
    wanted = [line for line in text.split("\n") if line and not line.startswith((" ", "#"))]
    assert [line for line in wanted if "==" not in line] == []
    assert text.count("--hash=sha256:") >= len(wanted)


def test_the_lock_of_the_scripts_names_no_host_and_has_only_hashed_versions() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package or "integrity" not in package] == []
