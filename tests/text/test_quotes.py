"""What an author types without quotes is what is read, or a fault; a comment that is set apart stays one."""

import pytest

from tests.conftest import Pack


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("plaats: Tiel\n", "plaats: Tiel  # hier staan we\n"),
        ("plaats: Tiel\n", "plaats: Tiel\t# hier staan we\n"),
        ("plaats: Tiel\n", "plaats: Tiel  ##\n# met een # erin\n"),
        ("plaats: Tiel\n", "plaats: Tiel#1\n"),
        ("plaats: Tiel\n", "plaats: 'Tiel' #1\n"),
        ("plaats: Tiel\n", 'plaats: "“Tiel”"\n'),
        ("plaats: Tiel\n", "plaats: ’s-Gravenhage\n"),
        ("plaats: Tiel\n", "plaats: “Oud” Tiel\n"),
        ("plaats: Tiel\n", "plaats: #\n"),
        ("naam: Basisschool De Beuk\nplaats: Tiel\n", "naam: &stad Tiel\nplaats: *stad\n"),
        ("id: beuk\n", "id: beuk #1\n"),
        ("basis: po\n", "basis: po # de sector\n"),
        ('hoofdkleur: "#0b5d4b"\n', 'hoofdkleur: "#0b5d4b" # groen\n'),
        ("huisstijl:\n", "huisstijl: #de kleuren\n"),
    ],
)
def test_a_comment_that_takes_no_letters_of_a_text_is_a_comment(pack: Pack, old: str, new: str) -> None:
    pack.edit("scholen/beuk.yaml", old, new)
    assert pack.shown() == []
