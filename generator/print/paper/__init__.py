"""What one can print, and on what: sizes, formats, stock, print shops, printers.

Comes in: ``formaten.yaml``, ``etiketten.yaml`` and ``drukkerijen.yaml`` of the templates, the
label lists of other programs, what a user measured.  Goes out: frozen records in mm.  Numbers
only: nothing here lays out, and nothing imports WeasyPrint or pikepdf, so that the site can tell
what there is to print without paying for them.
"""
