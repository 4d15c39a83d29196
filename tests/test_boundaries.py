"""The shape of the repository: who imports what, and what lies at the top."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import pytest

from tests.conftest import ROOT

GENERATOR = ROOT / "generator"
TOP = {
    *(".ci", ".github", ".gitignore", "content", "generator", "templates", "tests"),
    *("CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "Makefile", "README.md", "SECURITY.md", "conf.py"),
    *("pyproject.toml", "requirements.lock", "requirements-dev.lock"),
    *(".npmrc", "package.json", "package-lock.json", "tsconfig.json"),
}
ONLY = {
    ("sphinx", "docutils"): ("site",),
    ("weasyprint", "pikepdf", "uharfbuzz"): ("print",),
    ("openpyxl",): ("sheet",),
    ("ruamel",): ("sheet", "folder"),
    ("tinycss2", "cssselect2"): ("logo",),
    ("starlette", "uvicorn", "watchfiles", "anyio"): ("live",),
}
"""Libraries, and the only folders that import them."""

STAGES = (
    *("bounds", "messages", "nfc", "faults", "failures", "input_files", "provenance", "files", "places", "lock"),
    *("ending", "seal", "garbage", "memory"),
    *("output", "text", "logo", "records", "digest", "bytecode", "sandbox", "sources"),
    *("design", "program", "read", "resolve"),
    *("schema", "schedule", "scores", "figures", "language", "translate", "sheet", "folder"),
    *("print", "site", "live", "cli", "command"),
)
"""Folders, and modules right in ``generator/``, in their order: each imports only from those before it."""

PRINT_STAGES = (
    *("store", "report", "paper", "pdf", "engine", "order", "faces", "box", "impose", "documents", "book"),
    *("checks", "deck_keys", "decks", "pictures", "tasks", "archive", "preflight", "build"),
)
"""The same within ``print/``; the last are those who conduct."""

SITE_STAGES = (
    "publication",
    "host_map",
    "folders",
    "pages",
    "static",
    "sphinx",
    "supplements",
    "workplace",
    "build",
    "epub",
    "archive",
    "last_build",
    "host_files",
)
"""The same within ``site/``."""

WITHIN = {"print": PRINT_STAGES, "site": SITE_STAGES}

APART = {
    ("print/impose", "print/faces"),
    ("print/book", "print/documents"),
    ("print", "read"),
    ("figures", "read"),
    ("scores", "read"),
    ("schema", "resolve"),
    ("folder", "resolve"),
}
"""Stages of which the first could import the second by their order, and yet knows nothing of it."""

NAMED = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)

PARAGRAPHS = {
    "output.exchange": "how a whole folder is exchanged, apart from what is to stand in it",
    "live.pages": "what the pages of the server say, apart from how it serves",
    "logo.lines": "shapes that Ghostscript draws without their line, made two",
    "logo.drawing": "the elements of a drawing, as a tree",
    "read.check": "all checks of a whole library",
    "read.check_layers": "the checks of layers, as those of kinds and of references",
    "resolve.own_changes": "what a school changed, asked of two libraries",
    "sheet.file_format": "the formats that are no workbook, each by its name",
    "sheet.letter_style": "what letters of a cell are lost on a card",
    "site.static.stems": "how a browser finds the stem of a word, apart from what pages load",
    "site.epub.cover": "the drawing on the cover, apart from how an EPUB is packed",
    "site.sphinx.reader": "how HTML becomes a page, apart from what a page is",
    "site.pages.planner": "what the planner knows, as the finder has a module of its own",
}
"""Modules of one function or class that one neighbour alone imports, each an idea that has a name of its own."""


@cache
def modules() -> dict[str, ast.Module]:
    """Return the modules by their name within ``generator``; that of a package is the name of its folder."""
    files = {path.relative_to(ROOT / "generator"): path.read_text("utf-8") for path in GENERATOR.rglob("*.py")}
    names = {path: ".".join(path.with_suffix("").parts).removesuffix("__init__").rstrip(".") for path in files}
    return {names[path]: ast.parse(text, str(path)) for path, text in files.items()}


@cache
def imports() -> dict[str, frozenset[str]]:
    """Return for each module all that it imports, wherever in it, also for types alone; ours without ``generator.``."""
    return {name: frozenset(_imported(tree)) for name, tree in modules().items()}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            module = node.module.removeprefix("generator.")
            inner = {f"{module}.{alias.name}" for alias in node.names} & modules().keys()
            yield from inner or {module}


def stage(name: str) -> tuple[str, str]:
    """Return the stage of a module, and within one that has its own that there; neither for ``generator`` itself."""
    first, _, rest = name.partition(".")
    return first, rest.partition(".")[0] if first in WITHIN else ""


def reaches_back(name: str, other: str) -> bool:
    (mine, within), (theirs, within_theirs) = stage(name), stage(other)
    if mine == theirs and within and within_theirs:
        back = WITHIN[mine].index(within_theirs) > WITHIN[mine].index(within)
        return back or (f"{mine}/{within}", f"{mine}/{within_theirs}") in APART
    return STAGES.index(theirs) > STAGES.index(mine) or (mine, theirs) in APART


def test_a_heavy_library_is_imported_by_one_stage_only() -> None:
    wrong = [
        f"{name}: {module}"
        for name, all_imported in imports().items()
        for module in all_imported
        for libraries, folders in ONLY.items()
        if module.partition(".")[0] in libraries and name.partition(".")[0] not in folders
    ]
    assert wrong == []


def test_the_stages_are_all_that_there_is() -> None:
    assert {stage(name)[0] for name in modules()} - {"", "__main__"} == set(STAGES)
    for first, stages in WITHIN.items():
        assert {stage(name)[1] for name in modules() if stage(name)[0] == first} - {""} == set(stages)


def test_no_stage_reaches_back() -> None:
    ours = [(name, other) for name, found in imports().items() for other in found & modules().keys()]
    assert len(ours) > 500
    assert [pair for pair in ours if pair[0] not in ("", "__main__") and pair[1] and reaches_back(*pair)] == []


def test_no_modules_import_each_other() -> None:
    graph = {name: found & modules().keys() for name, found in imports().items()}
    with suppress(StopIteration):
        while True:  # what imports nothing that is left is in no circle
            done = next(name for name, found in graph.items() if not found & graph.keys() - {name})
            del graph[done]
    assert graph == {}


def test_no_module_is_a_paragraph_of_its_neighbour() -> None:
    importers: dict[str, list[str]] = {}
    for name, found in imports().items():
        for other in found & modules().keys():
            importers.setdefault(other, []).append(name)
    alone = {
        name
        for name, tree in modules().items()
        if [one.rpartition(".")[0] for one in importers.get(name, ())] == [name.rpartition(".")[0]]
        and len([node for node in tree.body if is_public(node)]) <= 1
    }
    assert alone == set(PARAGRAPHS)


NOUNS_IN_ED = {"bleed", "embed", "feed", "heed", "need", "seed", "speed"}
BARE = {
    *(
        "said",
        "told",
        "shown",
        "kept",
        "taken",
        "got",
        "given",
        "done",
        "made",
        "known",
        "found",
        "left",
        "lost",
        "held",
    ),
    *("laid", "drawn", "written", "seen", "thing", "more", "own", "here", "there", "then", "now", "along", "aside"),
    *(
        "together",
        "apart",
        "behind",
        "beyond",
        "within",
        "without",
        "instead",
        "ahead",
        "beneath",
        "torn",
        "going",
        "lying",
    ),
}
"""Names that tell that something happened, or where, and not what a thing is."""


def test_no_name_is_a_bare_participle_or_adverb() -> None:
    names = {
        (name, one)
        for name, tree in modules().items()
        for one in (*name.split("."), *(node.name for node in ast.walk(tree) if isinstance(node, NAMED)))
    }
    bare = {(name, one) for name, one in names if one.strip("_") in BARE or re.fullmatch(r"_*[a-z]+ed_*", one)}
    assert {(name, one) for name, one in bare if one.strip("_") not in NOUNS_IN_ED} == set()


def is_public(node: ast.stmt) -> bool:
    return isinstance(node, ast.FunctionDef | ast.ClassDef) and not node.name.startswith("_")


def test_content_is_read_from_the_base_and_from_a_schools_own_folder() -> None:
    only_the_base = [file.name for file in GENERATOR.rglob("*.py") if "(places.content)" in file.read_text("utf-8")]
    assert only_the_base == ["init.py"]


def test_no_pattern_holds_on_to_a_group() -> None:
    """Python 3.11.2, that of Debian 12, matches ``(...)*+`` amiss; of one class of signs, ``[...]*+``, it does not."""
    holding = re.compile(r"\)(?:[*+?]|\{\d*,?\d*\})\+|\(\?>")
    found = {(name, pattern) for name, tree in modules().items() for pattern in _patterns(tree)}
    assert len(found) > 50
    assert {(name, pattern) for name, pattern in found if holding.search(_without_classes(pattern))} == set()


def _patterns(tree: ast.Module) -> Iterator[str]:
    """Yield what is compiled as a pattern, as far as it stands there."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func).startswith("re."):
            letters = (part.value for one in node.args for part in ast.walk(one) if isinstance(part, ast.Constant))
            yield "".join(map(str, letters))


def _without_classes(pattern: str) -> str:
    return re.sub(r"\[(?:\\.|[^\]\\])*\]", "x", pattern)


def test_a_module_says_what_it_is() -> None:
    assert [name for name, tree in modules().items() if not ast.get_docstring(tree)] == []


HEAVY = {"weasyprint", "pikepdf", "uharfbuzz", "sphinx"}


@pytest.mark.parametrize("module", ["generator.print.build", "generator.print.paper.formats", "generator.command"])
def test_the_printers_are_imported_only_when_something_is_printed(module: str) -> None:
    program = f"import sys, {module}; print(*sorted({HEAVY} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == []


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
