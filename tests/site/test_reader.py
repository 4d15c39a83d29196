"""The HTML of a page becomes nodes: sections, titles and links are known, all else stays as it was, or is a fault."""

import re
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup
from docutils import nodes
from docutils.core import publish_doctree
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from sphinx import addnodes

from generator.site.pages.site import LinkTarget
from generator.site.sphinx.page_tree import PageLink, PageTree, Piece, UnreadablePage
from generator.site.sphinx.passages import passages_of
from generator.site.sphinx.reader import read_page
from tests.conftest import ROOT

HERE = "stellingen/proef"
TARGETS = {
    "set": LinkTarget("stellingen/set", "", "De set", "nl"),
    "kaart": LinkTarget("stellingen/set", "kaart-kaart", "The card", "en"),
    "van-ons:eigen": LinkTarget("van-ons", "van-ons-eigen", "", "nl"),
}


def read(html: str) -> tuple[PageTree, nodes.document]:
    document = new_document(HERE, get_default_settings(Parser))
    tree = read_page(html, HERE, TARGETS, document, "nl")
    document.extend(tree.children)
    return tree, document


def on_page(html: str) -> str:
    return f"<section><h1>Kop</h1>{html}</section>"


def pieces(html: str) -> str:
    """Give what stays HTML, as it is written for the site and for an EPUB both, without marks."""
    return "".join(html_of(read(on_page(html))[1]))


def html_of(node: nodes.Element) -> list[str]:
    return [str(piece["html"]) for piece in node.findall(Piece)]


def fault_of(html: str) -> UnreadablePage:
    with pytest.raises(UnreadablePage) as caught:
        read(html)
    return caught.value


def found_at(html: str) -> tuple[str, str]:
    """Give what is wrong with a page, and what stands at the place that is told."""
    fault = fault_of(html)
    return fault.wrong, html.encode()[fault.offset :].decode()


def outline(node: nodes.Element) -> list[str]:
    """Draw the sections of a page, with how deep they lie, their classes and their anchors."""
    return [
        f"{'-' * depth} {section[0].astext()} {' '.join(section['classes'])} #{' '.join(section['ids'])}"
        for depth, section in sections(node)
    ]


def sections(node: nodes.Element, depth: int = 1) -> Iterator[tuple[int, nodes.section]]:
    for child in node.children:
        if isinstance(child, nodes.section):
            yield depth, child
        if isinstance(child, nodes.Element):
            yield from sections(child, depth + isinstance(child, nodes.section))


def test_sections_with_a_heading_are_nodes_as_deep_as_they_lie() -> None:
    html = """
<section>
  <h1>Een</h1>
  <p>a</p>
  <section class="rij  breed">
    <h2>Twee</h2>
    <section><h3>Drie</h3></section>
    <p>b</p>
    <section>

      <h3>Vier</h3>
      <section><h4>Vijf</h4><p>c</p></section>
    </section>
  </section>
  <section><h2>Zes</h2></section>
  <p>d</p>
</section>
"""
    _, document = read(html)
    assert outline(document) == [
        "- Een  #een",
        "-- Twee rij breed #twee",
        "--- Drie  #drie",
        "--- Vier  #vier",
        "---- Vijf  #vijf",
        "-- Zes  #zes",
    ]
    (whole,) = document.children
    assert isinstance(whole, nodes.section)
    kinds = [type(child).__name__ for child in whole.children]
    assert kinds == ["title", "Piece", "section", "section", "Piece"]
    assert [html.strip() for html in html_of(document)] == [
        *("<p>a</p>", "<p>b</p>", "<p>c</p>", "<p>d</p>"),
    ]
    assert {raw["format"] for raw in document.findall(nodes.raw)} == {"html"}


@pytest.mark.parametrize(
    "html",
    [
        '<section aria-label="Om te printen"><h2>Printen</h2></section>',
        '<section id="x"><h2>Gereedschap</h2></section>',
        '<section data-lijst="x" class="y"><h2>Gereedschap</h2></section>',
        "<section><p>geen kop</p><h2>later</h2></section>",
        "<section>letters<h2>later</h2></section>",
        '<section class="leeg"></section>',
        "<div><section><h2>In een ander element</h2></section></div>",
        "<h2>Zonder sectie</h2>",
    ],
)
def test_any_other_section_or_heading_stays_html(html: str) -> None:
    assert pieces(html) == html
    assert len(list(read(on_page(html))[1].findall(nodes.section))) == 1


HEADINGS = (
    *("Een kop", "Een kop", "Eén, twee & drie!", "ÆON Œuvre Straße ĳs", "2016", "123", "?!", "…", "A  b\tc", "een kop"),
    *("Wat is er — en wat niet?", "x_y.z", "id1", "Een Kop", "Ελληνικά", "🌊", "<b>&amp;", "Kop-1", "-a-", "kop 1"),
)


def test_anchors_are_those_of_docutils() -> None:
    def escaped(text: str) -> str:
        return "".join(f"\\{sign}" if not sign.isalnum() and not sign.isspace() else sign for sign in text)

    lined = "\n\n".join(f"{escaped(heading)}\n{'=' * 60}" for heading in ("Kop", *HEADINGS))
    settings = {"doctitle_xform": False, "report_level": 5}
    wanted = [section["ids"] for section in publish_doctree(lined, settings_overrides=settings).findall(nodes.section)]
    html = "".join(
        f"<section><h1>{heading.replace('&', '&amp;').replace('<', '&lt;')}</h1></section>"
        for heading in ("Kop", *HEADINGS)
    )
    found = [section["ids"] for section in read(html)[1].findall(nodes.section)]
    assert len(found) == len(HEADINGS) + 1
    assert found == wanted
    assert len({one for ids in found for one in ids}) == len(found)


def test_a_title_holds_letters_and_what_marks_them() -> None:
    html = """<section>
  <h1>
    Een <em class="x">mooie <strong>kop</strong></em> &amp;
    <span lang="nl">in <em>het</em> Nederlands</span>
  </h1>
</section>"""
    _, document = read(html)
    (title,) = document.findall(nodes.title)
    assert title.astext().strip() == "Een mooie kop & in het Nederlands"
    kinds = [type(node).__name__ for node in title.findall(nodes.Element) if node is not title]
    assert kinds == ["emphasis", "strong", "inline", "emphasis"]
    (inline,) = title.findall(nodes.inline)
    assert inline["classes"] == ["language-nl"]  # from which Sphinx makes lang="nl"
    assert next(iter(title.findall(nodes.emphasis)))["classes"] == ["x"]
    assert document.next_node(nodes.section)["ids"] == ["een-mooie-kop-in-het-nederlands"]  # type: ignore[index]


def test_a_title_in_another_language_says_so() -> None:
    _, document = read('<section><h1 lang="nl" class="groot">Kop</h1></section>')
    assert [title["classes"] for title in document.findall(nodes.title)] == [["groot", "language-nl"]]


@pytest.mark.parametrize(
    ("heading", "at"),
    [
        ("<h1>a <code>b</code></h1>", "<code>"),
        ('<h1>a <a href="#b">b</a></h1>', "<a "),
        ("<h1>a<br/>b</h1>", "<br/>"),
        ('<h1>a <em id="b">b</em></h1>', "<em "),
        ('<h1>a <span onclick="b">b</span></h1>', "<span "),
        ("<h1>a <p>b</p></h1>", "<p>"),
        ("<h1>a <h2>b</h2></h1>", "<h2>"),
        ("<h1>a <em>b <i>c</i></em></h1>", "<i>"),
        ('<h1 id="b">a</h1>', "<h1 "),
        ('<h1 onclick="b">a</h1>', "<h1 "),
        ('<h1 data-in="site">a</h1>', "<h1 "),
    ],
)
def test_what_a_heading_cannot_have_is_a_fault(heading: str, at: str) -> None:
    wrong, found = found_at(f"<section>\n  {heading}</section>")
    assert wrong in ("dit kan niet in een kop van een sectie", "dit attribuut kan niet in een kop van een sectie")
    assert found.startswith(at)


@pytest.mark.parametrize(
    ("html", "at", "remedy"),
    [
        ("<section><h2>a</h2></section>", "<h2>", "schrijf h1"),
        ("<section><h1>a</h1><section><h3>b</h3></section></section>", "<h3>", "schrijf h2"),
        ("<section><h1>a</h1><section><h1>b</h1></section></section>", "<h1>b", "schrijf h2"),
    ],
)
def test_a_heading_of_another_level_than_its_section_is_a_fault(html: str, at: str, remedy: str) -> None:
    assert fault_of(html).remedy == remedy
    wrong, found = found_at(html)
    assert wrong == "een kop van een ander niveau dan zijn sectie"
    assert found.startswith(at)


@pytest.mark.parametrize(
    ("html", "at"),
    [
        ("<p>voor</p><section><h1>a</h1></section>", "<p>voor"),
        ("<section><h1>a</h1></section><p>na</p>", "<p>na"),
        ("<section><p>zonder kop</p></section>", "<p>"),
        ("<h1>a</h1>", "<h1>"),
        ("<section></section>", "</section>"),
    ],
)
def test_what_stands_outside_a_section_is_a_fault(html: str, at: str) -> None:
    wrong, found = found_at(html)
    assert wrong == "dit staat buiten een sectie"
    assert found.startswith(at)


@pytest.mark.parametrize(
    "html",
    [
        "letters <section><h1>a</h1></section>",
        "<section><h1>a</h1>letters</section>",
        "<section><h1>a</h1><p>b</p>letters</section>",
        "<section><h1>a</h1><section><h2>b</h2></section>letters</section>",
        "<section><h1>a</h1>\xa0</section>",
        "<section><h1>a</h1></section>letters",
    ],
)
def test_letters_that_stand_by_themselves_are_a_fault(html: str) -> None:
    assert fault_of(html).wrong == "letters die los staan"


def test_comments_and_space_around_sections_are_nothing() -> None:
    _, document = read("\n<!-- een --> \n<section>\n<!-- twee -->\n<h1>a</h1>\n<!-- drie --><p>b</p>\n</section>\n\n")
    assert (len(document.children), [html.strip() for html in html_of(document)]) == (1, ["<p>b</p>"])


# What stays HTML.


@pytest.mark.parametrize(
    "html",
    [
        "<p>Aap &amp; <em>noot</em> &lt;mies&gt; \"wim\" 'zus' é 🌊</p>",
        '<p class="a b" lang="nl" title="a &quot;b&quot; &lt;c&gt; &amp; d" aria-hidden="true">x</p>',
        '<table class="docutils"><tr><th scope="col" colspan="2">x</th><td></td></tr></table>',
        '<details open=""><summary>x</summary><p>y</p></details>',
        '<label for="a">x <select id="a" multiple=""><option value="1" selected="">y</option></select></label>',
        '<script type="application/json" id="a">{"a":"\\u003cb\\u003e & c"}</script>',
        '<p>een<br>twee</p><hr class="x"><input type="checkbox" checked="">',
        "<div></div><i></i><textarea></textarea>",
    ],
)
def test_all_else_stays_as_it_was_written(html: str) -> None:
    as_xml = html.replace("<br>", "<br/>").replace("<hr class=", "<hr class=").replace(' & c"', ' &amp; c"')
    for void in ('<hr class="x">', '<input type="checkbox" checked="">'):
        as_xml = as_xml.replace(void, f"{void[:-1]}/>")
    assert pieces(as_xml) == html
    assert BeautifulSoup(pieces(as_xml), "html.parser") == BeautifulSoup(html, "html.parser")


def test_an_empty_element_gets_its_end_as_html_asks() -> None:
    assert pieces("<div/><td/><textarea/><br></br>") == "<div></div><td></td><textarea></textarea><br>"


def test_white_space_is_one_line_but_where_it_means_something() -> None:
    html = "<p>een  twee\n\n      drie <em>vier</em>\n    vijf</p>\n\n\n  <p>x</p>"
    assert pieces(f"<div>{html}</div>") == "<div><p>een  twee\ndrie <em>vier</em>\nvijf</p>\n<p>x</p></div>"


@pytest.mark.parametrize("tag", ["pre", "textarea", 'script type="application/json"'])
def test_white_space_that_means_something_stays(tag: str) -> None:
    html = f"<{tag}>een\n\n      twee  \n  drie\n</{tag.partition(' ')[0]}>"
    assert pieces(f"<div>\n  {html}\n</div>") == f"<div>\n{html}\n</div>"
    inner = "<pre><code>een\n\n  <b>twee\n\n   drie</b></code></pre>"
    assert pieces(inner) == inner


def test_white_space_between_words_stays() -> None:
    for html in ("<p>een <em>twee</em> <strong>drie</strong> vier</p>", "<p>een\xa0<em>twee</em>\xa0\n<b>drie</b></p>"):
        assert pieces(html).replace("\n", " ").split(" ") == html.replace("\n", " ").split(" ")
    made = BeautifulSoup(pieces("<em>een</em> <em>twee</em>\n<em>drie</em>"), "html.parser").text
    assert made.split() == ["een", "twee", "drie"]


@pytest.mark.parametrize(
    "svg",
    [
        '<svg viewBox="0 0 9 9"><g><path d="M0 0"/></g><circle r="4"/></svg>',
        '<svg><g><g><path d="M0 0"/></g></g></svg>',
        "<svg><g><g/></g></svg>",
        '<svg><text>een<tspan x="1">twee</tspan></text><text/></svg>',
        '<svg><text><textPath d="M0 0"/></text></svg>',
        '<svg><title>&lt;svg&gt; &amp; meer</title><a href="pagina:stellingen/set"><animate x="1"/></a></svg>',
        '<svg><linearGradient id="verloop"><stop offset="0"/></linearGradient><use href="#verloop"/></svg>',
    ],
)
def test_a_drawing_keeps_its_elements(svg: str) -> None:
    made = pieces(svg.replace("pagina:stellingen/set", "zie:set"))
    assert BeautifulSoup(made, "html.parser") == BeautifulSoup(svg, "html.parser")
    assert BeautifulSoup(made, "html.parser").prettify() == BeautifulSoup(svg, "html.parser").prettify()
    assert "//>" not in made


def test_an_element_called_as_the_reader_calls_its_own() -> None:
    """It is a fault or it stays; it doesn't take another element along."""
    try:
        assert pieces("<div><page>a</page>b</div>") == "<div><page>a</page>b</div>"
    except UnreadablePage:
        return


@pytest.mark.parametrize(
    ("html", "said", "at"),
    [
        ("<p>een<p>", "mismatched tag", "section>"),
        ("<p>een</b>", "mismatched tag", "b>"),
        ("<p>een<br>twee</p>", "mismatched tag", "p>"),
        ("<p hidden>een</p>", "not well-formed", ">een"),
        ("<p class=a>een</p>", "not well-formed", "a>een"),
        ('<p class="a" class="b">een</p>', "duplicate attribute", 'class="b"'),
        ("<p>een &nbsp; twee</p>", "undefined entity", "&nbsp;"),
        ("<p>een & twee</p>", "not well-formed", " twee"),
        ("<p>een < twee</p>", "not well-formed", " twee"),
        ("<!-- een -- twee -->", "not well-formed", " twee"),
        ("<p>één ]]> twee</p>", "not well-formed", "> twee"),
        ("<p>een \x02 twee</p>", "not well-formed", "\x02 twee"),
        ("<p>één \ufffe twee</p>", "not well-formed", "\ufffe twee"),
        ("</section></page><page><section><h1>a</h1>", "junk after document element", "<page>"),
        ("<!DOCTYPE html>", "not well-formed", "DOCTYPE"),
        ("<?xml version='1.0'?>", "XML or text declaration not at start", "<?xml"),
    ],
)
def test_what_is_no_well_formed_html_is_a_fault_at_its_place(html: str, said: str, at: str) -> None:
    wrong, found = found_at(on_page(f"<p>Één</p>\n{html}"))
    assert wrong.startswith(f"dit is geen HTML die klopt ({said}")
    assert at in found[: len(at) + 3], found


@pytest.mark.parametrize("html", ["<?php echo 1 ?>", "<![CDATA[<b>]]>"])
def test_what_only_xml_knows_never_reaches_a_browser(html: str) -> None:
    try:
        made = pieces(f"<p>{html}</p>")
    except UnreadablePage:
        return
    assert made in ("<p></p>", "<p>&lt;b&gt;</p>")


# Who sees what: builders and search.


def shown_in(html: str) -> dict[str, str]:
    """Give what is shown of a page on the site and in the EPUB, each piece between bars."""
    document = read(on_page(html))[1]
    return {name: "".join(_shown(document, name)) for name in ("site", "epub")}


def _shown(node: nodes.Node, builder: str) -> Iterator[str]:
    if isinstance(node, addnodes.only) and node["expr"] != builder:
        return
    if isinstance(node, nodes.raw):
        yield str(node["html"])
    if isinstance(node, nodes.title):
        yield f"# {node.astext()} "
    for child in node.children:
        yield from _shown(child, builder)


def test_an_element_says_where_alone_it_is_shown() -> None:
    html = (
        '<p>a</p><ul><li data-in="site">b <em>c</em></li><li>d</li><li data-in="epub">e</li></ul>'
        '<section data-in="site"><h2>f</h2><p>g</p><section><h3>h</h3></section></section>'
        '<section data-in="epub" aria-label="x"><h2>i</h2></section>'
    )
    assert shown_in(html) == {
        "site": "# Kop <p>a</p><ul><li>b <em>c</em></li><li>d</li></ul># f <p>g</p># h ",
        "epub": '# Kop <p>a</p><ul><li>d</li><li>e</li></ul><section aria-label="x"><h2>i</h2></section>',
    }


@pytest.mark.parametrize(("outer", "inner"), [("site", "epub"), ("epub", "site")])
@pytest.mark.parametrize("around", ["<div {}>{}</div>", "<section {}><h2>a</h2>{}</section>"])
def test_what_would_be_shown_nowhere_is_a_fault(around: str, outer: str, inner: str) -> None:
    html = around.format(f'data-in="{outer}"', '<div><p data-in="{}">b</p></div>')
    wrong, found = found_at(on_page(html.format(inner)))
    assert wrong == f'dit staat in iets met data-in="{outer}", en wordt dus nergens getoond'
    assert found.startswith("<p data-in")
    assert "<p>b</p>" in shown_in(html.format(outer))[outer]


@pytest.mark.parametrize("html", ['<p data-in="sight">a</p>', '<section data-in="sight"><h2>a</h2></section>'])
def test_a_builder_that_is_not_there_is_a_fault(html: str) -> None:
    fault = fault_of(on_page(html))
    assert (fault.wrong, fault.remedy) == ("dit wordt nergens gemaakt", "kies uit: site, epub")
    assert fault.found == 'gevonden «data-in="sight"»'
    assert found_at(on_page(html))[1].startswith(("<p data-in", "<h2>", "<section data-in"))


def words_of(html: str) -> set[str]:
    """Give the words that search finds in the HTML of a page."""
    said = (text for one in passages_of(read(on_page(html))[1], "nl") for text in (one.heading, *one.texts))
    return {word for text in said for word in re.findall(r"\w+", text.text)} - {"Kop"}


def test_search_passes_by_what_says_so_and_reads_all_else() -> None:
    html = '<p>een</p><p class="no-search">twee <b>drie</b></p>'
    html += '<p class="a no-search b">vier</p><p class="no-searchx">vijf</p>'
    assert words_of(html) == {"een", "vijf"}
    made = pieces(html)
    assert made == '<p>een</p><p>twee <b>drie</b></p><p class="a b">vier</p><p class="no-searchx">vijf</p>'
    assert words_of('<div data-in="site">een <b class="no-search">twee</b></div>') == {"een"}
    assert words_of('<div class="no-search">een <b data-in="site">twee</b></div><p>drie</p>') == {"drie"}
    assert words_of('<p title="een">twee</p><script type="application/json">{"a":"drie"}</script>') == {"twee"}


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>een</li><li>twee</li></ul>",
        "<p>een</p><p>twee</p>",
        "<p>een<br/>twee</p>",
        "<p>een</p><ul><li>twee</li></ul>",
        "<table><tr><td>een</td><td>twee</td></tr></table>",
        "<dl><dt>een</dt><dd>twee</dd></dl>",
        "<p>een &amp; twee &lt;</p>",
    ],
)
def test_search_reads_words_apart(html: str) -> None:
    assert words_of(html) == {"een", "twee"}


def test_search_reads_a_word_that_is_marked_in_part_as_one() -> None:
    assert words_of("<p><strong>sa</strong>men <em>w</em>erken</p>") == {"samen", "werken"}


# Links.


@pytest.mark.parametrize(
    ("link", "written", "docname", "anchor"),
    [
        ("zie:set", "pagina:stellingen/set", "stellingen/set", ""),
        ("zie:kaart", "pagina:stellingen/set#kaart-kaart", "stellingen/set", "kaart-kaart"),
        ("zie:van-ons:eigen", "pagina:van-ons#van-ons-eigen", "van-ons", "van-ons-eigen"),
        ("pagina:vinden", "pagina:vinden", "vinden", ""),
        ("pagina:leesbladen/blad#a-b", "pagina:leesbladen/blad#a-b", "leesbladen/blad", "a-b"),
        ("pagina:bestaat-niet", "pagina:bestaat-niet", "bestaat-niet", ""),
        ("#hier", f"pagina:{HERE}#hier", HERE, "hier"),
        ("#a&amp;b", f"pagina:{HERE}#a&amp;b", HERE, "a&b"),
    ],
)
def test_a_link_within_the_edition_is_known(link: str, written: str, docname: str, anchor: str) -> None:
    html = on_page(f'<p>één</p>\n<a class="x" href="{link}" lang="nl">y</a>')
    tree, document = read(html)
    (made,) = html_of(document)
    assert f'<a class="x" href="{written}" lang="nl">y</a>' in made
    assert tree.links == [PageLink(docname, anchor, "", len(html[: html.index("<a ")].encode()))]


@pytest.mark.parametrize(
    "link",
    ["https://school.example/a?b=c&amp;d=%C3%A9#e", "http://school.example", "mailto:a@school.example"],
)
def test_a_link_out_of_the_pages_stays_as_it_is(link: str) -> None:
    html = f'<a href="{link}">y</a>'
    tree, _ = read(on_page(html))
    assert (pieces(html), tree.links) == (html, [])


def test_a_link_to_what_is_printed_is_known_as_such() -> None:
    html = '<a data-in="site" href="print:a-a4.pdf">y</a>'
    tree, _ = read(on_page(html))
    assert pieces(html) == '<a href="print:a-a4.pdf">y</a>'
    assert [(link.docname, link.printed, link.builder) for link in tree.links] == [("a-a4.pdf", True, "site")]


def test_a_link_says_in_what_alone_it_is_shown() -> None:
    html = (
        '<a href="zie:set">1</a><p data-in="site"><a href="zie:set">2</a></p><a href="zie:set">3</a>'
        '<section data-in="epub"><h2>x</h2><a href="zie:set">4</a><section><h3>y</h3><a href="zie:set">5</a></section>'
        '</section><section><h2>z</h2><a data-in="site" href="zie:set">6</a></section>'
    )
    tree, _ = read(on_page(html))
    assert [link.builder for link in tree.links] == ["", "site", "", "epub", "epub", "site"]


@pytest.mark.parametrize(
    "link",
    [
        *("zie:bestaat-niet", "zie:", "zie:Set", "zie: set", "zie:set#x", "zie:van-ons", "Zie:set"),
        *("index.html", "../index.html", "/index.html", "//evil.example", "", " ", "?a=b", "stellingen/set", "kaart"),
        *(
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "java&#10;script:alert(1)",
            "data:text/html,x",
            "file:///etc/x",
        ),
        *("ftp://x.example", "vbscript:x", "blob:x", "\x20https://x.example", "&#9;javascript:x", "Print:x", "tel:1"),
        *("HTTPS://x.example", "zie"),
    ],
)
def test_any_other_link_is_a_fault(link: str) -> None:
    html = on_page(f'<p>één</p>\n<p><b>x</b> <a class="x" href="{link}">y</a></p>')
    wrong, found = found_at(html)
    known = link.startswith("zie")
    assert wrong == ("een verwijzing naar iets dat er niet is" if known else "dit is geen verwijzing")
    assert found.startswith('<a class="x"')
    assert fault_of(html).found.startswith("gevonden «")


def test_an_element_a_that_leads_nowhere_is_none() -> None:
    assert pieces('<a id="hier">x</a>') == '<a id="hier">x</a>'


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ('<a href="zie:kaart">The card</a>', "en"),
        ('<a href="zie:kaart">\n  The <em>card</em>\n</a>', "en"),
        ('<p>x <a class="y" href="zie:kaart">The card</a>, <a href="zie:set">De set</a></p>', "en"),
        ('<div lang="en"><p lang="nl">x</p><a href="zie:set">De set</a></div>', "nl"),
        ('<div data-in="site"><a data-in="site" href="zie:kaart">The card</a></div>', "en"),
        ('<a href="zie:kaart">The</a>', None),
        ('<a href="zie:kaart">De kaart</a>', None),
        ('<a href="zie:set">De set</a>', None),
        ('<p lang="en"><a href="zie:kaart">The card</a></p>', None),
        ('<a href="pagina:stellingen/set#kaart-kaart">The card</a>', None),
        ('<a href="zie:van-ons:eigen"></a>', None),
    ],
)
def test_a_link_that_is_called_as_what_it_leads_to_says_its_language(html: str, lang: str | None) -> None:
    made = BeautifulSoup(pieces(html), "html.parser").find_all("a")
    assert [link.get("lang") for link in made if link.get("lang")] == [lang] * bool(lang)


def test_a_link_that_says_its_language_itself_keeps_it() -> None:
    assert 'lang="fr"' in pieces('<a href="zie:kaart" lang="fr">The card</a>')
    assert pieces('<a href="zie:kaart" lang="fr">The card</a>').count("lang=") == 1


# Attributes.


@pytest.mark.parametrize(
    "attributes",
    [
        *('src="a.png"', 'src="https://evil.example/a.png"', 'srcset="a.png 2x"', 'data="a.swf"', 'poster="a.png"'),
        *('action="https://evil.example"', 'formaction="x"', 'background="a.png"', 'style="color: red"', 'src=""'),
        *('onclick="x"', 'onerror="x"', 'onload=""', 'href="https://evil.example/a.css"', 'xlink:href="a.svg"'),
        *('href="javascript:x"', 'xlink:href="javascript:x"', 'href="zie:set"', 'srcdoc="x"', 'ping="x"'),
    ],
)
@pytest.mark.parametrize("tag", ["img", "div", "use"])
def test_an_attribute_that_loads_or_runs_something_is_a_fault(tag: str, attributes: str) -> None:
    html = on_page(f"<p>één</p>\n<div><{tag} {attributes}/></div>")
    wrong, found = found_at(html)
    assert wrong == "dit attribuut kan niet op een pagina"
    assert found.startswith(f"<{tag} ")
    name = attributes.partition("=")[0]
    assert name in fault_of(html).found


@pytest.mark.parametrize(
    "html",
    [
        '<a href="zie:set" xlink:href="javascript:x">y</a>',
        '<a href="zie:set" ping="https://evil.example">y</a>',
        '<a href="zie:set" onclick="x">y</a>',
        '<iframe srcdoc="&lt;b&gt;"></iframe>',
        '<meta http-equiv="refresh" content="0;url=https://evil.example"/>',
        "<style>p { color: red }</style>",
        "<script>alert(1)</script>",
        '<script type="module">alert(1)</script>',
        '<link rel="stylesheet" href="x.css"/>',
        '<base href="https://evil.example"/>',
        '<form action="https://evil.example"></form>',
        '<object data="x"></object>',
    ],
)
def test_what_the_policy_of_a_page_forbids_is_a_fault(html: str) -> None:
    _, found = found_at(on_page(f"<p>een</p>{html}"))
    assert found.startswith(html[:4])


# Ids.


def test_anchors_in_html_are_known() -> None:
    html = '<p id="a">x</p><section><h2>y</h2><svg id="b"/></section><div data-in="site"><i id="c"/></div>'
    assert read(on_page(html))[0].anchors == {"a": "", "b": "", "c": "site"}


@pytest.mark.parametrize(
    "html",
    [
        '<p id="a">x</p><p id="a">y</p>',
        '<p id="a">x</p><section><h2>b</h2><p id="a">y</p></section>',
        '<div id="a"><svg><g id="a"/></svg></div>',
    ],
)
def test_an_id_twice_is_a_fault_at_the_second(html: str) -> None:
    html = on_page(html)
    fault = fault_of(html)
    assert fault.wrong == "deze id staat al op de pagina"
    assert fault.found == "gevonden «a»"
    assert html.index('id="a"') < fault.offset <= html.rindex('id="a"')


@pytest.mark.parametrize(
    "html",
    [
        '<p id="kop">x</p>',
        '<p id="later">x</p><section><h2>Later</h2></section>',
        '<section><h2>Eerder</h2><p id="eerder">x</p></section>',
    ],
)
def test_an_id_is_no_other_one_than_that_of_a_section(html: str) -> None:
    """They differ, or there is a fault: of two elements with one id a link finds but one."""
    try:
        tree, document = read(on_page(html))
    except UnreadablePage:
        return
    of_sections = {name for section in document.findall(nodes.section) for name in section["ids"]}
    assert not tree.anchors.keys() & of_sections


def test_no_section_and_no_element_takes_an_id_of_the_frame() -> None:
    frame = (ROOT / "templates" / "site" / "thema" / "layout.html").read_text("utf-8")
    ids = set(re.findall(r' id="([^"{]*)"', frame))
    assert "inhoud" in ids
    for name in ids:
        _, document = read(f"<section><h1>{name.capitalize()}</h1></section>")
        assert name not in document.next_node(nodes.section)["ids"]  # type: ignore[index]
        assert fault_of(on_page(f'<p id="{name}">x</p>')).wrong == "deze id staat al op de pagina"


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ('<p><a href="zie:kaart">The card</a></p>', "en"),
        ('<p><a href="zie:kaart">The <em>card</em></a></p>', "en"),
        ('<p><a href="zie:kaart">een kaart</a></p>', None),
        ('<p><a href="zie:set">De set</a></p>', None),
        ('<p lang="en"><a href="zie:set">De set</a> and <a href="zie:kaart">The card</a></p>', "nl"),
        ('<p><a href="zie:kaart" lang="fr">The card</a></p>', "fr"),
    ],
)
def test_a_link_called_as_what_it_leads_to_tells_its_language(html: str, lang: str | None) -> None:
    link = BeautifulSoup(pieces(html), "html.parser").a
    assert link
    assert link.get("lang") == lang
