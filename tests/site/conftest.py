"""Projects to build: one that is built once and only looked at, and one of its own for a test."""

import shutil
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser

from generator.places import Places
from tests.site.project import Project, make_project
from tests.site.tools import Tools


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
def served(built: Project) -> Iterator[str]:
    """The address where the site of proef-po is served, as a school would."""
    handler = partial(_Host, directory=str(built.places.site("proef-po")))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class _Host(SimpleHTTPRequestHandler):
    """A host of pages as schools have: what is not there gets its 404.html, as it is."""

    def send_error(self, code: int, *_: object) -> None:
        page = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(page)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def tools(built: Project, browser: Browser) -> Iterator[Tools]:
    """The site of proef-po opened by double-click; a test fails where a page complains or asks another host."""
    tools = Tools(built.places.site("proef-po").as_uri(), browser)
    yield tools
    tools.close()
    assert tools.faults == []
