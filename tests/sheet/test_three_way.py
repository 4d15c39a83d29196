"""What a school changes in its spreadsheet ends in its file and in its edition; all else stays as it stood."""

import difflib

import pytest
from click.testing import CliRunner

from generator.command.main import cli
from generator.text.plain import plain
from tests.conftest import Pack
from tests.sheet.blad import Blad, blad_of

LAYER = "scholen/beuk.yaml"
TEXT = 6
"""The column of the text on a tab of rolbeschrijvingen."""


def changed(blad: Blad) -> list[str]:
    """Take the spreadsheet in; give the lines of the school's file that came and went."""
    before = blad.layer.read_text("utf-8").split("\n")
    blad.take()
    after = blad.layer.read_text("utf-8").split("\n")
    return [line for line in difflib.unified_diff(before, after, n=0) if line[:3] not in ("---", "+++", "@@ ")]


def texts(pack: Pack, school: str = "beuk", set_id: str = "proef") -> dict[str, str]:
    """Give the texts of the cards that a school has."""
    laid = pack.edition(school).set(set_id)
    assert laid
    return {card.kaart.id: plain(card.kaart.tekst) for card in laid.cards}


def test_another_text(blad: Blad) -> None:
    blad.cell("proef-01", "tekst").value = 'Een {{ docent }} kiest "zelf".'
    assert changed(blad) == ['+    proef-01: "Een {{ docent }} kiest \\"zelf\\"."']
    assert texts(blad.pack)["proef-01"] == 'Een leerkracht kiest "zelf".'


def test_a_text_of_more_paragraphs(blad: Blad) -> None:
    blad.cell("rollen-03", TEXT, "Rollen").value = "Eerst dit.\n\n3. Dan dat;\n4. en dan dat."
    assert changed(blad) == [
        *("+    rollen-03: |", "+      Eerst dit.", "+", "+      3. Dan dat;", "+      4. en dan dat.")
    ]
    assert texts(blad.pack, set_id="rollen")["rollen-03"] == "Eerst dit.\n\n3. Dan dat;\n4. en dan dat."


def test_back_to_the_base(blad: Blad) -> None:
    blad.cell("proef-03", "tekst").value = None
    assert changed(blad) == ["-  tekst:", '-    proef-03: "Onze kinderen leren van elkaar, en wij ook."']
    assert texts(blad.pack)["proef-03"] == "Onze school leert van leerkrachten die elkaar opzoeken."


def test_leaving_out_and_taking_in(blad: Blad) -> None:
    blad.cell("proef-02", "doet mee").value = "Nee"
    blad.cell("rollen-02", "doet mee", "Rollen").value = "ja"
    assert changed(blad) == ["-  zonder: [rollen-02]", "+  zonder: [proef-02]"]
    assert "proef-02" not in texts(blad.pack)
    assert "rollen-02" in texts(blad.pack, set_id="rollen")


def test_taking_in_what_the_board_leaves_out(pack: Pack) -> None:
    pack.edit("scholen/strand.yaml", "  met: [proef-02]\n", "")
    blad = blad_of(pack, "strand")
    assert blad.cell("proef-02", "doet mee").value == "nee"
    blad.cell("proef-02", "doet mee").value = "ja"
    blad.cell("duin-01", "tekst").value = "Bij Duin mag alles."
    assert changed(blad) == ["+  met: [proef-02]", '+    duin-01: "Bij Duin mag alles."']
    assert texts(pack, "strand")["duin-01"] == "Bij Duin mag alles."


def test_leaving_out_a_set(blad: Blad) -> None:
    row = blad.row("opdrachten", "School")
    blad.tab("School").cell(row, 3).value = "nee"
    assert changed(blad) == ["+sets:", "+  zonder: [opdrachten]"]
    assert blad.pack.edition("beuk").set("opdrachten") is None


def test_the_note(blad: Blad) -> None:
    blad.tab("School")["D4"] = "Wij praten over kinderen."
    assert changed(blad) == [
        '-toelichting: "Kaart 3 gaat bij ons {{ team }} over kinderen."',
        '+toelichting: "Wij praten over kinderen."',
    ]


def test_a_card_of_its_own(blad: Blad) -> None:
    blad.add(tekst="Nog een kaart.", categorie="SAMEN", aard="prikkelend", zie="ruimte; rollen-01")
    blad.add(tekst="En nog een.", categorie="vrij")
    assert changed(blad) == [
        *("+    - id: beuk-02", "+      set: proef", "+      categorie: samen", '+      tekst: "Nog een kaart."'),
        *("+      aard: [prikkelend]", "+      zie: [ruimte, rollen-01]"),
        *("+    - id: beuk-03", "+      set: proef", "+      categorie: vrij", '+      tekst: "En nog een."'),
    ]
    assert texts(blad.pack)["beuk-02"] == "Nog een kaart."


def test_the_same_file_twice_adds_once(blad: Blad) -> None:
    blad.add(tekst="Nog een kaart.", categorie="vrij")
    blad.cell("proef-01", "tekst").value = "Van ons."
    assert len(changed(blad)) == 5
    assert changed(blad) == []


def test_a_card_of_its_own_changes_and_goes(blad: Blad) -> None:
    blad.cell("beuk-01", "categorie").value = "samen"
    assert changed(blad) == ["-      categorie: vrij", "+      categorie: samen"]
    for column in ("doet mee", "categorie", "tekst", "eigen"):
        blad.cell("beuk-01", column).value = None
    lines = changed(blad)
    assert [line for line in lines if line[0] == "+"] == []
    assert "-    - id: beuk-01" in lines
    assert "beuk-01" not in texts(blad.pack)


def test_a_row_of_its_own_that_is_gone_is_a_card_that_goes(blad: Blad) -> None:
    blad.tab().delete_rows(blad.row("beuk-01"))
    assert "-    - id: beuk-01" in changed(blad)


def test_comments_stay(blad: Blad) -> None:
    text = blad.layer.read_text("utf-8").replace(
        "  erbij:\n", "  # van de bouw\n  erbij:  # eigen\n    # over het plein\n"
    )
    blad.layer.write_text(text.replace("toelichting:", "# afgesproken in mei\n\ntoelichting:"), "utf-8")
    blad.add(tekst="Nog een kaart.", categorie="vrij")
    blad.cell("proef-01", "tekst").value = "Van ons."
    lines = changed(blad)
    assert [line[0] for line in lines] == ["+"] * 5
    after = blad.layer.read_text("utf-8")
    assert after.index("Van ons.") < after.index("# van de bouw") < after.index("# over het plein")
    assert after.index("beuk-02") < after.index("# afgesproken in mei") < after.index("toelichting:")


def test_what_became_of_the_project_since_stays(blad: Blad) -> None:
    blad.pack.edit("stellingen/proef.yaml", "net zo gewoon als krijt", "net zo gewoon als een bord")
    blad.pack.edit(LAYER, "Onze kinderen leren van elkaar, en wij ook.", "Kinderen leren.")
    blad.cell("proef-02", "tekst").value = "Iedereen mag het weten."
    assert changed(blad) == ['+    proef-02: "Iedereen mag het weten."']


def test_a_tab_with_another_name_is_read_and_told(blad: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    blad.tab().title = "Onze kaarten"
    blad.book["Onze kaarten"]["E4"] = "Van ons.  "
    blad.take()
    assert texts(blad.pack)["proef-01"] == "Van ons."
    assert capsys.readouterr().err.split("\n")[:2] == [
        "Let op: beuk.xlsx[Onze kaarten]: de tab heeft een andere naam; gevonden in plaats van «Proef»;"
        " hij is toch gelezen",
        "Let op: beuk.xlsx[Onze kaarten!E4]: spaties of lege regels aan een eind; gevonden «Van ons.  »;"
        " die zijn weggelaten",
    ]


def test_capitals_and_spaces_are_no_change(blad: Blad, capsys: pytest.CaptureFixture[str]) -> None:
    blad.cell("proef-02", "tekst").value = " Niemand hoeft te weten wat ik in mijn lokaal doe.\n"
    blad.cell("proef-02", "doet mee").value = "JA "
    blad.cell("beuk-01", "categorie").value = "Vrij"
    assert changed(blad) == []
    assert "Er is niets veranderd" in capsys.readouterr().out


def test_rows_may_be_sorted_and_columns_moved(blad: Blad) -> None:
    tab = blad.tab()
    rows = [[cell.value for cell in row] for row in tab.iter_rows(min_row=4, max_row=8)]
    for at, row in enumerate(reversed(rows), 4):
        for number, value in enumerate(row, 1):
            tab.cell(at, number).value = value
    tab.insert_cols(5)
    assert changed(blad) == []


def test_without_yes_it_asks(blad: Blad, monkeypatch: pytest.MonkeyPatch) -> None:
    blad.cell("proef-01", "tekst").value = "Van ons."
    blad.save()
    before = blad.layer.read_bytes()
    monkeypatch.chdir(blad.pack.places.root)
    done = CliRunner().invoke(cli, ["sheet", "import", str(blad.file), "--school", "beuk"])
    assert done.exit_code == 2
    assert "wordt Van ons." in done.output
    assert "geef --yes om dit te bewaren" in done.output
    assert blad.layer.read_bytes() == before
    monkeypatch.setattr("generator.cli.exchange._has_someone_to_ask", lambda: True)
    for answer, there in (("nee", False), ("ja", True)):
        done = CliRunner().invoke(cli, ["sheet", "import", str(blad.file), "--school", "beuk"], input=f"{answer}\n")
        assert done.exit_code == 0
        assert (b"Van ons." in blad.layer.read_bytes()) is there


def test_what_an_editor_saves_while_someone_looks_is_not_written_over(
    blad: Blad, monkeypatch: pytest.MonkeyPatch
) -> None:
    blad.cell("proef-01", "tekst").value = "Van ons."
    blad.save()
    saved = blad.layer.read_text("utf-8").replace("plaats: Tiel", "plaats: Ede")
    monkeypatch.chdir(blad.pack.places.root)
    monkeypatch.setattr(
        "generator.cli.exchange._has_someone_to_ask", lambda: bool(blad.layer.write_text(saved, "utf-8"))
    )
    done = CliRunner().invoke(cli, ["sheet", "import", str(blad.file), "--school", "beuk"], input="ja\n")
    assert done.exit_code == 1
    assert "intussen veranderd: content/scholen/beuk.yaml; er is niets bewaard; probeer het nog eens" in done.output
    assert blad.layer.read_text("utf-8") == saved


def test_a_layer_below_is_never_written(pack: Pack) -> None:
    files = {
        name: pack.file(name).read_bytes() for name in ("scholen/duin.yaml", "scholen/vo.yaml", "stellingen/proef.yaml")
    }
    blad = blad_of(pack, "strand")
    blad.cell("proef-01", "tekst").value = "Ruimte hoort bij Duin."
    blad.take()
    assert {name: pack.file(name).read_bytes() for name in files} == files
    assert "proef-01" not in blad.layer.read_text("utf-8")
