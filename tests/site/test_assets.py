"""Fonts, style and words are made once, and the same every time."""

import re
import shutil
from dataclasses import replace
from pathlib import Path

from generator.design.contrast import contrast
from generator.design.tokens import read_tokens
from generator.site.sphinx.config import compile_messages
from generator.site.static.assets import house_files
from generator.site.static.style import NIGHT, NIGHT_COLOURS, web_font
from tests.site.project import Project


def test_a_font_is_made_the_same_twice(built: Project) -> None:
    font = read_tokens(built.places.templates).letters[0].file
    one = web_font(font, built.root / "een").read_bytes()
    assert one == web_font(font, built.root / "twee").read_bytes()
    assert one[:4] == b"wOF2"


def test_a_schools_own_font_is_used(built: Project) -> None:
    edition = built.edition("proef-po")
    file = shutil.copy(read_tokens(built.places.templates).letters[0].file, built.root / 'a #1 f%41 d"e.ttf')
    house = replace(edition.house, id="met-letter", lettertype=("Eigen Letter", Path(file)))
    files = house_files(house, built.places)
    style = files["kijkwijzer.css"].decode()
    assert '--huis-letter: "Eigen Letter"' in style
    used = set(re.findall(r'src: url\("([^"]*)"\)', style))
    assert used == {name for name in files if name.startswith("letters/")}
    assert {name for name in used if not re.fullmatch(r"letters/letter-[0-9a-f]{12}\.woff2", name)} == set()


def test_the_dark_can_be_read() -> None:
    for ground in (NIGHT, NIGHT_COLOURS["warm"]):
        assert contrast(NIGHT_COLOURS["inkt-tekst"], ground) > 7
        assert contrast(NIGHT_COLOURS["stil"], ground) > 4.5


def test_the_browser_gets_the_words_of_search(built: Project) -> None:
    locale = compile_messages(built.places, "nl")
    script = (locale / "nl" / "LC_MESSAGES" / "sphinx.js").read_text("utf-8")
    assert '"Search Results": "Gevonden"' in script
    assert '["${count} pagina zegt hier iets over.", "${count} pagina\\u2019s zeggen hier iets over."]' in script
