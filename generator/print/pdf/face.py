"""A face as it was laid out: what the cache keeps and the imposition places."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.print.pdf.glyphs import Glyphs

MM = 72 / 25.4
"""Points in a millimetre."""

ROOM_BELOW = 800
"""How far, in mm, a page reaches below its face: text that does not fit is measured there."""

FontFiles = dict[str, Path]
"""A font's name in a PDF to the file it is cut from."""


@dataclass(frozen=True)
class Tag:
    """An element of the structure: its kind, and content by number or further elements."""

    kind: str
    kids: tuple["Tag | int", ...]
    alt: str | None = None


@dataclass(frozen=True)
class LaidFace:
    """A face as it was laid out; ``width`` and ``height`` in points, glyphs by font resource."""

    width: float
    height: float
    content: bytes
    resources: bytes
    fonts: dict[str, str]
    glyphs: dict[str, Glyphs]
    tags: tuple[Tag, ...]

    def to_bytes(self) -> bytes:
        """Return the face as bytes for the cache."""
        content, resources = self.content, self.resources
        head = {key: value for key, value in vars(self).items() if key not in ("content", "resources")}
        text = json.dumps(head, default=vars, sort_keys=True, ensure_ascii=True).encode()
        return b"%d %d %d\n" % (len(text), len(content), len(resources)) + text + content + resources

    @classmethod
    def from_bytes(cls, raw: bytes) -> "LaidFace":
        """Return the face that these bytes from the cache are."""
        line, _, rest = raw.partition(b"\n")
        text, content, resources = (int(n) for n in line.split())
        head = json.loads(rest[:text])
        glyphs = {name: {int(g): (w, s) for g, (w, s) in used.items()} for name, used in head["glyphs"].items()}
        return cls(
            head["width"],
            head["height"],
            rest[text : text + content],
            rest[text + content : text + content + resources],
            head["fonts"],
            glyphs,
            tuple(map(_tag_of, head["tags"])),
        )


def _tag_of(value: dict[str, Any]) -> Tag:
    kids = tuple(_tag_of(kid) if isinstance(kid, dict) else int(kid) for kid in value["kids"])
    return Tag(value["kind"], kids, value["alt"])
