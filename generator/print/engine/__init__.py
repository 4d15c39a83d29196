"""HTML and CSS to pages: WeasyPrint, with the style sheets and templates that it is given.

Comes in: HTML, made from the templates of print.  Goes out: the bytes of a PDF, with how far each
text runs over its room.  What WeasyPrint complains of is a fault at the place of the card; nothing
is fetched from a network.  WeasyPrint is imported when there is something to lay out, not before.
"""
