"""Finds what is wrong with the formats: names that lead nowhere, letters and cards that can't be."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.faults import Fault, advice, quoted
from generator.print.grid import best_grid
from generator.records.kinds import KINDS

if TYPE_CHECKING:
    from generator.print.formats import Formats


def unusable(formats: "Formats") -> Iterator[Fault]:
    """Find what can't be printed: unknown sizes, kinds without formats, cards larger than the sheet."""
    place = formats.place
    for kind in KINDS:
        if kind.folder not in formats.soorten:
            found = f"gevonden {', '.join(formats.soorten)}"
            yield Fault(place, f"de soort «{kind.folder}» heeft geen formaten", found, f"voeg «{kind.folder}:» toe")
    for blad in formats.bladen.values():
        if blad.vel not in formats.vellen:
            found, remedy = f"gevonden {quoted(blad.vel)}", advice(blad.vel, formats.vellen)
            yield Fault(blad.at("vel"), "onbekend vel", found, remedy)
        if blad.van and blad.van not in formats.bladen:
            found, remedy = f"gevonden {quoted(blad.van)}", advice(blad.van, formats.bladen)
            yield Fault(blad.at("van"), "onbekend blad", found, remedy)
    for name, fits in formats.soorten.items():
        for blad_name in fits.bladen:
            if blad_name not in formats.bladen:
                found, remedy = f"gevonden {quoted(blad_name)}", advice(blad_name, formats.bladen)
                yield Fault(fits.at("bladen"), f"onbekend blad bij {name}", found, remedy)
        for size, fit in fits.kaarten.items():
            if size not in formats.kaarten:
                yield Fault(
                    fit.place, f"onbekend formaat bij {name}", f"gevonden {quoted(size)}", advice(size, formats.kaarten)
                )
        for fit in (*fits.kaarten.values(), *fits.op_verzoek.values()):
            if fit.minstens > fit.hoogstens:
                found = f"gevonden hoogstens {fit.hoogstens} en minstens {fit.minstens}"
                yield Fault(fit.place, "de kleinste letter is groter dan de grootste", found, "draai de getallen om")
    for size in formats.groot:
        if size not in formats.kaarten:
            yield Fault(
                formats.at("groot"), "onbekend formaat", f"gevonden {quoted(size)}", advice(size, formats.kaarten)
            )
    for card in formats.kaarten.values():
        try:
            best_grid(card, formats.vellen["a4"])
        except ValueError as error:
            yield Fault(card.place, "een kaart die niet op A4 past", f"gevonden {error}", "maak de kaart kleiner")
