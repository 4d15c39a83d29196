"""Only what is listed is published, and a page can ask for no more than our own templates need."""

from pathlib import Path

import pytest

from generator.site.build import SiteFailed, Workplace
from generator.site.epub.build import build_epub
from generator.site.sphinx.published import OF_EPUB, strangers
from tests.site.project import Project
from tests.site.test_conf import sphinx_build

ASKED = {
    ":download:": ":download:`lek </etc/hostname>`",
    ":doc:": ":doc:`lek </index>`",
    ":std:doc:": ":std:doc:`lek </index>`",
    ":math:": ":math:`x`",
    "`lek`": "`lek`",
    ".. include::": ".. include:: /etc/hostname",
    ".. literalinclude::": ".. literalinclude:: /etc/hostname\n   :lines: 1",
    ".. raw::": ".. raw:: html\n\n   <script></script>",
    ".. csv-table::": ".. csv-table:: lek\n   :file: /etc/hostname",
    ".. image::": ".. image:: /etc/hostname",
    ".. figure::": ".. figure:: /etc/hostname",
    ".. role::": ".. role:: html(raw)\n   :format: html",
    ".. default-role::": ".. default-role:: download",
    ".. kijkwijzer:vak::": ".. kijkwijzer:vak:: div",
    "stuk «99»": ".. html:: 99",
}
"""What no page can ask for, by how it is told."""

LEAKY = """from docutils import nodes

def leak(app, doctree):
    doctree += nodes.image(uri="content/scholen/proef-vo.svg")

def setup(app):
    app.connect("doctree-read", leak, priority=1)
"""
"""An extension of Sphinx that adds a picture to every page."""


def test_a_page_finds_no_role_or_directive_that_is_not_ours(project: Project) -> None:
    before = project.site("proef-po")
    project.edit("templates/site/begrippen.rst", ".. vak:: nav", "\n\n".join(ASKED.values()) + "\n\n.. vak:: nav")
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    told = [line for line in str(caught.value).splitlines() if "kan niet op een pagina" in line or "stuk «" in line]
    assert [name for name in ASKED if not any(name in line for line in told)] == []
    assert project.site("proef-po") == before


def test_a_page_that_asks_for_a_file_is_not_written_by_sphinx_build_either(project: Project, tmp_path: Path) -> None:
    (project.root / "lek.py").write_text(LEAKY, "utf-8")
    done = sphinx_build(project.root, tmp_path / "uit", "-D", "school=proef-vo", "-D", "extensions=generator.site,lek")
    assert done.returncode != 0
    assert "zou worden gepubliceerd; gevonden «content/scholen/proef-vo.svg»" in done.stderr
    assert not list((tmp_path / "uit").glob("*.html"))
    assert not (tmp_path / "uit" / "_images").exists()


def test_a_file_that_is_no_page_is_a_fault(tmp_path: Path) -> None:
    work = Workplace(tmp_path / "bomen", tmp_path / "uit", tmp_path)
    for name in ("index.html", "_static/a.css", "searchindex.js", "_downloads/0/environ", "_images/a.svg"):
        (work.out / name).parent.mkdir(parents=True, exist_ok=True)
        (work.out / name).touch()
    with pytest.raises(SiteFailed) as caught:
        work.files({"index"})
    told = "een bestand dat geen pagina is, zou worden gepubliceerd; gevonden «{}»; haal weg wat het meeneemt"
    assert str(caught.value).splitlines() == [told.format(name) for name in ("_downloads/0/environ", "_images/a.svg")]
    assert strangers(["index.xhtml", *OF_EPUB, "_images/a.svg"], {"index.xhtml", *OF_EPUB}) == told.format(
        "_images/a.svg"
    )


def test_what_an_earlier_build_left_goes_along_no_more(project: Project) -> None:
    build_epub(project.edition("proef-po"), project.places)
    pages = (project.places.cache / "pages" / "proef-po", project.places.cache / "epub" / "proef-po" / "pages")
    for folder in pages:
        (folder / "_downloads").mkdir()
        (folder / "_downloads" / "environ").touch()
    project.edit("templates/site/begrippen.rst", "Wat een woord", "Wat elk woord")
    project.build("proef-po")
    build_epub(project.edition("proef-po"), project.places)
    assert "_downloads/environ" not in project.site("proef-po")
    assert not [folder for folder in pages if (folder / "_downloads").exists()]
