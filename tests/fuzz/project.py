"""A small project with a file of each kind, to change again and again."""

import shutil
from pathlib import Path

from generator.places import Places
from tests.conftest import PACK, ROOT, Pack

_OTHERS = ("tests/site/inhoud", "tests/scores/lijsten", "tests/translate/talen")
_NAMES = {"publicatie: kijkwijzer": "publicatie: boekje", "slijpsteen": "steen", "gespreksopener": "proef"}
_NAMES |= {"hoe-schatten-we-in": "hoe-leren-we"}
"""What the files of other tests call by names that this project has not."""


def make_pack(root: Path) -> Pack:
    """Make the small project of all tests, with a file of each kind that it lacks, and a language."""
    if root.exists():
        shutil.rmtree(root)
    content = root / "content"
    shutil.copytree(PACK, root)
    (root / "templates").symlink_to(ROOT / "templates")
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
    return Pack(Places(root, root / "build"))
