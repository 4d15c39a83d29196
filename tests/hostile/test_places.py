"""What lies where a file belongs: pipes, devices, links, folders, odd names; in content and in the output."""

import os
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.files import read_files
from generator.output import LIST
from tests.command.conftest import Run, run
from tests.conftest import Pack
from tests.hostile.inputs import Input, assert_lines, patience, rows

__all__ = ["run"]

NEW = "stellingen/x.yaml"


@dataclass(frozen=True)
class Placed(Input):
    """Something that is laid in the content of a project."""

    lay: Callable[[Path], object] = Path.touch


def at(name: str, make: Callable[[Path], object]) -> Callable[[Path], object]:
    """Return what makes something at a name in content, in the place of what is there."""

    def lay(content: Path) -> None:
        file = content / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.unlink(missing_ok=True)
        make(file)

    return lay


def link(target: str) -> Callable[[Path], object]:
    """Return what makes a link."""
    return lambda file: file.symlink_to(target)


def listen(file: Path) -> None:
    """Make a socket, by a short name: a path of one has a bound."""
    here = Path.cwd()
    os.chdir(file.parent)
    try:
        with socket.socket(socket.AF_UNIX) as made:
            made.bind(file.name)
    finally:
        os.chdir(here)


def write(raw: bytes) -> Callable[[Path], object]:
    """Return what writes a file."""
    return lambda file: file.write_bytes(raw)


def moved(name: str, to: str) -> Callable[[Path], object]:
    """Return what gives a file of content another name."""
    return lambda content: (content / name).rename(content / to)


def file_for_folder(content: Path) -> None:
    """Put a file where a folder of content belongs."""
    for file in (content / "rolbeschrijvingen").iterdir():
        file.unlink()
    (content / "rolbeschrijvingen").rmdir()
    (content / "rolbeschrijvingen").write_text("x")


def deep_folders(content: Path) -> None:
    """Put folders in folders, deeper than anyone does."""
    folder = content / "talen" / "en"
    for _ in range(60):
        folder = folder / "x"
    folder.mkdir(parents=True)
    (folder / "y.po").write_text("x")


IN_CONTENT = (
    Placed("een pijp als set", f"{NEW}: ", at(NEW, os.mkfifo)),
    Placed("een socket als set", f"{NEW}: ", at(NEW, listen)),
    Placed("een apparaat als set", f"{NEW}", at(NEW, link("/dev/null"))),
    Placed("een link naar een bestand van de computer", f"{NEW}: ", at(NEW, link("/etc/hostname"))),
    Placed("een link in een kring", f"{NEW}: ", at(NEW, link("x.yaml"))),
    Placed("een link naar niets", f"{NEW}: ", at(NEW, link("nergens"))),
    Placed("een map als set", f"{NEW}: ", at(NEW, Path.mkdir)),
    Placed("een pijp als logo", "scholen/beuk", at("scholen/beuk.svg", os.mkfifo)),
    Placed("een apparaat als logo", "scholen/beuk", at("scholen/beuk.svg", link("/dev/null"))),
    Placed("een link uit de map als logo", "scholen/beuk", at("scholen/beuk.svg", link("/etc/hostname"))),
    Placed("een map als logo", "scholen/beuk", at("scholen/beuk.svg", Path.mkdir)),
    Placed("een pijp als vertaling", "talen/en/x.po: ", at("talen/en/x.po", os.mkfifo)),
    Placed("een map als vertaling", "talen/en/x.po: ", at("talen/en/x.po", Path.mkdir)),
    Placed("een map als lijst van bronnen", "bronnen.yaml: ", at("bronnen.yaml", Path.mkdir)),
    Placed("een pijp als lijst van vragen", "vragen.yaml: ", at("vragen.yaml", os.mkfifo)),
    Placed(
        "een achtervoegsel met hoofdletters",
        "stellingen/proef.YAML: ",
        moved("stellingen/proef.yaml", "stellingen/proef.YAML"),
    ),
    Placed("een bestand waar een map hoort", "rolbeschrijvingen: ", file_for_folder),
    Placed("zestig mappen in elkaar", "talen/en", deep_folders),
    Placed(
        "een bestandsnaam die geen UTF-8 is",
        "stellingen/",
        lambda content: Path(os.fsdecode(os.fsencode(content) + b"/stellingen/\xff.yaml")).write_text("a: b"),
    ),
    Placed(
        "een naam met een nieuwe regel",
        "stellingen/",
        lambda content: (content / "stellingen" / "a\nb.yaml").write_text("a: b"),
    ),
    Placed(
        "een naam die een terminal kleurt",
        "stellingen/",
        lambda content: (content / "stellingen" / "\x1b[31m.yaml").write_text("a: b"),
    ),
    Placed("een taal die geen taal is", "talen/zz-zz: een onbekende taal", at("talen/zz-zz/x.po", write(b"x"))),
)


@dataclass(frozen=True)
class Stranger(Input):
    """Something of someone else that lies in the output before a command; it stays what it is."""

    lay: Callable[[Path], object] = Path.touch
    kept: str = ""
    status: int = 0


SCHEMA = "schema"
IN_OUTPUT = (
    Stranger(
        "een bestand van de school",
        "",
        lay=at(f"{SCHEMA}/van-ons.json", write(b"van ons")),
        kept=f"{SCHEMA}/van-ons.json",
    ),
    Stranger("een lijst die geen lijst is", "", lay=at(f"{SCHEMA}/{LIST}", write(b"\xff\0")), kept=""),
    Stranger(
        "een lijst met een weg uit de map",
        "",
        lay=at(f"{SCHEMA}/{LIST}", write(b"0" * 64 + b"  ../../elders.txt\n")),
        kept="../elders.txt",
    ),
    Stranger(
        "een lijst met een weg vanaf de wortel",
        "",
        lay=at(f"{SCHEMA}/{LIST}", write(b"0" * 64 + b"  /etc/hostname\n")),
        kept="",
    ),
    Stranger(
        "een map waar een bestand moet komen",
        "",
        lay=at(f"{SCHEMA}/stellingen.json/x", write(b"x")),
        kept=f"{SCHEMA}/stellingen (bewaard).json/x",
        status=0,
    ),
    Stranger("een bestand waar een map moet komen", "", lay=at(SCHEMA, write(b"van ons")), kept=SCHEMA, status=1),
    Stranger("een link waar een map moet komen", "", lay=at(SCHEMA, link("../elders")), kept=SCHEMA, status=1),
    Stranger(
        "een link waar een bestand moet komen",
        "",
        lay=at(f"{SCHEMA}/stellingen.json", link("../../elders.txt")),
        kept="../elders.txt",
    ),
    Stranger("een pijp in de map", "", lay=at(f"{SCHEMA}/pijp", os.mkfifo), kept=""),
    Stranger("een cache die een bestand is", "", lay=at(".cache", write(b"x")), kept=""),
)
INPUTS = (*IN_CONTENT, *IN_OUTPUT)


@pytest.mark.parametrize("one", rows(IN_CONTENT))
def test_what_is_no_file_of_content_is_told_with_its_place(pack: Pack, one: Placed) -> None:
    one.lay(pack.places.content)
    with patience():
        assert_lines(pack.shown(), one.must)


@pytest.mark.parametrize("one", rows(IN_OUTPUT))
def test_what_someone_has_in_the_output_stays(pack: Pack, run: Run, one: Stranger) -> None:
    output = pack.places.output
    (pack.places.root / "elders").mkdir()
    (pack.places.root / "elders.txt").write_text("van iemand anders")
    output.mkdir()
    one.lay(output)
    link_before = os.readlink(output / one.kept) if one.kept and (output / one.kept).is_symlink() else ""
    before = read_files(output)
    with patience():
        done = run("schema")
    assert done.returncode == one.status, done.stderr
    assert "Traceback" not in done.stderr
    assert (pack.places.root / "elders.txt").read_text() == "van iemand anders"
    assert list((pack.places.root / "elders").iterdir()) == []
    if link_before:
        assert os.readlink(output / one.kept) == link_before
    elif one.kept.replace(" (bewaard)", "") in before:
        assert read_files(output)[one.kept] == before[one.kept.replace(" (bewaard)", "")]
    if not one.status:
        assert (output / SCHEMA / "stellingen.json").is_file()
