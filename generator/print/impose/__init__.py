"""Onto sheets: where each card lies, which back comes behind it, what is cut and folded.

Comes in: laid-out faces, or pages of a document, and the settings of an order.  Goes out: the PDF
of sheets.  A plan is numbers only (``plan``, ``layout``), painting knows only a plan (``sheets``).
Sheets do not know their school: stamps and QR codes are filled into them afterwards (``stamp``), so
that schools share them.
"""
