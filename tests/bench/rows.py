"""The lines of the table: a thing beside its yardstick."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Row:
    """A line of the table; ``fine`` is None where nothing was promised."""

    what: str
    measured: str
    target: str = ""
    fine: bool | None = None


def at_most(what: str, thing: float, yardstick: float, target: float, unit: str = "s") -> Row:
    """Compare a cost with a yardstick's."""
    return Row(what, ratio(thing, yardstick, unit), f"≤ {target:g}×", thing / yardstick <= target)


def cheaper(what: str, thing: float, yardstick: float, target: float) -> Row:
    """Tell how many times cheaper a thing is."""
    return Row(what, times(thing, yardstick), f"≥ {target:g}×", yardstick / thing >= target)


def times(thing: float, yardstick: float) -> str:
    """Write how many times a thing goes into its yardstick, in seconds."""
    return f"{yardstick:.2f} s / {thing:.3f} s = {yardstick / thing:.1f}×"


def ratio(thing: float, yardstick: float, unit: str = "s") -> str:
    """Write a thing as a part of its yardstick."""
    digits = 2 if unit == "s" else 0
    return f"{thing:.{digits}f} {unit} / {yardstick:.{digits}f} {unit} = {thing / yardstick:.2f}×"
