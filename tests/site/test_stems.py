"""What a browser finds the stem of a word by: Snowball's algorithm for the language of the site, where there is one."""

import pytest
from playwright.sync_api import Browser

from generator.site.static.stems import stems_script

pytestmark = pytest.mark.browser

STEMS = """words => words.map((word) => Stammen.stam(word))"""


@pytest.mark.parametrize(
    ("language", "words", "stems", "small"),
    [
        ("nl", ["vergaderingen", "leraren", "gesprekken"], ["vergader", "leraar", "sprek"], "het"),
        ("en-GB", ["meetings", "teachers", "rules"], ["meet", "teacher", "rule"], "the"),
        ("fy", ["petearen"], ["petearen"], ""),
    ],
)
def test_a_word_has_the_stem_of_its_language(
    browser: Browser, language: str, words: list[str], stems: list[str], small: str
) -> None:
    page = browser.new_page()
    page.add_script_tag(content=stems_script(language).decode())
    assert page.evaluate(STEMS, words) == stems
    assert page.evaluate("word => Stammen.klein.has(word)", small) == bool(small)
    page.close()
