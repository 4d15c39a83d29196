"""What a questionnaire's script needs to ask, to score and to lay side by side."""

from typing import Any

from generator.records.vragenlijsten import Schaal, Vragenlijst
from generator.site.template import plat


def form_data(lijst: Vragenlijst) -> dict[str, Any]:
    """Give the definition of a questionnaire, its texts as letters."""
    return {
        "id": lijst.id,
        "titel": plat(lijst.titel),
        "versie": lijst.versie,
        "schalen": [_scale(schaal) for schaal in lijst.schalen],
        "groepen": [
            {"id": groep.id, "naam": plat(groep.naam), "deel": plat(groep.deel) if groep.deel else ""}
            for groep in lijst.groepen
        ],
        "items": [
            {
                "nummer": item.nummer,
                "code": item.code,
                "groep": item.groep,
                "tekst": plat(item.tekst),
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
        "ankers": [plat(anker) for anker in schaal.ankers],
    }
