"""Texts on their way to a translator and back: nothing changes on the way, and what is stale is told."""

import re
import shutil
import subprocess
from pathlib import Path
from unicodedata import normalize

import pytest

from generator.faults import ContentFaults
from generator.sources.po import read_po
from generator.translate.coverage import coverage
from generator.translate.export import export_po
from generator.translate.import_ import Import, import_po
from tests.conftest import Pack

from .conftest import PROEF


def sent(pack: Pack, school: str | None = None) -> str:
    return export_po(pack.library(), "en", school).decode()


def taken(pack: Pack, text: str, file: str = "terug.po") -> Import:
    path = pack.places.root / file
    path.write_bytes(text.encode())
    return import_po(pack.places, pack.library(), path)


def brought(pack: Pack, text: str) -> Import:
    """Take a file in, and write what changed."""
    found = taken(pack, text)
    for path, raw in found.files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(raw)
    return found


def entry(text: str, path: str) -> str:
    return next(part for part in text.split("\n\n") if f'msgctxt "{path}"' in part)


def test_an_entry_tells_what_it_is_of(english: Pack) -> None:
    assert entry(sent(english), "stellingen/proef/proef-01.tekst").split("\n") == [
        "#. Stellingen: Proef",
        'msgctxt "stellingen/proef/proef-01.tekst"',
        'msgid "Ruimte is voor een {{ docent }} net zo gewoon als krijt."',
        'msgstr "To a {{ docent }}, space is as ordinary as chalk."',
    ]


def test_a_note_of_the_translator_goes_along(english: Pack) -> None:
    assert entry(sent(english), "stellingen/proef/speluitleg.stappen.tekst").startswith("# Spoken to a whole group.\n")


def test_what_comes_back_unchanged_changes_nothing(english: Pack) -> None:
    assert not taken(english, sent(english)).changes
    assert not taken(english, sent(english, "beuk")).changes


def test_so_does_what_another_tool_wrapped_and_sorted(english: Pack) -> None:
    if not shutil.which("msgcat"):
        pytest.skip("msgcat (gettext) is er niet")
    out = english.places.root / "uit.po"
    out.write_text(sent(english), "utf-8")
    wrapped = subprocess.run(["msgcat", "-w", "30", "-s", str(out)], capture_output=True, check=True).stdout.decode()
    assert wrapped != sent(english)
    assert not taken(english, wrapped).changes


def test_so_does_a_file_without_wraps_from_windows(english: Pack) -> None:
    unwrapped = re.sub(r'"\n"', "", sent(english))
    assert unwrapped != sent(english)
    assert not taken(english, unwrapped.replace("\n", "\r\n")).changes


def test_what_a_translator_did_is_told_and_only_that_file_changes(english: Pack) -> None:
    text = sent(english).replace('"Freedom"', '"Liberty"')
    text = text.replace('msgid "Samen"\nmsgstr ""', 'msgid "Samen"\nmsgstr "Together"')
    before = english.file("talen/en/scholen/landelijk.po").stat().st_mtime_ns
    found = brought(english, text)
    assert [(change.path.partition("/proef/")[2], change.was, change.becomes) for change in found.changes] == [
        ("categorieen.vrij.naam", "Freedom", "Liberty"),
        ("categorieen.samen.naam", None, "Together"),
    ]
    assert [path.name for path in found.files] == ["proef.po"]
    assert english.file("talen/en/scholen/landelijk.po").stat().st_mtime_ns == before
    assert not taken(english, sent(english)).changes
    assert english.shown() == []


def test_the_same_translations_make_the_same_file(english: Pack) -> None:
    text, raw = sent(english), english.file(PROEF).read_bytes()
    english.file(PROEF).unlink()
    assert next(iter(brought(english, text).files.values())) == raw


def test_what_one_translator_leaves_open_does_not_take_away_what_another_did(english: Pack) -> None:
    both = sent(english)
    brought(english, both.replace('msgid "Samen"\nmsgstr ""', 'msgid "Samen"\nmsgstr "Together"'))
    found = brought(english, both.replace('"Freedom"', '"Liberty"'))
    assert [change.becomes for change in found.changes] == ["Liberty"]
    assert '"Together"' in english.file(PROEF).read_text("utf-8")


def test_an_empty_file_takes_nothing_away(english: Pack) -> None:
    assert not taken(english, re.sub(r'(msgctxt (?:.|\n)*?msgstr )".*"(\n".*")*', r'\1""', sent(english))).changes


def test_a_text_that_was_written_anew_comes_with_what_it_was(english: Pack) -> None:
    english.edit("stellingen/proef.yaml", "net zo gewoon als krijt", "zo gewoon als krijt")
    text = sent(english)
    assert entry(text, "stellingen/proef/proef-01.tekst").split("\n")[1:4] == [
        "#, fuzzy",
        '#| msgid "Ruimte is voor een {{ docent }} net zo gewoon als krijt."',
        'msgctxt "stellingen/proef/proef-01.tekst"',
    ]
    assert not taken(english, text).changes
    looked_at = text.replace("#, fuzzy\n", "").replace("is as ordinary as chalk", "is ordinary as chalk")
    brought(english, looked_at)
    assert "net zo gewoon" not in english.file(PROEF).read_text("utf-8")
    assert not taken(english, sent(english)).changes


def test_a_file_with_faults_changes_nothing(english: Pack) -> None:
    wrong = sent(english).replace("To a {{ docent }}", "To a teacher").replace("Language: en", "Language: nl")
    with pytest.raises(ContentFaults) as caught:
        taken(english, wrong)
    assert [fault.wrong for fault in caught.value.faults] == [
        "een onbekende taal",
        "een woord van de school ontbreekt",
    ]


def test_how_far_a_language_is(english: Pack) -> None:
    english.edit("stellingen/proef.yaml", "net zo gewoon als krijt", "zo gewoon als krijt")
    whole, parts = coverage(english.library(), "en", "strand")
    proef = next(part for part in parts if part.wat == "proef")
    # Strand says card 1 in its own words, so what the base says of it is not asked for.
    assert (proef.vertaald, proef.verouderd, proef.totaal) == (6, 0, 22)
    beuk = next(part for part in coverage(english.library(), "en", "beuk")[1] if part.wat == "proef")
    assert (beuk.vertaald, beuk.verouderd, beuk.totaal) == (5, 1, 22)
    assert whole.vertaald == sum(part.vertaald for part in parts)


def test_babel_reads_what_is_written(english: Pack) -> None:
    read = read_po(Path("uit.po"), sent(english).encode())
    assert not read.faults
    assert read.taal == "en"
    assert len(read.entries) == len({(one.context, one.source) for one in read.entries})


@pytest.mark.parametrize("written", ["en_GB", "en_gb", "EN", "en_US"])
def test_a_country_makes_no_second_language(english: Pack, written: str) -> None:
    found = taken(english, sent(english).replace("Language: en", f"Language: {written}"))
    assert (found.language, found.header, found.changes) == ("en", written, ())


def test_a_language_that_has_both_keeps_them_apart(english: Pack) -> None:
    english.file("talen/en-GB").mkdir()
    assert taken(english, sent(english).replace("Language: en", "Language: en_GB")).language == "en-GB"
    assert taken(english, sent(english).replace("Language: en", "Language: en_US")).language == "en-US"


def test_a_language_that_is_new_is_named_as_folders_are(english: Pack) -> None:
    assert taken(english, sent(english).replace("Language: en", "Language: pt_br")).language == "pt-BR"


def test_a_byte_order_mark_is_no_text(english: Pack) -> None:
    assert not taken(english, "\ufeff" + sent(english)).changes
    file = english.file(PROEF)
    file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes())
    assert english.shown() == []


def test_accents_of_two_signs_make_no_other_text(english: Pack) -> None:
    english.edit("stellingen/proef.yaml", "titel: Proef\n", "titel: Één idee\n")
    assert normalize("NFD", sent(english)) != sent(english)
    assert not taken(english, normalize("NFD", sent(english))).changes
