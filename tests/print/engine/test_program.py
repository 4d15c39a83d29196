"""What PDFs are made with counts in what they are known by, wherever it lies."""

import shutil
from pathlib import Path

import pytest

from generator.design.tokens import read_tokens
from generator.print.engine.program import printing_digest
from tests.conftest import ROOT


def test_a_font_of_a_package_that_changes_makes_all_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    templates = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", templates)
    first = read_tokens(templates).letters[0]
    font = tmp_path / "eigen_letters" / "files" / first.bestand
    font.parent.mkdir(parents=True)
    (font.parents[1] / "__init__.py").touch()
    shutil.copyfile(first.file, font)
    monkeypatch.syspath_prepend(tmp_path)
    tokens = templates / "design" / "tokens.yaml"
    tokens.write_text(tokens.read_text("utf-8").replace(first.pakket, "eigen_letters", 1), "utf-8")
    read_tokens.cache_clear()
    before = printing_digest(templates)
    font.write_bytes(font.read_bytes() + b"\0")
    printing_digest.cache_clear()
    assert printing_digest(templates) != before
