"""First stage: the files in ``content/`` become a library of frozen records.

Comes in: a folder of YAML files.  Goes out: a :class:`~generator.records.library.Library`
in which every id is unique, every reference leads somewhere, every asset exists and every
text is parsed.  All faults of all files are raised together, as ``ContentFaults``.
"""

from generator.read.library import read_library

__all__ = ["read_library"]
