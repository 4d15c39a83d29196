"""Where Sphinx works: folders that the schools of a board share, so that one begins from what another has.

A page of a school is read and written again where it is another than that of the school before.  Schools that differ
on most pages work apart.  Each workplace is for one process at a time.
"""

import hashlib
import hmac
import os
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from shutil import copytree, ignore_patterns

from generator.faults import quotation
from generator.files import own_folder, plain_bytes, read_files, remove_folder, remove_links, replace_file
from generator.lock import lock_if_free
from generator.places import Places
from generator.resolve.edition import Edition
from generator.seal import seal
from generator.site.pages.kept_sources import shared_name
from generator.site.pages.slots import BEGIN, END, OpenSlot, fill_slots
from generator.site.publication import LOADED, WITH_SLOTS, clear_strangers

WHOLE = "whole"
"""The mark of a build that did not break off: the seal of all that it left."""

_MOST = 16
"""So many processes share the workplaces of a board."""


class SiteFailed(Exception):  # noqa: N818 -- the stage's own word for it
    """The site could not be built without warnings; holds them, a line each."""


@dataclass(frozen=True)
class Workplace:
    """A folder in which Sphinx works; a build that broke off there leaves nothing for the next."""

    folder: Path
    output: Path

    @property
    def doctrees(self) -> Path:
        """What pages were read as, for a site and for an EPUB."""
        return self.folder / "doctrees"

    @property
    def whole(self) -> Path:
        """The mark of a build that did not break off."""
        return self.folder / WHOLE

    def begin(self, out: Path, pages: Collection[str] | None = None) -> None:
        """Clear away what a build that broke off left, and in ``out`` what is none of these ``pages``, if any."""
        remove_links(own_folder(self.folder, self.output))
        if not self._is_whole():
            remove_folder(self.folder, self.output)
            self._begin_as_copy()
        self.whole.unlink(missing_ok=True)
        # Sphinx never removes a static file that is no longer used.
        remove_folder(out / LOADED, self.output)
        clear_strangers(out, pages)

    def finish(self) -> None:
        """Mark the build as whole."""
        replace_file(self.whole, self._seal().encode())

    def _is_whole(self) -> bool:
        """Whether a build left the workplace as it is now: Sphinx runs what it remembers there, and we publish it."""
        try:
            return hmac.compare_digest(plain_bytes(self.whole), self._seal().encode())
        except OSError:
            return False

    def _seal(self) -> str:
        names = hashlib.sha256()
        for name, raw in read_files(self.folder).items():
            if name != WHOLE:
                names.update(f"{name}\0{hashlib.sha256(raw).hexdigest()}\n".encode())
        return seal(names.digest())

    def _begin_as_copy(self) -> None:
        """Copy a workplace that is whole and that no process is in; without one there is nothing yet."""
        for other in sorted(self.folder.parent.glob(f"*/{WHOLE}")):
            with lock_if_free(_lock_of(other.parent)) as free:
                if free and Workplace(other.parent, self.output)._is_whole():
                    remove_links(other.parent)
                    copytree(other.parent, self.folder, ignore=ignore_patterns(WHOLE))
                    return


@contextmanager
def free_workplace(edition: Edition, places: Places) -> Iterator[Workplace]:
    """Enter a workplace for an edition that no other process is in."""
    above = own_folder(places.cache / "sphinx" / places.taal, places.output)
    above.mkdir(parents=True, exist_ok=True)
    name = shared_name(edition)
    for folder in (above / f"{name}{number}" for number in ("", *(f".{n}" for n in range(2, _MOST)))):
        with lock_if_free(_lock_of(folder)) as free:
            if free:
                yield Workplace(folder, places.output)
                return
    # A disk without locks: what no other process can know of is nobody else's.
    folder = above / f"{name}.proces-{os.getpid()}"
    try:
        yield Workplace(folder, places.output)
    finally:
        remove_folder(folder, places.output)


def _lock_of(folder: Path) -> Path:
    return folder.with_name(f".{folder.name}.lock")


def fill_files(files: Mapping[str, bytes], values: Mapping[str, str]) -> dict[str, bytes]:
    """Return files with their slots filled; raises ``SiteFailed`` where one stays open."""
    return {name: _fill(name, raw, values) for name, raw in files.items()}


def _fill(name: str, raw: bytes, values: Mapping[str, str]) -> bytes:
    if BEGIN.encode() not in raw and END.encode() not in raw:
        return raw
    try:
        return fill_slots(raw.decode(), values if PurePosixPath(name).suffix in WITH_SLOTS else {}).encode()
    except OpenSlot as error:
        wrong = f"{name}: een teken dat pagina’s alleen zelf gebruiken, zou worden gepubliceerd"
        raise SiteFailed(f"{wrong}; gevonden {quotation(str(error))}; haal het uit de tekst") from None
