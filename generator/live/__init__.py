"""While one writes: the site of one school, kept up with the files, and served to a browser on this computer.

Comes in: files that are saved, renamed and removed.  Goes out: ``build/<school>/``, as ``build``
makes it, and pages that reload themselves and show the faults.  One process stays warm: what was
read and imported once is not read again.  Only this folder imports starlette, uvicorn and watchfiles.
"""
