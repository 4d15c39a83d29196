"""What faces, sheets, documents and the book are kept by: a change of what makes them is seen, however deep it lies."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.print.engine import styles
from generator.print.engine.styles import STAGES, Style, book_style, card_style, code_digest, sheet_style, tile_style
from tests.conftest import ROOT

PRINT = ROOT / "generator" / "print"
NO_BYTES = {"__init__.py", "archive.py", "pictures.py", "preflight.py", "report.py", "store.py"}
"""What packs, draws, looks over, lists or keeps PDFs that are there, and changes no byte of one."""

STYLES = card_style, sheet_style, book_style, tile_style


@pytest.fixture
def code(tmp_path: Path) -> Path:
    """A copy of what prints."""
    return Path(shutil.copytree(PRINT, tmp_path / "print", ignore=shutil.ignore_patterns("__pycache__")))


@pytest.fixture
def templates(tmp_path: Path) -> Path:
    """A copy of the templates."""
    return Path(shutil.copytree(ROOT / "templates", tmp_path / "templates"))


@pytest.fixture(autouse=True)
def _new_styles() -> Iterator[None]:
    yield
    for style in STYLES:
        style.cache_clear()


def digests(templates: Path) -> list[str]:
    for style in STYLES:
        style.cache_clear()
    made: list[Style] = [style(templates) for style in STYLES]
    return [one.digest for one in made]


def test_whatever_decides_bytes_of_a_pdf_is_in_a_stage() -> None:
    beside = {*STAGES, *NO_BYTES, "documents", "book", "__pycache__"}
    assert {path.name for path in PRINT.iterdir()} - beside == set()
    assert [name for name in STAGES if not (PRINT / name).exists()] == []


@pytest.mark.parametrize("stage", [*STAGES, "documents", "book"])
def test_a_change_in_a_stage_is_seen_however_deep_it_lies(code: Path, stage: str) -> None:
    before = code_digest(code, stage)
    files = [code / stage] if stage.endswith(".py") else sorted((code / stage).rglob("*.py"))
    for file in files:
        raw = file.read_bytes()
        file.write_bytes(raw + b"\n# anders\n")
        assert code_digest(code, stage) != before, file
        file.write_bytes(raw)
    if not stage.endswith(".py"):
        deeper = code / stage / "dieper" / "nog_dieper.py"
        deeper.parent.mkdir()
        deeper.write_text("# anders\n", "utf-8")
        assert code_digest(code, stage) != before
        deeper.unlink()
    assert code_digest(code, stage) == before


def test_what_makes_no_pdf_leaves_the_cache_alone(code: Path) -> None:
    before = code_digest(code, *STAGES, "documents", "book")
    for name in NO_BYTES:
        (code / name).write_text("# anders\n", "utf-8")
    (code / "faces" / "__pycache__").mkdir()
    (code / "faces" / "__pycache__" / "deck.pyc").write_bytes(b"anders")
    assert code_digest(code, *STAGES, "documents", "book") == before
    assert styles.ENGINE[0] == code_digest(PRINT, *STAGES)


@pytest.mark.parametrize(("stage", "changes"), [("documents", "sheets"), ("book", "book")])
def test_documents_and_the_book_are_kept_by_their_own_code_too(
    code: Path, templates: Path, monkeypatch: pytest.MonkeyPatch, stage: str, changes: str
) -> None:
    monkeypatch.setattr(styles, "_PRINT", code)
    before = digests(templates)
    (code / stage / "dieper").mkdir()
    (code / stage / "dieper" / "nieuw.py").write_text("# anders\n", "utf-8")
    after = digests(templates)
    names = ("cards", "sheets", "book", "tiles")
    assert [name for name, was, is_ in zip(names, before, after, strict=True) if was != is_] == [changes]


@pytest.mark.parametrize(("folder", "at"), [("blad", 1), ("boek", 2)])
def test_a_part_of_style_in_a_folder_of_its_own_counts(templates: Path, folder: str, at: int) -> None:
    before = digests(templates)
    part = templates / "print" / folder / "dieper" / "10-nieuw.css"
    part.parent.mkdir()
    part.write_text(".nieuw { color: #123456 }\n", "utf-8")
    after = digests(templates)
    assert [n for n, (was, is_) in enumerate(zip(before, after, strict=True)) if was != is_] == [at]
    assert "#123456" in STYLES[at](templates).css


@pytest.mark.parametrize("name", ["tegel.html", "tegels-kaart.html", "tegels-uitleg.html"])
def test_tiles_are_kept_by_what_is_written_on_them(templates: Path, name: str) -> None:
    before = digests(templates)
    file = templates / "print" / name
    file.write_text(file.read_text("utf-8") + "<p>anders</p>\n", "utf-8")
    assert digests(templates) == [*before[:3], tile_style(templates).digest]
    assert before[3] != tile_style(templates).digest
