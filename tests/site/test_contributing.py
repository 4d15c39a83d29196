"""What CONTRIBUTING tells a designer to do, done: every piece of code there is tried on a copy of the templates."""

import re
import shutil
from pathlib import Path

from bs4 import BeautifulSoup

from generator.places import Places
from generator.site.build import build_site
from generator.site.pages.site import Site
from tests.conftest import PACK, ROOT, Pack

SCHOOL = "beuk"


def pieces() -> dict[str, str]:
    """Return the pieces of code in the chapter on pages, by the language that each is in."""
    text = (ROOT / "CONTRIBUTING.md").read_text("utf-8")
    chapter = text.partition("## Changing a page of the site")[2].partition("\n## ")[0]
    return dict(re.findall(r"```(\w+)\n(.*?)```", chapter, re.DOTALL))


def test_the_example_of_a_change_to_a_page_does_what_it_says(tmp_path: Path) -> None:
    root = tmp_path / "pack"
    shutil.copytree(PACK, root)
    shutil.copytree(ROOT / "templates", root / "templates")
    page, style = root / "templates/site/set.html", root / "templates/site/stijl/30-set.css"
    line = next(line for line in page.read_text("utf-8").splitlines() if '_("Voor wie")' in line)
    page.write_text(page.read_text("utf-8").replace(line, pieces()["html"] + line), "utf-8")
    style.write_text(style.read_text("utf-8") + pieces()["css"], "utf-8")
    pack = Pack(Places(root, root / "build"))
    pack.edit("bronnen.yaml", "    jaar: 2020\n", "    jaar: 2020\n    sectoren: [po, vo]\n")
    edition = pack.edition(SCHOOL)
    build_site(Site(edition, pack.places))
    assert edition.sets
    for laid in edition.sets:
        html = (pack.places.site(SCHOOL) / f"{laid.docname}.html").read_text("utf-8")
        shown = BeautifulSoup(html, "html.parser").select_one("dl.feiten .sectoren dd")
        assert shown
        assert shown.get_text() == "PO, VO"
    assert pieces()["css"].strip() in (pack.places.site(SCHOOL) / "_static/kijkwijzer.css").read_text("utf-8")
