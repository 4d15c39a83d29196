"""What tiles of a poster are kept by: all that is written on them, and the sheet that they are cut for."""

import shutil
from pathlib import Path

import pytest

from generator.live.workshop import clear_caches
from generator.print.deck_keys import DeckKeys
from generator.print.decks import DeckPrinter
from generator.print.documents.sheets import SheetPrinter
from generator.print.faces.house_style import font_files
from generator.print.faces.press import Press
from generator.print.order.order import Order
from generator.print.order.settings import Settings
from generator.print.store import Store
from generator.print.tasks import Tasks
from generator.resolve import resolve_edition
from tests.conftest import ROOT, Pack

TILES = Order(("tuin",), ("poster-a3",), settings=Settings(tiles=True))


def key_of(pack: Pack, templates: Path, language: str) -> str:
    """Return the key of the poster in tiles, in a process that remembers no template."""
    clear_caches()
    edition, store = resolve_edition(pack.library(), "beuk", language), Store(pack.places.output / "faces")
    fonts = font_files(templates, edition.house)
    keys = DeckKeys(templates, edition, TILES)
    decks = DeckPrinter(keys, Press(templates, store, [ROOT]), fonts)
    (task,) = Tasks(decks, SheetPrinter(templates, store, (ROOT,), fonts)).pdf_tasks()
    return task.key


@pytest.mark.parametrize(
    ("file", "old", "new", "languages"),
    [
        ("print/tegel.html", '<div class="voet-tegel">', '<div class="voet-tegel anders">', ["nl", "en"]),
        (
            "print/formaten.yaml",
            "a4: {breedte: 210, hoogte: 297, marge: 5}",
            "a4: {breedte: 210, hoogte: 297, marge: 4}",
            ["nl", "en"],
        ),
        ("talen/en.po", "How to glue the poster.", "Glue the poster like this.", ["en"]),
    ],
)
def test_a_change_of_what_is_on_tiles_makes_them_again(
    own: Pack, tmp_path: Path, file: str, old: str, new: str, languages: list[str]
) -> None:
    templates = Path(shutil.copytree(ROOT / "templates", tmp_path / "templates"))
    before = {language: key_of(own, templates, language) for language in ("nl", "en")}
    text = (templates / file).read_text("utf-8")
    assert text.count(old) == 1
    (templates / file).write_text(text.replace(old, new), "utf-8")
    after = {language: key_of(own, templates, language) for language in ("nl", "en")}
    clear_caches()
    assert [language for language in before if before[language] != after[language]] == languages
