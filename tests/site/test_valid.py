"""Every page is HTML as the standard has it: the Nu checker of the W3C finds no error and warns of nothing."""

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest

from generator.site.pages.site import Site
from tests.conftest import ROOT
from tests.site.project import Project

CHECKER = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
NO_HOST = "Content Security Policy"
"""What the checker says of a policy is left out: it reads from disk, where «'self'» names no host.

That a page loads what it needs, and nothing else, is seen in a browser.
"""


def faults(pages: Iterable[Path]) -> list[str]:
    java = shutil.which("java")
    if java is None or not CHECKER.is_file():
        if os.environ.get("CI") == "true":
            pytest.fail("java of vnu-jar ontbreekt")
        pytest.skip("java of vnu-jar ontbreekt")
    command = [java, "-Xmx700m", "-jar", str(CHECKER), "--format", "json", "--exit-zero-always", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    told = json.loads(done.stderr)["messages"]
    return [f"{one['url']}:{one.get('lastLine')}: {one['message']}" for one in told if NO_HOST not in one["message"]]


def test_a_page_of_every_sort_is_valid(built: Project) -> None:
    site = built.places.site("proef-po")
    sorts = {page.template: name for name, page in Site(built.edition("proef-po"), built.places).pages.items()}
    framed = next(iter(sorted((site / "insluiten").rglob("*.html"))))
    assert faults([*(site / f"{name}.html" for name in (*sorts.values(), "search", "404")), framed]) == []


def test_the_checker_finds_what_is_wrong(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="nl"><title>x</title><ul><p>los</p></ul></html>', "utf-8")
    assert len(faults([page])) == 1


@pytest.mark.whole
def test_every_page_is_valid(built: Project) -> None:
    pages = [page for school in ("proef-po", "proef-vo") for page in built.places.site(school).rglob("*.html")]
    assert len(pages) > 150
    assert faults(pages) == []
