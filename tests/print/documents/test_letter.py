"""A letter for Word, read back: what is filled in, what is open, and when it is made again."""

import io
import re
import shutil
import zipfile
from dataclasses import dataclass
from typing import Any

import docx
import pytest

from generator.faults import ContentFaults
from generator.print.documents.letter import letter, letter_key, template_of
from generator.print.engine.program import printing_digest
from generator.print.order.order import Choice, Order
from generator.resolve import resolve_edition
from generator.site.pages.site import Site
from generator.site.supplements import supplements
from tests.conftest import ROOT, Pack

from ..conftest import Printed, print_school
from ..reading import page_count, page_text

LETTER = """id: proefbrief
titel: Proefbrief
ondertitel: Een brief om te proeven
kort: Vul in en verstuur.
vragen: [wat-bedoelen-we]
bron: {publicatie: boekje, plek: "Hoofdstuk 5"}
inleiding: Een brief.
brief:
  onderwerp: "Kom je ook? Thee & <b>koek</b>"
  aanhef: "Beste {{ docent }},"
  delen:
    - titel: Waarom
      tekst: |
        Leren *met* **elkaar** op {{ school.onze }} {{ school }}: 1 < 2 && {% if x %}, &amp; {# niets #}.

        - een punt
        - nog een punt

        1. eerst
        2. daarna
      open: "jullie <eigen> woorden & zinnen"
    - titel: Wanneer
      tekst: Dit staat vast.
      tabel:
        kolommen: ["Wat", "Wanneer"]
        velden:
          - {naam: "A & B", tekst: "Een < uur.", open: "datum <en> tijd"}
          - {naam: Slot, open: maand}
  slot: Tot dan.
  groet: "Groeten,"
  ondertekening: van <de> groep
speluitleg:
  doel: Een brief die klaar is.
  voor_wie: Iedereen
  groep: {van: 2, tot: 4}
  minuten: 10
  materiaal: [{wat: De brief, set: proefbrief}]
  voorbereiding: [Lees de brief.]
  stappen: [{titel: Invullen, minuten: 10, tekst: Vul de brief in.}]
  nabespreking: [Wie doet mee?]
  misgaat: [{wat: Niemand komt., doe: Vraag het zelf.}]
"""
ONLY = Order(sets=("proefbrief",))
FILE = "proefbrief-brief.docx"
OPEN = ["datum", "jullie <eigen> woorden & zinnen", "datum <en> tijd", "maand", "naam"]


@pytest.fixture
def lettered(pack: Pack) -> Pack:
    """The small project with a letter, and templates of its own."""
    folder = pack.places.content / "werkvormen"
    folder.mkdir()
    (folder / "proefbrief.yaml").write_text(LETTER, "utf-8")
    (pack.places.root / "templates").unlink()
    shutil.copytree(ROOT / "templates", pack.places.root / "templates")
    return pack


@dataclass(frozen=True)
class Read:
    """A letter as Word's own library reads it."""

    raw: bytes

    @property
    def document(self) -> Any:
        return docx.Document(io.BytesIO(self.raw))

    @property
    def paragraphs(self) -> list[Any]:
        """All paragraphs, those of tables too."""
        cells = [cell for table in self.document.tables for row in table.rows for cell in row.cells]
        return [*self.document.paragraphs, *(one for cell in cells for one in cell.paragraphs)]

    @property
    def texts(self) -> list[str]:
        return [paragraph.text for paragraph in self.paragraphs]

    def runs(self, style: str) -> list[str]:
        """Give the text of the runs in a style."""
        return [run.text for one in self.paragraphs for run in one.runs if run.style.name == style]


def made(pack: Pack, school: str = "beuk") -> Read:
    """Write the letter as it is now."""
    edition = pack.edition(school)
    laid = edition.set("proefbrief")
    assert laid is not None
    assert laid.record.brief is not None
    return Read(letter(pack.places.templates, edition, laid.record, laid.record.brief))


def test_the_school_is_filled_in(lettered: Pack) -> None:
    texts = made(lettered).texts
    assert texts.count("Basisschool De Beuk") == 2
    assert "Tiel, «vul in: datum»" in texts
    assert "Beste leerkracht," in texts


def test_what_is_open_is_marked_and_says_so(lettered: Pack) -> None:
    assert sorted(made(lettered).runs("Invulveld")) == sorted(f"«vul in: {what}»" for what in OPEN)
    style = made(lettered).document.styles["Invulveld"].element.xml
    assert 'w:shd w:val="clear"' in style
    assert 'w:u w:val="dotted"' in style


def test_a_town_that_is_not_known_is_open_too(lettered: Pack) -> None:
    assert "«vul in: plaats», «vul in: datum»" in made(lettered, "strand").texts


def test_a_list_keeps_its_first_number(lettered: Pack) -> None:
    lettered.edit("werkvormen/proefbrief.yaml", "1. eerst\n        2. daarna", "3. eerst\n        4. daarna")
    assert {"3.\teerst", "4.\tdaarna"} <= set(made(lettered).texts)


def test_signs_in_texts_are_just_letters(lettered: Pack) -> None:
    letter = made(lettered)
    assert letter.texts[letter.texts.index("Tiel, «vul in: datum»") + 1] == "Kom je ook? Thee & <b>koek</b>"
    assert "Leren met elkaar op onze school: 1 < 2 && {% if x %}, &amp; {# niets #}." in letter.texts
    assert {"A & B", "Een < uur.", "van <de> groep"} <= set(letter.texts)
    assert letter.document.core_properties.title == "Kom je ook? Thee & <b>koek</b>"


def test_a_name_with_signs_is_safe(lettered: Pack) -> None:
    lettered.edit("scholen/beuk.yaml", "naam: Basisschool De Beuk", 'naam: "De <Beuk> & {{ Co }}"')
    letter = made(lettered)
    assert letter.texts.count("De <Beuk> & {{ Co }}") == 2
    assert letter.document.core_properties.author == "De <Beuk> & {{ Co }}"


def test_emphasis_lists_and_headings_are_words_own(lettered: Pack) -> None:
    letter = made(lettered)
    (line,) = [one for one in letter.paragraphs if one.text.startswith("Leren met")]
    assert [run.text for run in line.runs if run.italic] == ["met"]
    assert [run.text for run in line.runs if run.bold] == ["elkaar"]
    by_style = {one.text: one.style.name for one in letter.paragraphs}
    assert by_style["een punt"] == "List Bullet"
    assert by_style["2.\tdaarna"] == "List"
    assert by_style["Kom je ook? Thee & <b>koek</b>"] == "Heading 1"
    assert by_style["Waarom"] == "Heading 2"


def test_a_table_has_a_head_that_comes_again(lettered: Pack) -> None:
    (table,) = made(lettered).document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["Wat", "Wanneer"],
        ["A & B\nEen < uur.", "«vul in: datum <en> tijd»"],
        ["Slot", "«vul in: maand»"],
    ]
    assert "w:tblHeader" in table.rows[0]._tr.xml


def test_the_letter_is_dutch_and_its_colour_the_schools(lettered: Pack) -> None:
    styles = made(lettered).document.styles
    assert 'w:lang w:val="nl-NL"' in styles.element.xml
    assert str(styles["Schoolnaam"].font.color.rgb) == "0B5D4B"


def test_a_logo_of_png_is_placed_and_told(lettered: Pack) -> None:
    letter = made(lettered, "strand")
    (picture,) = letter.document.inline_shapes
    assert picture._inline.docPr.get("descr") == "Logo van Het Strandcollege"
    assert picture.width <= docx.shared.Mm(60.1)
    assert picture.height <= docx.shared.Mm(16.1)
    assert "Schoolnaam" not in {one.style.name for one in letter.paragraphs}
    named = [one.text for one in made(lettered).paragraphs if one.style.name == "Schoolnaam"]
    assert named == ["Basisschool De Beuk"]


def test_the_same_bytes_every_time(lettered: Pack) -> None:
    first, second = made(lettered).raw, made(lettered).raw
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as file:
        assert {entry.date_time for entry in file.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert file.namelist()[0] == "[Content_Types].xml"


def prints(pack: Pack, order: Order | None = ONLY) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Print the letter's set; gives what was made, and what was kept."""
    report = print_school(pack.places, "beuk", order)
    return report.made, report.kept


def test_a_letter_comes_with_its_set(lettered: Pack) -> None:
    files, _ = prints(lettered)
    assert FILE in files
    folder = lettered.places.print("beuk") / "keuze"
    assert (folder / FILE).read_bytes() == made(lettered).raw
    text = page_text(folder / "proefbrief-brief-a4.pdf", 0)
    assert "Basisschool De Beuk" in text
    assert [what for what in OPEN if f"«vul in: {what}»" not in text] == []
    assert "Thee & <b>koek</b>" in text


def test_nothing_changed_makes_no_letter(lettered: Pack) -> None:
    prints(lettered)
    assert prints(lettered)[0] == ()
    assert FILE in prints(lettered)[1]


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("werkvormen/proefbrief.yaml", "Tot dan.", "Tot gauw."),
        ("scholen/beuk.yaml", "plaats: Tiel", "plaats: Ede"),
        ("scholen/po.yaml", "ev: leerkracht", "ev: juf"),
        ("scholen/beuk.yaml", "#0b5d4b", "#5d0b4b"),
    ],
)
def test_a_change_makes_it_again(lettered: Pack, file: str, old: str, new: str) -> None:
    prints(lettered)
    lettered.edit(file, old, new)
    assert FILE in prints(lettered)[0]


def test_another_template_makes_it_again(lettered: Pack) -> None:
    prints(lettered)
    template = template_of(lettered.places.templates)
    document = docx.Document(str(template))
    document.add_paragraph("Van de vormgever")
    document.save(str(template))
    printing_digest.cache_clear()  # a command reads templates once
    assert prints(lettered)[0] == (FILE,)
    assert "Van de vormgever" in made(lettered).texts


def test_other_words_in_its_language_make_it_again(lettered: Pack) -> None:
    library, templates = lettered.library(), lettered.places.templates
    keys = {}
    for words in ("Logo of", "Emblem of"):
        file = templates / "talen" / "en.po"
        file.write_text(file.read_text("utf-8").replace('"Logo of %(naam)s"', f'"{words} %(naam)s"'), "utf-8")
        for language in ("nl", "en"):
            edition = resolve_edition(library, "beuk", language)
            laid = edition.set("proefbrief")
            assert laid is not None
            assert laid.record.brief is not None
            keys[words, language] = letter_key(templates, edition, laid, laid.record.brief)
    assert keys["Logo of", "nl"] == keys["Emblem of", "nl"]
    assert keys["Logo of", "en"] != keys["Emblem of", "en"]


def test_a_letter_that_was_damaged_is_made_again(lettered: Pack) -> None:
    prints(lettered)
    file = lettered.places.print("beuk") / "keuze" / FILE
    file.write_bytes(b"stuk")
    assert prints(lettered)[0] == (FILE,)


def test_a_choice_of_cards_asks_for_no_letter(lettered: Pack) -> None:
    order = Order(sets=("proef",), choice=Choice(cards=("proef-01",)))
    assert [name for name in prints(lettered, order)[0] if name.endswith(".docx")] == []


def test_a_set_that_is_left_out_takes_its_letter_along(lettered: Pack) -> None:
    assert FILE in prints(lettered, None)[0]
    lettered.edit("scholen/beuk.yaml", "kaarten:\n", "sets: {zonder: [proefbrief]}\nkaarten:\n")
    assert FILE in print_school(lettered.places, "beuk").removed
    assert not (lettered.places.print("beuk") / FILE).exists()


@pytest.mark.parametrize("spoiled", ["{{ vergeten }}", "{% if %}", "{{ ''.__class__.__mro__ }}"])
def test_a_template_that_fails_is_a_fault_with_its_file(lettered: Pack, spoiled: str) -> None:
    template = template_of(lettered.places.templates)
    document = docx.Document(str(template))
    document.add_paragraph(spoiled)
    document.save(str(template))
    with pytest.raises(ContentFaults) as caught:
        made(lettered)
    (fault,) = caught.value.faults
    assert fault.as_line(lettered.places.root).startswith("templates/brief/brief.docx: het sjabloon van de brief")


def test_a_template_that_is_no_document_is_a_fault(lettered: Pack) -> None:
    template_of(lettered.places.templates).write_bytes(b"geen docx")
    with pytest.raises(ContentFaults, match="1 faults"):
        made(lettered)


def test_the_letter_goes_along_with_the_site(lettered: Pack) -> None:
    prints(lettered, None)
    site = Site(lettered.edition("beuk"), lettered.places)
    assert site.prints[FILE] == lettered.places.print("beuk") / FILE
    assert supplements(site)[f"print/{FILE}"] == site.prints[FILE]


def test_the_real_letter_is_two_sheets_and_all_its_places_are_open(printed: Printed) -> None:
    file = printed.folder / "informatiebrief-brief-a4.pdf"
    assert page_count(file) == 2
    on_paper = re.findall(r"«vul in: [^»]+»", page_text(file, 0) + " " + page_text(file, 1))
    in_word = Read((printed.folder / "informatiebrief-brief.docx").read_bytes()).runs("Invulveld")
    assert sorted(on_paper) == sorted(in_word)
    assert len(in_word) == 14
