"""Finds files that look like content, and that nothing reads."""

from collections.abc import Iterator
from pathlib import Path

from generator.faults import Fault, Place
from generator.records.kinds import KINDS


def strangers(content: Path) -> Iterator[Fault]:
    """Give a fault for every YAML file with another ending, or in a folder that is no kind."""
    folders = {*(kind.folder for kind in KINDS), "draaiboeken", "figuren", "leesbladen", "scholen"}
    for file in sorted(content.rglob("[!.]*.y*ml")):
        where = file.parent.relative_to(content).as_posix()
        if file.suffix != ".yaml":
            yield Fault(Place(file), "dit bestand wordt niet gelezen", f"gevonden {file.suffix}", "noem het .yaml")
        elif where not in (".", *folders):
            found, remedy = f"gevonden de map «{where}»", f"zet het in {', '.join(sorted(folders))}"
            yield Fault(Place(file), "dit bestand wordt niet gelezen", found, remedy)
        elif where == "." and file.stem not in ("bronnen", "begrippen", "vragen"):
            found, remedy = f"gevonden «{file.name}»", f"zet het in een map: {', '.join(sorted(folders))}"
            yield Fault(Place(file), "dit bestand wordt niet gelezen", found, remedy)
