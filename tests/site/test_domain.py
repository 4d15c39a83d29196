"""The domain forgets a page whole, takes over what another process read, and knows what search can find."""

from generator.records.kinds import KINDS
from generator.resolve import resolve_edition
from generator.site.pages.site import Site
from generator.site.sphinx.domain import KijkwijzerDomain
from generator.site.sphinx.page_tree import PageLink, PageTree
from generator.site.sphinx.passages import Passage, Said
from tests.conftest import Pack

ONE, TWO = "stellingen/een", "stellingen/twee"
LINKS = (PageLink(ONE, "kaart-een-01", "", 9), PageLink(TWO, "", "site", 99))
SAID = (Passage("", Said("Een", "nl"), (Said("Wat er staat.", "nl"),)),)
HELD = ("digests", "anchors", "links", "passages")
"""What is known of each page that was read."""


def domain() -> KijkwijzerDomain:
    made = object.__new__(KijkwijzerDomain)  # without an environment of Sphinx
    made.data = {name: {} for name in KijkwijzerDomain.initial_data}
    for docname in (ONE, TWO):
        name = docname.split("/")[1]
        tree = PageTree(anchors={f"kaart-{name}-01": "", "kop": "site"}, links=list(LINKS))
        made.note_page(docname, name, tree, [(f"kop-{name}", "epub")], SAID)
    return made


def test_a_page_that_was_read_is_known_with_its_anchors_and_its_links() -> None:
    made = domain()
    assert made.digests == {ONE: "een", TWO: "twee"}
    assert made.anchors[ONE] == {"kaart-een-01": "", "kop": "site", "kop-een": "epub"}
    assert made.links[TWO] == LINKS


def test_clearing_a_page_leaves_the_others() -> None:
    made = domain()
    made.clear_doc(ONE)
    made.clear_doc("stellingen/drie")
    assert {name: set(made.data[name]) for name in HELD} == {name: {TWO} for name in HELD}


def test_merging_takes_only_the_pages_that_were_read_there() -> None:
    made, other = domain(), domain()
    made.clear_doc(ONE)
    made.clear_doc(TWO)
    made.merge_domaindata({TWO}, other.data)
    assert made.data == domain().data | {name: {TWO: other.data[name][TWO]} for name in HELD}


def test_what_one_domain_learns_another_does_not_know() -> None:
    assert KijkwijzerDomain.initial_data == {name: {} for name in (*HELD, "written")}


def found(pack: Pack) -> tuple[Site, dict[str, tuple[str, str, str, str]]]:
    """Give a site, and what search finds on it: by id its name, its kind, its page and its anchor."""
    made = domain()
    made.site = Site(pack.edition("beuk"), pack.places)
    objects = list(made.get_objects())
    assert {priority for *_, priority in objects} == {1}
    assert objects == sorted(objects)
    assert len({name for name, *_ in objects}) == len(objects)
    return made.site, {name: (shown, kind, page, anchor) for name, shown, kind, page, anchor, _ in objects}


def test_search_finds_cards_terms_sources_questions_and_figures_but_not_sets_twice(pack: Pack) -> None:
    site, objects = found(pack)
    edition = site.edition
    cards = {card.kaart.id for laid in edition.sets for card in laid.cards}
    figures = {name for laid in edition.sets for name in laid.record.figuren}
    asked = {vraag for laid in edition.sets for vraag in laid.record.vragen}
    assert cards
    assert edition.begrippen
    assert objects.keys() == {*cards, *figures, *edition.begrippen, *edition.bronnen, *(asked & edition.vragen.keys())}
    assert not objects.keys() & {laid.id for laid in edition.sets}


def test_what_search_finds_leads_to_its_place_and_is_called_by_its_kind(pack: Pack) -> None:
    site, objects = found(pack)
    kinds = {laid.docname: laid.kind.folder for laid in site.edition.sets}
    for name, (shown, kind, page, anchor) in objects.items():
        assert (page, anchor) == site.targets[name][:2]
        assert anchor
        assert f'id="{anchor}"' in site.sources[page].html
        assert shown == " ".join(shown.split())
        assert shown
        assert not shown.endswith(".")
        if anchor.startswith("kaart-"):
            assert kind == kinds[page]
        assert kind in KijkwijzerDomain.object_types


def test_a_kind_is_called_in_the_language_of_the_site(pack: Pack) -> None:
    made = domain()
    for language, said in (("nl", "begrip"), ("en", "term")):
        made.site = Site(resolve_edition(pack.library(), "beuk", language), pack.places)
        assert made.get_type_name(made.object_types["term"]) == said


def test_no_type_is_called_like_its_anchors() -> None:
    anchors = {"kaart", "begrip", "bron", "vraag", "figuur"}
    assert {kind.folder for kind in KINDS} <= set(KijkwijzerDomain.object_types)
    assert not anchors & set(KijkwijzerDomain.object_types)
