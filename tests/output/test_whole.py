"""A delivery happens whole or not at all: whatever step it breaks off at, of full disks and killed processes."""

import os
import shutil
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from generator.faults import ContentFaults
from generator.files import read_files
from generator.output import LIST, OutputFolder
from generator.output.recovery import recover
from generator.output.replacement import replace_files
from generator.seal import with_seal
from tests.interruption import full_at, killed_at

if not hasattr(os, "fork"):
    pytest.skip("dit systeem splitst geen processen", allow_module_level=True)

OLD = {"index.html": b"begin", "sets/een.html": b"een", "sets/twee.html": b"twee", "print/een.pdf": b"%PDF een"}
NEW = {"index.html": b"begin 2", "sets/een.html": b"een 2", "sets/drie.html": b"drie", "print/een.pdf": b"%PDF een"}
THEIRS = {"CNAME": b"kijk.voorbeeld.example\n", "eigen/pagina.html": b"van de school"}
CHANGED = {"sets/een.html": b"een, veranderd"}


def lay(folder: Path, files: dict[str, bytes]) -> None:
    for name, raw in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(raw)


def there(folder: Path) -> dict[str, bytes]:
    """Give what stands in a folder, but for its list."""
    return {name: raw for name, raw in read_files(folder).items() if name != LIST}


def left_behind(output: Path) -> list[str]:
    """Give what is left in the cache of what was being done."""
    return [path.name for path in (output / ".cache").rglob("*") if path.name != "aside"]


@pytest.fixture
def scenes(tmp_path: Path) -> Iterator[Path]:
    """Folders of output that are as new, one for each step."""
    return (tmp_path / f"{number}" / "build" for number in count())


def broken_off(
    scenes: Iterator[Path], breaks: Callable[[int, Callable[[], object]], bool], others: dict[str, bytes]
) -> Iterator[OutputFolder]:
    """Deliver again and again, each time broken off a step later, until it comes to its end; give each folder."""
    for step, output in enumerate(scenes):
        site = OutputFolder(output / "beuk" / "site", output)
        site.bring(OLD)
        lay(site.folder, others)
        if not breaks(step, lambda site=site: site.bring(NEW)):  # type: ignore[misc]
            assert step > 15
            return
        yield site


def test_who_looks_sees_an_edition_whole_wherever_its_delivery_is_killed(scenes: Iterator[Path]) -> None:
    seen = set()
    for site in broken_off(scenes, killed_at, {}):
        now = there(site.folder)
        assert now in (OLD, NEW)
        seen.add(now == NEW)
        assert not site.is_half
        recover(site.output, (site.output,))
        assert there(site.folder) == now
        assert left_behind(site.output) == []
        site.bring(NEW)
        assert there(site.folder) == NEW
    assert seen == {False, True}


def test_among_files_of_others_a_killed_delivery_is_finished_or_undone(scenes: Iterator[Path]) -> None:
    halves = 0
    for site in broken_off(scenes, killed_at, THEIRS | CHANGED):
        assert not any(name.startswith(".nieuw") for name in there(site.folder))
        if site.is_half:
            halves += 1
            with pytest.raises(ContentFaults, match="1 faults"):
                site.refuse_half()
        recover(site.output, (site.output,))
        site.refuse_half()
        aside = {"sets/een (bewaard).html": CHANGED["sets/een.html"]}
        assert there(site.folder) in (OLD | THEIRS | CHANGED, NEW | THEIRS | aside)
        assert left_behind(site.output) == []
        site.bring(NEW)
        assert there(site.folder) == NEW | THEIRS | aside
    assert halves > 3


@pytest.mark.parametrize("others", [{}, THEIRS | CHANGED], ids=["ours", "theirs"])
def test_a_full_disk_leaves_all_as_it_was(scenes: Iterator[Path], others: dict[str, bytes]) -> None:
    as_they_were = 0
    for site in broken_off(scenes, full_at, others):
        now = there(site.folder)
        if now == OLD | others:
            as_they_were += 1
        else:  # what failed could be done without
            assert now.items() >= NEW.items()
        assert not site.is_half
        recover(site.output, (site.output,))  # to remove a file may have failed too
        assert left_behind(site.output) == []
    assert as_they_were > 5


def test_what_someone_saves_after_a_kill_is_set_aside(scenes: Iterator[Path]) -> None:
    saved = 0
    for site in broken_off(scenes, killed_at, THEIRS):
        if not site.is_half:
            continue
        lay(site.folder, {"index.html": b"van de school"})
        recover(site.output, (site.output,))
        now = there(site.folder)
        assert b"van de school" in (now["index.html"], now.get("index (bewaard).html"))
        saved += 1
    assert saved > 3


def test_a_first_delivery_is_there_whole_or_not(scenes: Iterator[Path]) -> None:
    for step, output in enumerate(scenes):
        site = OutputFolder(output / "beuk" / "site", output)
        if not killed_at(step, lambda site=site: site.bring(NEW)):  # type: ignore[misc]
            break
        assert there(site.folder) in ({}, NEW)
        recover(output, (output,))
        assert left_behind(output) == []


def test_a_site_within_a_site_goes_along(tmp_path: Path) -> None:
    site = OutputFolder(tmp_path / "build" / "beuk" / "site", tmp_path / "build")
    site.bring(OLD)
    english = OutputFolder(site.folder / "en", site.output)
    english.bring(OLD)
    kept = (english.folder / "index.html").stat()
    site.bring(NEW)
    assert there(english.folder) == OLD
    assert os.path.samestat(kept, (english.folder / "index.html").stat())
    english.bring(NEW)
    assert there(english.folder) == NEW
    assert {name: raw for name, raw in there(site.folder).items() if not name.startswith("en/")} == NEW


def test_what_is_another_name_for_a_file_is_none_when_all_is_done(tmp_path: Path) -> None:
    site = OutputFolder(tmp_path / "build" / "beuk" / "site", tmp_path / "build")
    site.bring(OLD)
    site.bring(NEW)
    assert {path.stat().st_nlink for path in site.folder.rglob("*") if path.is_file()} == {1}


def test_rights_of_folders_stay(tmp_path: Path) -> None:
    site = OutputFolder(tmp_path / "build" / "beuk" / "site", tmp_path / "build")
    site.bring(OLD)
    (site.folder / "sets").chmod(0o750)
    site.folder.chmod(0o711)
    site.bring(NEW)
    assert [path.stat().st_mode & 0o777 for path in (site.folder, site.folder / "sets")] == [0o711, 0o750]


TEXTS = {"content/talen/en/een.yaml": b"one", "content/talen/en/twee.yaml": b"two"}
TEXTS_NEW = {"content/talen/en/een.yaml": b"one 2", "content/talen/en/drie/drie.yaml": b"three"}


def replace_texts(root: Path) -> None:
    replace_files({root / name: raw for name, raw in TEXTS_NEW.items()}, root / "build" / ".cache")


@pytest.mark.parametrize("breaks", [killed_at, full_at])
def test_files_of_a_project_are_replaced_together(
    tmp_path: Path, breaks: Callable[[int, Callable[[], object]], bool]
) -> None:
    seen = set()
    for step in count():
        root = tmp_path / str(step)
        lay(root, TEXTS)
        (root / "content/talen/en/een.yaml").chmod(0o640)
        if not breaks(step, lambda root=root: replace_texts(root)):  # type: ignore[misc]
            break
        recover(root / "build", (root,))
        assert left_behind(root / "build") == []
        shutil.rmtree(root / "build", ignore_errors=True)
        now = read_files(root)
        assert now in (TEXTS, TEXTS | TEXTS_NEW)
        assert (root / "content/talen/en/een.yaml").stat().st_mode & 0o777 == 0o640
        assert (root / "content/talen/en/drie").exists() == (now != TEXTS)
        seen.add(now != TEXTS)
    assert seen == {False, True}


def test_a_journal_leads_nowhere_else(tmp_path: Path) -> None:
    root, area = tmp_path / "root", tmp_path / "root/build/.cache/aside/1-abc"
    lay(tmp_path, {"elders.txt": b"blijft"})
    area.mkdir(parents=True)
    (area.parent / "1-abc.lock").touch()
    places = (str(tmp_path / "elders.txt"), f"{root}/../elders.txt", str(root))
    for number, place in enumerate(places):
        lay(area, {"0": b"weg"})
        steps = f'[{{"place": "{place}", "staged": "{"0" if number else ""}", "before": null}}]'
        (area / "journal.json").write_bytes(with_seal(steps.encode()))
        recover(root / "build", (root,))
        assert (tmp_path / "elders.txt").read_bytes() == b"blijft"
    assert not area.exists()


@pytest.mark.parametrize("seals", [False, True])
def test_a_journal_of_someone_else_is_not_finished(tmp_path: Path, seals: bool) -> None:
    root, area = tmp_path / "root", tmp_path / "root/build/.cache/aside/1-abc"
    lay(area, {"0": b"#!/bin/sh"})
    steps = f'[{{"place": "{root}/.git/hooks/post-checkout", "staged": "0"}}]'.encode()
    (area / "journal.json").write_bytes(with_seal(steps) if seals else steps)
    recover(root / "build", (root,))
    assert (root / ".git/hooks/post-checkout").exists() == seals
    assert not area.exists()
