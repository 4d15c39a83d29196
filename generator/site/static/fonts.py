"""Makes the web fonts: the letters that Dutch needs, small, the same bytes every time."""

from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

from generator.digest import digest
from generator.files import write_if_changed

LATIN = (
    *range(0x20, 0x7F),
    *range(0xA0, 0x180),
    *range(0x2010, 0x2028),
    *range(0x2030, 0x203B),
    *(0x2044, 0x20AC, 0x2122, 0x2190, 0x2191, 0x2192, 0x2193, 0x2212, 0x2260, 0x2264, 0x2265, 0xFB01, 0xFB02),
)


def web_font(font: Path, cache: Path) -> Path:
    """Give the WOFF2 of a font file with the letters of ``LATIN``; it is made once."""
    made = cache / f"letter-{digest(font, LATIN)[:12]}.woff2"
    if not made.is_file():
        write_if_changed(made, _subset(font))
    return made


def _subset(file: Path) -> bytes:
    font = TTFont(file, recalcTimestamp=False)
    options = Options()
    options.layout_features = ["kern", "liga", "locl", "mark", "mkmk", "ccmp", "tnum", "lnum"]
    options.name_IDs = ["*"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=LATIN)
    subsetter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()
