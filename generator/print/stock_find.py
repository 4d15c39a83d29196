"""Finds stock by its name, in our own list and in those of other programs, and tells where they differ."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

from generator.faults import advice, quoted
from generator.print.stock import Stock, own_stock
from generator.print.stock_lists import Listed, listed

TOLERANCE = 0.5
"""By how many mm lists may differ before someone is told."""

_MEASURES = ("breedte", "hoogte", "links", "boven", "stap_x", "stap_y", "vel_breedte", "vel_hoogte")
_COUNTS = ("kolommen", "rijen")


@dataclass(frozen=True)
class Found:
    """Stock, the name it goes by, and what to tell about it."""

    name: str
    stock: Stock
    remarks: tuple[str, ...] = ()


def find_stock(templates: Path, asked: str, files: Sequence[Path]) -> Found:
    """Find stock by brand and code; raises ``ValueError`` when it is not there, or can't be."""
    name = "-".join(re.findall(r"[a-z0-9]+", asked.lower()))
    own = own_stock(templates)
    others = list(listed(files))
    matches = [one for one in others if _matches(name, one)]
    if name not in own and not matches:
        names = {*own, *(f"{brand}-{code}" for one in others for brand in one.brands for code in one.codes)}
        raise ValueError(f"etiket {quoted(asked)} is er niet; {_hint(name, own, names)}")
    stock, source = (own[name], "onze lijst") if name in own else (matches[0].stock, matches[0].source)
    if wrong := list(stock.wrong()):
        raise ValueError(f"op {stock.naam} ({source}) kan niet worden geprint: {'; '.join(wrong)}")
    return Found(name, stock, tuple(_differences(stock, source, matches)))


def _matches(name: str, one: Listed) -> bool:
    brand, _, code = name.partition("-")
    return brand in one.brands and code in {re.sub(r"[^a-z0-9]+", "-", other) for other in one.codes}


def _hint(name: str, own: dict[str, Stock], names: set[str]) -> str:
    near = get_close_matches(name, sorted(names), n=3, cutoff=0.7)
    return f"bedoelde je {' of '.join(quoted(one) for one in near)}?" if near else advice(name, own)


def _differences(stock: Stock, source: str, matches: Sequence[Listed]) -> Iterator[str]:
    """Tell what other lists say of the same stock, once for each."""
    told: set[str] = set()
    for one in matches:
        other = one.stock
        parts = [
            f"{name.replace('_', ' ')} {getattr(other, name):g} in plaats van {getattr(stock, name):g}"
            for name in (*_MEASURES, *_COUNTS)
            if abs(getattr(other, name) - getattr(stock, name)) > (TOLERANCE if name in _MEASURES else 0)
        ]
        text = f"{one.source} geeft voor {stock.naam} andere maten dan {source}: {', '.join(parts)}"
        if parts and text not in told:
            told.add(text)
            yield f"{text}; print eerst --outline"
