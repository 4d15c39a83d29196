"""The answers on one form, and what can be wrong with them."""

from collections.abc import Iterator, Mapping

from generator.faults import advice
from generator.records.vragenlijsten import Schaal, Vragenlijst

Answers = Mapping[str, Mapping[str, int | None]]
"""For each item's code and each scale's id: the anchor that was ticked.

None is «not filled in», and so is an item or a scale that is left out.
"""


class WrongAnswers(ValueError):  # noqa: N818 -- as ContentFaults: it carries the faults, it is none
    """Answers that the questionnaire can't have got; ``faults`` names each of them, in Dutch."""

    def __init__(self, faults: tuple[str, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(faults))


def check_answers(lijst: Vragenlijst, answers: Answers) -> None:
    """Raise ``WrongAnswers`` for codes and scales that do not exist and answers that no anchor counts for."""
    faults = tuple(_faults(lijst, answers))
    if faults:
        raise WrongAnswers(faults)


def _faults(lijst: Vragenlijst, answers: Answers) -> Iterator[str]:
    codes = [item.code for item in lijst.items]
    scales = {schaal.id: schaal for schaal in lijst.schalen}
    for code, given in answers.items():
        if code not in codes:
            remedy = f"kies een code van «{lijst.id}», van {codes[0]} tot en met {codes[-1]}"
            yield f"onbekende code; gevonden «{code}»; {remedy}"
        for scale, answer in given.items():
            if scale not in scales:
                yield f"onbekende schaal bij {code}; gevonden «{scale}»; {advice(scale, scales)}"
            elif not _is_on_scale(scales[scale], answer):
                yield _off_scale(code, scales[scale], answer)


def _is_on_scale(schaal: Schaal, answer: int | None) -> bool:
    if answer is None:
        return True
    return not isinstance(answer, bool) and answer in range(schaal.laagste, schaal.hoogste + 1)


def _off_scale(code: str, schaal: Schaal, answer: int | None) -> str:
    remedy = f"geef een heel getal van {schaal.laagste} tot en met {schaal.hoogste}, of niets"
    return f"een antwoord buiten de schaal «{schaal.id}» bij {code}; gevonden {answer}; {remedy}"
