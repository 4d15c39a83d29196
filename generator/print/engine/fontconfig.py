"""Fontconfig without the fonts of the system: what is printed is the same on every computer.

WeasyPrint adds the fonts of ``@font-face`` to those that fontconfig knows. Among a system's fonts it would find
letters that ours lack, and a rule of the system could set ours in another way.
"""

import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_CONFIGURATION = Path(__file__).with_name("fonts.conf")
_SYSTEM = ("FONTCONFIG_FILE", "FONTCONFIG_PATH", "FONTCONFIG_SYSROOT")


@contextmanager
def without_system_fonts() -> Iterator[None]:
    """Have fontconfig read our configuration; programs that are started later see their own again.

    Fontconfig reads its environment whenever a configuration is made, so each must be made in here.
    """
    before = {name: os.environ.pop(name) for name in _SYSTEM if name in os.environ}
    os.environ["FONTCONFIG_FILE"] = str(_CONFIGURATION)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "No fonts configured in FontConfig")
            yield
    finally:
        del os.environ["FONTCONFIG_FILE"]
        os.environ |= before
