"""A spreadsheet in a school's own folder, on a base that came along."""

from pathlib import Path

from openpyxl import load_workbook

from generator.command.sheet import read_sheet, write_sheet
from generator.places import Places
from tests.conftest import Pack

LAYER = """id: linde  # van ons
basis: po
naam: De Linde
huisstijl: {logo: linde.svg, hoofdkleur: "#0b5d4b", steunkleur: "#f2b134"}
"""


def test_only_the_school_s_own_folder_is_written(pack: Pack, tmp_path: Path) -> None:
    places = Places(tmp_path / "linde", tmp_path / "linde" / "build", pack.places.root)
    schools = places.root / "content" / "scholen"
    schools.mkdir(parents=True)
    (schools / "linde.yaml").write_text(LAYER, "utf-8")
    (schools / "linde.svg").write_bytes(pack.file("scholen/beuk.svg").read_bytes())
    base = {file: file.read_bytes() for file in pack.places.content.rglob("*.yaml")}
    file = write_sheet(places, "linde", places.output / "linde.xlsx")
    book = load_workbook(file)
    [cell] = [row[4] for row in book["Proef"].iter_rows(min_row=4) if row[0].value == "proef-01"]
    cell.value = "Zo zeggen wij het."
    book.save(file)
    read_sheet(places, "linde", file, yes=True)
    ours = 'kaarten:\n  tekst:\n    proef-01: "Zo zeggen wij het."\n'
    assert (schools / "linde.yaml").read_text("utf-8") == LAYER + ours
    assert {file: file.read_bytes() for file in pack.places.content.rglob("*.yaml")} == base
