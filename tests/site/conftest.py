"""Projects to build: one that is built once and only looked at, and one of its own for a test."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from generator.places import Places
from tests.site.project import Project, make_project

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project whose two test schools are built, with PDFs; not to be changed."""
    project = make_project(tmp_path_factory.mktemp("site") / "project")
    for school in ("proef-po", "proef-vo"):
        project.lay_prints(school)
        project.build(school)
    return project


@pytest.fixture
def project(tmp_path: Path, built: Project) -> Project:
    """A project of a few sets that a test can change; only the fonts, which take time, are made already."""
    project = make_project(tmp_path / "project", few=True)
    shutil.copytree(built.places.cache / "fonts", project.places.cache / "fonts")
    return project


@pytest.fixture
def another_project(tmp_path: Path, built: Project) -> Callable[[], Project]:
    """Copy the project as it is now, without anything built but the fonts."""

    def copy() -> Project:
        root = tmp_path / "elders"
        shutil.copytree(tmp_path / "project", root, ignore=shutil.ignore_patterns("build"))
        shutil.copytree(built.places.cache / "fonts", root / "build" / ".cache" / "fonts")
        return Project(Places(root, root / "build"))

    return copy


@pytest.fixture(params=["proef-po", "proef-vo"])
def school(request: pytest.FixtureRequest) -> str:
    """Each test school."""
    return str(request.param)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the test is skipped, except where all must be tested."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("geen chromium: apt-get install chromium")
        pytest.skip("geen chromium: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()
