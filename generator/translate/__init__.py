"""Translations on their way: out to a translator as one PO file, back into content, and how far they are.

What is translated is read with the rest of content, and taken in ``resolve``; here it is only written.
"""
