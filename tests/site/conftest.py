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
from tests.site.project import Built, Project, make_project
from tests.site.tools import Tools


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A project whose two test schools are built, with PDFs; not to be changed."""
    project = make_project(tmp_path_factory.mktemp("site") / "project")
    for school in ("proef-po", "proef-vo"):
        project.lay_prints(school)
        project.build(school)
    return Built(project.places)


@pytest.fixture(scope="session")
def few_sets(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a project of a few sets in which proef-po is built, and a copy of it to go back to."""
    folder = tmp_path_factory.mktemp("enkele")
    project = make_project(folder / "project", few=True)
    project.build("proef-po")
    shutil.copytree(project.root, folder / "begin")
    return folder


@pytest.fixture
def project(few_sets: Path) -> Project:
    """A project of a few sets to change, with proef-po built; always in one place, since Sphinx knows its folder."""
    root = few_sets / "project"
    shutil.rmtree(root)
    shutil.copytree(few_sets / "begin", root)
    return Project(Places(root, root / "build"))


@pytest.fixture
def another_project(tmp_path: Path, few_sets: Path) -> Callable[[], Project]:
    """Copy the project as it is now, without anything built but the fonts, which take time."""

    def copy() -> Project:
        root = tmp_path / "elders"
        shutil.copytree(few_sets / "project", root, ignore=shutil.ignore_patterns("build"))
        shutil.copytree(few_sets / "begin" / "build" / ".cache" / "fonts", root / "build" / ".cache" / "fonts")
        return Project(Places(root, root / "build"))

    return copy


@pytest.fixture(scope="module", params=["proef-po", "proef-vo"])
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


@pytest.fixture(params=["browser", "firefox"], ids=["chromium", "firefox"])
def tools_of_each(built: Project, request: pytest.FixtureRequest) -> Iterator[Tools]:
    """As ``tools``, in each of the browsers."""
    tools = Tools(built.places.site("proef-po").as_uri(), request.getfixturevalue(request.param))
    yield tools
    tools.close()
    assert tools.faults == []
