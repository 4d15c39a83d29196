"""Third stage, on paper: an edition becomes PDFs.

Comes in: an edition.  Goes out: ``build/<school>/print/<set>-<format>.pdf``.  Every distinct
face (a card's front or back) is laid out once by WeasyPrint and kept under a digest of all
that it is made from; pikepdf places faces on sheets, with marks and the school's stamp.
WeasyPrint and pikepdf are imported where they are used: a build with nothing to do must not
pay for them.
"""
