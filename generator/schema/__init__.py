"""The format of content as JSON Schema, for editors that help while one writes.

Comes in: the records and their explanations in ``templates/schema/nl.yaml``.  Goes out: a
draft-07 schema (what the YAML language server reads) for every kind of file.
"""
