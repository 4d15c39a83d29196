"""The edition as an EPUB, for a telephone or an e-reader: ``build/<school>/print/kijkwijzer.epub``.

The same sources as the site, by Sphinx's own builder for EPUB, in a dress of its own
(``templates/epub/``).  What Sphinx leaves to chance or to the reader is filled in when the
file is packed: the same bytes every time, and what EPUB Accessibility asks for.
"""
