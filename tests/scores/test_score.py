"""Scores against sums that were made by hand; the working stands with each."""

import pytest

from generator.records.vragenlijsten import Vragenlijst
from generator.scores import Outcome, WrongAnswers, score
from generator.text.nodes import letters


def both(belang: int | None, huidig: int | None) -> dict[str, int | None]:
    return {"belang": belang, "huidig": huidig}


def mate(**given: int | None) -> dict[str, dict[str, int | None]]:
    return {code: {"mate": answer} for code, answer in given.items()}


# m01  5 × (5 − 2) = 15
# m02  2 × (5 − 4) =  2
# m03  4 × (5 − 1) = 16
# m04  3 × (5 − 4) =  3
# m05  turned: huidig 4 counts for 1 + 5 − 4 = 2, so 5 × (5 − 2) = 15
SCANNED = {"m01": both(5, 2), "m02": both(2, 4), "m03": both(4, 1), "m04": both(3, 4), "m05": both(5, 4)}


def test_urgency_by_item_group_part_and_whole(scan: Vragenlijst) -> None:
    scores = score(scan, SCANNED)
    assert [outcome.value for outcome in scores.items.values()] == [15, 2, 16, 3, 15]
    # (15 + 2) : 2 = 8.5;  16 : 1 = 16;  (3 + 15) : 2 = 9
    assert {name: outcome.value for name, outcome in scores.groups.items()} == {"zeggen": 8.5, "kiezen": 16, "samen": 9}
    # A part is the mean of its questions, not of its groups: (15 + 2 + 16) : 3 = 11
    assert scores.parts == {letters("Ruimte"): Outcome(11, 0, 20, 3, 3), letters("Vertrouwen"): Outcome(9, 0, 20, 2, 2)}
    # (15 + 2 + 16 + 3 + 15) : 5 = 51 : 5 = 10.2
    assert scores.whole == Outcome(10.2, 0, 20, 5, 5)


@pytest.mark.parametrize(
    ("belang", "huidig", "urgency"),
    [
        (5, 1, 20),  # 5 × (5 − 1): as urgent as can be
        (5, 5, 0),  # 5 × (5 − 5): all is well
        (1, 5, 0),  # 1 × (5 − 5)
        (1, 1, 4),  # 1 × (5 − 1)
    ],
)
def test_the_ends_of_urgency(scan: Vragenlijst, belang: int, huidig: int, urgency: int) -> None:
    assert score(scan, {"m01": both(belang, huidig)}).items["m01"] == Outcome(urgency, 0, 20, 1, 1)


def test_what_matters_is_not_turned_with_how_it_is(scan: Vragenlijst) -> None:
    # m05: huidig 1 counts for 1 + 5 − 1 = 5, so 2 × (5 − 5) = 0;  huidig 5 counts for 1, so 2 × (5 − 1) = 8
    assert score(scan, {"m05": both(2, 1)}).items["m05"].value == 0
    assert score(scan, {"m05": both(2, 5)}).items["m05"].value == 8


def test_the_most_urgent_come_first_and_ties_keep_their_order(scan: Vragenlijst) -> None:
    # 16 (m03), 15 (m01), 15 (m05), 3 (m04), 2 (m02), whatever order the answers came in
    assert score(scan, SCANNED).ranking() == ("m03", "m01", "m05", "m04", "m02")
    assert score(scan, dict(reversed(SCANNED.items()))).ranking() == ("m03", "m01", "m05", "m04", "m02")


def test_half_an_answer_gives_no_urgency_and_is_said(scan: Vragenlijst) -> None:
    scores = score(scan, SCANNED | {"m02": both(2, None), "m03": both(None, 1), "m04": {"belang": 3}})
    assert scores.items["m02"] == scores.items["m03"] == scores.items["m04"] == Outcome(None, 0, 20, 0, 1)
    # zeggen: 15 : 1 = 15, on one of two;  kiezen: nothing;  Ruimte: 15 : 1, on one of three
    assert scores.groups["zeggen"] == Outcome(15, 0, 20, 1, 2)
    assert scores.groups["kiezen"] == Outcome(None, 0, 20, 0, 1)
    assert scores.parts[letters("Ruimte")] == Outcome(15, 0, 20, 1, 3)
    # (15 + 15) : 2 = 15
    assert scores.whole == Outcome(15, 0, 20, 2, 5)
    assert scores.ranking() == ("m01", "m05")


def test_a_mean_leaves_out_what_is_missing(meetlat: Vragenlijst) -> None:
    scores = score(meetlat, mate(a01=3, a02=0, a03=1, a04=None))
    # a03 is turned: 0 + 3 − 1 = 2
    assert [outcome.value for outcome in scores.items.values()] == [3, 0, 2, None, None]
    # (3 + 0 + 2) : 3 = 5 : 3; the 0 that was ticked counts, those that were not ticked don't
    assert scores.groups["een"].value == pytest.approx(5 / 3)
    assert scores.groups["twee"] == Outcome(None, 0, 3, 0, 2)
    assert scores.whole == Outcome(scores.groups["een"].value, 0, 3, 3, 5)
    assert scores.parts == {}


def test_a_sum_lies_between_what_its_answers_could_come_to(meetlat: Vragenlijst) -> None:
    som = meetlat.with_fields(score=meetlat.score.with_fields(regel="som"))
    scores = score(som, mate(a01=3, a02=0, a03=1, a05=2))
    # 3 + 0 + (0 + 3 − 1) = 5, of at most 3 × 3 = 9
    assert scores.groups["een"] == Outcome(5, 0, 9, 3, 3)
    # 2, of at most 1 × 3 = 3: a04 was not filled in
    assert scores.groups["twee"] == Outcome(2, 0, 3, 1, 2)
    # 5 + 2 = 7, of at most 4 × 3 = 12
    assert scores.whole == Outcome(7, 0, 12, 4, 5)


def test_a_sum_on_a_scale_from_1_can_be_no_less_than_the_number_of_its_answers(scan: Vragenlijst) -> None:
    som = scan.with_fields(schalen=scan.schalen[:1], score=scan.score.with_fields(regel="som"))
    scores = score(som, {"m01": {"belang": 4}, "m02": {"belang": 1}})
    # 4 + 1 = 5, between 2 × 1 = 2 and 2 × 5 = 10
    assert scores.groups["zeggen"] == Outcome(5, 2, 10, 2, 2)


def test_an_empty_form_comes_to_nothing(scan: Vragenlijst, meetlat: Vragenlijst) -> None:
    assert score(scan, {}).whole == Outcome(None, 0, 20, 0, 5)
    assert score(scan, {}).ranking() == ()
    assert score(meetlat, {"a01": {}}).whole == Outcome(None, 0, 3, 0, 5)


def test_every_wrong_answer_is_named(scan: Vragenlijst) -> None:
    with pytest.raises(WrongAnswers) as caught:
        score(scan, {"m01": both(6, 0), "m20": both(1, 1), "m02": {"belnag": 3}, "m03": both(5, 5)})
    assert caught.value.faults == (
        "een antwoord buiten de schaal «belang» bij m01; gevonden 6; geef een heel getal van 1 tot en met 5, of niets",
        "een antwoord buiten de schaal «huidig» bij m01; gevonden 0; geef een heel getal van 1 tot en met 5, of niets",
        "onbekende code; gevonden «m20»; kies een code van «proefscan», van m01 tot en met m05",
        "onbekende schaal bij m02; gevonden «belnag»; bedoelde je «belang»?",
    )


@pytest.mark.parametrize("answer", [4, -1, 1.5, float("nan"), "2", True])
def test_only_an_anchor_is_an_answer(meetlat: Vragenlijst, answer: int) -> None:
    with pytest.raises(ValueError, match=f"buiten de schaal «mate» bij a01; gevonden {answer}; .* van 0 tot en met 3"):
        score(meetlat, mate(a01=answer))
