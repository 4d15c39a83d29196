"""How long a set takes in another way stands in its text and as a number, by which it is found."""

import re

from generator.text.plain import plain
from tests.conftest import Real


def test_what_a_variant_is_called_by_is_how_long_it_takes(real: Real) -> None:
    variants = [one for laid in real.editions["de-wilg"].sets for one in laid.record.speluitleg.varianten]
    named = [(plain(one.naam), one.minuten) for one in variants]
    wrong = [
        (naam, minuten)
        for naam, minuten in named
        if re.findall(r"\d+ minuten", naam) not in ([], [f"{minuten} minuten"])
    ]
    assert wrong == []
    assert len([minuten for _, minuten in named if minuten == 20]) == 39


def test_three_quarters_of_an_hour_is_a_number_too(real: Real) -> None:
    variants = [
        (laid.id, plain(one.naam), one.minuten)
        for laid in real.editions["de-wilg"].sets
        for one in laid.record.speluitleg.varianten
        if re.search(r"\b(in|op|keer) drie kwartier\b", plain(one.tekst)) and laid.id != "leren-loont"
    ]
    assert len(variants) >= 4
    assert [one for one in variants if one[2] != 45] == []
