"""A worker: reads the inputs of one target that one way makes, in a process of its own.

``python -m tests.fuzz.worker TARGET WAY SEED COUNT FOLDER``; what it counted stands in ``tally.json`` of the folder
after every input, so that it is there too where the process ended by one.
"""

import json
import logging
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from tests.fuzz.records import Draw
from tests.fuzz.target import Target
from tests.fuzz.targets import TARGETS
from tests.fuzz.watch import Tally, Watch

TALLY = "tally.json"
Read = Callable[[bytes], None]
STRUCTURE, BYTES = "structuur", "bytes"


def main() -> None:
    """Read the inputs that the words of the command ask for."""
    name, way, number, count, folder = sys.argv[1:]
    logging.disable(logging.CRITICAL)
    if way == BYTES and has_atheris():
        import atheris

        with atheris.instrument_imports(include=["generator"], enable_loader_override=False):
            target = TARGETS[name].target(Path(folder) / name)
    else:
        target = TARGETS[name].target(Path(folder) / name)
    watch = Watch(name, target.read, Path(folder), deadly=True)
    read = with_tally(watch)
    if way == STRUCTURE:
        read_structured(target, read, int(number), int(count))
    elif has_atheris():
        read_bytes(target, read, int(number), int(count))
    else:
        read_changed_bytes(target, read, int(number), int(count))


def has_atheris() -> bool:
    """Whether atheris is on this computer: it has no wheels for all."""
    with suppress(ImportError):
        import atheris  # noqa: F401

        return True
    return False


def with_tally(watch: Watch) -> Read:
    """Return what reads an input and writes down what was counted so far."""
    file = watch.folder / TALLY

    def read(raw: bytes) -> None:
        watch.run(raw)
        file.write_text(json.dumps(asdict(watch.tally)), "utf-8")

    return read


def read_tally(folder: Path) -> Tally:
    """Return what a worker counted."""
    file = folder / TALLY
    return Tally(**json.loads(file.read_text("utf-8"))) if file.is_file() else Tally()


def read_structured(target: Target, read: Read, number: int | None, count: int) -> None:
    """Read inputs made by their structure; without a number always the same."""
    read_all(target.inputs(), read, number, count)


def read_all(inputs: st.SearchStrategy[bytes], read: Read, number: int | None, count: int) -> None:
    """Read inputs that hypothesis makes; without a number always the same."""
    options = settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=number is None,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
    )
    run = options(given(inputs)(lambda raw: read(raw)))
    (run if number is None else seed(number)(run))()


def read_bytes(target: Target, read: Read, number: int, count: int) -> None:
    """Read inputs of bytes that atheris changes as it sees which code they reach; ends the process."""
    import atheris

    corpus = target.folder / "corpus"
    corpus.mkdir(exist_ok=True)
    for index, raw in enumerate(target.seeds()):
        (corpus / str(index)).write_bytes(raw)
    options = (f"-runs={count}", f"-seed={number}", f"-max_len={target.most_bytes}", "-timeout=60", "-rss_limit_mb=0")
    atheris.Setup([sys.argv[0], *options, "-verbosity=0", str(corpus)], read)
    atheris.Fuzz()


def read_changed_bytes(target: Target, read: Read, number: int | None, count: int) -> None:
    """Read right inputs of which some bytes are others: what is done where atheris is not."""
    pieces = st.tuples(st.integers(0, 10_000), st.binary(max_size=4), st.integers(0, 4))

    @st.composite
    def inputs(draw: Draw) -> bytes:
        raw: bytes = draw(st.sampled_from(target.seeds()))
        for at, new, gone in draw(st.lists(pieces, max_size=4)):
            place = at % (len(raw) + 1)
            raw = raw[:place] + new + raw[place + gone :]
        return raw

    read_all(inputs(), read, number, count)


if __name__ == "__main__":
    main()
