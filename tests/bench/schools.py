"""Prints three schools in one process: the first cold, one in name and style only, one with a tenth of its own texts.

Writes the processor seconds of each as JSON, and what the engine's import took of the first.
"""

import json
import sys
import time
from pathlib import Path

from generator.places import Places
from generator.print.build import print_edition, publish
from generator.read import read_library
from generator.resolve import resolve_edition
from tests.bench.deck import SCHOOLS


def main(project: Path) -> None:
    """Print the schools, from an empty cache."""
    places = Places(project, project / "build")
    library = read_library(places.content)
    editions = [resolve_edition(library, school) for school in SCHOOLS]
    begin = time.process_time()
    import pikepdf  # noqa: F401
    import weasyprint  # noqa: F401

    spent = {"import": time.process_time() - begin}
    sizes = set()
    for edition in editions:
        begin = time.process_time()
        report = print_edition(edition, places)
        publish(report, places)
        spent[edition.house.id] = time.process_time() - begin
        sizes |= {size for pair in report.sizes.values() for size in pair}
    assert len(sizes) == 1, f"the size of the text was to stay the same: {sizes}"
    print(json.dumps({**spent, "size": sizes.pop()}))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
