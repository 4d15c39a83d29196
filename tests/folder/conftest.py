"""The program as a school has it: installed from its wheel, with no checkout in sight."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
from filelock import FileLock

from tests.conftest import ROOT

Done = subprocess.CompletedProcess[str]


def build(kind: str, folder: Path, source: Path = ROOT) -> Path:
    """Build a wheel or sdist of a source tree; gives its file."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", kind, "-d", str(folder)]
    subprocess.run(command, cwd=source, env={**os.environ, "PYTHONPATH": ""}, check=True, capture_output=True)
    [file] = folder.iterdir()
    return file


def source_of_version(version: str, folder: Path) -> Path:
    """Lay the source in a folder, as one of another version; gives the folder."""
    for name in ("generator", "content", "templates"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "requirements.lock"):
        shutil.copy(ROOT / name, folder)
    told = folder / "generator" / "__init__.py"
    told.write_text(re.sub(r'__version__ = ".*"', f'__version__ = "{version}"', told.read_text("utf-8")), "utf-8")
    return folder


@dataclass(frozen=True)
class Installed:
    """A virtual environment with the wheel; the libraries are those of the environment that runs the tests."""

    venv: Path

    @property
    def package(self) -> Path:
        [package] = self.venv.glob("lib/*/site-packages/generator")
        return package

    @property
    def program(self) -> str:
        return str(self.venv / "bin" / "kijkwijzer")

    @property
    def environment(self) -> dict[str, str]:
        known = {"PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV"}
        ours = {"COLUMNS": "100", "LANG": "C.UTF-8", "HOME": str(self.venv), "PYTHONUNBUFFERED": "1"}
        return {name: value for name, value in os.environ.items() if name not in known} | ours

    def run(self, *words: str, where: Path) -> Done:
        """Run the command as its user does."""
        command = [self.program, *words]
        return subprocess.run(command, cwd=where, env=self.environment, capture_output=True, text=True, check=False)

    @contextmanager
    def serving(self, where: Path) -> Iterator[str]:
        """Serve a school that is alone in its folder; gives the address."""
        command = [self.program, "serve", "--port", "0"]
        with subprocess.Popen(command, cwd=where, env=self.environment, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout
            try:
                yield process.stdout.readline().split()[1]
            finally:
                process.terminate()

    def right(self, *words: str, where: Path) -> str:
        """Run the command, which must do well; gives what it says."""
        done = self.run(*words, where=where)
        assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
        return done.stdout


def install(wheel: Path, venv: Path) -> Installed:
    """Install a wheel, without a network and without what an editable installation put on the path."""
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
    [packages] = venv.glob("lib/*/site-packages")
    (packages / "libraries.pth").write_text(sysconfig.get_paths()["purelib"], "utf-8")
    options = ["--quiet", "--no-cache", "--offline", "--no-deps", "--python", str(venv / "bin" / "python")]
    subprocess.run([sys.executable, "-m", "uv", "pip", "install", *options, str(wheel)], check=True)
    return Installed(venv)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The wheel, built once for all tests of all workers."""
    base = tmp_path_factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    with FileLock(shared / "wheel.lock"):
        there = list((shared / "wheel").glob("*.whl"))
        return there[0] if there else build("wheel", shared / "wheel")


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(wheel, tmp_path_factory.mktemp("installed") / "venv")


FEW = ("gespreksopener",)


@pytest.fixture(scope="session")
def begun(installed: Installed, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A school's own folder, as ``init`` makes it."""
    folder = tmp_path_factory.mktemp("begun")
    installed.right("init", "mijn-school", "--sector", "po", "--name", 'De "Linde": school', where=folder)
    return folder / "mijn-school"


@pytest.fixture
def school(begun: Path, tmp_path: Path) -> Path:
    """A school's own folder, to change."""
    return Path(shutil.copytree(begun, tmp_path / "mijn-school"))


def lay(school: Path, text: str) -> None:
    """Add to the layer of the school."""
    layer = school / "content" / "scholen" / "mijn-school.yaml"
    layer.write_text(layer.read_text("utf-8") + text, "utf-8")


def with_few_sets(school: Path, *few: str) -> None:
    """Leave out all sets but those that are named, or one, so that a build costs little."""
    kinds = ("werkvormen", "stellingen", "rolbeschrijvingen", "vragenlijsten", "praktijkopdrachten", "slijpsteen")
    sets = [file.stem for kind in kinds for file in sorted((ROOT / "content" / kind).glob("*.yaml"))]
    lay(school, f"sets: {{zonder: [{', '.join(name for name in sets if name not in (few or FEW))}]}}\n")
