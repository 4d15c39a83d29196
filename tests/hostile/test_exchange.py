"""What comes back from others: PO files, workbooks, lists of labels, releases, tables."""

import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.sheet.export_workbook import workbook_bytes
from generator.sheet.tabs import tabs_of
from tests.command.conftest import Run, run
from tests.conftest import ROOT, Pack
from tests.hostile.inputs import Input, assert_lines, patience, rows

__all__ = ["run"]

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=UTF-8\\n"\n"Language: en\\n"\n\n'
CONTEXT, TEXT = "stellingen/proef/proef-02.tekst", "Niemand hoeft te weten wat ik in mijn lokaal doe."
ENTRY = f'msgctxt "{CONTEXT}"\nmsgid "{TEXT}"\nmsgstr "Nobody."\n'


@dataclass(frozen=True)
class Sent(Input):
    """A file that a command takes in; ``words`` are those of the command, with ``{}`` for the file."""

    words: str = "translate import {} --yes"
    name: str = "en.po"
    raw: bytes | Callable[[Pack], bytes] = b""


def po(tries: str, text: str | bytes, must: str) -> Sent:
    """Return a file of a translator."""
    return Sent(tries, must, raw=text if isinstance(text, bytes) else text.encode())


def plural_forms(said: str) -> str:
    """Return a file of a translator with something else behind this line of its header."""
    return HEAD.replace("en\\n", f'en\\n"\n"Plural-Forms: {said}\\n') + ENTRY


PO = (
    po("een PO-bestand in UTF-16", (HEAD + ENTRY).encode("utf-16"), "en.po:1:1: "),
    po("een PO-bestand met een merk vooraan", "\ufeff" + HEAD + ENTRY, "bewaard in content/talen/en"),
    po("een codering die er niet is", HEAD.replace("UTF-8", "x-evil") + ENTRY, "en.po:1:1: "),
    po("een codering die iets uitpakt", HEAD.replace("UTF-8", "zlib_codec") + ENTRY, "en.po:1:1: "),
    po(
        "een PO-bestand in een taal uit de map",
        HEAD.replace("en\\n", "../../x\\n") + ENTRY,
        "en.po:1:1: een onbekende taal",
    ),
    po("een miljard vormen", plural_forms("nplurals=999999999; plural=0;"), "en.po:5:1: een taal heeft hoogstens"),
    po("vormen met duizend cijfers", plural_forms(f"nplurals={'9' * 5000};"), "en.po:5:1: een taal heeft hoogstens"),
    po("vormen die geen getal zijn", plural_forms("nplurals=veel;"), "bewaard in content/talen/en"),
    po(
        "een dag van een vertaling die geen dag is",
        plural_forms('x\\n"\n"PO-Revision-Date: morgen'),
        "bewaard in content/talen/en",
    ),
    po("een vorm met duizend cijfers", f'{HEAD}{ENTRY}msgstr[{"9" * 5000}] "x"\n', "en.po:9:1: "),
    po("een plek in de code die open blijft", f"{HEAD}#: \u2068x\n{ENTRY}", "en.po:6:1: "),
    po("geen taal", HEAD.replace("en\\n", "\\n") + ENTRY, "en.po:1:1: een onbekende taal"),
    po("een regel die open blijft", HEAD + ENTRY[:-2], "en.po:"),
    po("een tekst zonder plek", HEAD + ENTRY.replace(f'msgctxt "{CONTEXT}"\n', ""), "en.po:6:1: een vertaling zonder"),
    po("een plek uit de map", HEAD + ENTRY.replace(CONTEXT, "../../../x/y.tekst"), "en.po:6:1: "),
    po("een plek die er niet is", HEAD + ENTRY.replace("proef-02", "weg-02"), "en.po:6:1: een vertaling van een tekst"),
    po("dezelfde tekst twee keer", HEAD + ENTRY + "\n" + ENTRY, "en.po:10:1: twee vertalingen"),
    po("een woord dat er niet in stond", HEAD + ENTRY.replace("Nobody", "{{ huis.naam }}"), "en.po:8:"),
    po("een link die er niet in stond", HEAD + ENTRY.replace("Nobody", "[[rollen]]"), "en.po:8:"),
    po("een meervoud", HEAD + 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\nmsgstr[1] "d"\n', "en.po:6:1: "),
    po("HTML als PO-bestand", "<html></html>", "en.po:1:1: dit is geen geldig PO-bestand"),
    po("een leeg PO-bestand", "", "en.po:1:1: een onbekende taal"),
    po("een teken van een terminal in een regel", HEAD + "\x1b[31m\n", "en.po:6:1: "),
)


def workbook(pack: Pack) -> Path:
    """Return an export of a school."""
    file = pack.places.root / "uit.xlsx"
    templates = ROOT / "templates"
    file.write_bytes(workbook_bytes(tabs_of(pack.library(), "beuk", templates), templates))
    return file


def with_parts(change: Callable[[str, bytes], bytes]) -> Callable[[Pack], bytes]:
    """Return what makes an export with other parts."""

    def make(pack: Pack) -> bytes:
        file = workbook(pack)
        with zipfile.ZipFile(file) as packed:
            parts = {name: packed.read(name) for name in packed.namelist()}
        with zipfile.ZipFile(file, "w") as packed:
            for name, raw in parts.items():
                packed.writestr(name, change(name, raw))
        return file.read_bytes()

    return make


def with_cell(old: bytes, new: bytes) -> Callable[[Pack], bytes]:
    """Return what makes an export in which a cell holds something else."""
    return with_parts(
        lambda name, raw: raw.replace(old, new, 1) if b"proef-02</t>" in raw and b"showGridLines" in raw else raw
    )


IMPORT = "sheet import {} --school beuk --yes"
CELL = f"<t>{TEXT}</t>".encode()
WHOLE = f't="inlineStr"><is>{CELL.decode()}</is></c>'.encode()
SHEETS = tuple(
    Sent(tries, must, IMPORT, name, raw)
    for tries, must, name, raw in (
        ("een tekst als rekenblad", "b.xlsx: ", "b.xlsx", b"geen rekenblad"),
        ("een leeg archief als rekenblad", "b.xlsx: ", "b.xlsx", b"PK\x05\x06" + bytes(18)),
        (
            "een rekenblad met een wachtwoord",
            "b.xlsx: ",
            "b.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600),
        ),
        ("een tabel met puntkomma's", "b.csv: ", "b.csv", b"Kaart;Tekst\r\nproef-01;x\r\n"),
        (
            "een formule in een cel",
            "b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(WHOLE, b"><f>HYPERLINK(1)</f></c>"),
        ),
        (
            "een fout van een formule",
            "b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(WHOLE, b't="e"><v>#REF!</v></c>'),
        ),
        (
            "een getal als tekst van een kaart",
            "b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(WHOLE, b"><v>1</v></c>"),
        ),
        (
            "een woord dat er niet is in een cel",
            "b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(CELL, b"<t>{{ os }}</t>"),
        ),
        ("twee alinea's in een cel", "b.xlsx[Proef!E5]: ", "b.xlsx", with_cell(CELL, b"<t>een\n\ntwee</t>")),
        (
            "een tab die in een cel verstopt is",
            "b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(CELL, b"<t>a_x001B_b</t>"),
        ),
        (
            "doorgestreepte woorden",
            "Let op: b.xlsx[Proef!E5]: ",
            "b.xlsx",
            with_cell(CELL, b"<r><rPr><strike/></rPr><t>weg</t></r><r><t> hier</t></r>"),
        ),
        (
            "een eigen afkorting in een rekenblad",
            "b.xlsx: ",
            "b.xlsx",
            with_parts(
                lambda name, raw: (
                    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + raw.replace(CELL, b"<t>&a;</t>")
                )
            ),
        ),
        (
            "een blad dat uitgepakt groot is",
            "b.xlsx: ",
            "b.xlsx",
            with_parts(lambda name, raw: raw + b" " * 60_000_000 if name.endswith("sheet1.xml") else raw),
        ),
    )
)
LABELS = "print --outline --set proef --stock proef-x1 --stock-list {}"
NO = "Fout: etiket «proef-x1» is er niet"
FORM = (
    "<manufacturers><manufacturer name='Proef'><label><name>X1</name><measure>{}</measure></label></manufacturer>"
    "</manufacturers>"
)
LISTS = tuple(
    Sent(tries, must, LABELS, "labels.xml", raw.encode())
    for tries, must, raw in (
        ("een lijst die geen XML is", "labels.xml:", "niets"),
        (
            "een lijst met een eigen afkorting",
            "labels.xml:",
            '<!DOCTYPE x [<!ENTITY a "x">]>' + FORM.format("&a;"),
        ),
        ("een etiket zonder maten", NO, FORM.format("")),
        ("een etiket van letters", NO, FORM.format("S;a;b;c;d;e;f;g;h;i;j")),
        ("een etiket kleiner dan niets", NO, FORM.format("S;-1;-1;-1;-1;-1;-1;2;5;21000;29700")),
        ("een miljard etiketten", NO, FORM.format("S;1;1;1;1;0;0;999999999;999999999;21000;29700")),
        (
            "een etiket breder dan zijn vel",
            "Fout: op Proef X1",
            FORM.format("S;8500;5500;99999;5500;0;0;2;5;21000;29700"),
        ),
        (
            "een etiket zo klein als een korrel",
            "Fout: op Proef X1",
            FORM.format("S;100;100;100;100;0;0;2;5;21000;29700"),
        ),
        (
            "duizenden elementen in elkaar",
            "labels.xml:",
            "<manufacturers>" + "<x>" * 5000 + "</x>" * 5000 + "</manufacturers>",
        ),
    )
)
SINCE = "print --school beuk --changed-since {}"
RELEASES = tuple(
    Sent(tries, must, SINCE, "herfst.yaml", raw.encode())
    for tries, must, raw in (
        ("een uitgave die geen uitgave is", "herfst.yaml:1:1: ", "a: b\n"),
        ("een uitgave met een naam uit de map", "herfst.yaml:1:10: ", "uitgave: ../x\nscholen: {}\n"),
        (
            "een afdruk die er geen is",
            "herfst.yaml:2:",
            "uitgave: x\nscholen: {beuk: {proef: {proef-01: {nummer: '1', afdruk: 'x', begin: a}}}}\n",
        ),
        (
            "een uitgave van een andere school",
            "Fout: kies een school uit uitgave «x»",
            "uitgave: x\nscholen: {linde: {}}\n",
        ),
        ("een lege uitgave", "herfst.yaml:1:1: ", ""),
    )
)
INPUTS = (*PO, *SHEETS, *LISTS, *RELEASES)


@pytest.mark.parametrize("one", rows(INPUTS))
def test_what_others_send_is_refused_in_a_sentence_and_leaves_all_as_it_was(pack: Pack, run: Run, one: Sent) -> None:
    file = pack.places.root / one.name
    file.write_bytes(one.raw if isinstance(one.raw, bytes) else one.raw(pack))
    layer = pack.file("scholen/beuk.yaml").read_bytes()
    with patience():
        done = run(*one.words.format(one.name).split())
    lines = [line.strip() for line in (done.stdout + done.stderr).splitlines()]
    assert_lines([*lines, " ".join(lines)], one.must)
    if not one.must.startswith(("bewaard", "Let op")):
        assert done.returncode in (1, 2)
        assert pack.file("scholen/beuk.yaml").read_bytes() == layer
        assert not pack.file("talen").exists()
