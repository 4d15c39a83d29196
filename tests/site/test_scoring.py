"""How a questionnaire is scored, told on its page with an example that its own definition gives."""

from pathlib import Path

import pytest

from generator.places import Places
from generator.read import read_library
from generator.resolve import resolve_edition
from generator.site.pages.examples import example
from generator.site.pages.site import Site
from tests.scores.conftest import read_list
from tests.site.project import Project, make_project


@pytest.fixture
def bare(tmp_path: Path) -> Project:
    """A project that is not built: its sources can be read as text."""
    return make_project(tmp_path / "project")


def told(project: Project, name: str) -> str:
    """Give what the page of a questionnaire says of its score."""
    places: Places = project.places
    source = Site(resolve_edition(read_library(places.content), "proef-vo"), places).sources[f"vragenlijsten/{name}"]
    assert source.fault is None
    text = source.html.partition("<h2>Zo reken je de uitkomst uit</h2>")[2]
    return " ".join(text.partition("<h2>De gespreksvragen</h2>")[0].split())


def test_urgency(bare: Project) -> None:
    said = told(bare, "proefscan")
    assert "<strong>urgentie = belang × (5 − huidig)</strong>" in said
    # As important as can be (5), and only begun (2): 5 × 3
    assert "belang 5 en huidig 2 geeft 5 × (5 − 2) = 15." in said
    assert "tussen 0 en 20." in said
    assert "Voor een groep uitspraken, een deel of het geheel" in said
    assert "Uitspraak 5 telt omgekeerd" in said
    assert "het antwoord op <em>huidig</em> om: 6 min wat er staat. Een 5 telt dan als 1, en een 1 als 5." in said


def test_urgency_on_a_shorter_scale_from_0(bare: Project) -> None:
    file = "content/vragenlijsten/proefscan.yaml"
    bare.edit(
        file, "ankers: [nergens, begonnen, halverwege, een eind, klaar]", "laagste: 0\n    ankers: [nee, ja, klaar]"
    )
    said = told(bare, "proefscan")
    assert "belang 5 en huidig 1 geeft 5 × (2 − 1) = 5." in said
    assert "tussen 0 en 10." in said  # 5 × (2 − 0)


def test_a_mean(bare: Project) -> None:
    said = told(bare, "proefmeetlat")
    # (3 + 1 + 3) : 3 = 7 : 3 = 2.33…
    assert "3 uitspraken van <em>De eerste groep</em> een 3, een 1 en een 3. Dan is het (3 + 1 + 3) : 3 = 2,3." in said
    assert "tussen 0 en 3. Doe hetzelfde voor het geheel" in said
    assert "Uitspraak 3 telt omgekeerd" in said
    assert "om: 3 min wat er staat." in said


def test_a_sum(bare: Project) -> None:
    bare.edit("content/vragenlijsten/proefmeetlat.yaml", "regel: gemiddelde", "regel: som")
    said = told(bare, "proefmeetlat")
    assert "Dan is het 3 + 1 + 3 = 7." in said
    assert "Met 3 antwoorden ligt de som tussen 0 en 9." in said


def test_several_turned_items_are_named_together(bare: Project) -> None:
    for text in ("Ik lach op mijn werk.", "Wij eten samen."):
        bare.edit("content/vragenlijsten/proefmeetlat.yaml", f"{text}}}", f"{text}, omgekeerd: true}}")
    assert "De uitspraken 1, 3 en 4 tellen omgekeerd" in told(bare, "proefmeetlat")


def test_an_example_has_no_more_answers_than_its_group_has_items() -> None:
    meetlat = read_list("proefmeetlat")
    short = meetlat.with_fields(items=tuple(item for item in meetlat.items if item.groep == "twee"))
    short = short.with_fields(groepen=meetlat.groepen[1:])
    made = example(short)
    # (3 + 1) : 2
    assert (made.antwoorden, made.uitkomst.value) == ((3, 1), 2)


def test_what_the_page_works_out_itself_is_not_asked(built: Project) -> None:
    sheet = " ".join(built.page("proef-po", "invullen/scan").get_text().split())
    assert "Geef bij elk punt twee cijfers." in sheet
    assert "5 − huidig" not in sheet
    page = built.page("proef-po", "vragenlijsten/scan")
    beside = page.select_one(".printen")
    assert beside is not None
    assert beside["aria-label"] == "Om te printen en in te vullen"
    assert [link["href"] for link in beside.select("a[href$='invullen/scan.html']")] == ["../invullen/scan.html"]
    sorting = built.page("proef-po", "werkvormen/vier-teams").select_one(".printen")
    assert sorting is not None
    assert [link["href"] for link in sorting.select("a[href^='#']")] == ["#briefjes-in-vier-vakken"]
