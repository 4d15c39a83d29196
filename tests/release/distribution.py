"""All that goes out with a release, in ``dist/`` (``make wheel``): wheel, constraints, sdist, materials, licences."""

import os
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

from generator.folder.versions import CONSTRAINTS, constraints
from tests.conftest import ROOT
from tests.release import licences
from tests.release.materials import write_bill

IN_THE_WHEEL = {
    "generator/": "generator/",
    "content/": "generator/base/content/",
    "templates/": "generator/base/templates/",
    "requirements.lock": "generator/base/requirements.lock",
}
"""What of the source is in the wheel, and where."""


def distribute(folder: Path) -> int:
    """Make everything anew in a folder; return 1 where something is in it that should not be."""
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "hatchling", "build", "-t", "sdist", "-t", "wheel", "-d", str(folder)]
    environment = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(command, cwd=ROOT, env=environment, check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    [wheel], [sdist] = folder.glob("*.whl"), folder.glob("*.tar.gz")
    write_bill(wheel)
    (folder / CONSTRAINTS).write_bytes(constraints())
    status = licences.main(folder / "licences.txt")
    if (known := source_names()) is not None:
        strange = wheel_names(wheel) ^ names_in_the_wheel(known) | sdist_names(sdist) ^ known
        sys.stdout.write("".join(f"hoort er niet in, of ontbreekt: {name}\n" for name in sorted(strange)))
        status = 1 if strange else status
    return status


def source_names() -> set[str] | None:
    """Return the names of the files that git holds; None outside a checkout."""
    command = ["git", "ls-files", "--cached", "-z"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return set(filter(None, done.stdout.split("\0"))) if done.returncode == 0 else None


def names_in_the_wheel(source: set[str]) -> set[str]:
    """Return where files of the source lie in the wheel, without those that do not."""
    moves = ((name, old, new) for name in source for old, new in IN_THE_WHEEL.items() if name.startswith(old))
    return {new + name.removeprefix(old) for name, old, new in moves}


def wheel_names(wheel: Path) -> set[str]:
    """Return the names of what a wheel holds, but for its metadata."""
    with zipfile.ZipFile(wheel) as packed:
        return {name for name in packed.namelist() if ".dist-info/" not in name}


def sdist_names(sdist: Path) -> set[str]:
    """Return the names of what an sdist holds in its one folder, but for its metadata."""
    with tarfile.open(sdist) as packed:
        return {name.partition("/")[2] for name in packed.getnames()} - {"PKG-INFO"}


def main(folder: Path) -> int:
    """Make all of it, and say what there is."""
    status = distribute(folder)
    sys.stdout.write("".join(f"{file}\n" for file in sorted(folder.iterdir())))
    return status


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]).resolve() if sys.argv[1:] else ROOT / "dist"))
