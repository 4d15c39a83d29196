"""Begins a school's own folder, from the templates in ``templates/project``."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generator import __version__
from generator.folder.project_templates import project_templates
from generator.folder.remember import remembered_base_file
from generator.folder.versions import version_files
from generator.folder.wheel import WHEEL, Wheel
from generator.output.replacement import replace_files
from generator.places import BUILD, MARK, Places
from generator.read.content_folder import SINGLE
from generator.records.kinds import KINDS
from generator.schema.json_schema import FILES, write_schemas

IS_EMPTY_WITH = {".git", BUILD}
"""What may lie in a folder that is still empty to its owner: what is made stays apart from what is anyone's there."""

_SETS = {kind.folder: "sets" if kind.cards == kind.folder else f"{kind.title.lower()}," for kind in KINDS}

FOLDERS = {
    **{kind.folder: f"{_SETS[kind.folder]} met {kind.cards}" for kind in KINDS},
    "figuren": "figuren, die op een pagina, een handout en een poster komen",
    "leesbladen": "bladen om te lezen bij een set",
    "draaiboeken": "een programma dat een groep langs een paar sets leidt",
}
"""What an author may add, by its folder in ``content/``."""


@dataclass(frozen=True)
class NewSchool:
    """A school whose folder is begun: its id and name, and the layer that it lies on."""

    id: str
    naam: str
    basis: str


def begin_folder(places: Places, school: NewSchool, wheel: Wheel) -> tuple[Path, ...]:
    """Fill the folder ``places.root``; return its files, those in ``build/`` left out."""
    files = dict(_files(places.templates / "project", school))
    made = {places.root / name: text.encode() for name, text in files.items()}
    made |= remembered_base_file(places) | version_files(places, wheel)
    write_schemas(places)
    # Who finishes this if it breaks off, knows the project by its mark.
    replace_files({file: made[file] for file in sorted(made, key=lambda file: file.name != MARK)}, places.project_cache)
    return tuple(sorted(made))


def is_empty(folder: Path) -> bool:
    """Whether a folder may be begun in: it is not there, or holds nothing of anyone."""
    return not folder.exists() or (folder.is_dir() and {one.name for one in folder.iterdir()} <= IS_EMPTY_WITH)


def _files(templates: Path, school: NewSchool) -> Iterator[tuple[str, str]]:
    """Yield the files by name: ``dot-`` begins a name with a dot, the school's own files bear its id."""
    jinja = project_templates(templates)
    known = {"id": school.id, "naam": school.naam, "basis": school.basis, "versie": __version__, "wheel": WHEEL}
    for name in jinja.list_templates():
        made = jinja.get_template(name).render(**known, schemas=_schemas(), folders=list(FOLDERS.items()))
        path = Path(re.sub(r"(^|/)dot-", r"\1.", name))
        own = path.parent.name == "scholen"
        yield (path.with_stem(school.id) if own else path).as_posix(), made


def _schemas() -> list[tuple[str, str]]:
    """Return each schema and the files that follow it."""
    return [(name, f"content/{name}.yaml" if name in SINGLE else f"content/{name}/*.yaml") for name in FILES]
