"""Pictures of a stranger: PNG and JPEG, bounded, readable to the last pixel, and nothing but a picture."""

import base64
import binascii
import re
from io import BytesIO

from generator.bounds import MOST_LOGO_BYTES, MOST_LOGO_PIXELS

PNG = b"\x89PNG\r\n\x1a\n"
CHUNKS = {b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"cICP", b"sBIT", b"pHYs"}
"""The parts of a PNG that are kept: its pixels, and what their colours and sizes are."""

SEGMENTS = {0xC0, 0xC1, 0xC2, 0xC4, 0xDA, 0xDB, 0xDD, 0xE0, 0xE2, 0xEE}
"""The parts of a JPEG that are kept: its pixels, JFIF, the profile of its colours, and how Adobe wrote them."""

_ORIENTATION = 0x0112
"""Where EXIF tells how a picture was turned."""

_DATA = re.compile(r"data:image/(png|jpe?g);base64,([A-Za-z0-9+/=\s]+)")


def clean_png(raw: bytes) -> bytes | None:
    """Return a PNG with what is kept of it; None where it is no PNG, or too large."""
    if not raw.startswith(PNG) or len(raw) > MOST_LOGO_BYTES:
        return None
    made, at = [PNG], len(PNG)
    while at + 12 <= len(raw):
        end = at + 12 + int.from_bytes(raw[at : at + 4])
        name = raw[at + 4 : at + 8]
        if name in CHUNKS:
            made.append(raw[at:end])
        at = len(raw) if name == b"IEND" else end
    clean = b"".join(made)
    return clean if _is_readable(clean, "PNG") else None


def clean_jpeg(raw: bytes) -> bytes | None:
    """Return a JPEG with what is kept of it; None where it is no JPEG, too large, or shown turned."""
    if not raw.startswith(b"\xff\xd8") or len(raw) > MOST_LOGO_BYTES or not _is_readable(raw, "JPEG"):
        return None
    made, at = [raw[:2]], 2
    while at + 4 <= len(raw) and raw[at] == 0xFF and raw[at + 1] != 0xDA:
        end = at + 2 + int.from_bytes(raw[at + 2 : at + 4])
        if raw[at + 1] in SEGMENTS:
            made.append(raw[at:end])
        at = end
    last = raw.find(b"\xff\xd9", at)  # what lies behind the end of the picture is none of it
    clean = b"".join([*made, raw[at : last + 2 if last > 0 else None]])
    return clean if _is_readable(clean, "JPEG") else None


def clean_embedded(address: str) -> str | None:
    """Return a picture that is written in an address, cleaned; None where it is none that we know."""
    found = _DATA.fullmatch(address.strip())
    try:
        raw = base64.b64decode("".join(found[2].split()), validate=True) if found else b""
    except binascii.Error:
        return None
    sort = "png" if raw.startswith(PNG) else "jpeg"
    clean = clean_png(raw) if sort == "png" else clean_jpeg(raw)
    return None if clean is None else f"data:image/{sort};base64,{base64.b64encode(clean).decode('ascii')}"


def _is_readable(raw: bytes, sort: str) -> bool:
    """Whether a picture can be read to its last pixel; the size is looked at first."""
    from PIL import Image, ImageFile

    ImageFile.LOAD_TRUNCATED_IMAGES = False  # WeasyPrint lets Pillow fill up a picture that is cut off
    try:
        with Image.open(BytesIO(raw), formats=[sort]) as picture:
            if picture.width * picture.height > MOST_LOGO_PIXELS or picture.getexif().get(_ORIENTATION, 1) != 1:
                return False
            picture.load()
    except (OSError, SyntaxError, ValueError, EOFError, Image.DecompressionBombError):
        return False
    return True
