"""A build gives a whole site without warnings, or leaves the site as it was."""

from dataclasses import replace
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.places import Places
from generator.site.build import build_site
from generator.site.pages.site import Site
from generator.site.workplace import SiteFailed
from generator.text.nodes import Letters, Link, Paragraph
from tests.conftest import ROOT, Real
from tests.site.project import Project, plant


def test_every_page_of_the_edition_is_built_and_nothing_else(built: Project, school: str) -> None:
    edition = built.edition(school)
    docnames = {"index", "instrumenten", "vinden", "plannen", "actielijst", "printen"}
    docnames |= {"voor-begeleiders", "voor-scholen", "voor-uitgevers"}
    docnames |= {"bronnen", "begrippen", "van-ons", "toegankelijkheid", "veiligheid", "search", "404"}
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
    project.edit("templates/site/bronnen.html", '_("Bronnen")', '_("Bronnen!")')
    broken = '<a href="zie:bestaat-niet">Wat een woord</a>'
    place = plant(project.places.templates, "begrippen", broken)
    for _ in range(2):
        with pytest.raises(SiteFailed) as caught:
            project.build("proef-po")
        (told,) = str(caught.value).splitlines()
        wrong = "een verwijzing naar iets dat er niet is; gevonden «zie:bestaat-niet»"
        assert told.startswith(f"{place}WARNING: {wrong}")
    assert project.site("proef-po") == before
    project.edit("templates/site/begrippen.html", broken, "")
    project.build("proef-po")
    assert "Bronnen!" in project.site("proef-po")["bronnen.html"].decode()


NOWHERE = "een verwijzing naar iets dat niet op de site staat"
NOT_IN_BOOK = "een verwijzing naar iets dat de EPUB niet heeft"
BROKEN = (
    ("begrippen", '<a href="pagina:bestaat-niet">x</a>', NOWHERE, "bestaat-niet"),
    (
        "bronnen",
        '<p><a\n  class="x"\n  href="pagina:begrippen#bestaat-niet">x</a></p>',
        NOWHERE,
        "begrippen#bestaat-niet",
    ),
    ("instrumenten", '<a href="#bestaat-niet">x</a>', NOWHERE, "instrumenten#bestaat-niet"),
    ("plannen", '<a href="pagina:actielijst#nergens">x</a>', NOWHERE, "actielijst#nergens"),
    ("actielijst", '<a href="pagina:en/index">x</a>', NOWHERE, "en/index"),
    ("stellingen", '<p data-in="site"><a href="print:bestaat-niet.pdf">x</a></p>', "een bestand", "bestaat-niet.pdf"),
    ("index", '<div data-in="epub"><a href="pagina:vinden">x</a></div>', NOT_IN_BOOK, "vinden"),
    ("van-ons", '<p id="hier" data-in="site"></p><a href="#hier">x</a>', NOT_IN_BOOK, "van-ons#hier"),
    ("slijpsteen", '<p><a href="pagina:voor-scholen">x</a></p>', NOT_IN_BOOK, "voor-scholen"),
    (
        "rolbeschrijvingen",
        '<b data-in="epub" id="r"/><a href="#r">x</a>',
        "alleen de EPUB",
        "rolbeschrijvingen/leef-je-in#r",
    ),
)
"""Links in templates that lead nowhere, or in the EPUB nowhere; how they are told."""


def test_every_link_of_a_template_that_leads_nowhere_is_told_with_its_line(project: Project) -> None:
    before = project.site("proef-po")
    places = [plant(project.places.templates, name, html) for name, html, _, _ in BROKEN]
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    lines = str(caught.value).splitlines()
    for place, (name, _, wrong, found) in zip(places, BROKEN, strict=True):
        (told,) = (line for line in lines if line.startswith(place))
        assert wrong in told, name
        assert f"gevonden «{found}»" in told, name
    assert len(lines) == len(BROKEN)
    assert project.site("proef-po") == before


def test_a_link_of_a_text_that_leads_nowhere_is_told_where_it_was_written(project: Project) -> None:
    file = project.places.content / "stellingen" / "gespreksopener.yaml"
    text = file.read_text("utf-8")
    project.edit("content/stellingen/gespreksopener.yaml", "om te leren en te groeien", "om te [[bestaat-niet]]")
    with pytest.raises(ContentFaults) as caught:
        project.build("proef-po")
    (fault,) = caught.value.faults
    assert (fault.place.file, fault.place.line) == (file, text.partition("om te leren en te")[0].count("\n") + 1)
    assert "bestaat-niet" in fault.found


def test_a_link_of_a_text_that_nobody_looked_at_is_told_where_it_is_shown(project: Project) -> None:
    edition = project.edition("proef-po")
    wrong = Link("bestaat-niet", (Letters("daar"),))
    (laid,) = (laid for laid in edition.sets if laid.id == "gespreksopener")
    card = laid.cards[4]
    text = replace(card.kaart.tekst, blocks=(Paragraph((wrong,)),))
    cards = tuple(replace(c, kaart=c.kaart.with_fields(tekst=text)) if c is card else c for c in laid.cards)
    sets = tuple(replace(s, cards=cards) if s is laid else s for s in edition.sets)
    with pytest.raises(SiteFailed) as caught:
        build_site(Site(replace(edition, sets=sets), project.places))
    (warning,) = str(caught.value).strip().splitlines()
    file, line, _ = warning.split(":", 2)
    assert "een verwijzing naar iets dat er niet is; gevonden «zie:bestaat-niet»" in warning
    shown = (project.root / file).read_text("utf-8").splitlines()[int(line) - 1 :]
    assert "card.kaart.tekst | tekst" in "".join(shown[:2])


def test_a_place_that_links_and_codes_lead_to_is_missed(project: Project) -> None:
    project.edit("templates/site/begrippen.html", 'id="begrip-{{', 'id="woord-{{')
    project.edit("templates/site/rolbeschrijvingen.html", 'id="{{ anker(card.kaart) }}"', 'data-in="epub"')
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    lost = [line for line in str(caught.value).splitlines() if "ontbreekt een plek" in line]
    edition = project.edition("proef-po")
    cards = {
        f"kaart-{card.kaart.id}"
        for laid in edition.sets
        if laid.kind.folder == "rolbeschrijvingen"
        for card in laid.cards
    }
    wanted = {*cards, *(f"begrip-{name}" for name in edition.begrippen)}
    assert {line.partition("verwacht «")[2].partition("»")[0] for line in lost} == wanted
    assert {line.rpartition(".html:")[0] for line in lost} == {"templates/site/begrippen", "templates/site/set"}


def test_every_fault_of_every_template_is_told(project: Project) -> None:
    project.edit("templates/site/bronnen.html", "edition.bronnen", "edition.bronen")
    project.edit("templates/site/begrippen.html", '<p class="ondertitel">', '<p class="ondertitel" onclick="x">')
    place = plant(project.places.templates, "instrumenten", "<p>één</p>\n<p>niet dicht")
    project.edit("templates/site/stukken.html", "{% macro feit(", "{% macro feiten(")
    with pytest.raises(SiteFailed) as caught:
        project.build("proef-po")
    told = str(caught.value)
    assert "templates/site/bronnen.html:6: WARNING: de sjabloon kan deze pagina niet schrijven" in told
    assert "templates/site/begrippen.html:5: WARNING: dit attribuut kan niet op een pagina" in told
    unclosed = [line for line in told.splitlines() if "geen HTML die klopt (mismatched tag)" in line]
    assert len(unclosed) == 1
    assert unclosed[0].startswith(place.split(":")[0])
    assert "templates/site/set.html:" in told
    assert "UndefinedError: 'jinja2.environment.TemplateModule" in told


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
