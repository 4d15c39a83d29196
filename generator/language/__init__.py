"""The language gate: what a reader of any school reads is right Dutch, finished, and in that school's words.

Comes in: the library, the editions of its schools, and the words that are right though no
dictionary knows them.  Goes out: faults with file, line and column, as from ``read``.
A rule is a function that yields the findings of one edition; it opens no file.
"""

from generator.language.check import AllowedWords, language_faults

__all__ = ["AllowedWords", "language_faults"]
