"""The domain forgets a page whole, and takes over what another process read."""

from generator.records.kinds import KINDS
from generator.site.sphinx.domain import Item, KijkwijzerDomain


def domain() -> KijkwijzerDomain:
    made = object.__new__(KijkwijzerDomain)  # without an environment of Sphinx
    made.data = {"items": {}, "references": {}, "digests": {}}
    for docname in ("stellingen/een", "stellingen/twee"):
        name = docname.split("/")[1]
        card = Item(docname, f"kaart-{name}-01", name, "stellingen")
        made.data["items"] |= {name: Item(docname, ""), f"{name}-01": card}
        made.data["references"][docname] = frozenset({"een-01"})
        made.data["digests"][docname] = name
    return made


def test_clearing_a_page_leaves_the_others() -> None:
    made = domain()
    made.clear_doc("stellingen/een")
    assert set(made.items) == {"twee", "twee-01"}
    assert set(made.references) == set(made.digests) == {"stellingen/twee"}


def test_merging_takes_only_the_pages_that_were_read_there() -> None:
    made, other = domain(), domain()
    made.clear_doc("stellingen/een")
    made.clear_doc("stellingen/twee")
    made.merge_domaindata({"stellingen/twee"}, other.data)
    assert set(made.items) == {"twee", "twee-01"}
    assert made.digests == {"stellingen/twee": "twee"}


def test_search_finds_cards_but_not_sets_twice() -> None:
    assert [found[0] for found in domain().get_objects()] == ["een-01", "twee-01"]


def test_no_type_is_called_like_its_anchors() -> None:
    anchors = {"kaart", "begrip", "bron", "vraag", "figuur"}
    assert {kind.folder for kind in KINDS} <= set(KijkwijzerDomain.object_types)
    assert not anchors & set(KijkwijzerDomain.object_types)
