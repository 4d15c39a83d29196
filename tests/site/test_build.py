"""A build gives a whole site without warnings, or leaves the site as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.places import Places
from generator.site.build import SiteFailed, build_site
from generator.site.sphinx.site import Site
from generator.text.nodes import Letters, Link, Paragraph
from tests.conftest import ROOT, Real
from tests.site.project import Project


def test_every_page_of_the_edition_is_built_and_nothing_else(built: Project, school: str) -> None:
    edition = built.edition(school)
    docnames = {"index", "instrumenten", "vinden", "plannen", "actielijst", "printen"}
    docnames |= {"voor-begeleiders", "voor-scholen", "voor-uitgevers"}
    docnames |= {"bronnen", "begrippen", "van-ons", "toegankelijkheid", "search", "404"}
    docnames |= {laid.docname for laid in edition.sets}
    asked = [laid.id for laid in edition.sets if laid.kind.folder == "vragenlijsten"]
    docnames |= {f"{place}/{lijst}" for place in ("invullen", "uitkomsten") for lijst in asked}
    docnames |= {f"leesbladen/{name}" for name in edition.leesbladen}
    docnames |= {f"draaiboeken/{name}" for name in edition.draaiboeken}
    docnames |= {f"insluiten/{laid.docname}" for laid in edition.sets if laid.cards}
    assert {n for n in built.site(school) if n.endswith(".html")} == {f"{d}.html" for d in docnames}


def test_what_sphinx_keeps_for_itself_stays_behind(built: Project, school: str) -> None:
    names = set(built.site(school))
    assert not names & {".buildinfo", "objects.inv"}
    assert not [name for name in names if name.startswith(("_sources/", ".doctrees/"))]


def test_every_page_of_every_real_school_can_be_written(real: Real, tmp_path: Path) -> None:
    for school, edition in real.editions.items():
        sources = Site(edition, Places(ROOT, tmp_path)).sources
        assert {docname: source.fault for docname, source in sources.items() if source.fault} == {}, school


def test_a_second_build_does_nothing(project: Project) -> None:
    before = {p: p.stat().st_mtime_ns for p in project.places.site("proef-po").rglob("*")}
    report = project.build("proef-po")
    assert (report.read, report.written, report.copied) == ((), (), ())
    assert {p: p.stat().st_mtime_ns for p in project.places.site("proef-po").rglob("*")} == before


def test_a_build_with_a_warning_leaves_the_site_as_it_was(project: Project) -> None:
    before = project.site("proef-po")
    project.edit("templates/site/bronnen.rst", 'Bronnen") |', 'Bronnen!") |')
    project.edit("templates/site/begrippen.rst", "Wat een woord", ":zie:`Wat <bestaat-niet>` een woord")
    for _ in range(2):
        with pytest.raises(SiteFailed, match=r"begrippen\.yaml:\d+: WARNING: «bestaat-niet» staat niet op de site"):
            project.build("proef-po")
    assert project.site("proef-po") == before
    project.edit("templates/site/begrippen.rst", ":zie:`Wat <bestaat-niet>` een", "Wat een")
    project.build("proef-po")
    assert "Bronnen!" in project.site("proef-po")["bronnen.html"].decode()


def test_a_warning_points_at_the_line_of_the_card(project: Project) -> None:
    edition = project.edition("proef-po")
    wrong = Link("bestaat-niet", (Letters("daar"),))
    (laid,) = (laid for laid in edition.sets if laid.id == "gespreksopener")
    card = laid.cards[4]
    text = replace(card.kaart.tekst, blocks=(Paragraph((wrong,)),))
    cards = tuple(replace(c, kaart=c.kaart.with_fields(tekst=text)) if c is card else c for c in laid.cards)
    sets = tuple(replace(s, cards=cards) if s is laid else s for s in edition.sets)
    with pytest.raises(SiteFailed) as caught:
        build_site(replace(edition, sets=sets), project.places)
    (warning,) = str(caught.value).strip().splitlines()
    assert f"gespreksopener.yaml:{card.kaart.tekst.place.line}: WARNING: «bestaat-niet»" in warning


def test_every_fault_of_every_template_is_told(project: Project) -> None:
    project.edit("templates/site/bronnen.rst", "edition.bronnen", "edition.bronen")
    project.edit("templates/site/begrippen.rst", "regel:: p ondertitel", "regel:: marquee")
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    assert "bronnen.yaml:1: WARNING: bronnen.rst: UndefinedError" in str(caught.value)
    assert "«marquee» kan hier niet" in str(caught.value)


def test_a_set_that_is_left_out_loses_its_page(project: Project) -> None:
    project.lay_prints("proef-po")
    project.build("proef-po")
    project.edit("content/scholen/proef-po.yaml", "zonder: [", "zonder: [leren-loont, ")
    (project.places.print("proef-po") / "leren-loont-a4.pdf").unlink()
    project.build("proef-po")
    names = set(project.site("proef-po"))
    assert "praktijkopdrachten/leren-loont.html" not in names
    assert "print/leren-loont-a4.pdf" not in names
    assert "leren-loont.html" not in project.site("proef-po")["index.html"].decode()


def test_only_pdfs_that_changed_are_copied(project: Project) -> None:
    project.lay_prints("proef-po")
    assert len(project.build("proef-po").copied) > 5
    project.lay_print("proef-po", {"gespreksopener-a7.pdf": b"%PDF-1.7 nieuw"})
    report = project.build("proef-po")
    assert (report.copied, report.read) == (("gespreksopener-a7.pdf",), ())


def test_without_pdfs_there_are_no_links_to_them(project: Project) -> None:
    assert not [name for name, page in project.site("proef-po").items() if b".pdf" in page]
