"""Whole documents, laid out sheet by sheet: explanations, handouts, posters, the draaiboek, letters.

Comes in: an edition and the name of a document.  Goes out: the bytes of a PDF, or of a ``.docx`` for
the letter, with what a text ran over as a fault.  Modules import WeasyPrint, pikepdf and the library
for Word only when they make something.
"""
