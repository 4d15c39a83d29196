"""What is being done to files, one after the other, written down before it begins: all of it happens, or nothing.

A step that can't be taken undoes those before it.  Where the process ends in between, whoever comes next takes the
steps that are left.  A step knows by digest what stood at its place when it was planned; what someone saved there since
is set aside.
"""

import errno
import os
import shutil
from collections.abc import Collection, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator.files import clone_or_copy, is_link, rename_file, replace_file, way_to
from generator.output.inventory import file_digest
from generator.output.staging import JOURNAL, StagingArea, link_file
from generator.output.stranger import set_aside
from generator.seal import read_sealed, with_seal

_UNDO = "before"


@dataclass(frozen=True)
class Step:
    """A file that is staged comes to its place (``staged`` names it), or what stands there goes to ``moved``, or away.

    ``before`` is the digest of what stands there, empty where nothing does; None where whatever stands is ours.
    """

    place: str
    staged: str = ""
    moved: str = ""
    before: str | None = ""
    mode: int | None = None


@dataclass
class Journal:
    """The steps that are to be taken together with what lies in a staging area."""

    area: StagingArea
    steps: list[Step] = field(default_factory=list)

    def write(
        self,
        file: Path,
        content: bytes | Path,
        before: str | None = "",
        *,
        mode: int | None = None,
        movable: bool = False,
    ) -> None:
        """Plan a file to be written, with bytes or those of another file."""
        name = str(len(self.steps))
        self.area.lay(name, content, movable=movable)
        self.steps.append(Step(str(file), staged=name, before=before, mode=mode))

    def remove(self, file: Path, before: str | None) -> None:
        """Plan a file to be removed."""
        self.steps.append(Step(str(file), before=before))

    def move(self, file: Path, other: Path) -> None:
        """Plan what stands at a name to get another."""
        self.steps.append(Step(str(file), moved=str(other), before=None))

    def carry_out(self) -> None:
        """Take all steps; raises ``OSError`` where one can't be taken, and then nothing is another than it was."""
        from pydantic import TypeAdapter

        journal = self.area.folder / JOURNAL
        replace_file(journal, with_seal(TypeAdapter(list[Step]).dump_json(self.steps)))
        undo: list[tuple[Step, _Before]] = []
        try:
            for step in self.steps:
                undo.append((step, self._before(step, str(len(undo)))))
                self._take(step)
        except BaseException:
            for step, before in reversed(undo):
                self._undo(step, before)
            journal.unlink()
            raise
        journal.unlink()

    def finish(self) -> None:
        """Take the steps that are left of a journal that broke off; raises ``OSError`` where one can't be taken."""
        for step in self.steps:
            self._take(step, again=True)
        (self.area.folder / JOURNAL).unlink()

    def _take(self, step: Step, *, again: bool = False) -> None:
        place = Path(step.place)
        if step.moved:
            if not os.path.lexists(step.moved) and os.path.lexists(place):
                rename_file(place, Path(step.moved))
        elif step.staged:
            staged = self.area.folder / step.staged
            if again and not staged.exists():
                return
            if again:
                _clear(step, file_digest(staged))
            if step.mode is not None:
                staged.chmod(step.mode)
            place.parent.mkdir(parents=True, exist_ok=True)
            self._bring(staged, place)
        elif not again or step.before is None or _digest(place) == step.before:
            place.unlink(missing_ok=True)

    def _bring(self, staged: Path, place: Path) -> None:
        try:
            os.replace(staged, place)
        except OSError as error:
            if error.errno != errno.EXDEV:
                raise
            # On another disk only what lies beside a file can take its place at once.
            beside = place.with_name(f".nieuw-{self.area.folder.name}-{staged.name}")
            shutil.copy(staged, beside)
            os.replace(beside, place)
            staged.unlink()

    def _before(self, step: Step, number: str) -> "_Before":
        """Return what to undo a step with: what stands there under a second name, and folders that are not there."""
        place = Path(step.place)
        if step.moved or not os.path.lexists(place):
            to_come = tuple(one for one in place.parents if not one.exists()) if step.staged else ()
            return _Before(folders=to_come)
        kept = self.area.folder / _UNDO / number
        kept.parent.mkdir(exist_ok=True)
        if not link_file(place, kept):
            clone_or_copy(place, kept)
        return _Before(kept)

    def _undo(self, step: Step, before: "_Before") -> None:
        place = Path(step.place)
        if step.moved:
            if not os.path.lexists(place) and os.path.lexists(step.moved):
                os.rename(step.moved, place)
        elif before.kept:
            if not _is_there(before.kept, place):
                self._bring(before.kept, place)
        elif step.staged and not (self.area.folder / step.staged).exists():
            place.unlink(missing_ok=True)
        with suppress(OSError):  # another has put something there
            for folder in before.folders:
                folder.rmdir()


@dataclass(frozen=True)
class _Before:
    """What stood at a place, under a second name, if anything; and which folders around it were not there."""

    kept: Path | None = None
    folders: tuple[Path, ...] = ()


@contextmanager
def planned_steps(area: StagingArea) -> Iterator[Journal]:
    """Enter a journal to plan steps in, which are taken when it is left; raises ``OSError`` where one can't be."""
    journal = Journal(area)
    yield journal
    journal.carry_out()


def read_journal(area: StagingArea, roots: Collection[Path]) -> Journal | None:
    """Return the journal in a staging area; None where there is none of this user, or it leads beyond these folders.

    One that came along with a folder from elsewhere could write what is run, such as a hook of git.
    """
    from pydantic import TypeAdapter, ValidationError

    try:
        steps = TypeAdapter(list[Step]).validate_json(read_sealed(area.folder / JOURNAL) or b"")
    except ValidationError:
        return None
    fits = all(_may_be_taken(step, roots) for step in steps)
    return Journal(area, steps) if fits else None


def _may_be_taken(step: Step, roots: Collection[Path]) -> bool:
    places = [Path(one) for one in (step.place, step.moved) if one]
    return (not step.staged or step.staged.isdecimal()) and all(
        any(os.path.normpath(place) == str(place) and _leads_below(place, root) for root in roots) for place in places
    )


def _leads_below(place: Path, root: Path) -> bool:
    return place != root and place.is_relative_to(root) and not any(map(is_link, way_to(place.parent, root)))


def _clear(step: Step, wanted: str) -> None:
    """Set aside what someone saved at a place since the step was planned."""
    place = Path(step.place)
    if step.before is not None and os.path.lexists(place) and _digest(place) not in (step.before, wanted):
        set_aside(place)


def _is_there(kept: Path, place: Path) -> bool:
    """Whether what was kept still stands at its place: as itself, or where it got no second name, its bytes."""
    return place.exists() and (os.path.samefile(kept, place) or file_digest(kept) == _digest(place))


def _digest(file: Path) -> str:
    with suppress(OSError):
        return file_digest(file)
    return ""
