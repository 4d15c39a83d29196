"""Inputs that someone made to break something, each with what must happen: a table for each kind.

Each row tells what it tries (``inputs.py``); ``test_count.py`` knows all tables.  What must happen is said by the place
and the first words of a fault, or by ``TYPED`` where an author may write it: then it is letters, just these.
"""
