"""Schools of a board: as many as wanted, that differ in name, place, address, logo, colours and two cards."""

import json
from collections.abc import Sequence
from pathlib import Path

from tests.conftest import ROOT

COLOURS = (("#0b5d4b", "#f2b134"), ("#a5122a", "#a9d6ef"), ("#0061ad", "#6fd8cf"), ("#5b2a86", "#e8b04a"))
NAMES = ("De Linde", "Het «Anker» & Co", "D'r Bosrand <School>", 'De "Kade"', "Café Überwald 50% {{ }}")
"""Names as schools have them, with every sign that means something in what is made of them."""


def school_id(number: int) -> str:
    """Return the id of a school, by its number."""
    return f"board-{number:03}"


def write_school(content: Path, number: int, cards: Sequence[str], basis: str = "vo") -> Path:
    """Write a school with its logo and a text of its own on these cards; return its file."""
    name, (main, second) = school_id(number), COLOURS[number % len(COLOURS)]
    logo = (ROOT / "content" / "scholen" / "roc-waterstad.svg").read_text("utf-8").replace("#0061ad", main)
    (content / "scholen" / f"{name}.svg").write_text(logo, "utf-8")
    school = {
        "id": name,
        "soort": "school",
        "basis": basis,
        "naam": f"{NAMES[number % len(NAMES)]} {number}",
        "plaats": f"Plaats {number}",
        "adres": f"https://school{number}.example",
        "contact": f"kijkwijzer@school{number}.example",
        "huisstijl": {"logo": f"{name}.svg", "hoofdkleur": main, "steunkleur": second},
        "kaarten": {"tekst": {card: f"Zo zeggen wij het op school {number}, over kaart {card}." for card in cards}},
    }
    file = content / "scholen" / f"{name}.yaml"
    file.write_text(json.dumps(school, ensure_ascii=False, indent=1), "utf-8")
    return file
