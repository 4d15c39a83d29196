"""Commands that build in one folder: each waits for its turn, and what is made is what one alone makes."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli.parallel import in_parallel
from generator.lock import NAME, OutputLock
from generator.places import Places
from tests.command.conftest import Run
from tests.command.test_main import contents
from tests.conftest import PACK, ROOT, Pack
from tests.test_lock import is_free, silent

Command = subprocess.Popen[str]


def start(root: Path, *words: str) -> Command:
    """Start the command in a project."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "LANG": "C.UTF-8"}
    command = [sys.executable, "-m", "generator", *words]
    return subprocess.Popen(command, cwd=root, env=environment, stderr=subprocess.PIPE, text=True)


def wait_until(happened: Callable[[], bool]) -> None:
    for _ in range(12000):
        if happened():
            return
        time.sleep(0.01)
    raise AssertionError("dit gebeurt niet")


def made(output: Path) -> dict[str, bytes]:
    """Give what was made, without what is kept."""
    return {name: raw for name, raw in contents(output).items() if not name.startswith(".")}


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The sites and EPUBs of the small project, made by one command in a folder of its own."""
    root = tmp_path_factory.mktemp("alleen") / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    command = start(root, "site")
    said = command.communicate()[1]
    assert (command.returncode, said) == (0, "")
    return made(Places(root, root / "build").output)


def test_a_site_has_what_was_made_with_it_from_the_first_time(alone: dict[str, bytes]) -> None:
    assert alone["beuk/site/print/kijkwijzer.epub"] == alone["beuk/print/kijkwijzer.epub"]
    assert b'href="print/kijkwijzer.epub"' in alone["beuk/site/index.html"]
    assert "beuk/site/insluiten/stellingen/proef.html" in alone


def test_builds_at_once_wait_for_each_other_and_make_what_one_makes(pack: Pack, alone: dict[str, bytes]) -> None:
    with OutputLock(pack.places.output, silent):
        commands = [start(pack.places.root, "site", *words) for words in ((), ("--school", "beuk"))]
        for command in commands:
            assert command.stderr
            assert f"proces {os.getpid()} " in command.stderr.readline()
    said = [command.communicate()[1] for command in commands]
    assert [command.returncode for command in commands] == [0, 0], said
    assert made(pack.places.output) == alone


def test_after_a_build_that_was_killed_the_next_goes_on_without_a_word(pack: Pack, alone: dict[str, bytes]) -> None:
    lock, pages = pack.places.output / NAME, pack.places.cache / "sphinx"
    broken = start(pack.places.root, "site")
    wait_until(lambda: any(pages.glob("*/*/doctrees/index.doctree")))
    broken.send_signal(signal.SIGKILL)
    broken.wait()
    assert f'"process": {broken.pid}' in lock.read_text("utf-8")
    after = start(pack.places.root, "site")
    assert (after.communicate()[1], after.returncode) == ("", 0)
    assert made(pack.places.output) == alone


def test_who_only_reads_or_writes_a_file_of_its_own_does_not_wait(pack: Pack, run: Run) -> None:
    with OutputLock(pack.places.output, silent):
        assert run("check").returncode == 0
        done = run("strips", "--school", "beuk", "--theme", "Tijd voor elkaar")
        assert (done.returncode, done.stderr) == (0, "")


def stopped(file: Path) -> None:
    """Stop this process where it is, until someone lets it go on."""
    file.touch()
    os.kill(os.getpid(), signal.SIGSTOP)


def work(output: Path, files: list[Path]) -> None:
    """Work on files at once, as the only builder; for a process of its own."""
    import click

    from generator.cli import options
    from generator.cli.builder import only_builder

    with click.Context(click.Command("build")) as context:
        context.meta[options.__name__] = 2
        with only_builder(Places(output.parent, output)):
            in_parallel(stopped, [(file,) for file in files])


def test_nobody_builds_while_a_process_of_a_killed_command_still_does(tmp_path: Path) -> None:
    output, files = tmp_path / "build", [tmp_path / "eerste", tmp_path / "tweede"]
    script = tmp_path / "werk.py"
    script.write_text(
        "import sys, pathlib\n"
        "from tests.cli.test_builder import work\n"
        "if __name__ == '__main__':\n"
        "    output, *files = map(pathlib.Path, sys.argv[1:])\n"
        "    work(output, files)\n",
        "utf-8",
    )
    command = subprocess.Popen([sys.executable, script, output, *files], env={**os.environ, "PYTHONPATH": str(ROOT)})
    wait_until(lambda: all(file.exists() for file in files))
    children = Path(f"/proc/{command.pid}/task/{command.pid}/children")
    if not children.exists():
        pytest.skip("dit systeem vertelt niet welke processen een proces begon")
    processes = [int(one) for one in children.read_text().split()]
    command.kill()
    command.wait()
    assert not is_free(output)
    for process in processes:
        os.kill(process, signal.SIGCONT)
    wait_until(lambda: is_free(output))


@pytest.mark.parametrize("words", ["build", "print --set proef", "zip", "schema", "serve --school beuk --port 0"])
def test_output_that_can_not_be_written_is_told_in_a_sentence(
    pack: Pack, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: str
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "eigen"))
    pack.places.output.write_text("geen map")
    done = run(*words.split())
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "er ligt een bestand waar een map moet komen; haal het weg" in " ".join(done.stderr.split())


def test_what_makes_nothing_needs_no_folder_to_write_in(
    pack: Pack, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "eigen"))
    pack.places.output.write_text("geen map")
    assert run("check").returncode == 0
    assert "Gebruik" in run("check", "--help").stdout
