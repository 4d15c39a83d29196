"""The formats that content is written in: YAML 1.2 and PO, read with the place of every value.

Comes in: a file.  Goes out: its values, each with its line and column (``provenance``), or frozen
records made of them, with every fault of the file as a ``Fault`` at its place; nothing is raised
for what an author wrote wrong.  On the ground floor: whoever reads a file of ours, of content,
templates or a user's settings, reads it with this, and this knows none of them.
"""
