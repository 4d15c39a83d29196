"""All targets in turn, with workers at once: ``make fuzz``.

``python -m tests.fuzz [--seed NUMBER] [--share PERCENT] [TARGET ...]``, or ``--again FILE`` for an input that broke.
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import defaultdict
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import count
from pathlib import Path

from tests.conftest import ROOT
from tests.fuzz.targets import LEAST, SHARES, TARGETS, TOOLS
from tests.fuzz.watch import CURRENT, MOST_MEGABYTES, Tally, Watch
from tests.fuzz.worker import BYTES, STRUCTURE, has_atheris, read_tally

FOLDER = ROOT / "build" / ".cache" / "fuzz"
AT_ONCE = 800
"""So many inputs has a process at most: what it remembers of them stays small."""
PATIENCE = 900
"""Seconds after which a worker hangs, whatever it does."""


@dataclass(frozen=True)
class Job:
    """Inputs for one worker."""

    target: str
    way: str
    seed: int
    count: int


def jobs(number: int, percent: int, names: list[str]) -> list[Job]:
    """Return the work of a run, the dearest first."""
    seeds = count(number)
    out = []
    for share in SHARES:
        for way, total in ((STRUCTURE, share.structured), (BYTES, share.raw)):
            left = max(1, total * percent // 100) if not names or share.name in names else 0
            while left:
                out.append(Job(share.name, way, next(seeds), min(AT_ONCE, left)))
                left -= out[-1].count
    if not names or "gereedschap" in names:
        out.insert(0, Job("gereedschap", STRUCTURE, next(seeds), max(1, TOOLS * percent // 100)))
    return out


def run(above: Path, job: Job) -> tuple[Job, Tally]:
    """Run a worker; one that an input ended is begun again for the others."""
    whole, left = Tally(), job.count
    for attempt in range(10):
        folder = above / f"{job.target}-{job.way}-{job.seed + 1000 * attempt}"
        folder.mkdir(parents=True)
        module = "tests.fuzz.tools" if job.target not in TARGETS else "tests.fuzz.worker"
        words = [job.target, job.way, str(job.seed + 1000 * attempt), str(left), str(folder)]
        with (folder / "said.txt").open("w") as said:
            ended = subprocess.run(
                [sys.executable, "-m", module, *words],
                cwd=ROOT,
                stdout=said,
                stderr=said,
                timeout=PATIENCE,
                check=False,
            )
        tally = read_tally(folder)
        whole.add(tally)
        left -= tally.count
        if left <= 0 or ended.returncode == 0:
            break
        reason = "te traag" if ended.returncode == -signal.SIGPROF else f"het proces eindigde met {ended.returncode}"
        raw = (folder / CURRENT).read_bytes() if (folder / CURRENT).is_file() else b""
        watch = Watch(job.target, lambda _: (_ for _ in ()).throw(AssertionError), folder)
        watch.note(raw, reason, (folder / "said.txt").read_text("utf-8", "replace")[-5000:])
        whole.findings |= watch.tally.findings
        whole.broken += 1
        left -= 1
    return job, whole


def report(job: Job, tally: Tally, began: float) -> None:
    """Tell what came of a job."""
    kinds = "".join(f"\n    {kind}" for kind in sorted(set(tally.findings.values())))
    print(
        f"{time.monotonic() - began:5.0f} s  {job.target:12} {job.way:9} zaad {job.seed}: {tally.count:4} invoeren,"
        f" {tally.accepted} goed, {tally.refused} geweigerd, {tally.broken} stuk; traagste {tally.slowest:.1f} s,"
        f" {tally.megabytes} MB{kinds}",
        flush=True,
    )


def main() -> int:
    """Run what is asked; the status tells whether anything broke."""
    parser = argparse.ArgumentParser(prog="make fuzz")
    parser.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    parser.add_argument("--share", type=int, default=100)
    parser.add_argument("--again", type=Path)
    parser.add_argument("--folder", type=Path, default=FOLDER)
    parser.add_argument("targets", nargs="*")
    asked = parser.parse_args()
    if asked.again:
        return read_again(asked.again)
    if asked.folder == FOLDER:
        shutil.rmtree(FOLDER, ignore_errors=True)
    began = time.monotonic()
    print(f"zaad {asked.seed}" + ("" if has_atheris() else "; zonder atheris: bytes komen van hypothesis"), flush=True)
    whole: dict[tuple[str, str], Tally] = defaultdict(Tally)
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        work = jobs(asked.seed, asked.share, asked.targets)
        for job, tally in pool.map(partial(run, asked.folder), work):
            report(job, tally, began)
            whole[job.target, job.way].add(tally)
    return judge(whole, began, asked.folder)


def judge(whole: dict[tuple[str, str], Tally], began: float, folder: Path) -> int:
    """Tell what was found in all, and return the status: 1 where anything is not as it must be."""
    wrong = []
    for (name, way), tally in whole.items():
        wrong += [f"{name}: {kind} ({file}.txt)" for file, kind in sorted(tally.findings.items())]
        if tally.megabytes > MOST_MEGABYTES:
            wrong.append(f"{name}: {tally.megabytes} MB")
        least = LEAST if name in TARGETS and name != "csv" and way == STRUCTURE else 0
        if tally.count >= 50 and min(tally.accepted, tally.refused) < least * tally.count:
            wrong.append(f"{name}: van {tally.count} invoeren {tally.accepted} goed en {tally.refused} geweigerd")
    print(f"{sum(tally.count for tally in whole.values())} invoeren in {time.monotonic() - began:.0f} s")
    for line in wrong:
        print(f"FOUT {line}; in {folder}")
    return bool(wrong)


def read_again(file: Path) -> int:
    """Read an input that broke once more, with whatever is raised."""
    name = file.name.partition("-")[0]
    print(TARGETS[name].target(FOLDER / "again" / name).read(file.read_bytes()))
    return 0


if __name__ == "__main__":
    sys.exit(main())
