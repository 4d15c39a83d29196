"""A small project with a file of each kind, to change again and again."""

import shutil
from pathlib import Path

from generator.places import Places
from tests.conftest import PACK, ROOT, Pack

_OTHERS = ("tests/site/inhoud", "tests/scores/lijsten", "tests/translate/talen")
_NAMES = {
    "publicatie: kijkwijzer": "publicatie: boekje",
    "slijpsteen": "steen",
    "gespreksopener": "proef",
    "hoe-schatten-we-in": "hoe-leren-we",
}
"""What the files of other tests call by names that this project has not."""


def make_pack(root: Path) -> Pack:
    """Make the small project of all tests, with a file of each kind that it lacks, and a language."""
    pack = copy_pack(PACK, root)
    content = pack.places.content
    kinds, lists, languages = (ROOT / name for name in _OTHERS)
    shutil.copytree(kinds, content, dirs_exist_ok=True)
    shutil.copytree(lists, content / "vragenlijsten")
    shutil.copytree(languages, content / "talen")
    for folder in ("draaiboeken", "leesbladen", "werkvormen", "vragenlijsten"):
        for file in (content / folder).glob("*.yaml"):
            text = file.read_text("utf-8")
            for old, new in _NAMES.items():
                text = text.replace(old, new)
            file.write_text(text, "utf-8")
    return pack


def copy_pack(source: Path, root: Path) -> Pack:
    """Copy a project to a folder of its own, with the repository's own templates."""
    if root.exists():
        shutil.rmtree(root)
    shutil.copytree(source, root)
    (root / "templates").symlink_to(ROOT / "templates")
    return Pack(Places(root, root / "build"))
