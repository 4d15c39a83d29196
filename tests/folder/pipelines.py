"""What a pipeline of a school's folder does: its jobs, each with the steps that a machine of the host runs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Step = tuple[str, ...]
"""Lines that are run as one script."""

FILES = (".github/workflows/site.yml", ".gitlab-ci.yml")
_SCRIPTS = ("before_script", "script", "after_script")


@dataclass(frozen=True)
class Job:
    """A job of a pipeline: what it runs, what it uses of others, and the folder that it publishes, if it does."""

    name: str
    steps: tuple[Step, ...]
    uses: tuple[str, ...] = ()
    published: str | None = None


def read_jobs(file: Path) -> list[Job]:
    """Return the jobs of a pipeline, in their order."""
    data = yaml.safe_load(file.read_text("utf-8"))
    return list(_github_jobs(data) if "jobs" in data else _gitlab_jobs(data))


def variables(file: Path, folder: Path) -> dict[str, str]:
    """Return what GitLab sets for each job in a folder."""
    found: dict[str, str] = yaml.safe_load(file.read_text("utf-8")).get("variables", {})
    return {name: value.replace("$CI_PROJECT_DIR", str(folder)) for name, value in found.items()}


def is_of_the_system(line: str) -> bool:
    """Whether a line asks for packages of the system, which this machine has already."""
    return re.match(r"(sudo )?apt-get ", line) is not None


def lines_in(data: Any) -> Iterator[str]:
    """Yield each line that a pipeline runs, wherever it stands."""
    if isinstance(data, dict):
        for key, value in data.items():
            if key == "run":
                yield from value.splitlines()
            elif key in _SCRIPTS:
                yield from value
            else:
                yield from lines_in(value)
    elif isinstance(data, list):
        for value in data:
            yield from lines_in(value)


def _github_jobs(data: Any) -> Iterator[Job]:
    for name, job in data["jobs"].items():
        uses = [step["uses"] for step in job["steps"] if "uses" in step]
        steps = [tuple(step["run"].splitlines()) for step in job["steps"] if "run" in step]
        paths = [step["with"]["path"] for step in job["steps"] if "/upload-pages-artifact@" in step.get("uses", "")]
        yield Job(name, tuple(steps), tuple(uses), *paths)


def _gitlab_jobs(data: Any) -> Iterator[Job]:
    for name, own in data.items():
        if isinstance(own, dict) and "script" in own:
            job = data[own["extends"]] | own
            steps = tuple((*job.get("before_script", ()), *job["script"]) for _ in (0,))
            yield Job(name, steps, published=job["artifacts"]["paths"][0] if name == "pages" else None)
