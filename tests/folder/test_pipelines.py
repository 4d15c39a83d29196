"""The pipelines of a school's folder: each line that they run, in an empty environment, from a clone to a site."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from click import Context, Group

from generator.cli.dutch import speak_dutch
from generator.command.main import cli
from generator.folder.wheel import WHEEL
from tests.conftest import ROOT
from tests.folder.conftest import lay, with_few_sets
from tests.folder.pipelines import FILES, Job, is_of_the_system, lines_in, read_jobs, variables

INSTALL = "pip install --requirement requirements.txt"
OURS = "Samen lessen maken: dan voel ik ruimte."
PIP_OF_DEBIAN_12 = "pip==23.0.1"


def clone(school: Path, folder: Path) -> Path:
    """Lay the folder of a school in git as it is, and clone it: only what git holds comes along."""
    ours = ["-c", "user.name=De Linde", "-c", "user.email=ict@linde.example", "-c", "init.defaultBranch=main"]
    for words in (["init"], ["add", "."], ["commit", "-m", "Begin"]):
        subprocess.run(["git", *ours, *words], cwd=school, check=True, capture_output=True)
    subprocess.run(["git", "clone", "--quiet", str(school), str(folder)], check=True)
    return folder


def network() -> dict[str, str]:
    """Give the variables that tell how this machine reaches an index."""
    known = re.compile(r"PIP_|UV_|SSL_CERT_|REQUESTS_CA|(https?|all|no)_proxy$", re.IGNORECASE)
    return {name: value for name, value in os.environ.items() if known.match(name)}


def empty_environment(folder: Path, *pip: str, python: str = sys.executable) -> dict[str, str]:
    """Make a virtual environment with nothing in it but this pip, for a user who has nothing; gives its variables.

    Only how this machine reaches an index stays.
    """
    subprocess.run([python, "-m", "venv", str(folder / "venv")], check=True)
    (folder / "home").mkdir()
    environment = network() | {"PATH": f"{folder / 'venv' / 'bin'}:/usr/bin:/bin", "HOME": str(folder / "home")}
    if pip:
        command = ["pip", "install", "--quiet", *pip]
        subprocess.run(command, env=environment, check=True, cwd=folder)
    return environment


def run(job: Job, where: Path, environment: dict[str, str]) -> None:
    """Run the steps of a job, each as one script that ends where a line fails, as hosts do."""
    for step in job.steps:
        script = "\n".join(line for line in step if not is_of_the_system(line))
        done = subprocess.run(
            ["/bin/sh", "-e", "-c", script], cwd=where, env=environment, capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, f"{script}\n{done.stdout}{done.stderr}"


@pytest.mark.whole
@pytest.mark.parametrize(("file", "pip"), [(FILES[0], ("--upgrade", "pip")), (FILES[1], (PIP_OF_DEBIAN_12,))])
def test_a_pipeline_makes_of_a_clone_a_published_site(
    school: Path, tmp_path: Path, file: str, pip: tuple[str, ...]
) -> None:
    with_few_sets(school)
    lay(school, f'kaarten: {{tekst: {{gespreksopener-03: "{OURS}"}}}}\n')
    where, environment = clone(school, tmp_path / "clone"), empty_environment(tmp_path, *pip)
    published = []
    for job in read_jobs(where / file):
        run(job, where, environment | variables(where / file, where))
        if job.published:
            site = where / job.published
            assert OURS in (site / "stellingen" / "gespreksopener.html").read_text("utf-8")
            assert (site / "index.html").is_file()
            assert (site / "print" / "gespreksopener-a6.pdf").is_file()
            published.append(job.name)
    assert len(published) == 1
    done = subprocess.run(["git", "status", "--short"], cwd=where, check=True, capture_output=True, text=True)
    assert done.stdout.split() in ([], ["??", ".cache/"])  # GitLab keeps its own beside it


@pytest.mark.whole
def test_uv_installs_what_a_folder_names(school: Path, tmp_path: Path) -> None:
    environment = empty_environment(tmp_path)
    command = [sys.executable, "-m", "uv", "pip", "install", "--quiet", "--python", str(tmp_path / "venv")]
    subprocess.run([*command, "-r", "requirements.txt"], cwd=school, env=environment, check=True)
    done = subprocess.run(["kijkwijzer", "check"], cwd=school, env=environment, check=True, capture_output=True)
    assert done.stdout.startswith(b"In orde")


@pytest.mark.parametrize("file", FILES)
def test_each_line_of_a_pipeline_is_one_that_is_run(school: Path, file: str) -> None:
    jobs = read_jobs(school / file)
    lines = [line for job in jobs for step in job.steps for line in step]
    assert set(lines) == set(lines_in(yaml.safe_load((school / file).read_text("utf-8"))))
    own = [line for line in lines if not is_of_the_system(line) and line != INSTALL]
    names = {line.split()[1] for line in own if line.startswith("kijkwijzer ")}
    assert {"check", "publish"} <= names <= {"check", "build", "publish"}
    assert all(line.startswith("kijkwijzer ") for line in own)
    assert isinstance(cli, Group)
    speak_dutch()  # click keeps the words of an option that it made once
    for _, name, *words in map(str.split, own):
        command = cli.get_command(Context(cli), name)
        assert command
        command.make_context(name, list(words))  # reads the words, and runs nothing
    published = [job.published for job in jobs if job.published]
    assert published == ["public"]
    assert f"kijkwijzer publish {published[0]}" in own


@pytest.mark.parametrize("file", FILES)
def test_what_a_pipeline_takes_of_others_is_pinned(school: Path, file: str) -> None:
    text, libraries = (school / file).read_text("utf-8"), re.search(r"LIBRARIES := (.*)", _makefile())
    assert libraries
    assert libraries[1] in text
    for job in read_jobs(school / file):
        assert all(re.fullmatch(r"actions/[a-z-]+@[0-9a-f]{40}", used) for used in job.uses)


def _makefile() -> str:
    return (ROOT / "Makefile").read_text("utf-8")


def test_what_is_installed_lies_in_the_folder_and_comes_along_with_git(school: Path) -> None:
    lines = (school / "requirements.txt").read_text("utf-8").splitlines()
    assert [line for line in lines if not line.startswith("#")] == ["--constraint constraints.txt", f"./{WHEEL}"]
    # Also for who leaves out such files everywhere.
    (school.parent / "ignore").write_text("*.whl\n", "utf-8")
    command = [
        "git",
        "-c",
        f"core.excludesFile={school.parent / 'ignore'}",
        "ls-files",
        "--others",
        "--exclude-standard",
    ]
    subprocess.run(["git", "init", "--quiet"], cwd=school, check=True)
    (school / "public").mkdir()
    shutil.copy(school / "README.md", school / "public")
    held = set(subprocess.run(command, cwd=school, check=True, capture_output=True, text=True).stdout.splitlines())
    assert {WHEEL, "constraints.txt", "requirements.txt", "kijkwijzer.yaml", "README.md"} <= held
    assert not {name for name in held if name.startswith(("build/", "public/"))}
