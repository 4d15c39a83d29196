"""A choice of cards: which, how often, with their own numbers."""

from generator.places import Places
from generator.print.order.order import Choice, Order

from ..conftest import SCHOOL, everything, print_school
from ..reading import tagged_sections


def headings(project: Places, choice: Choice) -> list[str]:
    order = Order(sets=("gespreksopener",), formats=("95x68",), choice=choice)
    report = print_school(project, SCHOOL, order)
    assert report.made == ("gespreksopener-95x68.pdf",)
    assert report.folder.parent == project.print(SCHOOL) / "keuze"
    sections = tagged_sections(report.folder / report.made[0])
    return [next(text for kind, text in section if kind == "P") for section in sections]


def test_some_cards_keep_their_numbers(project: Places) -> None:
    choice = Choice(cards=("gespreksopener-03", "gespreksopener-08"))
    assert headings(project, choice) == ["Wat is ruimte? 3", "Vrij in verbondenheid 8"]


def test_copies_lie_together_and_all_are_read(project: Places) -> None:
    choice = Choice(cards=("gespreksopener-03", "gespreksopener-08"), copies=2)
    assert headings(project, choice) == ["Wat is ruimte? 3"] * 2 + ["Vrij in verbondenheid 8"] * 2


def test_a_category(project: Places) -> None:
    numbers = [text.rpartition(" ")[2] for text in headings(project, Choice(category="niet-vrijblijvend"))]
    assert numbers == ["15", "16"]


def test_chosen_cards_are_set_like_the_whole_deck(project: Places) -> None:
    order = Order(sets=("gespreksopener",), formats=("a7",), choice=Choice(cards=("gespreksopener-02",)))
    whole = print_school(project, SCHOOL, Order(sets=("gespreksopener",), formats=("a7",)))
    assert print_school(project, SCHOOL, order).sizes == whole.sizes


def test_a_choice_leaves_the_whole_decks_alone(project: Places) -> None:
    headings(project, Choice(cards=("gespreksopener-03",)))
    assert len(print_school(project, SCHOOL).kept) == everything(project)
