"""The list of what is ours in a folder, as text: a line for each file, as ``sha256sum`` writes and checks it."""

import hashlib
import re
from collections.abc import Mapping
from pathlib import Path, PurePosixPath

from generator.files import is_link, plain_bytes

LIST = ".kijkwijzer.sha256"
"""The name of the list; with the dot it stands in no overview of a folder, and few hosts serve it."""

NO_JEKYLL = ".nojekyll"
"""A file by which GitHub leaves alone what it is given: the one with a dot that is ours."""

MOST_BYTES = 64 * 2**20
"""A list may be so large: that of a site takes less than a hundredth of it, that of more sites as much each."""

Inventory = dict[str, frozenset[str]]
"""The digests of what we wrote, by the name of the file; more than one while it is being replaced."""

_HEAD = (
    "# Dit schreef de kijkwijzer in deze map; alleen dit wordt vervangen of verwijderd, en alleen zolang het niet is"
    " veranderd.\n# Bewaar dit bestand bij de rest, en verander er niets in.\n"
)
_HALF = "# Deze map is nog niet af.\n"
_LINE = re.compile(r"([0-9a-f]{64}) [ *](.+)")
_MOST_NAME = 400


def file_digest(content: bytes | Path) -> str:
    """Return the SHA-256 of a file, as the list holds it."""
    return hashlib.sha256(content if isinstance(content, bytes) else content.read_bytes()).hexdigest()


def list_text(listed: Mapping[str, frozenset[str]], *, half: bool = False) -> bytes:
    """Return the list as the bytes of its file: the same for the same files; ``half`` while they are being replaced."""
    lines = (f"{digest}  {name}\n" for name in sorted(listed) for digest in sorted(listed[name]))
    return (_HEAD + half * _HALF + "".join(lines)).encode()


def inventory(folder: Path) -> Inventory | None:
    """Return the list in a published folder; None where there is none to be read."""
    file = folder / LIST
    try:
        if is_link(file) or file.stat().st_size > MOST_BYTES:
            return None
        return read_list(plain_bytes(file)) or None
    except OSError:
        return None


def is_half_list(raw: bytes) -> bool:
    """Whether a list says that files are being replaced."""
    return raw.replace(b"\r\n", b"\n").startswith((_HEAD + _HALF).encode())


def read_list(raw: bytes) -> Inventory:
    """Return the list that a file holds; a line that is none, or that names what we never write, does not count."""
    listed: Inventory = {}
    for line in raw.decode("utf-8", "replace").splitlines():
        found = _LINE.fullmatch(line.rstrip())
        if found and _may_be_ours(found[2]):
            listed[found[2]] = listed.get(found[2], frozenset()) | {found[1]}
    return listed


def _may_be_ours(name: str) -> bool:
    """Whether a name leads to below the folder, and to nothing of others that begins with a dot, such as ``.git``."""
    if name == NO_JEKYLL:
        return True
    path = PurePosixPath(name)
    plain = not any(part.startswith(".") for part in path.parts) and not any(sign in name for sign in '\\:*?"<>|\0')
    return plain and not path.is_absolute() and path.as_posix() == name and len(name) <= _MOST_NAME
