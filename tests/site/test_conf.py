"""conf.py stands by itself: ``sphinx-build`` needs nothing else."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.files import read_files
from generator.output import LIST, OutputFolder
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import Pack
from tests.site.project import REPOSITORY, Project


def sphinx_build(root: Path, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", *options, str(root), str(out)]
    return subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(REPOSITORY)}, check=False)


@pytest.mark.parametrize("jobs", [pytest.param("1", marks=pytest.mark.whole), "2"])
def test_sphinx_build_gives_the_same_pages(pack: Pack, tmp_path: Path, jobs: str) -> None:
    shutil.copy(REPOSITORY / "conf.py", pack.places.root)
    OutputFolder(pack.places.print("beuk"), pack.places.output).bring({"proef-a7.pdf": b"%PDF-1.7"}, stale=None)
    done = sphinx_build(pack.places.root, tmp_path / "uit", "-D", "school=beuk", "-j", jobs)
    assert (done.returncode, done.stderr) == (0, "")
    build_site(Site(pack.edition("beuk"), pack.places))
    made = {name: raw for name, raw in read_files(pack.places.site("beuk")).items() if name != LIST}
    assert b"proef-a7.pdf" in made["stellingen/proef.html"]
    for name, content in made.items():
        assert (tmp_path / "uit" / name).read_bytes() == content, name


def test_an_unknown_school_is_named_with_the_known_ones(project: Project, tmp_path: Path) -> None:
    done = sphinx_build(project.root, tmp_path / "uit", "-D", "school=de-wlig")
    assert done.returncode != 0
    assert "onbekende school; gevonden «de-wlig»; kies uit: " in done.stderr


def test_faults_in_content_are_all_shown(project: Project, tmp_path: Path) -> None:
    project.edit("content/bronnen.yaml", "makers:", "maker:")
    project.edit("content/vragen.yaml", "fase:", "vase:")
    done = sphinx_build(project.root, tmp_path / "uit", "-D", "school=proef-po")
    assert done.returncode != 0
    assert "content/bronnen.yaml:" in done.stderr
    assert "content/vragen.yaml:" in done.stderr
