"""What Jinja makes of print templates is kept between commands, and that of the book apart."""

import pytest

from generator.print.order.order import Order
from tests.conftest import Pack

from ..conftest import print_school


@pytest.mark.cold
def test_what_jinja_makes_of_templates_is_kept_apart_for_cards_figures_and_the_book(pack: Pack) -> None:
    print_school(pack.places, "beuk", Order(sets=("steen",), formats=("95x68",), book=True))
    kept = pack.places.cache / "templates"
    assert list(kept.glob("print-nl/*/__jinja2_*.cache"))
    assert list(kept.glob("print-nl/*/book_*.cache"))
    assert len(list(kept.glob("print-nl/*"))) == len(list(kept.glob("print-figures-nl/*"))) == 1
