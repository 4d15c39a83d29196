"""Bringing a folder in line touches only what differs."""

from pathlib import Path

from generator.site.sync import bring, contents, write_if_changed


def test_same_bytes_are_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "map" / "a.html"
    assert write_if_changed(file, b"een")
    before = file.stat().st_mtime_ns
    assert not write_if_changed(file, b"een")
    assert file.stat().st_mtime_ns == before
    assert write_if_changed(file, b"twee")


def test_what_no_longer_belongs_goes_and_the_kept_folder_stays(tmp_path: Path) -> None:
    for name in ("a.html", "oud/b.html", "print/c.pdf", "zelfde.css"):
        write_if_changed(tmp_path / name, name.encode())
    assert bring({"a.html": b"nieuw", "zelfde.css": b"zelfde.css"}, tmp_path, keep=("print",)) == ("a.html",)
    assert set(contents(tmp_path)) == {"a.html", "print/c.pdf", "zelfde.css"}
    assert not (tmp_path / "oud").exists()
