"""The Jinja that templates run in, whatever they write: sandboxed, and strict about names."""

from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


def sandbox(*folders: Path, **options: Any) -> ImmutableSandboxedEnvironment:
    """Make an environment that finds its templates in ``folders``; ``options`` are Jinja's own."""
    return ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folders), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, **options
    )
