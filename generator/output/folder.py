"""A folder that is published: what stands in it, and how files of ours are brought to it as was planned."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from generator.faults import ContentFaults, Fault, Place, quotation
from generator.files import is_link, replace_file, replace_with_copy, way_to
from generator.output.delivery import Delivery
from generator.output.inventory import LIST, MOST_BYTES, Inventory, list_text, read_list
from generator.output.plan import DeliveryPlan, delivery_plan, is_ours
from generator.output.stranger import names_aside

Files = Mapping[str, bytes | Path]
"""What is to stand in a folder, by name: the bytes, or a file that holds them."""


def every_file(_name: str) -> bool:
    """Whether a file of ours is stale once it is no longer wanted: each is."""
    return True


@dataclass(frozen=True)
class OutputFolder:
    """A folder with files of ours and of others; no link is followed on the way to it from ``output``, or in it."""

    folder: Path
    output: Path

    def own_files(self) -> dict[str, Path]:
        """Return the files that stand there as we wrote them, by name."""
        return {name: self.folder / name for name in self.own_digests()}

    def own_digests(self, chosen: Callable[[str], bool] = every_file) -> dict[str, str]:
        """Return the digests of the ``chosen`` files that stand there as we wrote them, by name."""
        listed = self._inventory() or {}
        if any(map(is_link, way_to(self.folder, self.output))):
            return {}
        links = tuple(f"{one}/" for one in _folders_around(listed) if is_link(self.folder / one))
        names = [name for name in sorted(listed, key=_parts) if chosen(name) and not name.startswith(links)]
        found = {name: digests for name in names if (digests := self._digests_of(name, listed))}
        return {name: digests[0] for name, digests in found.items() if is_ours(listed, name, digests)}

    def state(self) -> str:
        """Return a digest of what is ours there, where all of it stands as it was written; nothing otherwise."""
        listed = self._inventory() or {}
        found = {name: frozenset({digest}) for name, digest in self.own_digests().items()}
        return file_digest(list_text(listed)) if listed and found == listed else ""

    def names(self) -> frozenset[str]:
        """Return the names in the list."""
        return frozenset(self._inventory() or ())

    def refuse_obstacles(self, names: Iterable[str] = ()) -> None:
        """Raise ``ContentFaults`` where a link or a file stands in the way of the folder, or of a folder in it."""
        inside = sorted(self.folder / one for one in _folders_around((*names, *(self._inventory() or ()))))
        faults = [fault for one in (*way_to(self.folder, self.output), *inside) for fault in _obstacle_faults(one)]
        if faults:
            raise ContentFaults(faults)

    def bring(
        self,
        files: Files,
        kept: Mapping[str, str] | None = None,
        stale: Callable[[str], bool] | None = every_file,
        digests: Mapping[str, str] | None = None,
    ) -> Delivery:
        """Make the folder hold these files, and no others of ours of which ``stale`` is true; None removes nothing.

        ``kept`` are files, by their digest, that stand there as they must; ``digests`` are those of files that are
        known already.  What others changed or put in the way is set aside.  Raises ``ContentFaults``, and then has
        done nothing, where a link is in the way.
        """
        self.refuse_obstacles(files)
        known, kept = self._inventory(), kept or {}
        listed = known or {}
        digests = digests or {}
        wanted = {name: digests.get(name) or file_digest(content) for name, content in files.items()}
        gone = {name for name in listed if stale and stale(name)} - wanted.keys() - kept.keys()
        if not listed:
            gone.add(LIST)  # what stands there is none of ours
        there = self._digests_at((*wanted, *gone), listed, wanted)
        done = delivery_plan(listed, there, wanted, kept, gone, unlisted=not listed and stale is not None)
        strangers = self._count_strangers({*done.after, *done.aside}) if not listed and stale else 0
        self._carry_out(done, files, known)
        return Delivery(self.folder, done.write, done.remove, done.aside, strangers)

    def _carry_out(self, done: DeliveryPlan, files: Files, known: Inventory | None) -> None:
        for name, other in done.aside.items():
            os.rename(self.folder / name, self.folder / other)
        if done.write or done.remove:
            self._write_list(done.during)
        for name in done.write:
            content = files[name]
            if isinstance(content, bytes):
                replace_file(self.folder / name, content)
            else:
                replace_with_copy(self.folder / name, content)
        for name in done.remove:
            (self.folder / name).unlink(missing_ok=True)
        if done.write or done.remove or known != done.after:
            self._write_list(done.after)
        for name in sorted(done.remove, reverse=True):
            self._remove_empty((self.folder / name).parent)

    def _write_list(self, listed: Inventory) -> None:
        file = self.folder / LIST
        if listed:
            replace_file(file, list_text(listed))
        else:
            file.unlink(missing_ok=True)

    def _remove_empty(self, folder: Path) -> None:
        """Remove a folder that is empty now, and those around it, as far as the published one."""
        with suppress(OSError):  # it is not empty, or gone
            for one in reversed(way_to(folder, self.folder.parent)):
                one.rmdir()

    def _inventory(self) -> Inventory | None:
        """Return the list of what is ours; None where there is none to be read."""
        file = self.folder / LIST
        try:
            if is_link(file) or file.stat().st_size > MOST_BYTES:
                return None
            return read_list(file.read_bytes()) or None
        except OSError:
            return None

    def _digests_at(
        self, names: Iterable[str], listed: Inventory, wanted: Mapping[str, str]
    ) -> dict[str, tuple[str, ...]]:
        """Return the digests of what stands at these names, and at the names that it could be set aside to."""
        there: dict[str, tuple[str, ...]] = {}
        for name in names:
            found = self._digests_of(name, listed)
            if found is None:
                continue
            there[name] = found
            if found[:1] == (wanted.get(name),) or is_ours(listed, name, found):
                continue
            for other in names_aside(name):
                beside = self._digests_of(other, listed)
                if beside is None:
                    break
                there[other] = beside
        return there

    def _digests_of(self, name: str, listed: Inventory) -> tuple[str, ...] | None:
        """Return the digests of what stands at a name: empty where it is no plain file, None where nothing is."""
        file = self.folder / name
        try:
            raw = file.read_bytes() if S_ISREG(file.lstat().st_mode) else None
        except (FileNotFoundError, NotADirectoryError):
            return None
        except PermissionError:
            return ()
        if raw is None:
            return ()
        digest = file_digest(raw)
        if name not in listed or digest in listed[name] or b"\r\n" not in raw:
            return (digest,)
        return digest, file_digest(raw.replace(b"\r\n", b"\n"))

    def _count_strangers(self, ours: set[str]) -> int:
        """Return how many files are not ours, those in published folders within this one left out."""
        count = 0
        for path, folders, files in os.walk(self.folder):
            here = Path(path)
            folders[:] = [name for name in folders if name != ".git" and not (here / name / LIST).is_file()]
            count += sum((here / name).relative_to(self.folder).as_posix() not in ours for name in files)
        return count


def _folders_around(names: Iterable[str]) -> set[str]:
    """Return the folders within the published one that lie on the way to these names."""
    folders: set[str] = set()
    for name in names:
        folder = name.rpartition("/")[0]
        while folder and folder not in folders:
            folders.add(folder)
            folder = folder.rpartition("/")[0]
    return folders


def _parts(name: str) -> list[str]:
    return name.split("/")


def file_digest(content: bytes | Path) -> str:
    """Return the SHA-256 of a file, as the list holds it."""
    return hashlib.sha256(content if isinstance(content, bytes) else content.read_bytes()).hexdigest()


def _obstacle_faults(folder: Path) -> Iterator[Fault]:
    if is_link(folder):
        wrong = "hier staat een koppeling, en daar schrijft en verwijdert de kijkwijzer nooit doorheen"
        remedy = "haal de koppeling weg, of kies met --output een andere map"
        yield Fault(Place(folder), wrong, f"gevonden een koppeling naar {quotation(os.readlink(folder))}", remedy)
    elif folder.exists() and not folder.is_dir():
        remedy = "geef dat bestand een andere naam, of haal het weg"
        yield Fault(Place(folder), "hier moet een map komen", "gevonden een bestand", remedy)
