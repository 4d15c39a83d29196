"""The deck as the yardsticks take it: the same texts, signs, fonts and sizes."""

import json
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from generator.design.tokens import read_tokens
from generator.print.engine.styles import font_face
from tests.bench.deck import CATEGORIES, COLOURS, ROOT, category_of, plain_texts

BLANKS = 4


def write_deck(project: Path, corps: float) -> Path:
    """Describe the deck of the first school, set in ``corps`` points, in a JSON file of the project."""
    tokens = read_tokens(ROOT / "templates")
    logo = project / "content" / "scholen" / "school-001.svg"
    deck = {
        "fonts": [font_face(one.familie, one.gewicht, one.stijl, one.file) for one in tokens.letters],
        "folders": sorted({str(one.file.parent) for one in tokens.letters}),
        "corps": corps,
        "colour": COLOURS[1],
        "set": "Gespreksopener",
        "school": "Scholengemeenschap De Meting 1",
        "logo": logo.as_uri(),
        "drawing": logo.read_text("utf-8"),
        "cut": f'<path stroke="#737373" stroke-width="0.09" d="{_cut()}"/>',
        "cards": _cards(tokens.kleuren | tokens.accenten),
    }
    file = project / "deck.json"
    file.write_text(json.dumps(deck), "utf-8")
    return file


def _cards(colours: dict[str, str]) -> list[dict[str, str]]:
    signs = Environment(loader=FileSystemLoader(ROOT / "templates"), autoescape=True).get_template("design/tekens.html")
    draw = signs.module.teken  # type: ignore[attr-defined]
    drawn = {colour: str(draw(sign, colours[colour])) for _, _, sign, colour in CATEGORIES}
    cards = []
    for number, text in enumerate(plain_texts(), 1):
        _, label, _, colour = category_of(number)
        cards.append(_card(drawn[colour], label, colours[colour], str(number), text))
    return cards + [_card(str(draw("open", colours["stil"])), "Van jullie zelf", colours["stil"])] * BLANKS


def _card(sign: str, label: str, colour: str, number: str = "", text: str = "") -> dict[str, str]:
    sign = sign.replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ')
    return {"sign": sign, "label": label, "colour": colour, "number": number, "text": text}


def _cut() -> str:
    upright = [f"M{x} {y}v4" for x in (10, 105, 200) for y in (7.3, 285.7)]
    level = [f"M{x} {12.5 + 68 * n}h3.8" for n in range(5) for x in (5, 201.2)]
    return "".join((*upright, *level))
