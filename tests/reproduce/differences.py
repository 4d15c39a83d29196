"""What differs between two folders, file by file, and where in a file the first difference is."""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

import pikepdf

PACKED = {".zip", ".epub", ".docx", ".xlsx", ".whl"}
OURS_ALONE = {".cache", ".lock", "__pycache__"}
"""What a build keeps for itself: it is no output, and may hold where and when."""
AROUND = 40


def digests(folder: Path) -> dict[str, str]:
    """Return the digest of every file in a folder by its name; a link counts as what it says."""
    return dict(sorted(_digests(folder)))


def _digests(folder: Path) -> Iterator[tuple[str, str]]:
    for path in folder.rglob("*"):
        name = path.relative_to(folder)
        if OURS_ALONE & set(name.parts):
            continue
        if path.is_symlink():
            yield name.as_posix(), f"-> {path.readlink()}"
        elif path.is_file():
            yield name.as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


def differences(one: Path, other: Path) -> list[str]:
    """Return a line for each file that only one folder has, or that differs, with the place; none where all agree."""
    ours, theirs = digests(one), digests(other)
    lines = [f"{name}: alleen in {one}" for name in ours.keys() - theirs.keys()]
    lines += [f"{name}: alleen in {other}" for name in theirs.keys() - ours.keys()]
    both = (name for name in ours.keys() & theirs.keys() if ours[name] != theirs[name])
    lines += [f"{name}: {place((one / name).read_bytes(), (other / name).read_bytes(), name)}" for name in both]
    return sorted(lines)


def place(one: bytes, other: bytes, name: str) -> str:
    """Return where the first difference is between two files of a name: the part, object or line, and what it says."""
    suffix = PurePosixPath(name).suffix.lower()
    try:
        if suffix in PACKED:
            return _place_in_zip(one, other)
        if suffix == ".pdf":
            return _place_in_pdf(one, other)
    except (zipfile.BadZipFile, pikepdf.PdfError) as error:
        return f"niet te lezen: {error}; {_place_in_bytes(one, other)}"
    return _place_in_bytes(one, other)


def _place_in_bytes(one: bytes, other: bytes) -> str:
    at = next((number for number, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    if at is None:
        at = min(len(one), len(other))
    line, column = one.count(b"\n", 0, at) + 1, at - one.rfind(b"\n", 0, at)
    said, also = (text[max(0, at - AROUND) : at + AROUND].decode("utf-8", "replace") for text in (one, other))
    return f"regel {line}, teken {column} (byte {at}): {said!r} tegenover {also!r}"


def _place_in_zip(one: bytes, other: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(one)) as ours, zipfile.ZipFile(io.BytesIO(other)) as theirs:
        if ours.namelist() != theirs.namelist():
            pairs = zip(ours.namelist(), theirs.namelist(), strict=False)
            first = next((pair for pair in pairs if pair[0] != pair[1]), "aan het eind")
            return f"andere namen of een andere volgorde: {first}"
        for name in ours.namelist():
            if (mine := ours.read(name)) != (yours := theirs.read(name)):
                return f"{name}: {place(mine, yours, name)}"
            if (mine_told := repr(ours.getinfo(name))) != (yours_told := repr(theirs.getinfo(name))):
                return f"{name}: {mine_told} tegenover {yours_told}"
    return f"dezelfde delen, anders ingepakt; {_place_in_bytes(one, other)}"


def _place_in_pdf(one: bytes, other: bytes) -> str:
    with pikepdf.open(io.BytesIO(one)) as ours, pikepdf.open(io.BytesIO(other)) as theirs:
        if len(ours.objects) != len(theirs.objects):
            return f"{len(ours.objects)} objecten tegenover {len(theirs.objects)}; {_place_in_bytes(one, other)}"
        for number, (mine, yours) in enumerate(zip(ours.objects, theirs.objects, strict=True), 1):
            if isinstance(mine, pikepdf.Stream) and mine.get("/Type") in ("/ObjStm", "/XRef"):
                continue  # tells of the others
            said, also = (thing.unparse(resolved=False) for thing in (mine, yours))
            if said != also:
                return f"object {number}: {_place_in_bytes(said, also)}"
            if isinstance(mine, pikepdf.Stream) and isinstance(yours, pikepdf.Stream):
                said, also = mine.read_bytes(), yours.read_bytes()
                if said != also:
                    return f"stroom van object {number}: {_place_in_bytes(said, also)}"
    return f"dezelfde objecten, anders geschreven; {_place_in_bytes(one, other)}"
