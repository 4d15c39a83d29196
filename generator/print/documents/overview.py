"""The poster with all instruments of an edition, by phase: a map to hang on the wall."""

from pathlib import Path

from generator.messages import message, messages
from generator.print.engine.templates import environment
from generator.print.paper.formats import Formats, PrintProduct
from generator.resolve.edition import Edition
from generator.resolve.phases import PHASES, Stop, stops_by_phase
from generator.text.plain import plain

BLAD = "overzicht"
NAME = "alle-instrumenten"
TITLE = message("Alle instrumenten op een rij")

COLUMNS = 6
"""Columns of the sheet, shared out among the phases by how many stops they have."""

ROOMY = 8
"""With more stops in a column than this there is no room for a line about each."""


HEIGHT, HIGHEST = 190, 33
"""The height, in mm, that the stops of a column share, and the most that one takes."""


def overview_print(formats: Formats) -> PrintProduct | None:
    """Return the PDF of the map; None where the formats have no sheet for it."""
    blad = formats.bladen.get(BLAD)
    return PrintProduct(NAME, blad.bestand, blad.naam, BLAD, blad.vel) if blad else None


def overview_html(templates: Path, edition: Edition) -> str:
    """Write the document; of the school it knows nothing but its sets."""
    found = [(phase, sorted(stops, key=_title_of)) for phase, stops in stops_by_phase(edition)]
    shares = column_shares([len(stops) for _, stops in found])
    rows = max((-(-len(stops) // share) for (_, stops), share in zip(found, shares, strict=True)), default=0)
    return (
        environment(templates, edition.taal)
        .get_template(f"print/{BLAD}.html")
        .render(
            titel=messages(templates, edition.taal).gettext(TITLE),
            blad=BLAD,
            fasen=[(phase, _columns(stops, share), share) for (phase, stops), share in zip(found, shares, strict=True)],
            alle_fasen=PHASES,
            kolommen=sum(shares),
            ruim=rows <= ROOMY,
            hoogte=min(HEIGHT / max(rows, 1), HIGHEST),
            draaiboeken=edition.draaiboeken_in_order(),
        )
    )


def column_shares(counts: list[int], columns: int = COLUMNS) -> list[int]:
    """Return how many columns each count gets: at least one, the others where most stand in one."""
    shares = [1] * len(counts)
    while counts and sum(shares) < columns:
        fullest = max(range(len(counts)), key=lambda n: counts[n] / shares[n])
        shares[fullest] += 1
    return shares


def _title_of(stop: Stop) -> str:
    return plain(stop.laid.record.titel).casefold()


def _columns(stops: list[Stop], share: int) -> list[list[Stop]]:
    rows = -(-len(stops) // share)
    return [stops[start : start + rows] for start in range(0, len(stops), rows)]
