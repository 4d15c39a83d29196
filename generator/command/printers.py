"""The printers that a user measured, kept in the user's own configuration folder."""

from pathlib import Path

import click

from generator.faults import ContentFaults, Place, advice, quoted
from generator.files import replace_file
from generator.print.paper.printer import Profile
from generator.records.base import Id, Record
from generator.sources.record import as_record
from generator.sources.yaml12 import read_yaml


class Printers(Record):
    """The whole of ``printers.yaml``."""

    printers: dict[Id, Profile]


def printers_file() -> Path:
    """Give the file that the printers are kept in."""
    return Path(click.get_app_dir("kijkwijzer")) / "printers.yaml"


def read_printers() -> dict[str, Profile]:
    """Read what was measured; raises ``ContentFaults``."""
    file = printers_file()
    if not file.is_file():
        return {}
    data, faults = read_yaml(file)
    read, more = as_record(Printers, data, Place(file, 1, 1))
    if read is None or faults:
        raise ContentFaults([*faults, *more])
    return read.printers


def keep_printer(name: str, profile: Profile) -> Path:
    """Keep what was measured of a printer; gives the file that it stands in."""
    import yaml

    known = {key: one.model_dump() for key, one in (read_printers() | {name: profile}).items()}
    replace_file(printers_file(), yaml.safe_dump({"printers": known}, sort_keys=True).encode())
    return printers_file()


def printer_named(name: str) -> Profile:
    """Give a printer; raises ``UsageError`` for one that is not there."""
    known = read_printers()
    if name not in known:
        remedy = advice(name, known) if known else "meet hem eerst: kijkwijzer printer calibrate"
        raise click.UsageError(f"printer {quoted(name)} is er niet; {remedy}")
    return known[name]


def told(name: str, profile: Profile) -> str:
    """Tell what is known of a printer, in a line."""
    return (
        f"{name}: dx {profile.dx:g} mm, dy {profile.dy:g} mm, gedraaid {profile.rotate:g}°, marge {profile.margin:g} mm"
    )
