"""The faces of a deck: made of what its set and its templates are now, and of nothing that was made before."""

import shutil
from pathlib import Path

from generator.print.faces.deck import Deck, deck_of
from generator.print.paper.formats import print_products, read_formats
from tests.conftest import ROOT, Pack


def deck(templates: Path, pack: Pack) -> Deck:
    laid = pack.edition("beuk").set("proef")
    assert laid is not None
    return deck_of(templates, laid, print_products(read_formats(templates), laid)[0], laid.cards, "", 1)


def test_fronts_follow_a_template_that_changed_in_between(pack: Pack, tmp_path: Path) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    before = deck(templates, pack)
    face = templates / "print" / "stellingen.html"
    face.write_text(face.read_text("utf-8").replace("<h1", '<h1 title="anders"'), "utf-8")
    after = deck(templates, pack)
    assert ['title="anders"' in one.html for one in after.faces.whole] == [True] * len(before.faces.whole)
