"""The templates of files that become a school's own, with signs that such files have no use for themselves."""

import json
from pathlib import Path

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment


def project_templates(folder: Path) -> ImmutableSandboxedEnvironment:
    """Return the templates in a folder; the filter ``yaml`` writes a text as YAML reads it."""
    made = ImmutableSandboxedEnvironment(
        loader=FileSystemLoader(folder),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
        block_start_string="[%",
        block_end_string="%]",
        variable_start_string="[[",
        variable_end_string="]]",
        comment_start_string="[#",
        comment_end_string="#]",
    )  # not the usual signs: pipelines have use for those themselves
    made.filters["yaml"] = _yaml_string
    return made


def _yaml_string(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)  # what JSON quotes, YAML reads
