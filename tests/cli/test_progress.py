"""What shows that work goes on: lines for a log, a bar for a terminal, and file names only for who asks."""

import os
import pty
import re
import subprocess
import sys
import threading
from types import SimpleNamespace
from typing import Any

import pytest

from generator.cli import progress as module
from generator.cli.progress import progress
from tests.command.conftest import ENVIRONMENT, Run
from tests.conftest import ROOT, Pack


def edition(school: str, taal: str = "nl") -> Any:
    return SimpleNamespace(house=SimpleNamespace(id=school, naam=f"School \x1b{school}"), taal=taal)


def test_a_log_has_a_line_for_each_school(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("PDF’s", 2) as step:
        step(edition("a"))("a.pdf")
        step(edition("a"))
        step(edition("b"))
    assert capsys.readouterr() == ("PDF’s 1/2: School <U+001B>a\nPDF’s 2/2: School <U+001B>b\n", "")


def test_short_work_for_one_school_is_not_announced(capsys: pytest.CaptureFixture[str]) -> None:
    with progress("PDF’s", 1, is_short=True) as step:
        step(edition("a"))
    assert capsys.readouterr().out == ""


def test_long_work_tells_now_and_then_what_it_is_at(monkeypatch: pytest.MonkeyPatch) -> None:
    told, twice, english = [], threading.Event(), threading.Event()

    def hear(line: str) -> None:
        told.append(line)
        if len(told) == 3:
            twice.set()
        if len(told) > 3 and "Engels" in line:
            english.set()

    monkeypatch.setattr(module, "QUIET_SECONDS", 0.01)
    monkeypatch.setattr(module, "click", SimpleNamespace(echo=hear))
    with progress("PDF’s", 1) as step:
        step(edition("a"))("kaarten.pdf")
        assert twice.wait(60)
        step(edition("a", "en"))("kaarten.pdf")
        assert english.wait(60)
    assert told[-1] in [f"PDF’s 1/1: nog bezig met School <U+001B>a, Engels{file}" for file in ("", ", kaarten.pdf")]
    assert told[1:3] == ["PDF’s 1/1: nog bezig met School <U+001B>a, kaarten.pdf"] * 2


def test_a_build_tells_a_line_a_school_and_the_files_only_to_who_asks(run: Run, pack: Pack) -> None:
    done = run("build", "--school", "beuk")
    assert (done.returncode, done.stderr) == (0, "")
    begun, prints, site, made = (line for line in done.stdout.splitlines() if "nog bezig" not in line)
    assert (begun, site) == ("PDF’s 1/1: Basisschool De Beuk", "sites 1/1: Basisschool De Beuk")
    assert re.fullmatch(r"beuk: \d+ PDF’s gemaakt, in build/beuk/print", prints)
    assert re.fullmatch(r"beuk: \d+ pagina’s geschreven; open build/beuk/site/index.html", made)
    pack.edit("scholen/beuk.yaml", "plaats: Tiel", "plaats: Ede")
    again = run("build", "--school", "beuk", "--verbose").stdout
    assert "  kijkwijzer.pdf" in again.splitlines()


def test_nothing_steers_a_terminal_where_there_is_none(run: Run) -> None:
    done = run("print", "--school", "beuk", "--set", "proef", "--format", "a7")
    assert (done.stdout + done.stderr).replace("\n", "").isprintable()


def test_a_terminal_shows_a_bar_that_goes_away(pack: Pack) -> None:
    ours, theirs = pty.openpty()
    words = [sys.executable, "-m", "generator", "print", "--school", "beuk", "--set", "proef", "--format", "a7"]
    environment = {**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    with subprocess.Popen(
        words, cwd=pack.places.root, env=environment, stdout=subprocess.PIPE, stderr=theirs, text=True
    ) as process:
        os.close(theirs)
        shown = b""
        try:
            while part := os.read(ours, 4096):
                shown += part
        except OSError:  # the other end was closed
            pass
        out, _ = process.communicate()
    os.close(ours)
    assert process.returncode == 0
    assert "\x1b[" in shown.decode()
    assert "nog bezig" not in out
    assert out.startswith("beuk: 1 PDF gemaakt")
