"""The nouns of the library: frozen records, each knowing its place in a file.

A record is made by ``read`` and never changed; ``resolve`` makes records of the same types
in which the texts are final.  The fields' names are the keys of the YAML files.
"""
