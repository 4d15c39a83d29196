"""Files that someone hands us: what is no regular file, too large or elsewhere is a fault, and nothing waits."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from generator.bounds import MOST_FILES, MOST_FOLDERS_DEEP
from generator.faults import Fault
from generator.input_files import input_bytes, list_files

Make = Callable[[Path], object]


def said(got: bytes | Fault) -> str:
    assert isinstance(got, Fault)
    return got.text


def make_socket(file: Path) -> None:
    held = os.getcwd()
    os.chdir(file.parent)  # the name of a socket may have a hundred letters
    with socket.socket(socket.AF_UNIX) as one:
        one.bind(file.name)
    os.chdir(held)


@pytest.mark.parametrize(
    ("make", "found"),
    [
        (os.mkfifo, "een pijp (FIFO)"),
        (make_socket, "een socket"),
        (Path.mkdir, "een map"),
        (lambda file: file.symlink_to("/dev/zero"), "een apparaat"),
        (lambda file: file.symlink_to("nergens"), "een koppeling naar «nergens»"),
        (lambda file: file.symlink_to(file.name), "een koppeling naar «x.yaml»"),
    ],
    ids=["fifo", "socket", "folder", "device", "nowhere", "itself"],
)
def test_what_is_no_regular_file_is_a_fault(tmp_path: Path, make: Make, found: str) -> None:
    file = tmp_path / "x.yaml"
    make(file)
    away = "haal het weg, of zet er het bestand zelf neer"
    assert said(input_bytes(file, 100)) == f"dit bestand is niet te lezen; gevonden {found}; {away}"


def test_a_link_leads_to_a_file_of_the_same_folder_and_no_further(tmp_path: Path) -> None:
    pack, outside = tmp_path / "pack", tmp_path / "geheim.yaml"
    (pack / "scholen").mkdir(parents=True)
    outside.write_bytes(b"geheim")
    (pack / "a.yaml").write_bytes(b"hier")
    (pack / "scholen" / "b.yaml").symlink_to("../a.yaml")
    (pack / "scholen" / "c.yaml").symlink_to("../../geheim.yaml")
    (pack / "elders").symlink_to(tmp_path)
    assert input_bytes(pack / "scholen" / "b.yaml", 10, pack) == b"hier"
    away = "haal het weg, of zet er het bestand zelf neer"
    assert said(input_bytes(pack / "scholen" / "c.yaml", 10, pack)) == (
        f"deze koppeling leidt naar buiten de map; gevonden een koppeling naar «../../geheim.yaml»; {away}"
    )
    assert said(input_bytes(pack / "elders" / "geheim.yaml", 10, pack)).startswith("deze koppeling leidt naar buiten")
    assert input_bytes(pack / "scholen" / "c.yaml", 10) == b"geheim"


def test_a_file_is_read_up_to_its_bound(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_bytes(bytes(1_000_000))
    assert input_bytes(file, 1_000_000) == bytes(1_000_000)
    os.truncate(file, 2**40)  # which takes no room on the disk
    assert said(input_bytes(file, 1_000_000)) == (
        "dit bestand is groter dan 1 MB; gevonden 1099511,6 MB; maak het kleiner, of verdeel het"
    )


@pytest.mark.skipif(not os.path.exists("/proc/self/maps"), reason="only Linux has files without a size")
def test_a_file_that_tells_no_size_is_bounded_too() -> None:
    assert said(input_bytes(Path("/proc/self/maps"), 100)).startswith("dit bestand is groter dan 0 MB; ")


@pytest.mark.parametrize("name", ["x" * 300, "/".join(["xx"] * 3000), "a\0b"])
def test_a_name_that_no_file_can_have_is_a_fault(tmp_path: Path, name: str) -> None:
    assert said(input_bytes(tmp_path / name, 100)).startswith("dit bestand is niet te lezen; ")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is unreadable to root")
def test_what_may_not_be_read_is_a_fault(tmp_path: Path) -> None:
    file, folder = tmp_path / "x.yaml", tmp_path / "dicht"
    file.write_bytes(b"")
    file.chmod(0)
    folder.mkdir(mode=0)
    assert said(input_bytes(file, 100)).startswith("dit bestand is niet te lezen; dit mag hier niet")
    assert next(one.text for one in list_files(tmp_path).faults).startswith("deze map is niet te lezen; dit mag")
    folder.chmod(0o700)


def test_a_folder_is_listed_without_following_links_to_folders(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "x.yaml").write_bytes(b"")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "y.yaml").write_bytes(b"")
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "kring").symlink_to(".")
    (tmp_path / "z.yaml").symlink_to("nergens")
    listing = list_files(tmp_path)
    assert listing.files == [tmp_path / "b" / "x.yaml", tmp_path / "z.yaml"]
    assert [one.as_line(tmp_path) for one in listing.faults] == [
        f"{name}: een koppeling naar een map volgen we niet; gevonden een koppeling naar «{to}»;"
        " haal haar weg, of zet er de map zelf neer"
        for name, to in (("a", "b"), ("kring", "."))
    ]


def test_a_name_that_is_no_unicode_is_a_fault(tmp_path: Path) -> None:
    try:
        (tmp_path / os.fsdecode(b"caf\xe9.yaml")).write_bytes(b"")
    except OSError:
        pytest.skip("this disk has Unicode names only")
    (fault,) = list_files(tmp_path).faults
    assert fault.wrong == "deze naam is geen UTF-8"
    fault.as_line(tmp_path).encode()


def test_a_folder_that_is_not_there_or_is_a_file_is_a_fault(tmp_path: Path) -> None:
    file = tmp_path / "x"
    file.write_bytes(b"")
    assert [one.wrong for one in list_files(file).faults] == ["hier hoort een map te staan"]
    assert [one.wrong for one in list_files(tmp_path / "weg").faults] == ["deze map ontbreekt"]


def test_how_much_a_folder_holds_is_bounded(tmp_path: Path) -> None:
    deep = tmp_path.joinpath("diep", *["x"] * MOST_FOLDERS_DEEP)
    deep.mkdir(parents=True)
    assert [one.wrong for one in list_files(tmp_path / "diep").faults] == [
        f"er is hier meer dan {MOST_FOLDERS_DEEP} mappen in elkaar"
    ]
    (tmp_path / "veel").mkdir()
    for number in range(MOST_FILES + 1):
        (tmp_path / "veel" / str(number)).touch()
    assert [one.wrong for one in list_files(tmp_path / "veel").faults] == [
        f"er is hier meer dan {MOST_FILES} bestanden"
    ]
