"""What was kept of templates is forgotten, whatever else a module holds."""

from generator.live.workshop import clear_caches
from generator.print.engine.styles import card_style
from generator.print.pdf import forms
from tests.conftest import ROOT


def test_all_is_forgotten_where_something_was_printed() -> None:
    assert vars(forms)["Name"].cache_clear  # a name of pikepdf's has every attribute
    before = card_style(ROOT / "templates")
    clear_caches()
    assert card_style(ROOT / "templates") is not before
