"""An example of how a questionnaire is scored, made from the questionnaire itself by what scores it."""

from dataclasses import dataclass

from generator.records.vragenlijsten import Vraaggroep, Vragenlijst
from generator.scores import Outcome, score


@dataclass(frozen=True)
class Example:
    """Answers within a group and what they come to; for ``urgentie`` to one item, on both scales."""

    groep: Vraaggroep
    antwoorden: tuple[int, ...]
    uitkomst: Outcome


def example(lijst: Vragenlijst) -> Example:
    """Make the example; its answers are as they count, so no item of it is turned."""
    lijst = lijst.with_fields(items=tuple(item.with_fields(omgekeerd=False) for item in lijst.items))
    return _of_urgency(lijst) if lijst.score.regel == "urgentie" else _of_group(lijst)


def _of_urgency(lijst: Vragenlijst) -> Example:
    """Take an item that matters most and is only just begun."""
    scales = {schaal.id: schaal for schaal in lijst.schalen}
    belang, huidig = scales[lijst.score.belang or ""], scales[lijst.score.huidig or ""]
    given = {belang.id: belang.hoogste, huidig.id: huidig.laagste + 1}
    code = lijst.items[0].code
    return Example(lijst.groepen[0], tuple(given.values()), score(lijst, {code: given}).items[code])


def _of_group(lijst: Vragenlijst) -> Example:
    """Take three items, or as many as there are, of the largest group."""
    (schaal,) = lijst.schalen
    sizes = {groep.id: [item for item in lijst.items if item.groep == groep.id] for groep in lijst.groepen}
    groep = max(lijst.groepen, key=lambda groep: len(sizes[groep.id]))
    answers = (schaal.hoogste, schaal.laagste + 1, schaal.hoogste)[: len(sizes[groep.id])]
    given = {item.code: {schaal.id: answer} for item, answer in zip(sizes[groep.id], answers, strict=False)}
    return Example(groep, answers, score(lijst, given).groups[groep.id])
