"""A project to measure on: one set of 100 statements, one format, as many schools as wanted."""

import json
import re
import shutil
from itertools import product
from pathlib import Path
from typing import Any

from generator.records.kinds import KINDS

ROOT = Path(__file__).resolve().parents[2]

_BEGINS = (
    "Ruimte heb ik pas",
    "In mijn {{ team }} zeggen we tegen elkaar dat ik vrij ben",
    "Een goede {{ docent }} vraagt niet om toestemming",
    "Ik werk het liefst alleen, behalve",
    "Onze afspraken gelden voor iedereen, ook",
    "Wie niet mee wil praten over het onderwijs, heeft geen recht van spreken",
    "Dat ik mijn lessen anders geef dan de rest is geen probleem",
    "Vertrouwen krijg je hier vanzelf",
    "Leren van elkaar lukt alleen",
    "Ik laat los wat de {{ school }} van mij verwacht",
)
_ENDS = (
    "als niemand meekijkt.",
    "als de deur van mijn lokaal dicht is en de bel al is gegaan.",
    "wanneer we het samen oneens durven te zijn.",
    "zolang mijn leerlingen er beter van worden.",
    "als mijn leidinggevende eerst vraagt wat ik zelf van plan was.",
    "wanneer er tijd voor is in het rooster, en niet aan het eind van een lange middag.",
    "als ik ook mag zeggen waar ik geen verstand van heb.",
    "zodra ouders begrijpen waarom wij het zo doen.",
    "wanneer de cijfers daar aanleiding toe geven: anders niet.",
    "als het misgaat, en dan vooral als niemand er iets aan kon doen.",
)
_WORDS = {"docent": "docent", "school": "school", "team": "team"}
TEXTS = [f"{begin} {end}" for begin, end in product(_BEGINS, _ENDS)]
CATEGORIES = (
    ("ruimte", "Wat is ruimte?", "cirkel", "petrol"),
    ("samen", "Vrij in verbondenheid", "vierkant", "steen"),
    ("vrij", "Vrij, niet vrijblijvend", "driehoek", "pruim"),
)
COLOURS = ("#0b5d4b", "#a5122a", "#0061ad", "#5b2a86")


SCHOOLS = ("school-001", "school-002", "school-003")
"""The first, one that differs in name, logo and colours, and one with ten texts of its own besides."""


def make_project(root: Path, schools: int = 1) -> Path:
    """Write the project with so many schools, which differ in name, logo and colours."""
    shutil.copytree(ROOT / "templates", root / "templates")
    formats = root / "templates" / "print" / "formaten.yaml"
    # The map of all instruments is no deck.
    known = re.sub(r"(?m)^  overzicht: .*\n", "", formats.read_text("utf-8"))
    others = ", ".join(f"{kind.folder}: {{}}" for kind in KINDS if kind.folder != "stellingen")
    deck = "stellingen: {kaarten: {95x68: {hoogstens: 20, minstens: 12}}}"
    kinds = f"soorten: {{{deck}, {others}}}\nblanco: 2\n"
    formats.write_text(known.partition("soorten:")[0] + kinds, "utf-8")
    _write(root, "stellingen/meting", _set())
    _write(root, "bronnen", {"bronnen": [_named("boek", titel="Het boek", makers="Iemand", over="Een boek.")]})
    _write(root, "begrippen", {"begrippen": []})
    question = {"fase": "orientatie", "vraag": "Wat bedoelen wij?", "uitleg": "Jullie praten erover."}
    _write(root, "vragen", {"vragen": [_named("wat", **question)]})
    words = {word: {"ev": word, "mv": f"{word}en", "lidwoord": "de"} for word in _WORDS}
    _write(root, "scholen/landelijk", _named("landelijk", soort="landelijk", naam="Landelijk", woorden=words))
    _write(root, "scholen/vo", _named("vo", soort="sector", basis="landelijk", naam="Voortgezet onderwijs"))
    for number in range(1, schools + 1):
        write_school(root, number)
    return root


def write_school(root: Path, number: int, own: int = 0) -> None:
    """Write a school with its logo, and ``own`` texts of its own, short ones."""
    name, colour = f"school-{number:03d}", COLOURS[number % len(COLOURS)]
    logo = (ROOT / "content" / "scholen" / "roc-waterstad.svg").read_text("utf-8").replace("#0061ad", colour)
    (root / "content" / "scholen" / f"{name}.svg").write_text(logo, "utf-8")
    changed = {f"meting-{n:02d}": f"Bij ons: {TEXTS[n - 1].lower()}" for n in range(1, 10 * own, 10)}
    style = {"logo": f"{name}.svg", "hoofdkleur": colour, "steunkleur": "#f2b134"}
    title = f"Scholengemeenschap De Meting {number}"
    cards = {"tekst": changed}
    _write(root, f"scholen/{name}", _named(name, basis="vo", naam=title, huisstijl=style, kaarten=cards))


def change_card(root: Path, name: str) -> None:
    """Change one card to another text of much the same length."""
    old = "Leren van elkaar lukt alleen als niemand meekijkt."
    written = _set()
    written["stellingen"][TEXTS.index(old)]["tekst"] = old.replace("niemand", name)
    _write(root, "stellingen/meting", written)


def plain_texts() -> list[str]:
    """Give the texts as they stand on the cards of the first school."""
    filled = TEXTS
    for word, said in _WORDS.items():
        filled = [text.replace(f"{{{{ {word} }}}}", said) for text in filled]
    return filled


def _set() -> dict[str, Any]:
    session = {
        "doel": "Jullie horen wat een ander vindt.",
        "voor_wie": "Iedereen",
        "groep": {"van": 3, "tot": 8},
        "minuten": 20,
        "materiaal": [{"wat": "De kaarten", "set": "meting"}],
        "voorbereiding": ["Leg de kaarten klaar."],
        "stappen": [{"titel": "Kiezen", "minuten": 20, "tekst": "Iedereen kiest een kaart."}],
        "nabespreking": ["Wat verraste je?"],
        "misgaat": [{"wat": "Niemand zegt iets.", "doe": "Begin zelf."}],
    }
    return _named(
        "meting",
        titel="Gespreksopener",
        ondertitel="Honderd stellingen om op te meten",
        kort="Een set om op te meten.",
        vragen=["wat"],
        bron={"publicatie": "boek", "plek": "Hoofdstuk 1"},
        inleiding="Dit zijn honderd stellingen.",
        speluitleg=session,
        categorieen=[_named(key, naam=name, teken=sign) for key, name, sign, _ in CATEGORIES],
        stellingen=[
            _named(f"meting-{n:02d}", categorie=category_of(n)[0], tekst=text) for n, text in enumerate(TEXTS, 1)
        ],
    )


def category_of(number: int) -> tuple[str, str, str, str]:
    """Give the category of a card by its number, from 1."""
    return CATEGORIES[(number - 1) * len(CATEGORIES) // len(TEXTS)]


def _named(name: str, **values: Any) -> dict[str, Any]:
    return {"id": name, **values}


def _write(root: Path, name: str, data: dict[str, Any]) -> None:
    file = root / "content" / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(data, ensure_ascii=False, indent=1), "utf-8")
