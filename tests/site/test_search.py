"""Searching as people do: what they type must be among what they see first, in all content of a school."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from unicodedata import normalize

import pytest
from docutils.frontend import get_default_settings
from docutils.parsers.rst import Parser
from docutils.utils import new_document
from playwright.sync_api import Browser, Page

from generator.places import Places
from generator.resolve import Edition, resolve_edition
from generator.site.pages.scripts import joined_scripts
from generator.site.pages.site import Site
from generator.site.sphinx.domain import KijkwijzerDomain
from generator.site.sphinx.passages import Passage, passages_of
from generator.site.sphinx.reader import read_page
from generator.site.sphinx.search import search_index
from generator.site.static.stems import stems_script
from tests.conftest import Real
from tests.site.project import REPOSITORY
from tests.site.tools import search_data

pytestmark = pytest.mark.browser

MOST = 220_000
"""Bytes of what is searched, as it is sent: two photographs, on the two pages that search."""

FIRST = 4
"""So many pages someone looks at."""


def passages(site: Site, docname: str) -> tuple[Passage, ...]:
    document = new_document(docname, get_default_settings(Parser))
    language = site.language_of(docname)
    document.extend(read_page(site.sources[docname].html, docname, site.targets, document, language).children)
    return passages_of(document, language)


def index(edition: Edition, folder: Path) -> str:
    """Give what pages of an edition search in, without building them."""
    site = Site(edition, Places(REPOSITORY, folder).in_language(edition.taal)).with_slots
    kinds = {kind: known.lname for kind, known in KijkwijzerDomain.object_types.items()}
    return search_index(site, {docname: passages(site, docname) for docname in site.pages}, kinds)


@pytest.fixture(scope="module")
def held(real: Real, tmp_path_factory: pytest.TempPathFactory) -> str:
    """What the pages of De Wilg search in."""
    return index(real.editions["de-wilg"], tmp_path_factory.mktemp("zoeken"))


@pytest.fixture(scope="module")
def search(held: str, browser: Browser) -> Iterator[Page]:
    """A page that holds what searches, and all that De Wilg says."""
    page = searching(browser, held, "nl")
    yield page
    page.close()


def searching(browser: Browser, held: str, language: str) -> Page:
    page = browser.new_page()
    scripts = joined_scripts(("basis.js", "zoekmachine.js"), REPOSITORY / "templates").decode()
    for script in (stems_script(language).decode(), held, scripts):
        page.add_script_tag(content=script)
    return page


FOUND = (
    """([query, most]) => Zoek.search(query).antwoorden.slice(0, most).map(({ pagina }) => Zoek.page(pagina).naam)"""
)
SENTENCES = """query => {
  const result = Zoek.search(query);
  const said = (node) => node.nodeName === "MARK" ? `|${node.textContent}|` : node.textContent;
  return result.antwoorden.map(({ plaatsen: [best] }) => (best ? result.zin(best.tekst).map(said).join("") : ""));
}"""
TIME = "() => { const at = performance.now(); Zoek.search('werkdruk in het team'); return performance.now() - at; }"


def found(page: Page, query: str, most: int = FIRST) -> list[str]:
    """Give the pages that are found first, by the last part of their names."""
    return [name.rpartition("/")[2] for name in page.evaluate(FOUND, [query, most])]


def sentences(page: Page, query: str) -> list[str]:
    """Give the sentence of the best place on each page, with what is marked between bars."""
    return list(page.evaluate(SENTENCES, query))


TYPED = [
    ("werkdruk", "reflector"),
    ("stress", "reflector"),
    ("burn-out", "reflector"),
    ("burnout", "reflector"),
    ("verzuim", "reflector"),
    ("ruzie in het team", "uit-balans"),
    ("conflict", "uit-balans"),
    ("ouders", "belanghebbenden"),
    ("boze ouder", "belanghebbenden"),
    ("vergadering", "gespreksregels"),
    ("lastig gesprek", "gespreksregels"),
    ("studiedag", "studiemiddag-professionele-ruimte"),
    ("kennismaken", "teamstart"),
    ("nieuw schooljaar", "teamstart"),
    ("feedback", "les-feedback"),
    ("lesbezoek", "kritische-dialoog"),
    ("intervisie", "kritische-dialoog"),
    ("regels", "drie-bouwstenen"),
    ("papierwerk", "kenmerken-van-regelingen"),
    ("functioneringsgesprek", "taak-rol-functie"),
    ("lerarentekort", "waarom-tekort-blijft"),
    ("directeur", "leiders-onder-elkaar"),
    ("leidinggeven", "vertrouwen-geven"),
    ("autonomie", "gespreksopener"),
    ("startende leraar", "leef-je-in"),
    ("scholing", "leren-loont"),
    ("vragenlijst", "scan"),
    ("enquête", "meetlat"),
    ("van elkaar leren", "marktplaats"),
    ("spel", "leef-je-in"),
    ("veiligheid in het team", "gespreksregels"),
    ("prioriteiten stellen", "sorteeroefening"),
    ("medezeggenschap", "beleid-en-sturing"),
    ("inspectie", "drie-logicas"),
    ("hersenkrakers", "leren-loont"),
    ("psychologisch contract", "begrippen"),
    ("dubbelzijdig printen", "printen"),
    ("mindmap", "reflector"),
]


@pytest.mark.parametrize(("typed", "wanted"), TYPED, ids=[typed for typed, _ in TYPED])
def test_what_someone_types_is_among_the_first(search: Page, typed: str, wanted: str) -> None:
    assert wanted in found(search, typed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("initiëren", "initieren"),
        (normalize("NFC", "initiëren"), normalize("NFD", "initiëren")),
        ("WERKDRUK", "werkdruk"),
        ("docent", "leerkracht"),
        ("docenten", "leerkrachten"),
        ("studiedagen", "studiedag"),
        ("conflicten", "conflict"),
        ("burn-out", "burnout"),
        ("vergadr", "vergaderen"),
        ("kunt u mij iets vertellen over hersenkrakers", "hersenkrakers"),
    ],
)
def test_two_ways_to_type_it_find_the_same(search: Page, one: str, other: str) -> None:
    everything = found(search, other, 500)
    assert everything
    if " " in one:
        assert found(search, one)[0] in everything
    else:
        assert set(found(search, one, 500)) == set(everything)


def test_a_word_is_not_taken_for_one_that_is_like_it(search: Page) -> None:
    for typed, word in (("ouders", "schouders"), ("stress", "gedrukt"), ("begeleiden", "beleid")):
        marked = {part for text in sentences(search, typed) for part in text.lower().split("|")[1::2]}
        assert marked
        assert word not in marked


def test_a_hit_comes_with_the_sentence_around_the_word(search: Page) -> None:
    (said, *_) = sentences(search, "hersenkraker")
    assert "|hersenkraker|" in said.lower()
    assert all(len(text) <= 220 for text in sentences(search, "ruimte"))
    (composed, *_) = sentences(search, "initieren")
    assert "|initiëren|" in composed


def test_all_words_count_and_where_nothing_has_them_all_that_is_told(search: Page) -> None:
    whole = "query => Zoek.search(query).heel"
    assert search.evaluate(whole, "ouders verwachtingen")
    assert not search.evaluate(whole, "tetraeder studiemiddag")
    assert found(search, "tetraeder studiemiddag")
    assert found(search, "zzzzqq") == []
    assert found(search, "") == []
    assert found(search, "?!, — ()") == []


def test_much_is_no_trouble(search: Page) -> None:
    for typed in ("a" * 5000, "ruimte " * 900, "\u0301" * 300, "🐬 ruimte", "__proto__ constructor", "de het een"):
        found(search, typed)
    assert search.evaluate(TIME) < 1000  # a machine that is busy takes twenty times as long as another


def test_a_group_of_words_finds_something_by_each_of_its_words(search: Page, real: Real) -> None:
    edition = real.editions["de-wilg"]
    words = [word for group in edition.search_words for word in group.words]
    nothing = search.evaluate("words => words.filter((word) => !Zoek.search(word).antwoorden.length)", words)
    assert nothing == []


def test_what_a_group_finds_stands_in_the_texts(search: Page, real: Real) -> None:
    """A word that no text has is in no one's way, but whoever reads the list would think that it helps."""
    finds = sorted({word for group in real.editions["de-wilg"].search_words for word in group.finds})
    script = """words => words.filter((word) => {
      const result = Zoek.search(word);
      return !result.antwoorden.some(({ plaatsen }) => plaatsen.length);
    })"""
    assert search.evaluate(script, finds) == []


def test_a_site_in_another_language_is_searched_in_its_words(real: Real, browser: Browser, tmp_path: Path) -> None:
    page = searching(browser, index(resolve_edition(real.library, "de-wilg", "en"), tmp_path), "en")
    for typed, wanted in (("burnout", "reflector"), ("parent", "belanghebbenden"), ("meetings", "gespreksregels")):
        assert wanted in found(page, typed)
    assert page.evaluate("Zoek.title(Zoek.first(0))")
    page.close()


def test_all_that_is_searched_lies_there_once_and_no_school_is_named(held: str, real: Real) -> None:
    """But for the page of what is a school's own, which no other has."""
    data = search_data(held.encode())
    texts = [one if isinstance(one, str) else one["tekst"] for one in data["teksten"]]
    ours = {text for page, *_, said in data["stukken"] if data["paginas"][page]["naam"] == "van-ons" for text in said}
    assert len(texts) == len(set(texts))
    assert len(gzip.compress(held.encode())) < MOST
    house = real.editions["de-wilg"].house
    assert [text for number, text in enumerate(texts) if number not in ours and house.naam in text] == []
    places = [(data["paginas"][page]["naam"], anchor) for page, anchor, *_ in data["stukken"]]
    assert {("stellingen/gespreksopener", "kaart-gespreksopener-03"), ("begrippen", "begrip-hefboom")} <= set(places)
    assert not [place for place in places if place[0].startswith("insluiten/")]
