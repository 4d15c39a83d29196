"""What a set has to do together on a screen: two by twos for notes, mind maps to grow, cubes to walk through."""

from typing import Any

from generator.records.figuren import Deel, Figuur
from generator.records.formulieren import Matrix
from generator.records.vragenlijsten import Schaal, Vragenlijst
from generator.records.walk import find_all
from generator.resolve.edition import Edition, EditionSet

GRID, MINDMAP, CUBE = "matrix", "mindmap", "kubus"
"""The types of figures with a tool; a form that is a grid has the tool of a grid too."""


def sorts(edition: Edition, laid: EditionSet) -> tuple[str, ...]:
    """Return the sorts of tools that a set has, each once."""
    figures = (edition.figuren[figure].type for figure in laid.record.figuren)
    return tuple(dict.fromkeys((*([GRID] if _forms(laid) else []), *figures)))


def joint_tools(edition: Edition, laid: EditionSet) -> dict[str, list[dict[str, Any]]]:
    """Return the data of the tools of a set, by sort; texts as they are."""
    return {
        "vakken": [*_forms(laid), *(_grid(figure) for figure in _figures(edition, laid, GRID))],
        "mindmaps": [_mindmap(figure) for figure in _figures(edition, laid, MINDMAP)],
        "kubussen": [_cube(edition, laid, figure) for figure in _figures(edition, laid, CUBE)],
    }


def _figures(edition: Edition, laid: EditionSet, sort: str) -> list[Figuur]:
    return [edition.figuren[figure] for figure in laid.record.figuren if edition.figuren[figure].type == sort]


def _forms(laid: EditionSet) -> list[dict[str, Any]]:
    own = [(f"{laid.id}-{number}", form) for number, form in enumerate(laid.record.formulieren, 1)]
    cards = [(card.kaart.id, form) for card in laid.cards for form in find_all(card.kaart, Matrix)]
    return [
        {
            "id": name,
            "titel": form.titel,
            "kolommen": list(form.kolommen),
            "rijen": list(form.rijen),
            "namen": [None] * 4,
        }
        for name, form in (*own, *cards)
        if isinstance(form, Matrix)
    ]


def _grid(figure: Figuur) -> dict[str, Any]:
    return {
        "id": figure.id,
        "titel": figure.titel,
        "kolommen": list(figure.kolommen),
        "rijen": [rij.naam for rij in figure.delen],
        "namen": [cel.naam for rij in figure.delen for cel in rij.delen],
    }


def _mindmap(figure: Figuur) -> dict[str, Any]:
    return {"id": figure.id, "naam": figure.titel, "takken": [_branch(tak) for tak in figure.delen]}


def _branch(tak: Deel) -> dict[str, Any]:
    return {"naam": tak.naam, "takken": [_branch(twijg) for twijg in tak.delen]}


def _cube(edition: Edition, laid: EditionSet, figure: Figuur) -> dict[str, Any]:
    """Return the axes (its layers, its columns and its rows, each with three steps), and the cells layer by layer."""
    rijen, *_ = (laag.delen for laag in figure.delen)
    stappen = ([laag.naam for laag in figure.delen], figure.kolommen, [rij.naam for rij in rijen])
    cellen = [cel for laag in figure.delen for rij in laag.delen for cel in rij.delen]
    return {
        "id": figure.id,
        "titel": figure.titel,
        "assen": [{"naam": naam, "stappen": list(own)} for naam, own in zip(figure.assen, stappen, strict=True)],
        "cellen": [{"naam": cel.naam, "tekst": cel.tekst or "", "kaart": _card(edition, laid, cel)} for cel in cellen],
    }


def _card(edition: Edition, laid: EditionSet, cel: Deel) -> str:
    """Return the anchor of the card that a cell leads to, when it lies on the page of the set."""
    target = edition.targets.get(cel.zie) if cel.zie else None
    return target.anchor or "" if target and target.docname == laid.docname else ""


def form_data(lijst: Vragenlijst) -> dict[str, Any]:
    """Return the definition of a questionnaire, its texts as they are."""
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
