"""What the writers write is read back as exactly the letters that were meant."""

import random
import string
from dataclasses import replace
from html.parser import HTMLParser
from xml.etree import ElementTree

import pytest

from generator.text.html import html, html_line
from generator.text.nodes import Break, Bullets, Emphasis, Letters, Link, Paragraph, Slot, Text, letters
from generator.text.plain import plain
from tests.text.reading import parsed

SIGNS = string.punctuation + "•‣⁃—–‘’“”«»…·§€°"
TAGS = ("<b>", "</p>", "</li>", "<!--", "-->", "<br>", "<br/>", "<script>", "</textarea>", "<a href='zie:x'>", "]]>")
ENTITIES = ("&lt;", "&amp;", "&#60;", "&nbsp;", "&x", "<![CDATA[", "<?x", "{{ x }}", "{% raw %}", "{#", "zie:x")


def garbage(chance: random.Random) -> str:
    """Make a text with all signs that could mean something, and no space at its ends."""
    pieces = [*SIGNS, *SIGNS, " ", " ", "a", "b", "1", "A", "::", "..", "``", "**", "__", "é", "🌊", "\\"]
    text = "".join(chance.choices([*pieces, *TAGS, *ENTITIES], k=chance.randint(1, 14)))
    return " ".join(text.split()) or "x"


def read(written: str) -> ElementTree.Element:
    """Read what was written as XML, as pages are; a browser, which reads HTML, sees the same."""
    page = ElementTree.fromstring(f"<page>{written}</page>")
    seen = Reader()
    seen.feed(str(written))
    seen.close()
    assert seen.tags == [element.tag for element in page.iter()][1:]
    assert seen.said == "".join(page.itertext())
    return page


class Reader(HTMLParser):
    """Gathers tags and letters."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.said = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said += data


def said(element: ElementTree.Element) -> str:
    return "".join(element.itertext())


def drawn(element: ElementTree.Element) -> str:
    """Draw what an element is built of."""
    inner = " ".join(map(drawn, element))
    return f"{element.tag}({inner})" if inner else element.tag


@pytest.mark.parametrize("seed", range(6))
def test_html_gives_back_the_letters(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        text = garbage(chance)
        (paragraph,) = read(html(letters(text)))
        assert (drawn(paragraph), said(paragraph)) == ("p", text)
        assert said(read(html_line(letters(text)))) == text


@pytest.mark.parametrize("strong", [False, True])
def test_html_gives_back_the_letters_in_emphasis(strong: bool) -> None:
    chance = random.Random(strong)
    for _ in range(60):
        before, text, after = garbage(chance), garbage(chance), garbage(chance)
        marked = Emphasis((Letters(text),), strong)
        (found,) = read(html(Text((Paragraph((Letters(before), marked, Letters(after))),))))
        tag = "strong" if strong else "em"
        assert (drawn(found), said(found)) == (f"p({tag})", before + text + after)
        assert said(found[0]) == text


def test_html_gives_back_the_label_of_a_link() -> None:
    chance = random.Random("links")
    for _ in range(60):
        label, target = garbage(chance), garbage(chance)
        text = Text((Paragraph((Letters("x"), Link(target, (Letters(label),)), Letters("y"))),))
        (found,) = read(html(text, lambda target: f"zie:{target}"))
        assert (drawn(found), said(found)) == ("p(a)", f"x{label}y")
        assert (said(found[0]), found[0].attrib) == (label, {"href": f"zie:{target}"})


def test_html_writes_lists_as_lists() -> None:
    chance = random.Random("lists")
    for _ in range(20):
        words = [garbage(chance) for _ in range(6)]
        one, two, three, four, five, six = (Paragraph((Letters(word),)) for word in words)
        inner = Bullets(((three,),), ordered=True)
        text = Text((one, Bullets(((two, inner), (four, five), (inner,))), six))
        found = read(html(text))
        assert [drawn(element) for element in found] == ["p", "ul(li(ol(li)) li(p) li(ol(li)))", "p"]
        assert said(found).replace("\n", "") == "".join([*words[:3], *words[3:5], words[2], words[5]])


@pytest.mark.parametrize("start", [0, 3, 9, 2016])
def test_html_keeps_the_first_number_of_a_list(start: int) -> None:
    item = (Paragraph((Letters("een"),)), Paragraph((Letters("twee"),)))
    text = Text((Bullets((item, item), ordered=True, start=start),))
    (numbers,) = read(html(text, on_paper=False))
    assert (numbers.tag, numbers.attrib, len(numbers)) == ("ol", {"start": str(start)}, 2)
    assert said(numbers) == "eentweeeentwee"
    (numbers,) = read(html(text))  # WeasyPrint draws what the style says
    assert numbers.attrib == {"start": str(start), "style": f"counter-reset: list-item {start - 1}"}


def test_a_list_that_begins_at_one_says_nothing_of_it() -> None:
    (numbers,) = read(html(Text((Bullets(((Paragraph((Letters("een"),)),),), ordered=True),))))
    assert numbers.attrib == {}


@pytest.mark.parametrize("ordered", [False, True])
def test_html_keeps_two_lists_apart(ordered: bool) -> None:
    two = Bullets(((Paragraph((Letters("een"),)),),), ordered)
    assert [element.tag for element in read(html(Text((two, two))))] == ["ol" if ordered else "ul"] * 2


def test_html_of_a_new_line_is_one() -> None:
    (found,) = read(html(Text((Paragraph((Letters("een"), Break(), Letters("twee"))),))))
    assert ElementTree.tostring(found, encoding="unicode") == "<p>een<br />twee</p>"
    assert html_line(parsed("een\\\ntwee")) == "een<br/>twee"


def test_html_of_nothing_is_nothing() -> None:
    assert html_line(letters("")) == ""


def test_html_escapes_an_address() -> None:
    page = html_line(Text((Paragraph((Link("x", (Letters("y"),)),)),)), lambda _: 'a"onclick="b')
    assert page == '<a href="a&#34;onclick=&#34;b">y</a>'


def test_html_of_a_link_without_an_address_is_its_label() -> None:
    assert html(parsed("Lees [[steen|de *steen*]].")) == "<p>Lees de *steen*.</p>"


def test_plain_parts_blocks_and_items() -> None:
    text = parsed("Een *twee*\\\ndrie\n\n- vier\n- vijf\n  - zes\n\nZie [[x|zeven]].")
    assert plain(text) == "Een twee\ndrie\n\nvier\nvijf\nzes\n\nZie zeven."


def test_plain_numbers_a_list_that_is_numbered() -> None:
    assert plain(parsed("Zo:\n\n3. drie\n4. vier\n   1. onder\n   2. elkaar")) == (
        "Zo:\n\n3. drie\n4. vier\n1. onder\n2. elkaar"
    )


@pytest.mark.parametrize("write", [html, html_line, plain])
def test_a_slot_that_is_still_open_is_never_written(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match="geen eindtekst"):
        write(Text((Paragraph((Slot("docent"), Break())),)))


def test_a_text_in_another_language_says_so() -> None:
    text = replace(parsed("Een *klein* woord.\n\n- punt"), taal="nl")
    assert html(text) == '<p lang="nl">Een <em>klein</em> woord.</p>\n<ul lang="nl"><li>punt</li></ul>'


def test_a_line_in_another_language_says_so() -> None:
    text = replace(parsed("Een *klein* en **groot** woord"), taal="nl")
    assert html_line(text) == '<span lang="nl">Een <em>klein</em> en <strong>groot</strong> woord</span>'


@pytest.mark.parametrize("seed", range(3))
def test_a_line_in_another_language_gives_back_the_letters(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        text = garbage(chance)
        (found,) = read(html_line(replace(letters(text), taal="nl")))
        assert (drawn(found), said(found), found.attrib) == ("span", text, {"lang": "nl"})
