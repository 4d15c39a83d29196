"""Whole documents, laid out sheet by sheet: explanations, handouts, posters, the draaiboek, letters.

Comes in: an edition and the name of a document.  Goes out: the bytes of a PDF, or of a ``.docx`` for
the letter, with a fault for each text that runs over.  Modules import WeasyPrint, pikepdf and the library
for Word only when they make something.
"""
