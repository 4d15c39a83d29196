"""The book read back: every number of a page is true, everything is in it, and it costs what changed."""

import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from generator.faults import ContentFaults
from generator.places import Places
from generator.print.book.build import book_key
from generator.print.book.chapters import Chapters
from generator.print.order.order import Order
from generator.print.report import PrintReport
from generator.records.library import Library
from generator.resolve import resolve_edition
from generator.text.plain import plain
from tests import verapdf
from tests.conftest import PACK, ROOT, Pack
from tests.print.conftest import print_school
from tests.print.documents.sets import FIGUUR
from tests.print.reading import marked_text, page_count, page_text, words

BOOK = Order(formats=("boek-a4",), book=True)
LINKED = re.compile(r"\[\[(?:[^|\]]*\|)?([^\]]*)\]\]")


def print_book(pack: Pack, school: str = "beuk") -> PrintReport:
    return print_school(pack.places, school, BOOK)


@dataclass(frozen=True)
class Book:
    """The book of the small project, read only."""

    pack: Pack
    file: Path

    def page(self, number: int) -> str:
        """Give the text of a page, by the number that stands on it."""
        return page_text(self.file, number - 1)

    @property
    def pages(self) -> list[str]:
        return [page_text(self.file, page) for page in range(page_count(self.file))]


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Book:
    root = tmp_path_factory.mktemp("boek") / "pack"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
    pack = Pack(Places(root, root / "build"))
    pack.file("figuren").mkdir()
    for name in ("bomen", "grassen"):
        figure = FIGUUR.format(name=name, title=name.title())
        pack.file(f"figuren/{name}.yaml").write_text(figure, "utf-8")
    pack.edit("slijpsteen/steen.yaml", "achtergrond:\n", "figuren: [bomen, grassen]\nachtergrond:\n")
    pack.edit("slijpsteen/steen.yaml", "richtvragen:", "  - {titel: Gras, tekst: Gras groeit.}\nrichtvragen:")
    return Book(pack, print_book(pack).folder / "kijkwijzer.pdf")


@pytest.fixture
def changed(book: Book, tmp_path: Path) -> Pack:
    """The small project with its book, to change."""
    shutil.copytree(book.pack.places.root, tmp_path / "pack", symlinks=True)
    return Pack(Places(tmp_path / "pack", tmp_path / "pack" / "build"))


def bookmarks(file: Path) -> list[tuple[int, str, int]]:
    """Give the bookmarks as (level, title, number of the page)."""
    found: list[tuple[int, str, int]] = []
    with pikepdf.open(file) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}

        def read(items: Any, level: int) -> None:
            for item in items:
                found.append((level, item.title, numbers[item.destination[0].objgen]))
                read(item.children, level + 1)

        with pdf.open_outline() as outline:
            read(outline.root, 1)
    return found


def test_every_page_bears_its_own_number_but_the_covers(book: Book) -> None:
    assert "1" not in book.pages[0].split()
    assert [text.split()[-1] for text in book.pages[1:-1]] == [str(n) for n in range(2, len(book.pages))]
    assert book.pages[-1].endswith("Basisschool De Beuk")


def test_there_is_one_list_of_contents(book: Book) -> None:
    edition = book.pack.edition("beuk")
    titles = [plain(laid.record.titel) for laid in edition.sets]
    assert all(re.search(rf"{title} \d+", book.page(3)) for title in titles)
    for kind, sets in edition.sets_by_kind():
        [opening] = [number for _, title, number in bookmarks(book.file) if title == kind.title]
        assert not any(plain(laid.record.titel) in book.page(opening).split() for laid in sets)


def test_each_part_and_set_opens_with_a_picture(book: Book) -> None:
    opened = {number for level, _, number in bookmarks(book.file) if level <= 2 and 4 < number < len(book.pages) - 3}
    with pikepdf.open(book.file) as pdf:
        drawn = {
            number
            for number, page in enumerate(pdf.pages, 1)
            if any(form.get("/Subtype") == "/Form" for form in dict(page.obj.Resources.get("/XObject", {})).values())
        }
    assert len(opened) == 8
    assert opened <= drawn


def test_texts_and_figures_take_turns_and_fill_their_pages(book: Book) -> None:
    titles = [title for level, title, _ in bookmarks(book.file) if level == 3]
    start = titles.index("Vertrouwen")
    assert titles[start : start + 4] == ["Vertrouwen", "Bomen", "Gras", "Grassen"]


def test_the_numbers_in_the_contents_are_those_of_the_pages(book: Book) -> None:
    marks = [(title, number) for level, title, number in bookmarks(book.file) if level <= 2]
    named = [(title, number) for title, number in marks if title not in ("Kijkwijzer", "Inhoud")]
    for title, number in named[1:]:
        assert f"{title} {number}" in book.page(3)
        assert title in book.page(number)
    assert [title for title, _ in named][-3:] == ["Begrippen", "Bronnen", "Register"]
    assert {plain(laid.record.titel) for laid in book.pack.edition("beuk").sets} <= {title for title, _ in named}


def test_every_reference_says_the_page_that_it_leads_to(book: Book) -> None:
    shown = 0
    with pikepdf.open(book.file) as pdf:
        numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, 1)}
        nums = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
        parents = dict(zip(map(int, nums[::2]), nums[1::2], strict=True))
        for page in pdf.pages:
            texts = marked_text(page.obj)
            for link in page.obj.get("/Annots", []):
                leads = numbers[link.Dest[0].objgen]
                assert str(link.Contents) == f"Naar bladzijde {leads}"
                owner: Any = parents[int(link.StructParent)]
                assert owner.S == "/Link"
                said = "".join(texts[int(kid)] for kid in owner.K if not isinstance(kid, pikepdf.Object)).strip()
                if said.isdigit():
                    shown += 1
                    assert int(said) == leads
    assert shown > 5


def test_the_whole_edition_is_in_it(book: Book) -> None:
    said = " ".join(book.pages)
    edition = book.pack.edition("beuk")
    for laid in edition.sets:
        for card in laid.cards:
            assert words(plain(card.kaart.tekst)) in re.sub(r" \(bladzijde \d+\)", "", said)
        for stap in laid.record.speluitleg.stappen:
            assert words(plain(stap.titel)) in said
    for begrip in edition.begrippen.values():
        assert words(plain(begrip.uitleg)) in said
    assert "eigen 1" in said
    assert "Een lijn van" in said


def test_the_index_leads_to_pages_that_speak_of_a_term(book: Book) -> None:
    found = re.search(r"Professionele ruimte ([\d, –]+)", book.pages[-2])
    assert found
    explained, *used = [int(number) for number in re.findall(r"\d+", found[1])]
    assert "Wat een leerkracht zelf kiest." in book.page(explained)
    assert used
    for number in used:
        assert "professionele ruimte" in book.page(number).casefold() or "speelruimte" in book.page(number).casefold()


def test_a_school_reads_its_own_name_and_words(book: Book) -> None:
    assert "Basisschool De Beuk" in book.pages[0]
    with pikepdf.open(book.file) as pdf:
        assert str(pdf.docinfo["/Title"]) == "Kijkwijzer van Basisschool De Beuk"


def test_the_book_is_pdf_ua(book: Book) -> None:
    if lacking := verapdf.missing():
        pytest.skip(lacking)
    assert verapdf.failures([book.file]) == ({}, 1)


def test_a_change_lays_out_its_own_chapter_and_equals_a_fresh_book(changed: Pack, tmp_path: Path) -> None:
    assert print_book(changed).made == ()
    changed.edit("stellingen/proef.yaml", "Niemand hoeft te weten", "Niemand hoeft ooit te weten")
    report = print_book(changed)
    assert (report.made, report.faces) == (("kijkwijzer.pdf",), ("Proef",))
    fresh = print_school(Places(changed.places.root, tmp_path / "vers"), "beuk", BOOK)
    assert (fresh.folder / "kijkwijzer.pdf").read_bytes() == (report.folder / "kijkwijzer.pdf").read_bytes()


def test_what_moves_moves_its_numbers_along(changed: Pack) -> None:
    before = {title: number for _, title, number in bookmarks(print_book(changed).folder / "kijkwijzer.pdf")}
    long = " ".join(["Een zin om de bladzijde mee te vullen, zodat alles daarna opschuift."] * 90)
    changed.edit("stellingen/proef.yaml", "Jullie horen wat een ander vindt.", long)
    report = print_book(changed)
    after = {title: number for _, title, number in bookmarks(report.folder / "kijkwijzer.pdf")}
    assert after["Proef"] == before["Proef"]
    assert after["Rollen"] > before["Rollen"]
    assert f"Rollen {after['Rollen']}" in page_text(report.folder / "kijkwijzer.pdf", 2)
    assert set(report.faces) == {"Proef", "Register"}


def test_a_plain_print_without_the_book_leaves_it_alone(changed: Pack) -> None:
    folder = print_school(changed.places, "beuk", Order(book=True)).folder
    book = (folder / "kijkwijzer.pdf").read_bytes()
    assert "kijkwijzer.pdf" not in print_school(changed.places, "beuk").removed
    assert (folder / "kijkwijzer.pdf").read_bytes() == book


@pytest.mark.parametrize(
    ("file", "old", "new", "languages"),
    [
        ("print/boek/register.html", "vet is de uitleg", "vet is de plek van de uitleg", {"nl", "en"}),
        ("talen/en.po", '"To page %(nummer)s"', '"Go to page %(nummer)s"', {"en"}),
    ],
)
def test_what_is_written_last_makes_it_again(changed: Pack, file: str, old: str, new: str, languages: set[str]) -> None:
    templates, library = own_templates(changed), changed.library()
    before = {language: key_of(templates, library, language) for language in ("nl", "en")}
    written = templates / file
    assert old in written.read_text("utf-8")
    written.write_text(written.read_text("utf-8").replace(old, new), "utf-8")
    assert {language for language, key in before.items() if key_of(templates, library, language) != key} == languages


def key_of(templates: Path, library: Library, language: str) -> str:
    chapters = Chapters(templates, resolve_edition(library, "beuk", language))
    return book_key(templates, chapters, tuple(chapters.parts()))


def own_templates(pack: Pack) -> Path:
    """Return the templates of a project, which it no longer shares."""
    templates = pack.places.root / "templates"
    templates.unlink()
    return Path(shutil.copytree(ROOT / "templates", templates))


def test_a_link_to_what_is_not_in_the_book_is_a_fault(changed: Pack) -> None:
    chapter = own_templates(changed) / "print" / "boek" / "hoofdstuk.html"
    chapter.write_text(chapter.read_text("utf-8").replace('<h1 id="{{ set.id }}">', "<h1>"), "utf-8")
    with pytest.raises(ContentFaults) as caught:
        print_book(changed)
    assert "niet in het boek staat" in caught.value.faults[0].wrong
    assert "«rollen»" in caught.value.faults[0].found


def test_material_of_a_set_that_a_school_left_out_is_named_without_a_page(pack: Pack) -> None:
    pack.edit("stellingen/proef.yaml", "{wat: De kaarten, set: proef}", "{wat: De bladen apart, set: opdrachten}")
    for school, follows in (("beuk", r"\(bladzijde \d+\)"), ("strand", "•? *Een tafel")):
        book = Book(pack, print_book(pack, school).folder / "kijkwijzer.pdf")
        [after] = [page.partition("De bladen apart")[2] for page in book.pages if "De bladen apart" in page]
        assert re.match(follows, after.strip()), after[:40]
