"""What is kept between commands counts only where this user's own kijkwijzer kept it, and as it was kept."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from generator.seal import has_seal, read_sealed, seal, with_seal, write_with_seal
from tests.conftest import ROOT


def seal_elsewhere(home: Path, **more: str) -> str:
    """Give the seal that another process makes, of a user whose own files lie in ``home``."""
    code = "from generator.seal import seal; print(seal(b'een'))"
    environment = {**os.environ, "XDG_CONFIG_HOME": str(home), "HOME": str(home), "PYTHONPATH": str(ROOT), **more}
    return subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    ).stdout


def test_what_was_kept_is_read_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "een"
    file.write_bytes(with_seal(b"een\nzijde"))
    assert read_sealed(file) == b"een\nzijde"
    assert read_sealed(tmp_path / "geen") is None


@pytest.mark.parametrize("at", [0, 40, 63, 64, 65, -1])
def test_what_was_damaged_is_as_good_as_none(tmp_path: Path, at: int) -> None:
    raw, file = bytearray(with_seal(b"een zijde")), tmp_path / "een"
    raw[at] ^= 1
    file.write_bytes(raw)
    assert read_sealed(file) is None


def test_a_file_that_must_stay_as_it_is_has_its_seal_beside_it(tmp_path: Path) -> None:
    file = tmp_path / "een.woff2"
    write_with_seal(file, b"letters")
    assert has_seal(file)
    file.write_bytes(b"andere letters")
    assert not has_seal(file)
    write_with_seal(file, b"letters")
    file.with_name("een.woff2.seal").write_text("")
    assert not has_seal(file)


def test_each_user_has_another_key_and_keeps_it(tmp_path: Path) -> None:
    one, other = tmp_path / "een", tmp_path / "ander"
    first = seal_elsewhere(one)
    assert seal_elsewhere(one) == first
    assert seal_elsewhere(other) != first
    (key,) = one.rglob("key")
    assert key.stat().st_mode & 0o077 == 0
    assert [path.name for path in key.parent.iterdir()] == ["key"]


def test_a_key_that_can_not_be_kept_is_that_of_a_process_and_of_those_it_begins(tmp_path: Path) -> None:
    home = tmp_path / "geen-map"
    home.write_text("een bestand")
    assert seal_elsewhere(home) != seal_elsewhere(home)
    assert seal_elsewhere(home, KIJKWIJZER_KEY="ab" * 32) == seal_elsewhere(home, KIJKWIJZER_KEY="ab" * 32)


def test_a_seal_is_of_these_bytes() -> None:
    assert seal(b"een") == seal(b"een") != seal(b"twee")
