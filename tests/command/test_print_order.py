"""What someone asks to print becomes an order; printing itself is tested in ``tests/print``."""

from pathlib import Path
from typing import Any

import click
import pytest

from generator.cli.project import Project, open_project
from generator.command.print_order import order_of
from generator.places import Places
from generator.print.order.order import Choice, Order
from generator.print.paper.formats import read_formats
from generator.read.kept_readings import KeptReadings
from generator.resolve import Editions
from tests.conftest import ROOT, Pack, Real


@pytest.fixture
def project(pack: Pack) -> Project:
    return open_project(pack.places, ())


def order(
    project: Project,
    *sets: str,
    formats: tuple[str, ...] = (),
    cards: str | None = None,
    category: str | None = None,
    copies: int = 1,
    **how: Any,
) -> Order:
    return order_of(project, sets, formats, cards, category, copies, **how)


def test_nothing_asked_is_everything(project: Project) -> None:
    assert order(project) == Order()
    assert order(project).is_whole_edition


def test_numbers_and_ranges_of_one_set(project: Project) -> None:
    asked = order(project, "proef", cards="1,3-4", copies=2)
    assert asked == Order(("proef",), (), Choice(("proef-01", "proef-03", "proef-04"), None, 2))
    assert not asked.is_whole_edition


def test_a_reeks_passes_over_the_cards_that_are_not_there(project: Project) -> None:
    assert order(project, "proef", cards="3-40").choice.cards == ("proef-03", "proef-04")


def test_what_gives_no_pdf_is_wrong_use(project: Project) -> None:
    with pytest.raises(click.UsageError, match="niets van te printen"):
        order(project, "opdrachten", formats=("a6",))


def test_a_size_beyond_its_own_is_for_a_set_that_is_named_or_that_it_suits(project: Project) -> None:
    laid = {one.id: one for one in next(project.editions()).sets}
    formats = read_formats(project.places.templates)

    def decks(*sets: str) -> list[str]:
        asked = order(project, *sets, formats=("poker",))
        return [one.file for name in laid for one in asked.products(formats, laid[name])]

    assert decks() == ["proef-poker.pdf", "steen-poker.pdf"]
    assert decks("rollen") == ["rollen-poker.pdf"]


def test_paper_asks_for_cards_only(project: Project) -> None:
    asked = order(project, "proef", paper="a3")
    [laid] = [one for one in next(project.editions()).sets if one.id == "proef"]
    made = asked.products(read_formats(project.places.templates), laid)
    assert [one.format for one in made] == ["95x68", "a7", "a6"]


def test_cards_larger_than_the_paper_are_wrong_use_with_the_numbers(project: Project) -> None:
    with pytest.raises(click.UsageError, match="een kaart van 148 × 210 mm past niet op 148 × 210 mm met 5 mm marge"):
        order(project, "rollen", formats=("a5",), paper="a5")


def test_unknown_paper_is_wrong_use(project: Project) -> None:
    with pytest.raises(click.UsageError, match="papier «a33» is er niet; bedoelde je «a3»"):
        order(project, paper="a33")


@pytest.mark.parametrize(
    ("cards", "ids"),
    [
        ("1", ("proef-01",)),
        (" 1 , 2 ", ("proef-01", "proef-02")),
        ("2,1,2", ("proef-02", "proef-01")),
        ("1-1", ("proef-01",)),
        ("beuk-01,3", ("beuk-01", "proef-03")),
    ],
)
def test_ways_to_name_cards(project: Project, cards: str, ids: tuple[str, ...]) -> None:
    assert order(project, "proef", cards=cards).choice.cards == ids


def test_ids_need_no_set(project: Project) -> None:
    assert order(project, cards="proef-01,steen-02").choice.cards == ("proef-01", "steen-02")


def test_a_choice_takes_cards_in_the_order_of_the_set(project: Project) -> None:
    laid = next(project.editions()).set("proef")
    assert laid is not None
    chosen = order(project, "proef", cards="3,beuk-01,1").choice.cards_of(laid)
    assert [card.nummer for card in chosen] == ["1", "3", "eigen 1"]


def test_a_category_takes_its_cards(project: Project) -> None:
    laid = next(project.editions()).set("proef")
    assert laid is not None
    chosen = order(project, category="samen").choice.cards_of(laid)
    assert [card.nummer for card in chosen] == ["3", "4"]


@pytest.mark.parametrize(
    ("sets", "cards", "said"),
    [
        ((), "1", "noem bij nummers van kaarten één set"),
        (("proef", "steen"), "1", "noem bij nummers van kaarten één set"),
        (("proef",), "5", "kaart «proef-05» is er niet"),
        (("proef",), "steen-01", "kaart «steen-01» is er niet"),
        (("proef",), "1-", "kaart «1-» is er niet"),
        (("proef",), "4-3", "«4-3»"),
        (("proef",), "1-999999999", "«1-999999999» kan niet"),
        (("proef",), "1-9999999999999", "«1-9999999999999» is er niet"),
    ],
)
def test_cards_that_are_not_there_are_wrong_use(project: Project, sets: tuple[str, ...], cards: str, said: str) -> None:
    with pytest.raises(click.UsageError, match=said):
        order(project, *sets, cards=cards)


def test_a_format_that_no_chosen_set_has_is_wrong_use(project: Project) -> None:
    with pytest.raises(click.UsageError, match="formaat «b5» is er niet"):
        order(project, "proef", formats=("b5",))


def test_backs_belong_to_manual_duplex(project: Project) -> None:
    assert order(project, duplex="manual", backs="reversed").settings.backs == "reversed"
    with pytest.raises(click.UsageError, match="--backs hoort bij --duplex manual"):
        order(project, backs="reversed")


def test_a_card_too_wide_to_fold_is_wrong_use_with_the_numbers(project: Project) -> None:
    with pytest.raises(click.UsageError, match="naast elkaar: een kaart van 296 × 210 mm past niet"):
        order(project, "rollen", formats=("a5",), duplex="fold")


def test_a_set_without_cards_says_so(real: Real, tmp_path: Path) -> None:
    places, readings = Places(ROOT, tmp_path), KeptReadings()
    school = Project(places, real.library, ("de-wilg",), Editions(real.library), readings)
    with pytest.raises(click.UsageError, match="in routekaart zitten geen kaarten; laat --cards weg"):
        order(school, "routekaart", cards="1")


def test_stock_gives_the_size_of_the_cards(project: Project) -> None:
    asked = order(project, "proef", stock="Avery C32011", start_at=3)
    assert (asked.formats, asked.settings.stock_name, asked.settings.start_at) == (("avery-c32011",), "avery-c32011", 3)


@pytest.mark.parametrize(
    ("how", "said"),
    [
        ({"stock": "avery-c3201"}, "bedoelde je «avery-c32015» of «avery-c32011»"),
        ({"stock": "avery-c32011", "formats": ("a7",)}, "kies --format of --stock"),
        ({"stock": "avery-c32011", "paper": "a3"}, "kies --paper of --stock"),
        ({"stock": "avery-c32011", "duplex": "fold"}, "elk etiket is één kaart"),
        ({"stock": "avery-c32011", "start_at": 11}, "een vel heeft 10 plaatsen; beginnen op plaats 11 kan niet"),
        ({"formats": ("a7",), "start_at": 5}, "een vel heeft 4 plaatsen; beginnen op plaats 5 kan niet"),
    ],
)
def test_stock_that_does_not_go_together_is_wrong_use(project: Project, how: dict[str, Any], said: str) -> None:
    with pytest.raises(click.UsageError, match=said):
        order(project, "proef", **how)


@pytest.mark.parametrize(("how", "sheet"), [({"ink": "less"}, "speluitleg-a4"), ({"large": True}, "speluitleg-a3")])
def test_how_it_looks_is_for_sheets_too(project: Project, how: dict[str, Any], sheet: str) -> None:
    [laid] = [one for one in next(project.editions()).sets if one.id == "proef"]
    made = order(project, "proef", **how).products(read_formats(project.places.templates), laid)
    assert sheet in [one.format for one in made]
    assert any(not one.blad for one in made)


@pytest.mark.parametrize("how", [{"marks": "full"}, {"corners": 3.0}, {"full_backs": True}, {"gap": 4.0}])
def test_how_to_print_asks_for_cards_only(project: Project, how: dict[str, Any]) -> None:
    asked = order(project, "proef", **how)
    [laid] = [one for one in next(project.editions()).sets if one.id == "proef"]
    assert not any(one.blad for one in asked.products(read_formats(project.places.templates), laid))
    assert not asked.is_whole_edition
