"""Packs the files of an EPUB: the same bytes every time, valid, and with what it says of its accessibility."""

import re
from pathlib import Path
from xml.sax.saxutils import escape

from generator.files import zip_of
from generator.site.publication import NOT_OURS

_ACCESS = """
    <meta property="schema:accessMode">textual</meta>
    <meta property="schema:accessMode">visual</meta>
    <meta property="schema:accessModeSufficient">textual</meta>
    <meta property="schema:accessibilityFeature">alternativeText</meta>
    <meta property="schema:accessibilityFeature">longDescription</meta>
    <meta property="schema:accessibilityFeature">readingOrder</meta>
    <meta property="schema:accessibilityFeature">structuralNavigation</meta>
    <meta property="schema:accessibilityFeature">tableOfContents</meta>
    <meta property="schema:accessibilityHazard">none</meta>
    <meta property="schema:accessibilitySummary">{summary}</meta>
  </metadata>"""
_ITEM = re.compile(r'<item id="([^"]*)" href="([^"]*)" media-type="([^"]*)" />')
_CONTENTS = "nav.xhtml"
_TOC, _TOC_WITH_ROLE = b'<nav epub:type="toc">', b'<nav epub:type="toc" role="doc-toc">'
"""Where the contents begin; a screen reader knows them by their role."""
_NOT = (".js", *NOT_OURS)


def packable(folder: Path) -> dict[str, bytes]:
    """Return the files in a folder that an EPUB can hold, by name."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.endswith(_NOT)
    }


def pack(files: dict[str, bytes], summary: str) -> bytes:
    """Return the EPUB of these files; ``summary`` tells how accessible it is, in its own language."""
    pages = {name: raw.decode() for name, raw in files.items() if name.endswith(".xhtml")}
    files["content.opf"] = _with_descriptions(files["content.opf"].decode(), pages, summary).encode()
    files[_CONTENTS] = files[_CONTENTS].replace(_TOC, _TOC_WITH_ROLE)
    first = {"mimetype": files["mimetype"]}  # by which a reader knows the file
    return zip_of((first | files).items(), level=6, stored=first)


def _with_descriptions(opf: str, pages: dict[str, str], summary: str) -> str:
    """Say in the list of files which have drawings in them and which is the cover, and how accessible it all is."""

    def item(found: re.Match[str]) -> str:
        properties = " ".join(
            name
            for name, holds in (
                ("svg", "<svg" in pages.get(found[2], "")),
                ("cover-image", found[2] == "_static/omslag.svg"),
            )
            if holds
        )
        named = f' properties="{properties}"' if properties else ""
        return f'<item id="{found[1]}" href="{found[2]}" media-type="{found[3]}"{named} />'

    opf = re.sub(r"\n\s*<(?:meta property=\"ibooks:|dc:date>)[^\n]*", "", opf)
    return _ITEM.sub(item, opf).replace("\n  </metadata>", _ACCESS.format(summary=escape(summary)))
