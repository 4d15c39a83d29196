"""The text of cards and pages: its nodes, its one parser, and one writer for each output.

``markdown`` makes nodes of what an author wrote; ``html``, ``rst`` and ``plain`` write nodes
whose words are filled in.  Escaping happens in the writer and nowhere else.
"""
