"""An edition in English: what is translated counts for just the text that it was made of."""

from generator.resolve import Edition, resolve_edition
from generator.resolve.translate import has_fallback
from generator.text.plain import plain
from tests.conftest import Pack

from .conftest import PROEF


def edition(pack: Pack, school: str, taal: str = "en") -> Edition:
    return resolve_edition(pack.library(), school, taal)


def cards(pack: Pack, school: str) -> dict[str, tuple[str, str]]:
    """Give the texts of the cards, each with its language where that is another."""
    laid = edition(pack, school).set("proef")
    assert laid is not None
    return {card.nummer: (card.kaart.tekst.taal, plain(card.kaart.tekst)) for card in laid.cards}


def test_what_is_translated_is_said_with_the_schools_words_in_that_language(english: Pack) -> None:
    assert cards(english, "beuk")["1"] == ("", "To a teacher, space is as ordinary as chalk.")


def test_what_is_not_is_in_dutch_with_the_words_of_the_school(english: Pack) -> None:
    laid = edition(english, "beuk").set("rollen")
    assert laid is not None
    assert [(card.kaart.tekst.taal, plain(card.kaart.naam)) for card in laid.cards] == [  # type: ignore[attr-defined]
        ("nl", "Senior leerkracht"),
        ("nl", "Leiding"),
    ]


def test_a_text_of_the_school_falls_back_where_it_is_not_translated(english: Pack) -> None:
    assert cards(english, "beuk") == {
        "1": ("", "To a teacher, space is as ordinary as chalk."),
        "2": ("nl", "Niemand hoeft te weten wat ik in mijn lokaal doe."),
        "3": ("nl", "Onze kinderen leren van elkaar, en wij ook."),
        "4": ("nl", "Zonder Trial 2 was dit een andere set."),
        "eigen 1": ("nl", "Het schoolplein is ook mijn lokaal, lees Trial 3."),
    }


def test_a_text_that_is_written_anew_falls_back(english: Pack) -> None:
    english.edit("stellingen/proef.yaml", "net zo gewoon als krijt", "zo gewoon als krijt")
    assert cards(english, "beuk")["1"] == ("nl", "Ruimte is voor een leerkracht zo gewoon als krijt.")


def test_one_more_step_leaves_the_others_translated(english: Pack) -> None:
    first = "    - {titel: Kiezen, minuten: 5,"
    english.edit("stellingen/proef.yaml", first, f"    - {{titel: Begin, minuten: 1, tekst: Hallo.}}\n{first}")
    english.edit("stellingen/proef.yaml", "  minuten: 20\n", "  minuten: 21\n")
    laid = edition(english, "strand").set("proef")
    assert laid is not None
    assert [plain(stap.titel) for stap in laid.record.speluitleg.stappen] == ["Begin", "Choosing", "Vertellen"]


def test_a_word_that_is_not_translated_is_said_as_the_layer_below_says_it(english: Pack) -> None:
    laid = edition(english, "beuk").set("proef")
    assert laid is not None
    assert plain(laid.record.inleiding) == (
        "These are three statements for one team and every school. Also read about professional space or about Rollen."
    )


def test_no_sentence_is_in_two_languages(english: Pack) -> None:
    english.edit("talen/en/scholen/landelijk.po", 'msgstr "teacher"', 'msgstr ""')
    assert cards(english, "beuk")["1"] == ("nl", "Ruimte is voor een leerkracht net zo gewoon als krijt.")


def test_an_edition_tells_what_fell_back(english: Pack) -> None:
    laid = edition(english, "strand").set("proef")
    assert laid is not None
    fell = {card.nummer: has_fallback(card.kaart) for card in laid.cards}
    assert fell == {"1": True, "2": True, "3": False, "4": True, "bestuur 1": True}
    assert has_fallback(laid.record)


def test_the_dutch_edition_does_not_know_of_it(english: Pack) -> None:
    before = edition(english, "beuk", "nl")
    english.file(PROEF).unlink()
    assert edition(english, "beuk", "nl") == before
    assert before.taal == "nl"
    assert edition(english, "beuk").taal == "en"


def test_a_card_is_called_by_the_title_of_its_set_in_the_language_of_that_title(english: Pack) -> None:
    targets = edition(english, "beuk").targets
    labels = {name: (targets[name].label.taal, plain(targets[name].label)) for name in ("proef-01", "rollen-01")}
    assert labels == {"proef-01": ("", "Trial 1"), "rollen-01": ("nl", "Rollen 1")}
