"""A draaiboek worked out: clock times, and what to lay ready for so many participants.

Comes in: an edition and one of its draaiboeken.  Goes out: frozen records that pages and
prints show.  Nothing here is written or laid out.
"""
