"""The shape of the repository: who imports what, and what lies at the top."""

import ast
import json
import re
import subprocess
import sys
from functools import cache

import pytest

from tests.conftest import ROOT

TOP = {
    *(".ci", ".github", ".gitignore", "content", "generator", "templates", "tests"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "conf.py", "pyproject.toml"),
    *("requirements.lock", "requirements-dev.lock"),
    *(".npmrc", "package.json", "package-lock.json", "tsconfig.json"),
}
MODULES = {path.relative_to(ROOT).as_posix(): path.read_text("utf-8") for path in (ROOT / "generator").rglob("*.py")}
ONLY = {
    ("sphinx", "docutils", "furo"): ("generator/site/",),
    ("weasyprint", "pikepdf", "uharfbuzz"): ("generator/print/",),
    ("openpyxl",): ("generator/sheet/",),
    ("ruamel",): ("generator/sheet/", "generator/folder/"),
    ("tinycss2", "cssselect2"): ("generator/logo/",),
    ("starlette", "uvicorn", "watchfiles", "anyio"): ("generator/live/",),
}
"""Libraries, and the only folders that import them."""

FORBIDDEN = {
    "logo": ("records", "read", "resolve", "site", "print", "command"),
    "text": ("read", "resolve", "site", "print", "command", "records"),
    "output": ("read", "resolve", "site", "print", "command", "records"),
    "records": ("read", "resolve", "site", "print", "command"),
    "sources": ("read", "resolve", "figures", "sheet", "site", "print", "folder", "live", "command"),
    "design": ("read", "resolve", "site", "print", "command"),
    "read": ("resolve", "site", "print", "command"),
    "resolve": ("site", "print", "command"),
    "scores": ("read", "resolve", "site", "print", "command"),
    "figures": ("read", "print", "site", "command"),
    "schema": ("resolve", "site", "print", "command"),
    "schedule": ("site", "print", "command"),
    "sheet": ("site", "print", "command"),
    "language": ("site", "print", "command"),
    "folder": ("resolve", "site", "print", "live", "command"),
    "live": ("command",),
    "print": ("site", "command"),
    "site": ("command",),
}
"""Of each stage the stages that it knows nothing of."""


@cache
def imported(name: str) -> frozenset[str]:
    """Name the packages and modules that a module imports, wherever in it."""
    nodes = list(ast.walk(ast.parse(MODULES[name])))
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    return frozenset(plain | {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module})


def test_a_heavy_library_is_imported_by_one_stage_only() -> None:
    wrong = [
        f"{name}: {module}"
        for name in MODULES
        for module in imported(name)
        for libraries, folders in ONLY.items()
        if module.partition(".")[0] in libraries and not name.startswith(folders)
    ]
    assert wrong == []


def test_no_stage_reaches_back() -> None:
    wrong = [
        f"{name}: {module}"
        for name in MODULES
        for module in imported(name)
        if module.startswith("generator.") and module.split(".")[1] in FORBIDDEN.get(name.split("/")[1], ())
    ]
    assert wrong == []


def test_content_is_read_from_the_base_and_from_a_schools_own_folder() -> None:
    only_the_base = [name for name, text in MODULES.items() if "(places.content)" in text]
    assert only_the_base == ["generator/command/init.py"]


def test_a_module_says_what_it_is() -> None:
    assert [name for name, text in MODULES.items() if not ast.get_docstring(ast.parse(text))] == []


HEAVY = {"weasyprint", "pikepdf", "uharfbuzz", "sphinx"}


@pytest.mark.parametrize("module", ["generator.print.build", "generator.print.paper.formats", "generator.command"])
def test_the_printers_are_imported_only_when_something_is_printed(module: str) -> None:
    program = f"import sys, {module}; print(*sorted({HEAVY} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock"])
def test_a_lock_file_names_no_host_and_has_only_hashed_versions(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert "://" not in text
    assert not re.search(r"^\s*(-|--)(i|f|e|r|index|extra|find|trusted|editable)", text, re.MULTILINE)
    wanted = [line for line in text.split("\n") if line and not line.startswith((" ", "#"))]
    assert [line for line in wanted if "==" not in line] == []
    assert text.count("--hash=sha256:") >= len(wanted)


def files() -> list[str]:
    """Name the files that are, or would be, in git."""
    words = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    done = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("dit is geen checkout van git")
    return done.stdout.splitlines()


def test_the_top_of_the_repository_holds_only_what_belongs_there() -> None:
    assert {name.partition("/")[0] for name in files()} - TOP == set()


def test_no_file_is_made_from_another() -> None:
    made = (".pyc", ".pdf", ".html.bak", ".orig", ".mo", ".egg-info", ".DS_Store")
    assert [name for name in files() if name.endswith(made)] == []


def test_the_lock_of_the_scripts_names_no_host_and_has_only_hashed_versions() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    assert packages
    assert [name for name, package in packages.items() if "resolved" in package or "integrity" not in package] == []
