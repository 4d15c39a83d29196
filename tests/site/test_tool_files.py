"""Files that the tools of the site are given: a tool takes what it can use of one, or says that it can't."""

import json
from dataclasses import dataclass

import pytest
from playwright.sync_api import Browser

from tests.fuzz.tools import ODD, TOOLS, ToolPages, right_file
from tests.hostile.inputs import Input, rows

pytestmark = pytest.mark.browser
TAKES, REFUSES = "genomen", "geweigerd"
DECK, TREE, NOTES, CUBE, ACTIONS, CODES, PLAN = TOOLS
MARKUP = "<img src=x onerror=alert(1)><script>alert(1)</script>"


@dataclass(frozen=True)
class Loaded(Input):
    """A file for a tool: its number in ``TOOLS``, and its text; ``{}`` in it is the file that is right."""

    tool: int = 0
    text: str = ""
    held: str = ""


def held(tries: str, tool: int, key: str, value: object, must: str) -> Loaded:
    """Return a file that is right but for what stands at a key."""
    return Loaded(tries, must, tool, json.dumps(value), key)


def deep(count: int) -> object:
    """Return a branch in a branch, and so on."""
    branch: object = {"naam": "Tak", "takken": []}
    for _ in range(count):
        branch = {"naam": "Tak", "takken": [branch]}
    return branch


CARD = {"id": "zelf-1", "categorie": 0, "tekst": "Een kaart"}
NOTE = {"tekst": "Een briefje", "vak": 1, "x": 0.5, "y": 0.5}
WRONG_PLAN = {"id": ODD, "titel": 5, "dag": "2027-02-31", "begin": ODD, "eind": "25:00", "mensen": [], "agenda": ODD}
INPUTS = (
    *(Loaded(f"geen JSON voor gereedschap {n}", REFUSES, tool=n, text=MARKUP) for n in (0, 1, 2, 3, 4, 6)),
    *(Loaded(f"niets voor gereedschap {n}", REFUSES, tool=n, text="null") for n in (0, 1, 2, 3, 4, 6)),
    *(Loaded(f"een lijst voor gereedschap {n}", REFUSES, tool=n, text="[[[[[]]]]]") for n in (0, 1, 2, 3, 4, 6)),
    held("een kaart met HTML", 0, "eigen", [{**CARD, "tekst": MARKUP}], TAKES),
    held("een kaart met een groep die geen getal kan zijn", 0, "eigen", [{**CARD, "categorie": ODD}], TAKES),
    held("een kaart met een klasse als groep", 0, "eigen", [{**CARD, "categorie": "__proto__"}], TAKES),
    held("tienduizend kaarten", 0, "eigen", [CARD] * 10_000, TAKES),
    held("kaarten die geen lijst zijn", 0, "eigen", {"length": 10**9}, TAKES),
    held("een stapel van andere kaarten, die geen tekst kunnen zijn", 0, "set", ODD, REFUSES),
    held("een tak met HTML", 1, "inhoud", {"naam": MARKUP, "takken": []}, TAKES),
    held("duizenden takken in elkaar", 1, "inhoud", deep(400), TAKES),
    held("een boom zonder naam", 1, "inhoud", {"naam": " ", "takken": []}, REFUSES),
    held("een briefje met HTML", 2, "inhoud", [{**NOTE, "tekst": MARKUP}], TAKES),
    held(
        "een briefje op een plek die geen getal kan zijn",
        2,
        "inhoud",
        [{**NOTE, "x": ODD, "y": [[]]}],
        TAKES,
    ),
    held("tienduizend briefjes", 2, "inhoud", [{**NOTE, "tekst": f"b{n}"} for n in range(10_000)], TAKES),
    held("een mens in een kubus die er niet is", 3, "inhoud", [{"naam": "Mia", "nummer": 10**9}], REFUSES),
    held("een mens met HTML als naam", 3, "inhoud", [{"naam": MARKUP, "nummer": 3}], TAKES),
    held("een actie van een soort die geen tekst kan zijn", 4, "acties", [{"soort": ODD, "tekst": "x"}], TAKES),
    held("een dag die er niet is", 4, "terugkijken", "2026-99-99", TAKES),
    held("een dag die een lijst is", 4, "terugkijken", ["2026-11-30"], TAKES),
    held("een draaiboek met HTML als naam", 6, "inhoud", {"titel": MARKUP, "delen": [{"titel": MARKUP}]}, TAKES),
    held("een draaiboek waarvan niets klopt", 6, "inhoud", {**WRONG_PLAN, "delen": [ODD, 7, {"set": ODD}]}, TAKES),
    held("tienduizend onderdelen", 6, "inhoud", {"delen": [{"pauze": 10**9}] * 10_000}, TAKES),
    held("een draaiboek zonder onderdelen", 6, "inhoud", {"titel": "Middag"}, REFUSES),
    held("een draaiboek van een latere versie", 6, "versie", 2, REFUSES),
    Loaded("een draaiboek van meer dan een miljoen letters", REFUSES, tool=6, text=" " * 1_000_001 + "{}"),
    Loaded("duizend codes die er geen zijn", TAKES, tool=5, text="KW1-XXXX\n" * 1000),
    Loaded("een code van honderdduizend letters", TAKES, tool=5, text="K" * 100_000),
    Loaded("een code met HTML", TAKES, tool=5, text=MARKUP),
)


@pytest.fixture(scope="module")
def pages(served: str, browser: Browser) -> ToolPages:
    """The pages of the tools in one browser."""
    return ToolPages(browser.new_page(), served)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_a_tool_takes_a_file_or_says_that_it_cannot(pages: ToolPages, one: Loaded) -> None:
    tool = TOOLS[one.tool]
    text = one.text
    if one.held:
        right = right_file(pages, tool)
        assert isinstance(right, dict)
        text = json.dumps({**right, one.held: json.loads(one.text)})
    pages.here = None
    assert pages.load(tool, text) == (one.must == TAKES)
