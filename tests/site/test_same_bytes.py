"""The same content gives the same bytes: elsewhere, another day, with another seed and a docutils.conf."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable

from tests.site.project import REPOSITORY, Project

BUILD = """
import sys, time
from pathlib import Path
moment = float(sys.argv[2])
time.time = lambda: moment
from generator.places import Places
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.site.build import build_site
from generator.site.pages.site import Site
places = Places(Path(sys.argv[1]), Path(sys.argv[1]) / "build")
build_site(Site(resolve_edition(read_library(places.content), "proef-po"), places))
"""


def test_same_bytes(project: Project, another_project: Callable[[], Project]) -> None:
    other = another_project()
    shutil.rmtree(other.places.cache)  # fonts too
    told = other.root / "docutils.conf"
    told.write_text("[general]\nsmart_quotes: yes\n[html writers]\ninitial_header_level: 4\n", "utf-8")
    env = os.environ | {"PYTHONPATH": str(REPOSITORY), "PYTHONHASHSEED": "1", "TZ": "Pacific/Auckland"}
    env["DOCUTILSCONFIG"] = str(told)
    subprocess.run([sys.executable, "-c", BUILD, str(other.root), "1900000000"], env=env, check=True)
    one, two = project.site("proef-po"), other.site("proef-po")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []
