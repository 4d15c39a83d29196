"""What is a school's own is told card by card, beside what the base has."""

from generator.resolve.edition import Edition
from generator.text.plain import plain
from tests.conftest import Pack


def told(edition: Edition) -> list[tuple[str, str, str, str, str | None]]:
    """Give the cards that are a school's own: id, what happened, by whom, the text, and that of the base."""
    return [
        (card.id, card.wat, card.laag, plain(card.tekst), plain(card.basis) if card.basis else None)
        for one in edition.ours.sets
        for card in one.cards
    ]


def test_cards_changed_added_and_left_out(pack: Pack) -> None:
    assert told(pack.edition("beuk")) == [
        (
            "proef-03",
            "gewijzigd",
            "beuk",
            "Onze kinderen leren van elkaar, en wij ook.",
            "Onze school leert van leerkrachten die elkaar opzoeken.",
        ),
        ("beuk-01", "eigen", "beuk", "Het schoolplein is ook mijn lokaal, lees Proef 3.", None),
        ("rollen-02", "weggelaten", "beuk", plain_role(pack), None),
    ]


def plain_role(pack: Pack) -> str:
    pack.edit("scholen/beuk.yaml", "  zonder: [rollen-02]\n", "")
    laid = pack.edition("beuk").set("rollen")
    assert laid
    text = plain(next(card.kaart.tekst for card in laid.cards if card.kaart.id == "rollen-02"))
    pack.edit("scholen/beuk.yaml", "kaarten:\n", "kaarten:\n  zonder: [rollen-02]\n")
    return text


def test_a_boards_changes_are_told_as_its_own_unless_the_school_changed_them_again(pack: Pack) -> None:
    edition = pack.edition("strand")
    assert [line[:3] for line in told(edition)] == [
        ("proef-01", "gewijzigd", "strand"),
        ("duin-01", "eigen", "duin"),
        ("strand-01", "eigen", "strand"),
    ]
    assert told(edition)[0][4] == "Ruimte is voor een docent net zo gewoon als krijt."
    assert [(one.id, one.laag) for one in edition.ours.zonder] == [("opdrachten", "strand")]
    assert [laag.id for laag in edition.ours.layers] == ["duin", "strand"]


def test_what_the_board_leaves_out_and_what_a_school_leaves_out_of_its_board(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "  met: [proef-02]\n", "  zonder: [duin-01, strand-01]\n")
    left = [line[:3] for line in told(pack.edition("strand")) if line[1] == "weggelaten"]
    assert left == [("proef-02", "weggelaten", "duin"), ("duin-01", "weggelaten", "strand")]


def test_words_are_told_where_they_differ_from_the_sector(pack: Pack) -> None:
    words = pack.edition("beuk").ours.words
    assert [(one.naam, one.laag, one.woord.ev, one.basis and one.basis.ev) for one in words] == [
        ("team", "beuk", "bouwteam", "team")
    ]


def test_a_word_that_says_what_the_base_says_is_not_told(pack: Pack) -> None:
    pack.edit("scholen/beuk.yaml", "{ev: bouwteam, mv: bouwteams,", "{ev: team, mv: teams,")
    assert pack.edition("beuk").ours.words == ()
    pack.edit("scholen/beuk.yaml", "lidwoord: het, hij: het, hem: het}", "lidwoord: het}")
    assert pack.edition("beuk").ours.words == ()


def test_a_text_that_is_left_out_may_name_what_is_nowhere(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "  met: [proef-02]\n", "  zonder: [proef-04]\n")
    pack.edit("stellingen/proef.yaml", "Zonder [[proef-02]]", "Zonder [[beuk-01]]")
    assert pack.shown() == []
