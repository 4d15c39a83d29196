"""A school laid over the library: the small project, where every outcome can be seen by eye."""

from functools import partial

import pytest

from generator.digest import digest
from generator.faults import ContentFaults, Place
from generator.records.walk import find_all
from generator.resolve import Edition, refuse_faults, resolve_edition
from generator.text.nodes import Link, Slot, Text, walk
from generator.text.plain import plain
from tests.conftest import Pack


def cards(edition: Edition, set_id: str) -> dict[str, str]:
    """Give the texts of a set's cards by what a facilitator calls them."""
    laid = edition.set(set_id)
    assert laid is not None
    return {card.nummer: plain(card.kaart.tekst) for card in laid.cards}


def test_layers_lie_lowest_first(pack: Pack) -> None:
    assert [laag.id for laag in pack.edition("strand").layers] == ["landelijk", "vo", "duin", "strand"]
    assert [laag.id for laag in pack.edition("beuk").layers] == ["landelijk", "po", "beuk"]


def test_cards_of_a_school_on_its_sector(pack: Pack) -> None:
    assert cards(pack.edition("beuk"), "proef") == {
        "1": "Ruimte is voor een leerkracht net zo gewoon als krijt.",
        "2": "Niemand hoeft te weten wat ik in mijn lokaal doe.",
        "3": "Onze kinderen leren van elkaar, en wij ook.",
        "4": "Zonder Proef 2 was dit een andere set.",
        "eigen 1": "Het schoolplein is ook mijn lokaal, lees Proef 3.",
    }


def test_cards_of_a_school_on_its_board(pack: Pack) -> None:
    assert cards(pack.edition("strand"), "proef") == {
        "1": "Ruimte hoort bij de zee.",
        "2": "Niemand hoeft te weten wat ik in mijn lokaal doe.",
        "3": "Ons college leert van docenten die elkaar opzoeken.",
        "4": "Zonder Proef 2 was dit een andere set.",
        "bestuur 1": "Op elk college van Duin is iedereen welkom.",
    }


def test_what_a_layer_leaves_out_leaves_a_hole(pack: Pack) -> None:
    assert list(cards(pack.edition("beuk"), "rollen")) == ["1", "3"]


def test_a_higher_layer_leaves_out_what_a_lower_one_took_in(pack: Pack) -> None:
    pack.edit("scholen/duin.yaml", "  zonder: [proef-02]", "  met: [proef-02]")
    pack.edit("scholen/strand.yaml", "  met: [proef-02]", "  zonder: [proef-02]")
    assert "2" not in cards(pack.edition("strand"), "proef")


def test_a_school_can_leave_out_its_boards_card(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "  met: [proef-02]", "  zonder: [duin-01]")
    assert list(cards(pack.edition("strand"), "proef")) == ["1", "3", "4"]


def test_cards_tell_who_changed_them(pack: Pack) -> None:
    laid = pack.edition("strand").set("proef")
    assert laid is not None
    told = {card.nummer: (card.laag, card.verandering) for card in laid.cards if card.laag}
    assert told == {"1": ("strand", "gewijzigd"), "bestuur 1": ("duin", "eigen")}


def test_a_set_that_is_left_out_is_gone(pack: Pack) -> None:
    edition = pack.edition("strand")
    assert edition.set("opdrachten") is None
    assert "opdrachten" not in edition.targets
    assert "opdrachten-01" not in edition.targets


def test_a_set_of_which_every_card_is_left_out_is_gone(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "[rollen-02]", "[rollen-01, rollen-02, rollen-03]")
    assert pack.edition("beuk").set("rollen") is None


def links(text: Text) -> list[str]:
    return [inline.target for inline in walk(text) if isinstance(inline, Link)]


def test_a_link_to_a_card_that_is_left_out_is_just_its_label(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "  met: [proef-02]\n", "")
    laid = pack.edition("strand").set("proef")
    assert laid is not None
    text = next(card.kaart.tekst for card in laid.cards if card.nummer == "4")
    assert plain(text) == "Zonder Proef 2 was dit een andere set."
    assert links(text) == []


def test_a_link_to_what_is_there_keeps_its_target(pack: Pack) -> None:
    laid = pack.edition("strand").set("proef")
    assert laid is not None
    assert links(laid.record.inleiding) == ["ruimte", "rollen"]
    text = next(card.kaart.tekst for card in laid.cards if card.nummer == "4")
    assert links(text) == ["proef-02"]


def test_words_have_the_forms_of_the_school(pack: Pack) -> None:
    po, vo = pack.edition("beuk").set("proef"), pack.edition("strand").set("proef")
    assert po is not None
    assert vo is not None
    assert plain(po.record.speluitleg.voor_wie) == "Leerkrachten uit één bouwteam"
    assert plain(vo.record.speluitleg.voor_wie) == "Docenten uit één team"
    assert "bouwteam en elke school" in plain(po.record.inleiding)
    assert "team en elk college" in plain(vo.record.inleiding)


FORMS = {
    "ev": "school college",
    "mv": "scholen colleges",
    "lidwoord": "de het",
    "deze": "deze dit",
    "die": "die dat",
    "onze": "onze ons",
    "elke": "elke elk",
    "iedere": "iedere ieder",
    "welke": "welke welk",
    "hij": "zij het",
    "hem": "haar het",
    "zijn": "haar zijn",
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("capital", ["", " | hoofdletter"])
def test_every_form_with_de_and_with_het(pack: Pack, form: str, capital: str) -> None:
    slot = "{{ school." + form + capital + " }}"
    pack.edit("slijpsteen/steen.yaml", "kort: Leg de tekst naast je werk.", f'kort: "{slot}"')
    said = []
    for school in ("beuk", "strand"):
        laid = pack.edition(school).set("steen")
        assert laid is not None
        said.append(plain(laid.record.kort))
    wanted = FORMS[form].split()
    assert said == [word.capitalize() for word in wanted] if capital else said == wanted


def test_every_text_of_an_edition_is_final(pack: Pack) -> None:
    for school in ("beuk", "strand"):
        edition = pack.edition(school)
        records = (*(laid.record for laid in edition.sets), *edition.bronnen.values(), *edition.vragen.values())
        notes = tuple(laag.toelichting for laag in edition.layers if laag.toelichting)
        texts = [*find_all((*records, *edition.begrippen.values(), *notes), Text)]
        texts += [target.label for target in edition.targets.values()]
        assert len(texts) > 60
        assert not [inline for text in texts for inline in walk(text) if isinstance(inline, Slot)]


def test_the_note_of_a_school_is_in_its_own_words(pack: Pack) -> None:
    note = pack.edition("beuk").layers[-1].toelichting
    assert note is not None
    assert plain(note) == "Kaart 3 gaat bij ons bouwteam over kinderen."


def test_a_title_can_be_in_the_words_of_the_school(pack: Pack) -> None:
    pack.edit("rolbeschrijvingen/rollen.yaml", "titel: Rollen", 'titel: "{{ docent.mv | hoofdletter }} spelen"')
    edition = pack.edition("beuk")
    assert plain(edition.targets["rollen-01"].label) == "Leerkrachten spelen 1"
    laid = edition.set("proef")
    assert laid is not None
    assert "over Leerkrachten spelen." in plain(laid.record.inleiding)


def test_house_style_comes_from_the_highest_layer_that_has_one(pack: Pack) -> None:
    house = pack.edition("strand").house
    assert (house.naam, house.sector, house.hoofdkleur, house.logo.name) == (
        "Het Strandcollege",
        "vo",
        "#1d3f8f",
        "strand.png",
    )


def test_a_location_inherits_what_its_school_says(pack: Pack) -> None:
    pack.file("scholen/kade.yaml").write_text(
        "id: kade\nsoort: locatie\nbasis: strand\nnaam: Het Strandcollege, Kade\n"
    )
    edition = pack.edition("kade")
    assert edition.house.adres == "https://kijkwijzer.strand.example/kade"
    assert edition.house.logo == pack.edition("strand").house.logo
    assert cards(edition, "proef")["1"] == "Ruimte hoort bij de zee."
    laid = edition.set("steen")
    assert laid is not None
    assert laid.cards[-1].nummer == "eigen 1"


def test_an_address_of_a_board_is_that_of_all_its_schools(pack: Pack) -> None:
    pack.edit(
        "scholen/duin.yaml", "naam: Stichting Duin\n", "naam: Stichting Duin\nadres: https://duin.example/kijk/\n"
    )
    assert pack.edition("strand").house.adres == "https://kijkwijzer.strand.example"
    pack.edit("scholen/strand.yaml", "adres: https://kijkwijzer.strand.example\n", "")
    assert pack.edition("strand").house.adres == "https://duin.example/kijk/strand"
    assert pack.edition("beuk").house.adres is None


def test_faults_of_all_schools_come_together(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [proef]")
    pack.edit("scholen/beuk.yaml", "kaarten:\n", "sets: {zonder: [proef]}\nkaarten:\n")
    library = pack.library()
    with pytest.raises(ContentFaults) as error:
        refuse_faults(library.schools, partial(resolve_edition, library))
    assert [fault.place.file.name for fault in error.value.faults] == ["beuk.yaml", "strand.yaml"]


def test_roles_that_play_with_a_case_need_no_statements(pack: Pack) -> None:
    pack.edit("rolbeschrijvingen/rollen.yaml", "speelt_met: proef\n", "")
    pack.edit("scholen/strand.yaml", "zonder: [opdrachten]", "zonder: [proef]")
    assert [laid.id for laid in pack.edition("strand").sets] == ["rollen", "opdrachten", "steen"]


def test_sets_stand_by_kind_then_by_volgorde(pack: Pack) -> None:
    text = pack.file("slijpsteen/steen.yaml").read_text("utf-8")
    second = text.replace("steen", "aambeeld").replace("kort:", "volgorde: 60\nkort:")
    pack.file("slijpsteen/aambeeld.yaml").write_text(second, "utf-8")
    order = [laid.id for laid in pack.edition("beuk").sets]
    assert order == ["proef", "rollen", "opdrachten", "steen", "aambeeld"]


def test_moving_a_text_in_its_file_changes_no_digest(pack: Pack) -> None:
    before = digest(*(laid.record for laid in pack.edition("beuk").sets))
    path = pack.file("stellingen/proef.yaml")
    path.write_text("# een regel erbij\n\n" + path.read_text("utf-8").replace(": ", ":   "), "utf-8")
    edition = pack.edition("beuk")
    laid = edition.set("proef")
    assert laid is not None
    assert laid.record.place == Place(path, 3, 1)
    assert digest(*(laid.record for laid in edition.sets)) == before


def test_changing_one_letter_changes_one_digest(pack: Pack) -> None:
    before = {laid.id: digest(laid.record, laid.cards) for laid in pack.edition("beuk").sets}
    pack.edit("stellingen/proef.yaml", "in mijn lokaal", "in mijn lokaaal")
    after = {laid.id: digest(laid.record, laid.cards) for laid in pack.edition("beuk").sets}
    assert [name for name in before if before[name] != after[name]] == ["proef"]
