"""Sphinx's configuration: ``sphinx-build -D school=de-wilg -W -n . OUT`` builds the site of one school.

Without a school it builds the first.  Everything else is decided in ``generator/site/sphinx/config.py``.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

extensions = ["generator.site"]
language = "nl"
