"""Bringing a folder in line touches only what differs, and a ZIP has the same bytes whenever it is made."""

import io
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.files import mirror_folder, read_files, replace_with_copy, unzip, write_if_changed, zip_of


def test_same_bytes_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "map" / "a.html"
    assert write_if_changed(file, b"een")
    before = file.stat().st_mtime_ns
    assert not write_if_changed(file, b"een")
    assert file.stat().st_mtime_ns == before
    assert write_if_changed(file, b"twee")


def test_what_no_longer_belongs_goes(tmp_path: Path) -> None:
    for name in ("a.html", "oud/b.html", "zelfde.css"):
        write_if_changed(tmp_path / name, name.encode())
    assert mirror_folder({"a.html": b"nieuw", "zelfde.css": b"zelfde.css"}, tmp_path) == ("a.html",)
    assert set(read_files(tmp_path)) == {"a.html", "zelfde.css"}
    assert not (tmp_path / "oud").exists()


def test_a_link_in_the_cache_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    elsewhere = tmp_path / "elders"
    write_if_changed(elsewhere / "brief.html", b"van iemand anders")
    folder = tmp_path / "cache"
    folder.mkdir()
    (folder / "letters").symlink_to(elsewhere)
    (folder / "a.html").symlink_to(elsewhere / "brief.html")
    mirror_folder({"a.html": b"van ons", "letters/brief.html": b"van ons"}, folder)
    assert read_files(folder) == {"a.html": b"van ons", "letters/brief.html": b"van ons"}
    assert read_files(elsewhere) == {"brief.html": b"van iemand anders"}


FILES = {"mimetype": b"tekst", "b.txt": b"b" * 1000, "a/a.txt": b"a" * 1000}


def test_a_zip_keeps_files_in_their_order() -> None:
    assert list(unzip(io.BytesIO(zip_of(FILES.items()))).items()) == list(FILES.items())


def test_a_zip_is_as_its_reader_wants_it() -> None:
    with zipfile.ZipFile(io.BytesIO(zip_of(FILES.items(), level=9, stored=("mimetype",), mode=0o600))) as packed:
        entries = packed.infolist()
    deflated, stored = zipfile.ZIP_DEFLATED, zipfile.ZIP_STORED
    assert [entry.compress_type for entry in entries] == [stored, deflated, deflated]
    told = {(entry.date_time, entry.create_system, entry.external_attr >> 16) for entry in entries}
    assert told == {((1980, 1, 1, 0, 0, 0), 3, 0o600)}


LARGE = bytes(range(256)) * 2**16


def test_a_copy_has_the_same_bytes_and_is_another_file(tmp_path: Path) -> None:
    source, copy = tmp_path / "een.pdf", tmp_path / "map" / "twee.pdf"
    for raw in (b"", b"een", LARGE):
        source.write_bytes(raw)
        replace_with_copy(copy, source)
        assert copy.read_bytes() == raw
        assert not copy.is_symlink()
        assert not copy.samefile(source)
    assert [file.name for file in copy.parent.iterdir()] == ["twee.pdf"]
    with copy.open("r+b") as file:
        file.write(b"anders")
    assert source.read_bytes() == LARGE


def test_where_nothing_can_be_cloned_it_is_copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def clone_half(source: Path, target: Path) -> bool:
        target.write_bytes(source.read_bytes()[:100])
        return False

    monkeypatch.setattr("generator.files._clone_file", clone_half)
    source, copy = tmp_path / "een.pdf", tmp_path / "twee.pdf"
    source.write_bytes(LARGE)
    replace_with_copy(copy, source)
    assert copy.read_bytes() == LARGE


def test_what_can_not_be_copied_leaves_what_was_there(tmp_path: Path) -> None:
    file = tmp_path / "een.pdf"
    file.write_bytes(b"oud")
    with pytest.raises(FileNotFoundError):
        replace_with_copy(file, tmp_path / "weg.pdf")
    assert read_files(tmp_path) == {"een.pdf": b"oud"}


@pytest.fixture(params=["xfs", "btrfs"])
def sharing_disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    """A disk of its own on which files can share blocks; who may not make one skips the test."""
    make = shutil.which(f"mkfs.{request.param}")
    if not make or os.geteuid() != 0:
        pytest.skip(f"no mkfs.{request.param}, or no right to mount")
    image, disk = tmp_path / "disk.img", tmp_path / "disk"
    disk.mkdir()
    with image.open("wb") as file:
        file.truncate(400 * 2**20)
    subprocess.run([make, "-q", str(image)], check=True)
    if subprocess.run(["mount", "-o", "loop", str(image), str(disk)], capture_output=True).returncode:
        pytest.skip("no right to mount, or no loop device")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_where_the_disk_can_a_copy_takes_no_room(sharing_disk: Path) -> None:
    def free() -> int:
        os.sync()
        stat = os.statvfs(sharing_disk)
        return stat.f_bavail * stat.f_frsize

    source, copy = sharing_disk / "een.pdf", sharing_disk / "twee.pdf"
    source.write_bytes(LARGE + b"einde")
    before = free()
    replace_with_copy(copy, source)
    assert before - free() < len(LARGE) / 8
    assert copy.read_bytes() == LARGE + b"einde"
    with copy.open("r+b") as file:
        file.write(b"anders")
    assert (source.read_bytes(), copy.read_bytes()[:6]) == (LARGE + b"einde", b"anders")
