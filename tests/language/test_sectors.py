"""Which words are another sector's, in the editions of the project's own content."""

import pytest

from generator.language.sectors import foreign_words
from tests.conftest import Real

FOREIGN = {
    "de-wilg": {
        "docent",
        "docenten",
        "docentschap",
        "sectie",
        "klas",
        "klassen",
        "schoolleiding",
        "student",
        "vakgroep",
    },
    "het-baken": {"leerkracht", "leraarschap", "student", "studenten", "vakgroep", "directie", "bouw", "groep"},
    "roc-waterstad": {"leerkracht", "leerling", "leerlingen", "sectie", "school", "scholen", "schoolleiding"},
}
OWN = {
    "de-wilg": {"leerkracht", "groep", "directie", "directeur", "bouwteam", "leerling", "school", "ouder"},
    "het-baken": {"docent", "klas", "sectie", "schoolleiding", "teamleider", "leerling", "school", "team"},
    "roc-waterstad": {"docent", "klas", "student", "vakgroep", "directie", "college", "opleidingsmanager"},
}


@pytest.mark.parametrize("school", FOREIGN)
def test_the_layers_tell_which_words_a_school_does_not_use(real: Real, school: str) -> None:
    foreign = set(foreign_words(real.library, real.editions[school].layers))
    assert FOREIGN[school] - foreign == set()
    assert OWN[school] & foreign == set()


def test_each_word_comes_with_the_slot_to_write(real: Real) -> None:
    foreign = foreign_words(real.library, real.editions["de-wilg"].layers)
    assert (foreign["docent"], foreign["klassen"]) == ("{{ docent }}", "{{ klas.mv }}")
