"""What is published: pages and what they load, listed; whatever else would go along is a fault.

A page that asks for a file of the machine that builds, as a picture or a download, gets none.
"""

from collections.abc import Collection, Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.errors import SphinxError

from generator.site.sphinx.site import site_of

LOADED = "_static"
"""The folder of what pages load: laid ready by us, or come along with Sphinx and furo."""
OF_SITE = ("search.html", "searchindex.js")
"""What a site has beside its pages, as far as Sphinx makes it."""
OF_EPUB = ("META-INF/container.xml", "content.opf", "epub-cover.xhtml", "mimetype", "nav.xhtml", "toc.ncx")
"""What an EPUB has beside its pages."""
NOT_OURS = (".buildinfo", ".buildinfo.bak", "objects.inv")
"""What Sphinx keeps for itself or for other projects of Sphinx; it is not published."""


def refuse_files(app: Sphinx, builder: Builder) -> None:
    """Raise ``SphinxError`` before anything is written, where a page asks for a picture or a download."""
    pages = site_of(app).pages
    asked = sorted(
        (str(pages[docname].file), str(file))
        for kept in (builder.env.images, builder.env.dlfiles)
        for file, (docnames, _) in kept.items()
        for docname in docnames
    )
    if asked:
        raise SphinxError("\n".join(f"{page}:1: {_told(file)}" for page, file in asked))


def strangers(names: Iterable[str], wanted: Collection[str]) -> str:
    """Tell of the files that are not wanted and that no page loads, a line each; empty where there are none."""
    odd = [name for name in sorted(names) if name not in wanted and not name.startswith(f"{LOADED}/")]
    return "\n".join(map(_told, odd))


def clear_strangers(out: Path, pages: Collection[str] | None = None) -> None:
    """Remove what an earlier build left and this one need not make: it would go along again.

    Of pages only those stay that are among ``pages``; where none are named, all do.
    """
    kept = {*NOT_OURS, *(OF_SITE if pages is None else pages)}
    for path in sorted(out.rglob("*"), reverse=True):
        name = path.relative_to(out).as_posix()
        if path.is_dir() and not path.is_symlink():
            if not any(path.iterdir()):
                path.rmdir()
        elif name not in kept and not (pages is None and path.suffix in (".html", ".xhtml")):
            path.unlink()


def _told(name: str) -> str:
    return f"een bestand dat geen pagina is, zou worden gepubliceerd; gevonden «{name}»; haal weg wat het meeneemt"
