"""What any PDF is made of: faces as forms, fonts, tags, fields, and how it is saved.

Comes in: PDFs as WeasyPrint writes them.  Goes out: the parts of one, taken apart, and PDFs put
together of such parts, tagged (PDF/UA-1) and the same bytes every time.  Knows no card, no set
and no school.  Except for ``face``, modules here work on pikepdf's objects.
"""
