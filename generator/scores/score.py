"""From answers to figures: by item, by group, by part and for the whole."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import fmean

from generator.records.vragenlijsten import Item, Schaal, Vragenlijst
from generator.scores.answers import Answers, check_answers
from generator.text.nodes import Text


@dataclass(frozen=True)
class Outcome:
    """What answers come to, in points, not rounded; ``value`` is None when no item was filled in.

    It rests on ``answered`` of the ``asked`` items.  An item that was not filled in is left
    out, never counted as 0: a mean is divided by ``answered``, and a sum lies between
    ``lowest`` and ``highest``, which are what these answers could have come to.
    """

    value: float | None
    lowest: float
    highest: float
    answered: int
    asked: int


@dataclass(frozen=True)
class Scores:
    """The outcomes of one form: of items by code, groups by id and parts by name, in their order, and of all."""

    items: dict[str, Outcome]
    groups: dict[str, Outcome]
    parts: dict[Text, Outcome]
    whole: Outcome

    def ranking(self) -> tuple[str, ...]:
        """Return the codes of the items with a value, highest first; those with equal values in their order."""
        values = {code: outcome.value for code, outcome in self.items.items() if outcome.value is not None}
        return tuple(sorted(values, key=lambda code: -values[code]))


def score(lijst: Vragenlijst, answers: Answers) -> Scores:
    """Return what the answers of one person come to; raises ``WrongAnswers``, with every fault in them.

    By the rule of the questionnaire an item's value is its answer (``gemiddelde``, ``som``) or
    belang × (highest of huidig − huidig) (``urgentie``, for which both must be filled in).
    Groups, parts and the whole are the mean of their items' values, for ``som`` the sum.
    """
    check_answers(lijst, answers)
    items = {item.code: _item(lijst, item, answers) for item in lijst.items}
    part_of = {groep.id: groep.deel for groep in lijst.groepen}

    def over(chosen: Iterable[Item]) -> Outcome:
        outcomes = [items[item.code] for item in chosen]
        return _sum(outcomes) if lijst.score.regel == "som" else _mean(outcomes)

    return Scores(
        items=items,
        groups={groep.id: over(i for i in lijst.items if i.groep == groep.id) for groep in lijst.groepen},
        parts={
            deel: over(i for i in lijst.items if part_of[i.groep] == deel)
            for deel in dict.fromkeys(part_of.values())
            if deel is not None
        },
        whole=over(lijst.items),
    )


def _item(lijst: Vragenlijst, item: Item, answers: Answers) -> Outcome:
    given = answers.get(item.code, {})
    if lijst.score.regel == "urgentie":
        scales = {schaal.id: schaal for schaal in lijst.schalen}
        belang, huidig = scales[lijst.score.belang or ""], scales[lijst.score.huidig or ""]
        return _urgency(item, (belang, given.get(belang.id)), (huidig, given.get(huidig.id)))
    (schaal,) = lijst.schalen
    value = _reverse_scored(item, schaal, given.get(schaal.id))
    return Outcome(value, schaal.laagste, schaal.hoogste, int(value is not None), 1)


def _urgency(item: Item, belang: tuple[Schaal, int | None], huidig: tuple[Schaal, int | None]) -> Outcome:
    weight, now = belang[1], _reverse_scored(item, *huidig)
    value = None if weight is None or now is None else weight * (huidig[0].hoogste - now)
    highest = belang[0].hoogste * (huidig[0].hoogste - huidig[0].laagste)
    return Outcome(value, 0, highest, int(value is not None), 1)


def _reverse_scored(item: Item, schaal: Schaal, answer: int | None) -> int | None:
    """Return an answer, counted from the other end where a high one is a bad sign; what matters (belang) never is."""
    if answer is None or not item.omgekeerd:
        return answer
    return schaal.laagste + schaal.hoogste - answer


def _mean(outcomes: list[Outcome]) -> Outcome:
    values = [outcome.value for outcome in outcomes if outcome.value is not None]
    value = fmean(values) if values else None
    return Outcome(value, outcomes[0].lowest, outcomes[0].highest, len(values), len(outcomes))


def _sum(outcomes: list[Outcome]) -> Outcome:
    values = [outcome.value for outcome in outcomes if outcome.value is not None]
    lowest, highest = len(values) * outcomes[0].lowest, len(values) * outcomes[0].highest
    return Outcome(sum(values) if values else None, lowest, highest, len(values), len(outcomes))
