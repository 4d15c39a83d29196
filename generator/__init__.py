"""The kijkwijzer: workshop material for schools, made from text.

One way through, a folder a stage::

    read/     content/**/*.yaml  ->  Library   frozen records that know file and line
    resolve/  Library + school   ->  Edition   every text final
    print/    Edition            ->  build/<school>/print/*.pdf
    site/     Edition            ->  build/<school>/site/
    language/ Edition            ->  faults in what a reader reads

``records/`` holds the nouns that the stages hand to each other, ``text/`` the one parser of
texts and a writer for each output, ``design/`` the design tokens, ``command/`` the command line.
"""

__version__ = "0.1.0"
