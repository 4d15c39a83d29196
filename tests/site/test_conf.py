"""conf.py stands by itself: ``sphinx-build`` needs nothing else."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.project import REPOSITORY, Project


def sphinx_build(project: Project, out: Path, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "sphinx", "-q", "-W", "-n", *options, str(project.root), str(out)]
    return subprocess.run(command, capture_output=True, text=True, env={"PYTHONPATH": str(REPOSITORY)}, check=False)


@pytest.mark.parametrize("jobs", [pytest.param("1", marks=pytest.mark.whole), "2"])
def test_sphinx_build_gives_the_same_pages(project: Project, tmp_path: Path, jobs: str) -> None:
    project.lay_prints("proef-po")
    done = sphinx_build(project, tmp_path / "uit", "-D", "school=proef-po", "-j", jobs)
    assert (done.returncode, done.stderr) == (0, "")
    project.build("proef-po")
    for name, content in project.site("proef-po").items():
        assert (tmp_path / "uit" / name).read_bytes() == content, name


def test_an_unknown_school_is_named_with_the_known_ones(project: Project, tmp_path: Path) -> None:
    done = sphinx_build(project, tmp_path / "uit", "-D", "school=de-wlig")
    assert done.returncode != 0
    assert "onbekende school; gevonden «de-wlig»; kies uit: " in done.stderr


def test_faults_in_content_are_all_shown(project: Project, tmp_path: Path) -> None:
    project.edit("content/bronnen.yaml", "makers:", "maker:")
    project.edit("content/vragen.yaml", "fase:", "vase:")
    done = sphinx_build(project, tmp_path / "uit", "-D", "school=proef-po")
    assert done.returncode != 0
    assert "content/bronnen.yaml:" in done.stderr
    assert "content/vragen.yaml:" in done.stderr
