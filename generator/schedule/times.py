"""Clock times of a draaiboek: of every meeting, part and step."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.records.draaiboeken import Bijeenkomst, Draaiboek, Onderdeel, Werkdeel
from generator.records.speluitleg import Stap
from generator.resolve.edition import Edition, EditionSet


@dataclass(frozen=True)
class Moment:
    """From when to when, as minutes since midnight."""

    start: int
    minutes: int

    @property
    def begin(self) -> str:
        """The clock at the beginning, ``HH:MM``."""
        return clock(self.start)

    @property
    def end(self) -> str:
        """The clock at the end, ``HH:MM``."""
        return clock(self.start + self.minutes)


@dataclass(frozen=True)
class Part:
    """A part of a meeting; ``laid`` and ``steps`` are given where a set is done."""

    moment: Moment
    record: Onderdeel
    laid: EditionSet | None = None
    steps: tuple[tuple[Moment, Stap], ...] = ()


@dataclass(frozen=True)
class Meeting:
    """A meeting; ``spare`` are the minutes that nothing is planned for."""

    moment: Moment
    record: Bijeenkomst
    parts: tuple[Part, ...]

    @property
    def spare(self) -> int:
        """The minutes between the last part and the end that was given."""
        return self.record.minuten - self.moment.minutes


def schedule(edition: Edition, draaiboek: Draaiboek) -> tuple[Meeting, ...]:
    """Return the meetings of a draaiboek of this edition, with their clock times."""
    return tuple(_meeting(edition, meeting) for meeting in draaiboek.bijeenkomsten)


def clock(minutes: int) -> str:
    """Return minutes since midnight as ``HH:MM``; after midnight it starts again."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _meeting(edition: Edition, meeting: Bijeenkomst) -> Meeting:
    hours, minutes = map(int, meeting.begin.split(":"))
    start = hours * 60 + minutes
    parts = tuple(_parts(edition, meeting, start))
    return Meeting(Moment(start, sum(part.moment.minutes for part in parts)), meeting, parts)


def _parts(edition: Edition, meeting: Bijeenkomst, start: int) -> Iterator[Part]:
    for record in meeting.onderdelen:
        if isinstance(record, Werkdeel):
            part = _set_part(edition.set(record.set), record, start)
        else:
            part = Part(Moment(start, record.minuten), record)
        yield part
        start += part.moment.minutes


def _set_part(laid: EditionSet | None, record: Werkdeel, start: int) -> Part:
    assert laid is not None, "resolve leaves out the parts whose set the school does not have"
    uitleg = laid.record.speluitleg
    steps = uitleg.select_steps(record.stappen)
    starts = uitleg.start_minutes(record.stappen)
    timed = tuple((Moment(start + after, stap.minuten), stap) for after, stap in zip(starts, steps, strict=True))
    return Part(Moment(start, sum(stap.minuten for stap in steps)), record, laid, timed)
