"""What commands share: options, the project that is opened, progress, work on schools at once.

Comes in: what was typed.  Goes out: lines on a terminal, and a status.  The commands themselves,
one in a module, stand in ``command``; nothing here knows one of them.
"""
