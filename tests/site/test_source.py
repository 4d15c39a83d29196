"""A page's source knows the place of every line, and a fault in it is told, not raised."""

from pathlib import Path

from jinja2 import StrictUndefined, Template

from generator.digest import digest
from generator.faults import Place
from generator.site.pages.pages import Page
from generator.site.pages.source import render

FILE = Path("stellingen/proef.yaml")
PAGE = Page("stellingen/proef", FILE, "proef.rst")


class Record:
    def __init__(self, line: int) -> None:
        self.place = Place(FILE, line, 3)


def test_lines_after_a_mark_stand_at_its_place() -> None:
    text = "een\n{{ hier(kaart) }}\n   twee\n   {{ hier(ander) }}\ndrie"
    source = render(PAGE, lambda: Template(text), {"kaart": Record(7), "ander": Record(9)})
    assert source.lines == ("een", "   twee", "drie")
    assert [place.line for place in source.places] == [1, 7, 9]
    assert source.string_list().items == [(str(FILE), 0), (str(FILE), 6), (str(FILE), 8)]


def test_the_digest_is_of_what_is_shown() -> None:
    template = Template("{{ hier(kaart) }}\nwoord")
    one = render(PAGE, lambda: template, {"kaart": Record(7)})
    other = render(PAGE, lambda: template, {"kaart": Record(70)})
    assert one.digest == other.digest == digest(("woord",), (), "")


def test_a_fault_in_a_template_is_told() -> None:
    source = render(PAGE, lambda: Template("{{ wat }}", undefined=StrictUndefined), {})
    assert source.fault == "proef.rst: UndefinedError: 'wat' is undefined"
    assert source.lines == ()
