"""What editions share changes none of them: each is as it would be alone, in any order of the schools."""

import gc
import shutil
import weakref
from collections.abc import Iterator
from functools import partial
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from generator.faults import ContentFaults, Fault
from generator.records.library import Library
from generator.records.walk import find_all
from generator.resolve import Edition, SharedParts, refuse_faults, resolve_edition
from generator.resolve.parts import FEW
from generator.text.nodes import Link, Slot, Text, walk
from tests.conftest import ROOT, Pack, Real

SCHOOLS = {
    "linde": "woorden:\n  docent: {ev: juf, mv: juffen, lidwoord: de}\n",
    "esdoorn": "sets: {zonder: [steen, opdrachten]}\nkaarten: {zonder: [proef-02, rollen-01]}\n",
    "els": "kaarten:\n  tekst: {proef-02: 'Lees [[els-01]] en [[proef-03]].'}\n"
    "  erbij: [{id: els-01, set: proef, categorie: vrij, tekst: 'Een {{ docent }} van [[ruimte]].'}]\n",
    "wilg": "",
}
"""Schools of which each differs in one way from the one that differs in none."""


@pytest.fixture
def many(pack: Pack) -> Pack:
    """The small project, in Dutch and in English for a part, with a school for each way to differ."""
    shutil.copytree(ROOT / "tests" / "translate" / "talen", pack.file("talen"))
    begin = pack.file("scholen/beuk.yaml").read_text("utf-8").partition("woorden:")[0]
    for name, changes in SCHOOLS.items():
        pack.file(f"scholen/{name}.yaml").write_text(begin.replace("id: beuk", f"id: {name}") + changes, "utf-8")
    pack.edit("rolbeschrijvingen/rollen.yaml", "titel: Rollen", 'titel: "{{ docent.mv | hoofdletter }} spelen"')
    return pack


def places(edition: Edition) -> Iterator[Any]:
    """Give where every text, link and slot stands, which takes no part in equality."""
    for text in find_all(tuple(vars(edition).values()), Text):
        yield text.place
        yield from (inline.place for inline in walk(text) if isinstance(inline, Link | Slot))
    for edition_set in edition.sets:
        yield from (text.place for text in find_all((edition_set.record, edition_set.leesbladen), Text))


def outcome(library: Library, school: str, taal: str, shared: SharedParts | None = None) -> Any:
    """Give an edition with all that it does not compare, or the faults in its way."""
    try:
        edition = resolve_edition(library, school, taal, shared)
    except ContentFaults as error:
        return error.faults
    return edition, list(edition.targets), list(places(edition))


def outcomes(library: Library, schools: tuple[str, ...]) -> dict[tuple[str, str], Any]:
    shared = SharedParts()
    return {(school, taal): outcome(library, school, taal, shared) for school in schools for taal in ("nl", "en")}


def test_an_edition_is_as_it_is_alone_in_any_order(many: Pack) -> None:
    library = many.library()
    alone = {(school, taal): outcome(library, school, taal) for school in library.schools for taal in ("nl", "en")}
    assert len(alone) == 12
    for schools in list(permutations(library.schools))[::60]:
        assert outcomes(library, schools) == alone


def test_so_are_the_schools_of_the_real_content(real: Real) -> None:
    shared = SharedParts()
    for school in reversed(real.library.schools):
        assert resolve_edition(real.library, school, "nl", shared) == real.editions[school]


def test_what_is_the_same_for_two_schools_is_the_same_object(many: Pack) -> None:
    resolve = partial(resolve_edition, many.library(), shared=SharedParts())
    wilg, els, linde, esdoorn = map(resolve, ("wilg", "els", "linde", "esdoorn"))
    by_id = [{one.id: one for one in edition.sets} for edition in (wilg, els, linde, esdoorn)]
    assert [sets["rollen"] is by_id[0]["rollen"] for sets in by_id[1:]] == [True, False, False]
    assert [sets["proef"] is by_id[0]["proef"] for sets in by_id[1:]] == [False, False, False]
    cards = [{card.kaart.id: card.kaart for card in sets["proef"].cards} for sets in by_id]
    assert [name for name in cards[0] if cards[0][name] is not cards[1][name]] == ["proef-02"]
    assert "proef-02" not in cards[3]
    assert cards[0]["proef-01"] is cards[3]["proef-01"] is not cards[2]["proef-01"]
    assert all(wilg.bronnen[name] is linde.bronnen[name] for name in wilg.bronnen)
    english = [resolve(school, "en").sets[-1] for school in ("wilg", "els")]
    assert english[0] is english[1]


def test_a_link_is_none_for_the_school_that_leaves_out_what_it_leads_to(many: Pack) -> None:
    resolve = partial(resolve_edition, many.library(), shared=SharedParts())
    found = {}
    for school in ("wilg", "esdoorn"):
        edition_set = resolve(school).set("proef")
        assert edition_set is not None
        text = next(card.kaart.tekst for card in edition_set.cards if card.kaart.id == "proef-04")
        found[school] = [inline.target for inline in walk(text) if isinstance(inline, Link)]
    assert found == {"wilg": ["proef-02"], "esdoorn": []}


def faults_of(library: Library, shared: SharedParts | None) -> tuple[Fault, ...]:
    with pytest.raises(ContentFaults) as caught:
        refuse_faults(library.schools, partial(resolve_edition, library, shared=shared))
    return caught.value.faults


def test_a_fault_is_told_for_every_school_that_has_it(many: Pack) -> None:
    many.edit("scholen/linde.yaml", "  docent:", "  juf: {ev: juf, mv: juffen, lidwoord: de}\n  docent:")
    many.edit("stellingen/proef.yaml", "in mijn lokaal", "in {{ juf.mv }} lokaal, zie [[els-01]]")
    many.edit("stellingen/proef.yaml", "die elkaar opzoeken", "en {{ juf }} en {{ juf }}")
    faults = faults_of(many.library(), SharedParts())
    assert faults == faults_of(many.library(), None)
    words = [fault.wrong for fault in faults if fault.wrong.startswith("een woord")]
    assert {wrong: words.count(wrong) for wrong in words} == {
        "een woord dat «wilg» niet heeft": 3,
        "een woord dat «els» niet heeft": 2,
        "een woord dat «esdoorn» niet heeft": 2,
        "een woord dat «beuk» niet heeft": 1,
        "een woord dat «strand» niet heeft": 3,
    }
    others = sorted(fault.wrong for fault in faults if not fault.wrong.startswith("een woord"))
    assert others == [
        f"een verwijzing naar een kaart die «{one}» niet heeft" for one in ("beuk", "linde", "strand", "wilg")
    ]


def test_content_that_is_read_again_is_resolved_again(many: Pack, tmp_path: Path) -> None:
    shared = SharedParts()
    before = resolve_edition(many.library(), "wilg", "nl", shared)
    many.edit("bronnen.yaml", "Het proefboekje", "Het boekje")
    many.edit("stellingen/proef.yaml", "net zo gewoon als krijt", "zo gewoon als krijt")
    library = many.library()
    after = resolve_edition(library, "wilg", "nl", shared)
    assert after == resolve_edition(library, "wilg") != before


def test_of_many_schools_with_words_of_their_own_few_are_remembered(many: Pack) -> None:
    begin = many.file("scholen/linde.yaml").read_text("utf-8")
    for number in range(4 * FEW):
        school = begin.replace("id: linde", f"id: linde-{number}").replace("ev: juf", f"ev: juf {number}")
        many.file(f"scholen/linde-{number}.yaml").write_text(school, "utf-8")
    library, shared = many.library(), SharedParts()
    sets = [weakref.ref(resolve_edition(library, school, "nl", shared).sets[0]) for school in library.schools]
    gc.collect()
    assert len(sets) > 4 * FEW
    assert FEW <= sum(one() is not None for one in sets) <= 2 * FEW
