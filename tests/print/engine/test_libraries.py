"""WeasyPrint's libraries are found as Python itself finds them, with one process instead of forty."""

import ctypes.util
import subprocess
import sys

import pytest

from generator.print.engine.libraries import find_library

from ..conftest import ROOT

SCRIPT = """
import ctypes.util, os, subprocess, sys
started, find = [], ctypes.util.find_library
sys.addaudithook(lambda event, args: started.append(args[0]) if event == "subprocess.Popen" else None)
from generator.print.engine.libraries import import_weasyprint
import_weasyprint()
assert ctypes.util.find_library is find
from weasyprint import HTML
assert HTML(string="<p>tekst").write_pdf()
print(len(started))
"""


@pytest.mark.parametrize("name", ["pango-1.0", "fontconfig", "harfbuzz-subset", "libpango-1.0-0", "bestaat-niet"])
def test_a_library_is_found_as_python_finds_it(name: str) -> None:
    assert find_library(name) == ctypes.util.find_library(name)


@pytest.mark.skipif(sys.platform != "linux", reason="the linker's list is Linux's")
def test_one_process_is_started() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert done.stdout == "1\n"
