"""PDF/UA-1 by veraPDF, for every PDF of a school."""

import os

import pytest

from tests import verapdf

from .conftest import Printed


def test_every_pdf_is_pdf_ua(printed: Printed) -> None:
    if lacking := verapdf.missing():
        assert "CI" not in os.environ, lacking
        pytest.skip(lacking)
    pdfs = sorted(printed.folder.glob("*.pdf"))
    broken, checked = verapdf.failures(pdfs)
    assert broken == {}
    assert checked == len(pdfs) > 20


def test_the_validator_finds_a_pdf_without_tags(printed: Printed, tmp_path: "os.PathLike[str]") -> None:
    if lacking := verapdf.missing():
        assert "CI" not in os.environ, lacking
        pytest.skip(lacking)
    from pathlib import Path

    import pikepdf

    bare = Path(tmp_path) / "zonder.pdf"
    with pikepdf.open(printed.folder / "slijpsteen-95x68.pdf") as pdf:
        del pdf.Root.StructTreeRoot
        pdf.save(bare)
    broken, checked = verapdf.failures([bare])
    assert checked == 1
    assert "zonder.pdf" in broken
