"""What went in and came out the last time: tells that nothing changed, before anything is read or imported.

As git does, it looks at the names, sizes and times of files: of all that goes in (content,
templates, this program, the installed libraries) and all that came out.
"""

import hashlib
import json
import os
import sysconfig
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import click

from generator.cli.builder import only_builder
from generator.files import own_folder, plain_bytes, remove_cached, replace_file
from generator.places import Places

Lines = list[str]
"""What to tell the user when nothing changed."""


def make_unless_unchanged(what: str, places: Places, schools: tuple[str, ...]) -> None:
    """Make PDFs (``print``), sites (``site``) or both (``build``) of these schools, unless nothing changed."""

    def work() -> Lines:
        from generator.cli.editions import make_editions

        return make_editions(what, places, schools)

    unless_unchanged(places, what, schools, work)


def unless_unchanged(
    places: Places, what: str, schools: tuple[str, ...], work: Callable[[], Lines], folders: tuple[Path, ...] = ()
) -> None:
    """Do ``work`` as the only builder, unless ``what`` was done before with all that it needs and made the same.

    ``folders`` are those that it makes beside the folder of the output.
    """
    what = f"{what} {places.taal} {' '.join(schools)}"
    record = places.cache / "laatst" / f"{hashlib.sha256(what.encode(errors='surrogateescape')).hexdigest()[:16]}.json"
    outputs = partial(_outputs, places, folders)
    if (lines := _lines_if_unchanged(record, outputs, _state(_inputs(places)))) is None:
        with only_builder(places):
            goes_in = _state(_inputs(places))
            lines = _lines_if_unchanged(record, outputs, goes_in)  # another builder may just have done it
            if lines is None:
                own_folder(record.parent, places.output)
                remove_cached(record)
                lines = work()
                done = {"in": goes_in, "out": _state(outputs(), through_links=False), "lines": lines}
                replace_file(record, json.dumps(done).encode())
                return
    for line in lines:
        click.echo(line)


def _lines_if_unchanged(record: Path, outputs: Callable[[], Iterable[Path]], goes_in: str) -> Lines | None:
    """Return what to tell when nothing changed; None where something did."""
    before = _read_record(record)
    same = before.get("in") == goes_in and before.get("out") == _state(outputs(), through_links=False)
    return list(before["lines"]) if same else None


def _read_record(record: Path) -> dict[str, Any]:
    try:
        known = json.loads(plain_bytes(record))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _inputs(places: Places) -> tuple[Path, ...]:
    return *places.contents, places.templates, Path(__file__).parents[1]


def _outputs(places: Places, folders: tuple[Path, ...]) -> Iterator[Path]:
    yield from folders
    if places.output.is_dir():
        yield from (one for one in sorted(places.output.iterdir()) if one.is_dir() and one.name[0] != ".")


def _state(folders: Iterable[Path], *, through_links: bool = True) -> str:
    hasher = hashlib.sha256(str(Path(sysconfig.get_paths()["purelib"]).stat().st_mtime_ns).encode())
    for folder in filter(Path.is_dir, folders):
        hasher.update("".join(sorted(_files(str(folder), through_links))).encode(errors="surrogateescape"))
    return hasher.hexdigest()


def _files(folder: str, through_links: bool) -> Iterator[str]:
    try:
        listed = os.scandir(folder)
    except OSError:  # who reads it tells why
        yield f"{folder}\0"
        return
    with listed as entries:
        for entry in entries:
            # A link to a folder is not followed: none of content is, and it may lead around.
            if entry.is_dir(follow_symlinks=False):
                if entry.name not in ("__pycache__", "keuze"):
                    yield from _files(entry.path, through_links)
            elif entry.is_file(follow_symlinks=through_links) or (entry.is_symlink() and not through_links):
                stat = entry.stat(follow_symlinks=through_links)
                yield f"{entry.path}\0{stat.st_size}\0{stat.st_mtime_ns}\n"
