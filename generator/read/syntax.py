"""Explains to an author where a file stops being YAML, and what usually causes that."""

import yaml

from generator.faults import Fault, Place, quoted
from generator.located import Source

_REMEDIES = {
    "mapping values are not allowed": "zet een tekst met : tussen aanhalingstekens, of spring minder ver in",
    "while scanning a quoted scalar": "sluit het aanhalingsteken",
    "while parsing a flow sequence": "sluit de lijst met ], of zet een komma",
    "while parsing a flow mapping": "sluit af met }, of zet een komma",
    "did not find expected key": "kijk naar het inspringen en de aanhalingstekens, ook op de regels ervoor",
    "did not find expected '-' indicator": "begin elke regel van de lijst met een streepje, even ver ingesprongen",
    "block sequence entries are not allowed": "begin de lijst op een nieuwe regel, of gebruik aanhalingstekens",
    "could not find expected ':'": "zet een dubbele punt en een spatie achter de sleutel",
    "found undefined alias": "zet een tekst die met * begint tussen aanhalingstekens",
    "found undefined tag handle": "zet een tekst die met ! begint tussen aanhalingstekens",
    "found another document": "maak er één document van: haal de regel met --- weg",
    "found unknown escape character": "schrijf \\\\ in plaats van \\, of gebruik enkele aanhalingstekens",
    "while scanning an alias": "zet een tekst die met * begint tussen aanhalingstekens",
    "while scanning an anchor": "zet een tekst die met & begint tussen aanhalingstekens",
    "while parsing a flow node": "sluit de lijst met ], of zet de tekst tussen aanhalingstekens",
    "did not find expected node content": "zet een tekst die met een leesteken begint tussen aanhalingstekens",
    "while scanning a block scalar": "begin de tekst op de regel na | of >",
}
_FROM_START = ("while scanning a quoted scalar", "while parsing a flow", "while scanning an a")


def syntax_fault(source: Source, error: yaml.MarkedYAMLError) -> Fault:
    """Make a fault of libyaml's error, at the sign that was opened and never closed if it can tell."""
    said = " ".join(filter(None, (error.context, error.problem)))
    opened = error.context_mark if said.startswith(_FROM_START) else None
    mark = opened or error.problem_mark or error.context_mark
    lines = source.text.split("\n")
    place = Place(source.file, min(mark.line + 1, len(lines)), mark.column + 1) if mark else Place(source.file, 1, 1)
    line = lines[place.line - 1]
    return Fault(place, "dit is geen geldige YAML", f"gevonden {quoted(line)}", _remedy(said, line, place.column))


def _remedy(said: str, line: str, column: int) -> str:
    sign = line[column - 1 : column]
    if "{{" in line and "expected key" in said:
        return "zet een tekst die met {{ begint tussen aanhalingstekens"
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return "spring in met spaties in plaats van een tab"
    if "cannot start any token" in said:
        return f"zet een tekst die met {sign} begint tussen aanhalingstekens"
    return next(
        (remedy for part, remedy in _REMEDIES.items() if part in said), "kijk naar het inspringen rond deze regel"
    )
