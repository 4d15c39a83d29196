"""What can be wrong in a translation: all of it in one run, each at its place."""

import shutil
from pathlib import Path

from generator.read import read_library
from tests.conftest import PACK, Pack

from .conftest import ENGLISH, PROEF


def test_what_is_right_has_no_faults(english: Pack) -> None:
    assert english.shown() == []


def test_every_fault_is_told_at_its_place(english: Pack) -> None:
    file = english.file(PROEF)
    file.write_text(file.read_text("utf-8") + WRONG, "utf-8")
    english.file("talen/klingon").mkdir()
    shown = [line.removeprefix("talen/en/stellingen/proef.po:") for line in english.shown()]
    assert [line.partition("; gevonden")[0] for line in shown] == [
        "41:1: twee vertalingen van dezelfde tekst",
        "45:1: een vertaling van een tekst die niet bestaat",
        "50:1: een vertaling die nog niet is nagekeken",
        "54:1: een vertaling in het verkeerde bestand",
        "60:8: een woord van de school ontbreekt",
        "60:37: een woord van de school dat niet in de tekst staat",
        "64:13: een vorm die een vertaald woord niet heeft",
        "68:8: een verwijzing ontbreekt",
        "68:17: een verwijzing die niet in de tekst staat",
        "72:8: een ander leesteken aan het eind",
        "76:8: een spatie te veel",
        "80:8: hier past maar één alinea",
        "86:15: een invulplek die niet klopt",
        "talen/klingon: een onbekende taal",
    ]


def test_a_slip_in_a_key_of_a_school_hides_no_fault_of_a_translation(english: Pack) -> None:
    english.edit("scholen/beuk.yaml", "plaats: Tiel", "plats: Tiel")
    english.edit(PROEF, 'msgctxt "stellingen/proef/titel"', 'msgctxt "stellingen/proef/proef-09.tekst"')
    assert [line.partition(";")[0] for line in english.shown()] == [
        "scholen/beuk.yaml:4:1: onbekende sleutel",
        "talen/en/stellingen/proef.po:8:1: een vertaling van een tekst die niet bestaat",
    ]


WRONG = """
msgctxt "stellingen/proef/titel"
msgid "Proef"
msgstr "Test"

msgctxt "stellingen/proef/proef-09.tekst"
msgid "Iets."
msgstr "Something."

#, fuzzy
msgctxt "stellingen/proef/kort"
msgid "Een set om mee te proeven."
msgstr "A set to try."

msgctxt "scholen/landelijk/woorden.team.mv"
msgid "teamen"
msgstr "teams"

msgctxt "stellingen/proef/speluitleg.voor_wie"
msgid "{{ docent.mv }} uit een {{ team }}"
msgstr "Any person {{ docent }} and {{ school }}"

msgctxt "stellingen/proef/speluitleg.voor_wie"
msgid "Elke {{ docent.elke }} {{ docent }}"
msgstr "Any {{ docent.elke }} {{ docent }}"

msgctxt "stellingen/proef/proef-04.tekst"
msgid "Zonder [[proef-02]]."
msgstr "Without [[proef-01]]."

msgctxt "stellingen/proef/speluitleg.stappen.zeg"
msgid "Er zijn geen foute kaarten."
msgstr "No card is wrong"

msgctxt "stellingen/proef/speluitleg.nabespreking"
msgid "Wat verraste je?"
msgstr "What  surprised you?"

msgctxt "stellingen/proef/speluitleg.materiaal.wat"
msgid "Een tafel"
msgstr ""
"A table\\n\\n"
"And chairs"

msgctxt "stellingen/proef/speluitleg.misgaat.doe"
msgid "Begin zelf."
msgstr "Begin {{ x."
"""


def broken(pack: Pack, text: str) -> list[str]:
    pack.file("talen/en/begrippen.po").write_bytes(text.encode("utf-8"))
    return [line.removeprefix("talen/en/begrippen.po:") for line in pack.shown()]


def test_a_file_that_is_no_po_is_told(english: Pack) -> None:
    assert broken(english, 'msgid "a"\nmsgstr "b\n') == [
        '2:1: dit is geen geldig PO-bestand; gevonden «msgstr "b»; sluit de tekst met een "'
    ]
    assert broken(english, 'msgid "a"\n')[0].startswith("1:1: dit is geen geldig PO-bestand;")
    assert broken(english, "hallo\n")[0].startswith("1:1: dit is geen geldig PO-bestand; gevonden «hallo»;")
    assert broken(english, 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n')[0].startswith("1:1: een tekst met een")


def test_a_translation_says_something_in_the_shape_of_its_original(english: Pack) -> None:
    said = {"2016. That year.": "", "- A\\n- B.": "hier past maar één alinea", "\xa0": "de tekst is leeg"}
    said |= {"\u3164.": "een tekst zonder letters of cijfers", "a\x07b.": "een onzichtbaar teken dat hier niet mag"}
    before = english.file(PROEF).read_text("utf-8")
    for translation, wrong in said.items():
        english.file(PROEF).write_text(before.replace("Everyone chooses a card.", translation), "utf-8")
        assert [fault.wrong for fault in english.faults()][:1] == [wrong] * bool(wrong)


def test_a_file_with_another_fault_makes_no_false_ones(english: Pack) -> None:
    english.edit("stellingen/proef.yaml", "minuten: 20", "minuten: veel")
    assert len(english.shown()) == 1


def test_a_schools_own_folder_goes_before_the_base(english: Pack, tmp_path: Path) -> None:
    own = tmp_path / "eigen" / "content"
    shutil.copytree(PACK / "content" / "scholen", own / "scholen", ignore=shutil.ignore_patterns("[!b]*"))
    (own / "talen" / "en" / "stellingen").mkdir(parents=True)
    text = (ENGLISH / "en" / "stellingen" / "proef.po").read_text("utf-8").replace('"Freedom"', '"Liberty"')
    (own / "talen" / "en" / "stellingen" / "proef.po").write_text(text, "utf-8")
    english.file("talen/en/scholen/strand.po").write_text(
        'msgctxt "scholen/strand/toelichting"\nmsgid "Iets van een voorbeeld."\nmsgstr "Something."\n', "utf-8"
    )
    talen = read_library(english.places.content, own).talen["en"]
    assert talen["stellingen/proef/categorieen.vrij.naam", "Vrijheid"].gezegd == "Liberty"
    assert ("scholen/strand/toelichting", "Iets van een voorbeeld.") not in talen


def test_a_school_publishes_only_what_something_is_translated_to(english: Pack) -> None:
    english.edit("scholen/beuk.yaml", "plaats: Tiel", "talen: [en, fr]")
    assert english.shown() == ["scholen/beuk.yaml:4:13: een taal waarin niets vertaald is; gevonden «fr»; kies uit: en"]


def test_a_folder_of_a_language_is_called_as_its_code_is_written(english: Pack) -> None:
    english.file("talen/en_gb").mkdir()
    assert english.shown() == [
        "talen/en_gb: een onbekende taal; gevonden «en_gb»; noem de map naar een taal, zoals en-GB"
    ]
