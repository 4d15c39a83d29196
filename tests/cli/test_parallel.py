"""Editions made at once: the same as one after the other, and faults told as ever."""

import fcntl
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from generator.cli import options
from generator.cli.parallel import in_parallel
from generator.faults import ContentFaults, Fault, Place
from tests.command.conftest import Run
from tests.command.test_main import contents
from tests.conftest import ROOT, Pack


@pytest.fixture
def two_jobs() -> Iterator[None]:
    """Work as a command does that may do two things at once."""
    with click.Context(click.Command("build")) as context:
        context.meta[options.__name__] = 2
        yield


def named(name: str, folder: Path) -> tuple[str, int]:
    """Give the name of a task and the process that did it; the first ends after the second."""
    (folder / name).touch()
    while name == "eerste" and not (folder / "tweede").exists():
        time.sleep(0.01)
    return name, os.getpid()


def faulty(name: str) -> str:
    if name == "goed":
        return name
    place = Place(Path(f"{name}.yaml"), 3, 1)
    raise ContentFaults([Fault(place, "te lang", "gevonden 9 mm", "maak de tekst korter")])


def killed(_name: str) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def broken(folder: Path, name: str) -> None:
    """Fail once the other is at work; the other waits until it is asked to end, and tidies up then."""
    if name == "eerste":
        wait_until((folder / "begonnen").exists)
        raise LookupError(name)
    try:
        (folder / "begonnen").touch()
        signal.pause()
    finally:
        (folder / "opgeruimd").touch()


def held(file: Path) -> None:
    """Take a lock that only the end of this process gives back."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        file.with_suffix(".begonnen").touch()
        signal.pause()


def is_free(file: Path) -> bool:
    with file.open() as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
    return True


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(6000):
        if happened():
            return
        time.sleep(0.01)
    raise AssertionError("dit gebeurt niet")


class Counted:
    """Counts how often it was made in this process."""

    made = 0

    def __init__(self) -> None:
        Counted.made += 1

    def __reduce__(self) -> tuple[type["Counted"], tuple[()]]:
        return Counted, ()


def with_given(_: Counted, name: str, folder: Path) -> tuple[str, int]:
    """Wait for the others, so that every process has its part."""
    return named(name, folder)[0], Counted.made


@pytest.mark.usefixtures("two_jobs")
def test_results_come_in_the_order_of_the_tasks(tmp_path: Path) -> None:
    done = in_parallel(named, ((name, tmp_path) for name in ("eerste", "tweede", "derde")))
    assert [name for name, _ in done] == ["eerste", "tweede", "derde"]
    assert os.getpid() not in {process for _, process in done}


def test_one_after_the_other_needs_no_process(tmp_path: Path) -> None:
    assert {process for _, process in in_parallel(named, [("tweede", tmp_path), ("eerste", tmp_path)])} == {os.getpid()}


@pytest.mark.usefixtures("two_jobs")
def test_one_task_needs_no_process(tmp_path: Path) -> None:
    assert in_parallel(named, [("tweede", tmp_path)]) == [("tweede", os.getpid())]


@pytest.mark.usefixtures("two_jobs")
def test_a_process_is_given_once_what_all_its_tasks_take(tmp_path: Path) -> None:
    done = in_parallel(with_given, [("eerste", tmp_path), ("tweede", tmp_path), ("derde", tmp_path)], (Counted(),))
    assert [name for name, _ in done] == ["eerste", "tweede", "derde"]
    assert {times for _, times in done} == {1}


@pytest.mark.usefixtures("two_jobs")
def test_faults_come_back_as_they_were_and_all_together() -> None:
    with pytest.raises(ContentFaults) as found:
        in_parallel(faulty, [("goed",), ("kaart",), ("goed",), ("blad",)])
    assert [fault.as_line(Path()) for fault in found.value.faults] == [
        "blad.yaml:3:1: te lang; gevonden 9 mm; maak de tekst korter",
        "kaart.yaml:3:1: te lang; gevonden 9 mm; maak de tekst korter",
    ]


@pytest.mark.usefixtures("two_jobs")
def test_a_process_that_was_killed_is_told_without_a_traceback() -> None:
    with pytest.raises(click.ClickException, match="te weinig geheugen; probeer het met --jobs 1"):
        in_parallel(killed, [("eerste",), ("tweede",)])


@pytest.mark.usefixtures("two_jobs")
def test_what_one_raises_ends_the_others_in_order_and_is_raised_here(tmp_path: Path) -> None:
    with pytest.raises(LookupError, match="eerste") as found:
        in_parallel(broken, [("eerste",), ("tweede",)], (tmp_path,))
    assert "in broken" in found.value.__notes__[0]
    assert (tmp_path / "opgeruimd").exists()


def test_no_process_outlives_the_command_that_was_killed(tmp_path: Path) -> None:
    files = [tmp_path / "eerste", tmp_path / "tweede"]
    script = tmp_path / "werk.py"
    script.write_text(
        "import sys, pathlib, click\n"
        "from generator.cli import options as jobs\n"
        "from generator.cli.parallel import in_parallel\n"
        "from tests.cli.test_parallel import held\n"
        "if __name__ == '__main__':\n"
        "    with click.Context(click.Command('build')) as context:\n"
        "        context.meta[jobs.__name__] = 2\n"
        "        in_parallel(held, [(pathlib.Path(name),) for name in sys.argv[1:]])\n",
        "utf-8",
    )
    command = subprocess.Popen([sys.executable, script, *files], env={**os.environ, "PYTHONPATH": str(ROOT)})
    wait_until(lambda: all(file.with_suffix(".begonnen").exists() for file in files))
    command.kill()
    command.wait()
    wait_until(lambda: all(map(is_free, files)))


def three_schools(pack: Pack) -> None:
    """Add a third school; two of them have one set, so that they cost little."""
    pack.edit("scholen/beuk.yaml", "kaarten:\n", "sets: {zonder: [rollen, opdrachten, steen]}\nkaarten:\n")
    pack.edit("scholen/beuk.yaml", "  zonder: [rollen-02]\n", "")
    third = pack.file("scholen/beuk.yaml").read_text("utf-8")
    third = third.replace("id: beuk\n", "id: iep\n").replace("De Beuk", "De Iep").replace("beuk-01", "iep-01")
    pack.file("scholen/iep.yaml").write_text(third, "utf-8")


@pytest.mark.whole
def test_what_is_made_at_once_is_the_same(run: Run, pack: Pack) -> None:
    three_schools(pack)
    at_once = run("build", "--jobs", "2", "--output", "met-2")
    shutil.copytree(pack.places.root / "met-2" / ".cache" / "faces", pack.places.root / "met-1" / ".cache" / "faces")
    in_turn = run("build", "--jobs", "1", "--output", "met-1")
    assert (at_once.returncode, at_once.stderr) == (0, "")
    assert at_once.stdout.replace("met-2", "met-1") == in_turn.stdout
    made = {
        name: {file: raw for file, raw in contents(pack.places.root / name).items() if not file.startswith(".cache/")}
        for name in ("met-1", "met-2")
    }
    assert len([file for file in made["met-1"] if file.endswith(".pdf")]) > 20
    assert made["met-1"] == made["met-2"]


@pytest.mark.parametrize("many", ["1", "2"])
def test_texts_that_fit_no_card_are_told_of_all_schools(run: Run, pack: Pack, many: str) -> None:
    three_schools(pack)
    for school in ("beuk", "iep"):
        own = "Het schoolplein is ook mijn lokaal, lees [[proef-03]]."
        pack.edit(f"scholen/{school}.yaml", own, "Spelen is leren. " * 60)
    done = run("print", "--jobs", many)
    *faults, last = done.stderr.splitlines()
    assert all("past niet op" in line for line in faults)
    assert {line.partition(":")[0] for line in faults} == {"content/scholen/beuk.yaml", "content/scholen/iep.yaml"}
    assert last == f"{len(faults)} fouten; er is niets veranderd."
    assert not pack.places.print("strand").exists()
