"""The shape of the repository: who imports what, how long modules are, what lies at the top."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import ROOT

MODULES = sorted((ROOT / "generator").rglob("*.py"))
PRINTERS = {"weasyprint", "pikepdf", "uharfbuzz"}
TOP = {
    *(".ci", ".github", ".gitignore", "content", "generator", "templates", "tests"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "conf.py", "pyproject.toml"),
    *("requirements.lock", "requirements-dev.lock"),
    *(".npmrc", "package.json", "package-lock.json", "tsconfig.json"),
}
NAMES = [path.relative_to(ROOT).as_posix() for path in MODULES]


def imported(path: Path) -> Iterator[str]:
    """Name the packages that a module imports, wherever in it."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


@pytest.mark.parametrize("name", NAMES)
def test_only_the_site_imports_sphinx_and_only_print_the_printers(name: str) -> None:
    packages = {module.partition(".")[0] for module in imported(ROOT / name)}
    if not name.startswith("generator/site/"):
        assert not packages & {"sphinx", "docutils", "furo"}
    if not name.startswith("generator/print/"):
        assert not packages & PRINTERS
    if not name.startswith("generator/sheet/"):
        assert "openpyxl" not in packages
    if not name.startswith(("generator/sheet/", "generator/folder/")):
        assert "ruamel" not in packages


FORBIDDEN = {
    "generator/text/": ("read", "resolve", "site", "print", "command", "records"),
    "generator/records/": ("read", "resolve", "site", "print", "command"),
    "generator/read/": ("resolve", "site", "print", "command"),
    "generator/resolve/": ("site", "print", "command"),
    "generator/scores/": ("read", "resolve", "site", "print", "command"),
    "generator/figures/": ("read", "print", "site", "command"),
    "generator/schema/": ("resolve", "site", "print", "command"),
    "generator/schedule/": ("site", "print", "command"),
    "generator/sheet/": ("site", "print", "command"),
    "generator/language/": ("site", "print", "command"),
    "generator/folder/": ("resolve", "site", "print", "live", "command"),
    "generator/live/": ("command",),
    "generator/print/": ("site", "command"),
    "generator/site/": ("command",),
}


@pytest.mark.parametrize("name", NAMES)
def test_only_what_is_live_imports_a_server(name: str) -> None:
    packages = {module.partition(".")[0] for module in imported(ROOT / name)}
    assert name.startswith("generator/live/") or not packages & {"starlette", "uvicorn", "watchfiles", "anyio"}


@pytest.mark.parametrize("name", NAMES)
def test_content_is_read_from_the_base_and_from_a_schools_own_folder(name: str) -> None:
    only_the_base = "(places.content)" in (ROOT / name).read_text("utf-8")
    assert not only_the_base or name == "generator/command/init.py"


@pytest.mark.parametrize("name", NAMES)
def test_no_stage_reaches_back(name: str) -> None:
    later = next((stages for folder, stages in FORBIDDEN.items() if name.startswith(folder)), ())
    found = {module for module in imported(ROOT / name) if module.startswith("generator.")}
    assert {module for module in found if module.split(".")[1] in later} == set()


@pytest.mark.parametrize("module", ["generator.print.build", "generator.print.formats", "generator.command"])
def test_the_printers_are_imported_only_when_something_is_printed(module: str) -> None:
    program = f"import sys, {module}; print(*sorted({PRINTERS | {'sphinx'}} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


@pytest.mark.parametrize("name", NAMES)
def test_a_module_is_short_and_says_what_it_does(name: str) -> None:
    text = (ROOT / name).read_text("utf-8")
    assert text.count("\n") <= 200
    assert ast.get_docstring(ast.parse(text))


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
