"""What is published: pages and what they load, listed; whatever else would go along is a fault."""

from collections.abc import Collection, Iterable
from pathlib import Path

LOADED = "_static"
"""The folder of what pages load: laid ready by us, or come along with Sphinx."""
PRINTS = "print/"
"""Where what can be printed lies in a site, so that links survive publishing and zipping."""
SEARCH_INDEX = "searchindex.js"
"""What pages search in."""
OF_SITE = ("search.html", SEARCH_INDEX)
"""What a site has beside its pages and what lies in folders of its own."""
OF_EPUB = ("META-INF/container.xml", "content.opf", "epub-cover.xhtml", "mimetype", "nav.xhtml", "toc.ncx")
"""What an EPUB has beside its pages."""
_SPHINX = ("documentation_options", "doctools", "sphinx_highlight", "translations")
OF_SPHINX = tuple(f"{LOADED}/{name}.js" for name in _SPHINX)
"""What our tools load of Sphinx; what else it lays ready is for its own themes."""
OURS = tuple(f"{LOADED}/{name}" for name in ("gereedschap/", "icoon.svg", "kijkwijzer.css", "letters/", "logo."))
"""How the names begin of what pages load of ours."""
WITH_SLOTS = (".html", ".xhtml", ".opf", ".ncx")
"""How the names end of what Sphinx writes with slots, for what only a school says."""
NOT_OURS = (".buildinfo", ".buildinfo.bak", "objects.inv")
"""What Sphinx keeps for itself or for other projects of Sphinx; it is not published."""


def strangers(names: Iterable[str], wanted: Collection[str]) -> str:
    """Return a line for each of the files that are not wanted and that no page loads."""
    odd = [name for name in sorted(names) if name not in wanted and not name.startswith(f"{LOADED}/")]
    return "\n".join(map(stranger_line, odd))


def is_loaded(name: str) -> bool:
    """Whether a page of a site loads a file, as far as it is no page itself."""
    return name in OF_SPHINX or name.startswith(OURS)


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


def stranger_line(name: str) -> str:
    """Return what is told of a file that no page is nor loads."""
    return f"een bestand dat geen pagina is, zou worden gepubliceerd; gevonden «{name}»; haal weg wat het meeneemt"
