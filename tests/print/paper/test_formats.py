"""Mistakes in ``formaten.yaml`` are faults, like those in content."""

import pytest

from generator.faults import ContentFaults
from generator.places import Places
from generator.print.paper.formats import read_formats

from ..conftest import Edit

FILE = "templates/print/formaten.yaml"


@pytest.mark.parametrize(
    ("old", "new", "wrong"),
    [
        ("a7: {hoogstens: 20,", "pokr: {hoogstens: 20,", "onbekend formaat bij stellingen"),
        ("a5: {hoogstens: 13.5, minstens: 10}", "a5: {hoogstens: 9, minstens: 10}", "de kleinste letter is groter"),
        ("breedte: 148, hoogte: 210, veilig: 12", "breedte: 248, hoogte: 310, veilig: 12", "niet op A4 past"),
        ("breedte: 148, hoogte: 210, veilig: 12", "breedte: 0, hoogte: 210, veilig: 12", "«breedte» is te klein"),
        ("  praktijkopdrachten:\n", "  opdrachten:\n", "«praktijkopdrachten» heeft geen formaten"),
    ],
)
def test_a_mistake_is_a_fault(project: Places, edit: Edit, old: str, new: str, wrong: str) -> None:
    edit(FILE, old, new)
    with pytest.raises(ContentFaults) as caught:
        read_formats(project.templates)
    assert [wrong in fault.wrong for fault in caught.value.faults] == [True]
    assert caught.value.faults[0].place.line > 1
