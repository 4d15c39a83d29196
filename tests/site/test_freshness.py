"""What changed is read and written again, and nothing else; the result equals a fresh build."""

from collections.abc import Callable

import pytest

from generator.site.epub.build import build_epub
from generator.site.pages.site import Site
from tests.site.project import Project

SET, CONTACT = "stellingen/gespreksopener", "toegankelijkheid"
FRAMED = "insluiten/"
"""Pages that are cut from those of sets, and follow them."""
Another = Callable[[], Project]
Change = Callable[[Project], None]
Changes = tuple[Change, ...]


def assert_fresh(project: Project, another: Another, school: str) -> None:
    fresh = another()
    fresh.build(school)
    made, again = fresh.site(school), project.site(school)
    assert made.keys() == again.keys()
    assert [name for name in made if made[name] != again[name]] == []


def a_statement(project: Project) -> None:
    project.edit("content/stellingen/gespreksopener.yaml", "om te leren en te groeien", "om elke dag te leren")
    report = project.build("proef-po")
    assert (report.read, report.written) == ((SET,), (SET,))
    assert "searchindex.js" in report.changed


def a_layer_changes_a_page_whose_file_did_not(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "Samen lessen maken", "Samen lessen bedenken")
    report = project.build("proef-po")
    # «Van ons» holds the cards that the school changed, and a guide shows one.
    holding = (SET, "van-ons", "voor-begeleiders")
    assert (set(report.read), report.written) == ({*holding, CONTACT}, holding)


def a_word_changes_the_pages_that_it_stands_on(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "ev: bouwteam", "ev: leerteam")
    report = project.build("proef-po")
    holding = {
        name.removesuffix(".html")
        for name, raw in project.site("proef-po").items()
        if name.endswith(".html") and b"leerteam" in raw and not name.startswith(FRAMED)
    }
    assert SET in holding
    assert set(report.written) == holding
    # A page can hold it only in the title of its neighbour, to which it links.
    assert set(report.read) <= holding | {CONTACT}


def what_stands_in_the_head_of_pages(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "plaats: Tiel", "plaats: Tiel\nadres: https://proef.example")
    project.build("proef-po")
    project.edit("content/bronnen.yaml", "I. van Roekel", "J. van Roekel")  # told to other systems
    assert project.build("proef-po").written


def a_word_of_the_scripts(project: Project) -> None:
    project.edit("templates/site/nl.po", "Toon meer", "Laat meer zien")
    assert project.build("proef-po").written


def a_colour_is_written_everywhere_and_read_nowhere(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "#0b5d4b", "#7a1f5c")
    report = project.build("proef-po")
    assert report.read == (CONTACT, "van-ons")  # they come from the file that changed
    assert {f"{docname}.html" for docname in report.written} | {"search.html", "404.html"} == {
        name for name in project.site("proef-po") if name.endswith(".html") and not name.startswith(FRAMED)
    }


def a_publication_changes_the_pages_that_name_it(project: Project) -> None:
    project.edit("content/bronnen.yaml", "Leren loont het langst", "Leren loont het allerlangst")
    report = project.build("proef-po")
    assert "bronnen" in report.read
    assert "praktijkopdrachten/leren-loont" in report.read
    assert SET not in report.read
    assert report.read == report.written


def a_title_changes_every_page_and_links_that_say_it(project: Project) -> None:
    project.edit("content/stellingen/gespreksopener.yaml", 'titel: "Gespreksopener"', 'titel: "Gespreksstarter"')
    report = project.build("proef-po")
    assert {"index", SET, "rolbeschrijvingen/leef-je-in"} <= set(report.read)


def a_card_that_goes(project: Project) -> None:
    project.edit("content/scholen/proef-po.yaml", "  tekst:", "  zonder: [gespreksopener-08]\n  tekst:")
    report = project.build("proef-po")
    assert SET in report.read
    assert 'id="kaart-gespreksopener-08"' not in project.site("proef-po")[f"{SET}.html"].decode()


def a_template(project: Project) -> None:
    project.edit("templates/site/slijpsteen.html", "De richtvragen", "De vragen")
    project.edit("templates/site/stijl/40-begin.css", "/* Home", "/* The home page")
    report = project.build("proef-po")
    assert report.read
    assert all(docname.startswith("slijpsteen/") for docname in report.read)


def a_script_of_one_tool(project: Project) -> None:
    with (project.places.templates / "site" / "scripts" / "vinden.js").open("a", encoding="utf-8") as script:
        script.write("// more\n")
    report = project.build("proef-po")
    assert (report.read, report.written) == ((), ("vinden",))


def what_stands_around_each_page(project: Project) -> None:
    project.edit("templates/site/thema/layout.html", 'class="naar-boven"', 'class="naar-boven-toe"')
    project.edit("templates/site/thema/menu.html", 'class="menu-groep"', 'class="menu-groepje"')
    report = project.build("proef-po")
    assert report.read == ()
    everywhere = [name for name in project.site("proef-po") if name.endswith(".html") and not name.startswith(FRAMED)]
    assert {f"{docname}.html" for docname in report.written} == {*everywhere} - {"search.html", "404.html"}


def an_own_set_in_a_new_file(project: Project) -> None:
    text = (project.places.content / "stellingen" / "gespreksopener.yaml").read_text("utf-8")
    text = text.replace("id: gespreksopener", "id: eigen-stapel")
    (project.places.content / "stellingen" / "eigen-stapel.yaml").write_text(text, "utf-8")
    report = project.build("proef-po")
    assert {"index", "stellingen/eigen-stapel"} <= set(report.read)


PIECES: Changes = (
    a_statement,
    a_layer_changes_a_page_whose_file_did_not,
    a_word_changes_the_pages_that_it_stands_on,
    a_publication_changes_the_pages_that_name_it,
    a_card_that_goes,
    a_template,
    a_script_of_one_tool,
    an_own_set_in_a_new_file,
)
EVERYWHERE: Changes = (
    a_title_changes_every_page_and_links_that_say_it,
    a_colour_is_written_everywhere_and_read_nowhere,
    what_stands_in_the_head_of_pages,
    a_word_of_the_scripts,
    what_stands_around_each_page,
)


@pytest.mark.parametrize("changes", [PIECES, EVERYWHERE], ids=["pieces", "everywhere"])
def test_one_change_after_the_other(project: Project, another_project: Another, changes: Changes) -> None:
    for change in changes:
        change(project)
    assert_fresh(project, another_project, "proef-po")


@pytest.mark.whole
@pytest.mark.parametrize("change", [*PIECES, *EVERYWHERE])
def test_a_change_alone(project: Project, another_project: Another, change: Change) -> None:
    change(project)
    assert_fresh(project, another_project, "proef-po")


def test_what_another_builder_read_is_written_all_the_same(project: Project, another_project: Another) -> None:
    project.edit("content/stellingen/gespreksopener.yaml", "om te leren en te groeien", "om elke dag te leren")
    build_epub(Site(project.edition("proef-po"), project.places, epub=True))
    report = project.build("proef-po")
    assert SET not in report.read
    assert SET in report.written
    again = project.build("proef-po")
    assert (again.read, again.changed) == ((), ())
    fresh = another_project()
    build_epub(Site(fresh.edition("proef-po"), fresh.places, epub=True))
    fresh.build("proef-po")
    assert fresh.site("proef-po") == project.site("proef-po")


@pytest.mark.parametrize("left", ["whole", pytest.param("doctrees/environment.pickle", marks=pytest.mark.whole)])
def test_a_build_that_broke_off_leaves_nothing_behind(project: Project, left: str) -> None:
    before = project.site("proef-po")
    work = project.workplace("proef-po")
    (work / left).unlink()
    (work / "pages" / "index.html").write_text("half")
    project.build("proef-po")
    assert project.site("proef-po") == before
