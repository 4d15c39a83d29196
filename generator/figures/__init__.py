"""Figures: a record of a figure becomes one drawing, the same on page, handout and poster.

In come a ``Figuur`` of an edition, the templates and colours by name; out goes SVG as markup.
A type of figure is a template ``templates/figures/<type>.svg`` that gets the figure and a few
helpers: labels that are measured with the fonts' own metrics and wrapped, so that boxes grow
with their text and the drawing with its boxes.
"""
