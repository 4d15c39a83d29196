"""The shared libraries that WeasyPrint loads: found with one look at the linker's list, and told no language.

WeasyPrint tries names of other systems first, and for each that is not there ctypes asks
ldconfig, the compiler and the linker: some forty processes, a fifth of a second at every start.
"""

import ctypes.util
import locale
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache

from generator.print.engine.fontconfig import without_system_fonts

_LIST = "/sbin/ldconfig"


def import_weasyprint() -> None:
    """Import WeasyPrint; a system whose libraries are not on the linker's list is searched as ever."""
    with without_system_fonts():
        try:
            with _linker_list_only():
                import weasyprint
        except (ImportError, OSError):
            import weasyprint  # noqa: F401
    _forget_language()


@cache
def _forget_language() -> None:
    """Let Pango take text without a language, as in drawings, for no language's own.

    It takes that of the computer otherwise, and draws another i in Turkish. It looks once, and remembers.
    """
    from weasyprint.text.ffi import pango

    spoken = locale.setlocale(locale.LC_CTYPE)
    locale.setlocale(locale.LC_CTYPE, "C")
    try:
        pango.pango_language_get_default()
    finally:
        locale.setlocale(locale.LC_CTYPE, spoken)


@contextmanager
def _linker_list_only() -> Iterator[None]:
    if sys.platform != "linux":
        yield
        return
    original = ctypes.util.find_library
    ctypes.util.find_library = find_library
    try:
        yield
    finally:
        ctypes.util.find_library = original


def find_library(name: str) -> str | None:
    """Find a library as ``ctypes.util.find_library`` does, on the linker's list alone."""
    found = re.search(rf"^\s+(lib{re.escape(name)}\.[^\s]+) \(", _linker_list(), re.MULTILINE)
    return found[1] if found else None


@cache
def _linker_list() -> str:
    return subprocess.run([_LIST, "-p"], capture_output=True, text=True, check=False).stdout  # noqa: S603
