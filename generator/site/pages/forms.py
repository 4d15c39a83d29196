"""What a questionnaire's script needs to ask, to score and to lay side by side."""

from typing import Any

from generator.records.vragenlijsten import Schaal, Vragenlijst


def form_data(lijst: Vragenlijst) -> dict[str, Any]:
    """Give the definition of a questionnaire, its texts as they are."""
    return {
        "id": lijst.id,
        "titel": lijst.titel,
        "versie": lijst.versie,
        "schalen": [_scale(schaal) for schaal in lijst.schalen],
        "groepen": [{"id": groep.id, "naam": groep.naam, "deel": groep.deel or ""} for groep in lijst.groepen],
        "items": [
            {
                "nummer": item.nummer,
                "code": item.code,
                "groep": item.groep,
                "tekst": item.tekst,
                "omgekeerd": item.omgekeerd,
            }
            for item in lijst.items
        ],
        "score": {"regel": lijst.score.regel, "belang": lijst.score.belang, "huidig": lijst.score.huidig},
    }


def _scale(schaal: Schaal) -> dict[str, Any]:
    return {
        "id": schaal.id,
        "laagste": schaal.laagste,
        "hoogste": schaal.hoogste,
        "ankers": list(schaal.ankers),
    }
