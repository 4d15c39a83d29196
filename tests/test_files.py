"""Bringing a folder in line touches only what differs, and a ZIP has the same bytes whenever it is made."""

import io
import zipfile
from pathlib import Path

from generator.files import mirror_folder, read_files, unzip, write_if_changed, zip_of


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
