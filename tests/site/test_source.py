"""A page's source is the HTML of its template: a fault in it is told, not raised, and each line of it can be found."""

import re
import shutil
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from generator.faults import Place
from generator.messages import messages
from generator.places import Places
from generator.site.pages.site import Site
from generator.site.pages.source import MARK, Source, render, template_place
from generator.site.pages.templates import compiled_folder, environment
from tests.conftest import ROOT, Pack

PAGE, PIECES = "proef.html", "stukjes.html"


def written(templates: Path, *, with_lines: bool = False, **variables: Any) -> Source:
    """Render a page of a folder with templates as the pages of a site are."""
    made = environment(templates, "nl", with_lines=with_lines)
    return render(PAGE, partial(made.get_template, PAGE), variables, templates)


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A folder with a template of a page, and one with pieces that it uses."""
    lay(
        tmp_path,
        PIECES,
        '{# Pieces. #}\n{% macro zin(x) %}\n<p class="zin">\n  <em>{{ x }}</em>\n</p>\n{% endmacro %}\n',
    )
    lay(
        tmp_path,
        PAGE,
        '{% import "stukjes.html" as stuk %}\n<section>\n  <h1>{{ kop }}</h1>\n  {{ stuk.zin(woord) }}\n'
        "  <ul>\n    {% for i in range(2) %}\n    <li>{{ i }}</li>\n    {% endfor %}\n  </ul><hr/>\n</section>\n",
    )
    return tmp_path


def lay(templates: Path, name: str, text: str) -> None:
    (templates / "site").mkdir(exist_ok=True)
    (templates / "site" / name).write_text(text, "utf-8")


def test_a_source_is_the_html_of_its_template(templates: Path) -> None:
    source = written(templates, kop="Een & <b>kop</b>", woord="x")
    assert source.fault is None
    assert " ".join(source.html.split()) == (
        '<section> <h1>Een &amp; &lt;b&gt;kop&lt;/b&gt;</h1> <p class="zin"> <em>x</em> </p> '
        "<ul> <li>0</li> <li>1</li> </ul><hr/> </section>"
    )


def test_the_digest_is_of_what_is_shown(templates: Path) -> None:
    one = written(templates, kop="een", woord="x")
    lay(templates, PAGE, "{# Anders opgeschreven. #}\n\n" + (templates / "site" / PAGE).read_text("utf-8"))
    environment.cache_clear()
    moved = written(templates, kop="een", woord="x", meer="dat niemand ziet")
    assert moved.html == "\n" + one.html
    assert Source(one.html).digest == one.digest
    assert written(templates, kop="twee", woord="x").digest != moved.digest
    faults = [written(templates, kop="een").fault, written(templates, woord="x").fault]
    assert len({Source("", fault).digest for fault in [None, *faults]}) == 3


@pytest.mark.parametrize(
    ("name", "old", "new", "line", "found"),
    [
        (PAGE, "{{ kop }}", "{{ kopje }}", 3, "UndefinedError: 'kopje' is undefined"),
        (PAGE, "{{ i }}", "{{ 1 / i }}", 7, "ZeroDivisionError: division by zero"),
        (PAGE, "{{ i }}", "{{ kop.__class__.mro() }}", 7, "SecurityError"),
        (PAGE, "{{ i }}", '{% include "weg.html" %}', 7, "TemplateNotFound: 'weg.html' not found"),
        (PAGE, "{% endfor %}", "{% eind %}", 8, "TemplateSyntaxError: Encountered unknown tag 'eind'"),
        (PAGE, "{{ i }}", "{{ i | rst }}", 7, "TemplateAssertionError: No filter named 'rst'."),
        (PIECES, "{{ x }}", "{{ x.y }}", 4, "UndefinedError: 'str object' has no attribute 'y'"),
        (PIECES, "{% endmacro %}", "", 4, "TemplateSyntaxError: Unexpected end of template"),
    ],
)
def test_a_fault_in_a_template_is_told_at_its_line(
    templates: Path, name: str, old: str, new: str, line: int, found: str
) -> None:
    text = (templates / "site" / name).read_text("utf-8")
    assert text.count(old) == 1
    lay(templates, name, text.replace(old, new))
    source = written(templates, kop="een", woord="x")
    assert source.html == ""
    assert source.fault is not None
    assert (source.fault.place.file, source.fault.place.line) == (templates / "site" / name, line)
    assert source.fault.wrong == "de sjabloon kan deze pagina niet schrijven"
    assert source.fault.found.startswith(f"gevonden «{found}"[:60])


def test_a_template_that_is_not_there_is_told_by_its_name(tmp_path: Path) -> None:
    fault = written(tmp_path).fault
    assert fault is not None
    assert PAGE in fault.text
    assert fault.place.line == 1


def test_where_a_template_tells_its_lines_it_writes_the_same(templates: Path) -> None:
    bare, marked = (written(templates, with_lines=on, kop="één", woord="x < y").html for on in (False, True))
    assert marked != bare
    assert MARK.sub("", marked) == bare


@pytest.mark.parametrize(
    ("tag", "name", "line"),
    [
        ("<section", PAGE, 2),
        ("<h1", PAGE, 3),
        ("</h1", PAGE, 3),
        ('<p class="zin"', PIECES, 3),
        ("<em", PIECES, 4),
        ("x &lt; y", PIECES, 4),
        ("</p", PIECES, 5),
        ("<ul", PAGE, 5),
        ("<li>0", PAGE, 7),
        ("<li>1", PAGE, 7),
        ("1</li", PAGE, 7),
        ("</ul", PAGE, 9),
        ("<hr", PAGE, 9),
        ("</section", PAGE, 10),
    ],
)
def test_what_stands_on_a_page_is_found_in_its_template(templates: Path, tag: str, name: str, line: int) -> None:
    bare, marked = (written(templates, with_lines=on, kop="één", woord="x < y").html for on in (False, True))
    place = template_place(marked, bare.index(tag), templates / "site" / PAGE)
    assert (place.file, place.line) == (templates / "site" / name, line)


def test_the_lines_of_a_template_that_trims_stay_true(templates: Path) -> None:
    lay(
        templates,
        PAGE,
        "{#- een\n   twee -#}\n\n{% set stil -%}\n  niets\n{%- endset %}\n{%- if true -%}\n\n  <p\n    id=x>\n"
        "  {%- endif %}\n\n{% raw %}\n<q>\n{% endraw %}\n<b>\n",
    )
    bare, marked = (written(templates, with_lines=on).html for on in (False, True))
    found = {tag: template_place(marked, bare.index(f"<{tag}"), Path("x")).line for tag in "pqb"}
    assert found == {"p": 9, "q": 14, "b": 16}


def test_before_any_mark_a_place_is_the_first_line_of_the_file_of_the_page() -> None:
    page = Path("vragen.yaml")
    assert template_place("letters", 3, page) == Place(page, 1)
    assert template_place("letters\x02a.html:7\x03<p>", 6, page) == Place(page, 1)
    assert template_place("letters\x02a.html:7\x03<p>", 7, page) == Place(Path("a.html"), 7)
    assert template_place("letters\x02c:\\a.html:7\x03<p>\x02b.html:9\x03", 99, page) == Place(Path("b.html"), 9)


BY_TEMPLATES_ALONE = ("section", "nav", "h1", "h2", "h3", "article", "dl", "dt", "table", "form", "button")
"""Elements that neither a text nor a drawing has."""


def test_an_element_of_a_page_is_found_in_the_template_that_wrote_it(pack: Pack) -> None:
    site = Site(pack.edition("beuk"), pack.places)
    assert [source.fault for source in site.sources.values() if source.fault] == []
    seen: set[tuple[str, int]] = set()
    for docname, source in site.sources.items():
        tags = list(re.finditer(rf"<({'|'.join(BY_TEMPLATES_ALONE)})\b", source.html))
        for tag in tags[:: max(1, len(tags) // 4)]:
            place = site.place(docname, len(source.html[: tag.start()].encode()))
            assert place.file.is_relative_to(pack.places.templates)
            line = place.file.read_text("utf-8").splitlines()[place.line - 1]
            assert tag[0] in line, (docname, place)
            seen.add((place.file.name, place.line))
    assert len(seen) > 30


def test_what_jinja_made_for_one_language_is_not_taken_for_another(tmp_path: Path) -> None:
    """Jinja works out what is known when it reads a template, by the filters and messages of its own environment."""
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates" / "talen", templates / "talen")
    lay(templates, PAGE, '{{ "Kaarten" | zeg }}, {{ 1.5 | getal }}')
    places = Places(tmp_path, tmp_path / "build")

    def said(language: str) -> str:
        environment.cache_clear()
        messages.cache_clear()
        folder = compiled_folder(places, "pages", language)
        return environment(templates, language, folder).get_template(PAGE).render()

    for _ in range(2):
        assert {language: said(language) for language in ("nl", "en")} == {"nl": "Kaarten, 1,5", "en": "Cards, 1.5"}
    catalogue = templates / "talen" / "en.po"
    catalogue.write_text(catalogue.read_text("utf-8").replace('msgstr "Cards"', 'msgstr "Decks"'), "utf-8")
    assert said("en") == "Decks, 1.5"
