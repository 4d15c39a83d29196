"""A folder that is published: what stands in it, and how files of ours are brought to it as was planned."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from stat import S_ISREG

from generator.faults import ContentFaults, Fault, Place, quotation
from generator.files import CACHE, is_link, plain_bytes, way_to
from generator.output.delivery import Delivery
from generator.output.exchange import exchange_folder
from generator.output.inventory import LIST, Inventory, file_digest, inventory, is_half_list, list_text
from generator.output.journal import planned_steps
from generator.output.plan import DeliveryPlan, FoundFiles, delivery_plan, is_ours
from generator.output.staging import StagingArea, staging_area
from generator.output.stranger import names_aside

_MANY = 2
"""From so many files on the folder itself is exchanged."""

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
    cache: Path | None = None
    """The cache where files are laid ready; without one that of ``output``."""

    def own_files(self) -> dict[str, Path]:
        """Return the files that stand there as we wrote them, by name."""
        return {name: self.folder / name for name in self.own_digests()}

    def own_digests(self, chosen: Callable[[str], bool] = every_file) -> dict[str, str]:
        """Return the digests of the ``chosen`` files that stand there as we wrote them, by name."""
        listed = inventory(self.folder) or {}
        if any(map(is_link, way_to(self.folder, self.output))):
            return {}
        links = tuple(f"{one}/" for one in _folders_around(listed) if is_link(self.folder / one))
        names = [name for name in sorted(listed, key=_parts) if chosen(name) and not name.startswith(links)]
        found = {name: digests for name in names if (digests := self._digests_of(name, listed))}
        return {name: digests[0] for name, digests in found.items() if is_ours(listed, name, digests)}

    def state(self) -> str:
        """Return a digest of what is ours there, where all of it stands as it was written; nothing otherwise."""
        listed = inventory(self.folder) or {}
        found = {name: frozenset({digest}) for name, digest in self.own_digests().items()}
        whole = listed and found == listed and not self.is_half
        return file_digest(list_text(listed)) if whole else ""

    def names(self) -> frozenset[str]:
        """Return the names in the list."""
        return frozenset(inventory(self.folder) or ())

    def refuse_obstacles(self, names: Iterable[str] = ()) -> None:
        """Raise ``ContentFaults`` where a link or a file stands in the way of the folder, or of a folder in it."""
        inside = sorted(self.folder / one for one in _folders_around((*names, *(inventory(self.folder) or ()))))
        faults = [fault for one in (*way_to(self.folder, self.output), *inside) for fault in _obstacle_faults(one)]
        if faults:
            raise ContentFaults(faults)

    def bring(
        self,
        files: Files,
        kept: Mapping[str, str] | None = None,
        stale: Callable[[str], bool] | None = every_file,
        digests: Mapping[str, str] | None = None,
        *,
        movable: bool = False,
    ) -> Delivery:
        """Make the folder hold these files, and no others of ours of which ``stale`` is true; None removes nothing.

        ``kept`` are files, by their digest, that stand there as they must; ``digests`` are those of files that are
        known already; ``movable`` files need not stay where they lie.  What others changed or put in the way is set
        aside.  Raises ``ContentFaults`` where a link is in the way, and ``OSError`` where something can't be written,
        and then has done nothing.
        """
        self.refuse_obstacles(files)
        listed, kept = inventory(self.folder) or {}, kept or {}
        digests = digests or {}
        wanted = {name: digests.get(name) or file_digest(content) for name, content in files.items()}
        gone = {name for name in listed if stale and stale(name)} - wanted.keys() - kept.keys()
        if not listed:
            gone.add(LIST)  # what stands there is none of ours
        there = self._digests_at((*wanted, *gone), listed, wanted)
        done = delivery_plan(listed, there, wanted, kept, gone, unlisted=not listed and stale is not None)
        strangers = self._count_strangers({*done.after, *done.aside}) if not listed and stale else 0
        if done.write or done.remove or done.aside or listed != done.after or self.is_half:
            with staging_area(self.cache or self.output / CACHE) as area:
                if not self._exchange(area, done, files, movable=movable):
                    self._carry_out(area, done, files, there, movable=movable)
        return Delivery(self.folder, done.write, done.remove, done.aside, strangers)

    def _exchange(self, area: StagingArea, done: DeliveryPlan, files: Files, *, movable: bool) -> bool:
        """Exchange the folder for one that is made ready; return whether it was.  A single file needs no such thing."""
        if len(done.write) + len(done.remove) < _MANY or done.aside or not done.after:
            return False
        new = {name: files[name] for name in done.write}
        return exchange_folder(self.folder, done.after, area, new, removed=done.remove, movable=movable)

    def _carry_out(
        self, area: StagingArea, done: DeliveryPlan, files: Files, there: FoundFiles, *, movable: bool
    ) -> None:
        """Bring the files one by one; what was set aside has its new name first."""

        def before(name: str) -> str:
            return "" if name in done.aside else there.get(name, ("",))[0]

        with planned_steps(area) as journal:
            for name, other in done.aside.items():
                journal.move(self.folder / name, self.folder / other)
            if done.write or done.remove:
                journal.write(self.folder / LIST, list_text(done.during, half=True), None)
            for name in done.write:
                journal.write(self.folder / name, files[name], before(name), movable=movable)
            for name in done.remove:
                journal.remove(self.folder / name, before(name))
            if done.after:
                journal.write(self.folder / LIST, list_text(done.after), None)
            else:
                journal.remove(self.folder / LIST, None)
        for name in sorted(done.remove, reverse=True):
            self._remove_empty((self.folder / name).parent)

    @property
    def is_half(self) -> bool:
        """Whether some of what is ours there is new and some old, since a delivery broke off and was not finished."""
        try:
            return is_half_list(plain_bytes(self.folder / LIST))
        except OSError:
            return False

    def half_faults(self) -> Iterator[Fault]:
        """Yield a fault where the folder is half."""
        if self.is_half:
            wrong = "deze map is half: een kijkwijzer werd hier afgebroken"
            remedy = "maak haar opnieuw met kijkwijzer build"
            yield Fault(Place(self.folder), wrong, "gevonden oude en nieuwe bestanden door elkaar", remedy)

    def refuse_half(self) -> None:
        """Raise ``ContentFaults`` where the folder is half."""
        if faults := list(self.half_faults()):
            raise ContentFaults(faults)

    def _remove_empty(self, folder: Path) -> None:
        """Remove a folder that is empty now, and those around it, as far as the published one."""
        with suppress(OSError):  # it is not empty, or gone
            for one in reversed(way_to(folder, self.folder.parent)):
                one.rmdir()

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


def _obstacle_faults(folder: Path) -> Iterator[Fault]:
    if is_link(folder):
        wrong = "hier staat een koppeling, en daar schrijft en verwijdert de kijkwijzer nooit doorheen"
        remedy = "haal de koppeling weg, of kies een andere map"
        yield Fault(Place(folder), wrong, f"gevonden een koppeling naar {quotation(os.readlink(folder))}", remedy)
    elif folder.exists() and not folder.is_dir():
        remedy = "geef dat bestand een andere naam, of haal het weg"
        yield Fault(Place(folder), "hier moet een map komen", "gevonden een bestand", remedy)
