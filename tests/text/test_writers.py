"""What the writers write is read back as exactly the letters that were meant."""

import random
import string
import warnings
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest
from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import roles

from generator.site.sphinx.roles import IN_DUTCH
from generator.text.html import html, html_line
from generator.text.nodes import Break, Bullets, Emphasis, Letters, Link, Paragraph, Slot, Text, letters
from generator.text.plain import plain
from generator.text.rst import rst, rst_line
from tests.text.reading import parsed

SIGNS = string.punctuation + "•‣⁃—–‘’“”«»…·§€°"


def garbage(chance: random.Random) -> str:
    """Make a text with all signs that could mean something, and no space at its ends."""
    pieces = [*SIGNS, *SIGNS, " ", " ", "a", "b", "1", "A", "::", "..", "``", "**", "__", "é", "🌊", "\\"]
    text = "".join(chance.choices(pieces, k=chance.randint(1, 14)))
    return " ".join(text.split()) or "x"


def document(source: str) -> nodes.document:
    roles.register_local_role("zie", _link)
    settings = {"report_level": 1, "halt_level": 2, "file_insertion_enabled": False, "warning_stream": False}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return publish_doctree(source, settings_overrides=settings)


def _link(_name: str, _raw: str, text: str, *_: Any) -> tuple[list[nodes.reference], list[nodes.reference]]:
    label, _between, target = text.rpartition(" <")
    return [nodes.reference("", nodes.unescape(label), refuri=target.rstrip(">"))], []


def only_paragraph(source: str) -> nodes.Element:
    (found,) = document(source).children
    assert isinstance(found, nodes.paragraph), found.pformat()
    return found


@pytest.mark.parametrize("seed", range(6))
def test_rst_gives_back_the_letters(seed: int) -> None:
    chance = random.Random(seed)
    for _ in range(60):
        text = garbage(chance)
        found = only_paragraph(rst(letters(text)))
        assert found.astext() == text
        assert all(isinstance(child, nodes.Text) for child in found.children), text


@pytest.mark.parametrize("strong", [False, True])
def test_rst_gives_back_the_letters_in_emphasis(strong: bool) -> None:
    chance = random.Random(strong)
    for _ in range(60):
        before, text, after = garbage(chance), garbage(chance), garbage(chance)
        marked = Emphasis((Letters(text),), strong)
        found = only_paragraph(rst(Text((Paragraph((Letters(before), marked, Letters(after))),))))
        assert found.astext() == before + text + after
        kind = nodes.strong if strong else nodes.emphasis
        assert [child.astext() for child in found.findall(kind)] == [text]


def test_rst_gives_back_the_label_of_a_link() -> None:
    chance = random.Random("links")
    for _ in range(60):
        label = garbage(chance)
        found = only_paragraph(rst(Text((Paragraph((Letters("x"), Link("steen", (Letters(label),)), Letters("y"))),))))
        (link,) = found.findall(nodes.reference)
        assert (link.astext(), link["refuri"]) == (label, "steen")
        assert found.astext() == f"x{label}y"


def test_rst_writes_lists_as_lists() -> None:
    chance = random.Random("lists")
    words = [garbage(chance) for _ in range(4)]
    first, second, third, fourth = (Paragraph((Letters(word),)) for word in words)
    text = Text((first, Bullets(((second, Bullets(((third,),), ordered=True)), (fourth,)))))
    found = document(rst(text))
    assert [type(child) for child in found.children] == [nodes.paragraph, nodes.bullet_list]
    assert [p.astext() for p in found.findall(nodes.paragraph)] == words
    assert len(list(found.findall(nodes.enumerated_list))) == 1


@pytest.mark.parametrize("start", [0, 3, 9, 2016])
def test_rst_keeps_the_first_number_of_a_list(start: int) -> None:
    item = (Paragraph((Letters("een"),)), Paragraph((Letters("twee"),)))
    found = document(rst(Text((Bullets((item, item), ordered=True, start=start),))))
    (numbers,) = found.findall(nodes.enumerated_list)
    assert (numbers["start"], len(numbers.children), numbers.astext()) == (start, 2, "een\n\ntwee\n\neen\n\ntwee")


@pytest.mark.parametrize("ordered", [False, True])
def test_rst_keeps_two_lists_apart(ordered: bool) -> None:
    two = Bullets(((Paragraph((Letters("een"),)),),), ordered)
    found = document(rst(Text((two, two))))
    kind = nodes.enumerated_list if ordered else nodes.bullet_list
    assert len(list(found.findall(kind))) == 2


def test_rst_of_nothing_is_still_a_line() -> None:
    assert only_paragraph("x" + rst_line(letters(""))).astext() == "x"


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


def test_html_gives_back_the_letters() -> None:
    chance = random.Random("html")
    for _ in range(200):
        text = garbage(chance) + chance.choice(["<b>", "&lt;", "<!--", "</p>", "<script>"])
        reader = Reader()
        reader.feed(html(letters(text)))
        reader.close()
        assert (reader.tags, reader.said) == (["p"], text)


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


@pytest.mark.parametrize("write", [html, rst, plain])
def test_a_slot_that_is_still_open_is_never_written(write: object) -> None:
    assert callable(write)
    with pytest.raises(TypeError, match="geen eindtekst"):
        write(Text((Paragraph((Slot("docent"), Break())),)))


def test_a_text_in_another_language_says_so() -> None:
    text = replace(parsed("Een *klein* woord.\n\n- punt"), taal="nl")
    assert html(text) == '<p lang="nl">Een <em>klein</em> woord.</p>\n<ul lang="nl"><li>punt</li></ul>'
    assert rst(text).startswith(".. rst-class:: language-nl\n\nEen ")


def test_a_line_in_another_language_says_so() -> None:
    text = replace(parsed("Een *klein* en **groot** woord"), taal="nl")
    assert html_line(text) == '<span lang="nl">Een <em>klein</em> en <strong>groot</strong> woord</span>'
    assert rst_line(text).replace("\\ ", "") == ":nl:`Een` :nl-nadruk:`klein` :nl:`en` :nl-sterk:`groot` :nl:`woord`"


@pytest.mark.parametrize("seed", range(3))
def test_a_role_gives_back_the_letters(seed: int) -> None:
    for name, role in IN_DUTCH.items():
        roles.register_local_role(name, role)  # type: ignore[arg-type]
    chance = random.Random(seed)
    for _ in range(60):
        text = garbage(chance)
        found = only_paragraph(rst_line(replace(letters(text), taal="nl")))
        assert found.astext() == text
        assert [child.astext() for child in found.findall(nodes.inline)] == [text]
