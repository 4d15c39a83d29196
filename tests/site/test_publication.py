"""Only what is listed is published, and a page can ask for no more than our own templates need."""

from pathlib import Path

import pytest

from generator.site.build import site_files
from generator.site.epub.build import build_epub
from generator.site.pages.site import Site
from generator.site.publication import OF_EPUB, strangers
from generator.site.workplace import SiteFailed
from tests.site.project import Project, plant
from tests.site.test_conf import sphinx_build

ASKED = {
    "begrippen": ('<img src="../content/scholen/proef-vo.svg" alt=""/>', 'src="../content/scholen/proef-vo.svg"'),
    "bronnen": ('<object data="/etc/hostname"></object>', "<object>"),
    "index": ('<iframe srcdoc="x"></iframe>', "<iframe>"),
    "instrumenten": ('<link rel="stylesheet" href="https://evil.example/a.css"/>', "<link>"),
    "vinden": ("<script>alert(1)</script>", "<script>"),
    "plannen": ("<style>@import url(https://evil.example);</style>", "<style>"),
    "actielijst": ('<form action="https://evil.example"></form>', 'action="https://evil.example"'),
    "printen": ('<a href="../../content/scholen/proef-vo.yaml">x</a>', "../../content/scholen/proef-vo.yaml"),
    "van-ons": ('<a href="file:///etc/hostname">x</a>', "file:///etc/hostname"),
    "toegankelijkheid": ('<svg><image href="/etc/hostname"/></svg>', 'href="/etc/hostname"'),
    "voor-scholen": ('<svg><use xlink:href="/etc/hostname#a"/></svg>', 'xlink:href="/etc/hostname#a"'),
    "voor-uitgevers": ('<p onclick="alert(1)">x</p>', 'onclick="alert(1)"'),
    "voor-begeleiders": ('<meta http-equiv="refresh" content="0;url=https://evil.example"/>', "<meta>"),
    "slijpsteen": ('{% include "../../content/scholen/proef-vo.yaml" %}', "TemplateNotFound"),
    "stellingen": ("{{ ''.__class__.mro() }}", "SecurityError"),
    "rolbeschrijvingen": ("{{ self._TemplateReference__context }}", "SecurityError"),
}
"""What no page can ask for, each put in a template of its own, and how that is told."""

LEAKY = """from docutils import nodes

def leak(app, doctree):
    doctree += nodes.image(uri="/content/scholen/proef-vo.svg")

def setup(app):
    app.connect("doctree-read", leak, priority=1)
"""
"""An extension of Sphinx that adds a picture to every page."""


def test_a_page_can_ask_for_nothing_that_is_not_ours(project: Project) -> None:
    before = project.site("proef-po")
    places = {name: plant(project.places.templates, name, asked) for name, (asked, _) in ASKED.items()}
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    told = str(caught.value).splitlines()
    for name, (_, found) in ASKED.items():
        (line,) = (line for line in told if line.startswith(places[name]))
        assert f"gevonden «{found}"[:50] in line
    assert project.site("proef-po") == before


def test_a_page_that_asks_for_a_file_is_not_written_by_sphinx_build_either(project: Project, tmp_path: Path) -> None:
    (project.root / "lek.py").write_text(LEAKY, "utf-8")
    done = sphinx_build(project.root, tmp_path / "uit", "-D", "school=proef-vo", "-D", "extensions=generator.site,lek")
    assert done.returncode != 0
    assert "zou worden gepubliceerd; gevonden «content/scholen/proef-vo.svg»" in done.stderr
    assert not list((tmp_path / "uit").glob("*.html"))
    assert not (tmp_path / "uit" / "_images").exists()


def test_a_file_that_is_no_page_is_a_fault(tmp_path: Path) -> None:
    for name in ("index.html", "_static/a.css", "searchindex.js", "_downloads/0/environ", "_images/a.svg"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    with pytest.raises(SiteFailed) as caught:
        site_files(tmp_path, {"index"})
    told = "een bestand dat geen pagina is, zou worden gepubliceerd; gevonden «{}»; haal weg wat het meeneemt"
    assert str(caught.value).splitlines() == [told.format(name) for name in ("_downloads/0/environ", "_images/a.svg")]
    assert strangers(["index.xhtml", *OF_EPUB, "_images/a.svg"], {"index.xhtml", *OF_EPUB}) == told.format(
        "_images/a.svg"
    )


def test_what_an_earlier_build_left_goes_along_no_more(project: Project) -> None:
    build_epub(Site(project.edition("proef-po"), project.places, epub=True))
    work = project.workplace("proef-po")
    pages = (work / "pages", work / "epub")
    for folder in pages:
        (folder / "_downloads").mkdir()
        (folder / "_downloads" / "environ").touch()
    project.edit("templates/site/begrippen.html", "Wat een woord", "Wat elk woord")
    project.build("proef-po")
    build_epub(Site(project.edition("proef-po"), project.places, epub=True))
    assert "_downloads/environ" not in project.site("proef-po")
    assert not [folder for folder in pages if (folder / "_downloads").exists()]
