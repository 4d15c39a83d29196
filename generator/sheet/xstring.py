"""Signs in a workbook that XML can't hold, as Excel writes them: ``_x0009_`` for a tab (ECMA-376, ST_Xstring).

A text that looks like that by itself has its underscore written so: ``_x005F_x0009_``.  openpyxl decodes nothing, and
drops an ``x005F_`` where it finds one.
"""

import re

_CODE = re.compile(r"_x([0-9A-Fa-f]{4})_")
_SURROGATES = range(0xD800, 0xE000)


def decode_xstring(value: str) -> str:
    """Return the text that a cell holds."""
    return _CODE.sub(_sign, value) if "_x" in value else value


def encode_xstring(text: str) -> str:
    """Return a text as a cell holds it: what looks like the code of a sign is read as letters."""
    return re.sub(r"_(?=x[0-9A-Fa-f]{4}_)", "_x005F_", text)


def _sign(found: re.Match[str]) -> str:
    """Return the sign of a code; half a pair, which no program writes, stays as it is."""
    number = int(found[1], 16)
    return found[0] if number in _SURROGATES else chr(number)
