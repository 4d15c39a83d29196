"""A small project that shows the example of every type of figure, and a browser to open it in."""

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.places import Places
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import PACK, ROOT, Pack
from tests.figures.examples import TYPES, example

SCHOOL = "beuk"


def with_figures(root: Path, names: Iterable[str] = TYPES) -> Pack:
    """Copy the small project; its set of statements shows the example of each of these types."""
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    pack = Pack(Places(root, root / "build"))
    pack.file("figuren").mkdir()
    for name in names:
        shutil.copy(Path(__file__).parent / "voorbeelden" / f"{name}.yaml", pack.file("figuren"))
    ids = ", ".join(example(name).id for name in names)
    pack.edit("stellingen/proef.yaml", "speluitleg:\n", f"figuren: [{ids}]\nspeluitleg:\n")
    return pack


@pytest.fixture(scope="session")
def page_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page with every example, built once."""
    pack = with_figures(tmp_path_factory.mktemp("figuren") / "pack")
    build_site(Site(pack.edition(SCHOOL), pack.places))
    return pack.places.site(SCHOOL) / "stellingen" / "proef.html"


@pytest.fixture
def drawn_pack(tmp_path: Path, page_file: Path) -> Pack:
    """The project with a few figures, to change and to build; only the fonts, which take time, are made already."""
    pack = with_figures(tmp_path / "pack", ("balans", "ketens", "matrix", "route"))
    shutil.copytree(page_file.parents[3] / ".cache" / "fonts", pack.places.cache / "fonts")
    return pack


@pytest.fixture
def page(browser: Browser, page_file: Path) -> Iterator[Page]:
    """The page in a browser."""
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.goto(page_file.as_uri())
    yield page
    page.close()
