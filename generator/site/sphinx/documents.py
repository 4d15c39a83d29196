"""The documents of Sphinx: the edition names them, whatever lies in folders; a page is read when its source changed."""

import os
from collections.abc import Iterable, Iterator
from itertools import groupby
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers import Parser
from docutils.statemachine import StringList
from sphinx import addnodes
from sphinx.application import Sphinx
from sphinx.builders import Builder
from sphinx.environment import BuildEnvironment
from sphinx.errors import SphinxError
from sphinx.project import Project
from sphinx.util import logging
from sphinx.util._pathlib import _StrPath

from generator.bytecode import SealedBytecode
from generator.digest import digest
from generator.faults import Fault
from generator.site.pages.pages import Page
from generator.site.pages.site import Site
from generator.site.pages.templates import compiled_folder
from generator.site.publication import stranger_line
from generator.site.sphinx.app import site_of
from generator.site.sphinx.domain import domain_of, location_of
from generator.site.sphinx.page_tree import PageTree, UnreadablePage
from generator.site.sphinx.passages import passages_of
from generator.site.sphinx.reader import read_page

LANGUAGE = "kijkwijzer"
ROOT = "index"
logger = logging.getLogger(__name__)


class EditionProject(Project):
    """A Sphinx project with the documents that it was given; picklable, as Sphinx asks."""

    def __init__(self, srcdir: str | os.PathLike[str], files: dict[str, Path]) -> None:
        super().__init__(srcdir, (".yaml",))
        self.files = files

    def discover(
        self,
        exclude_paths: Iterable[str] = (),  # noqa: ARG002
        include_paths: Iterable[str] = (),  # noqa: ARG002
    ) -> set[str]:
        """Take the documents of the edition."""
        self.docnames = set(self.files)
        self._docname_to_path = dict(self.files)
        self._path_to_docname = {path: docname for docname, path in self.files.items()}
        return self.docnames

    def doc2path(self, docname: str, absolute: bool) -> _StrPath:
        """Return the file of a document; relative paths, which end up on pages, tell nothing of folders."""
        return super().doc2path(docname, True) if absolute else _StrPath(f"{docname}.yaml")


def take_over(app: Sphinx) -> None:
    """Put the edition's documents in the place of those that Sphinx would look for."""
    site = site_of(app)
    project = EditionProject(app.srcdir, {docname: page.file for docname, page in site.pages.items()})
    project.restore(app.project)
    app.project = app.env.project = project
    domain_of(app.env).site = site
    app.builder.search = False  # type: ignore[attr-defined]  # what our pages search in, and how, is our own
    app.tags.add("epub" if "epub" in app.builder.name else "site")
    if jinja := getattr(getattr(app.builder, "templates", None), "environment", None):
        folder = compiled_folder(site.places, app.builder.name, site.edition.taal)
        jinja.bytecode_cache = SealedBytecode(str(folder))


def pages_to_read(
    app: Sphinx,  # noqa: ARG001
    env: BuildEnvironment,
    added: set[str],  # noqa: ARG001
    changed: set[str],  # noqa: ARG001
    removed: set[str],  # noqa: ARG001
) -> list[str]:
    """Name the pages whose source is another than the one that was read.

    A source holds all that its page shows, the names of sets and publications elsewhere
    included, so overviews take part without a list of what depends on what.
    """
    domain = domain_of(env)
    return [docname for docname in domain.site.pages if domain.digests.get(docname) != _digest(domain.site, docname)]


def refuse_files(app: Sphinx, builder: Builder) -> None:
    """Raise ``SphinxError`` before anything is written, where a page asks for a picture or a download.

    No page of ours does; an extension that somebody added could.
    """
    pages = site_of(app).pages
    asked = sorted(
        (str(pages[docname].file), str(file))
        for kept in (builder.env.images, builder.env.dlfiles)
        for file, (docnames, _) in kept.items()
        for docname in docnames
    )
    if asked:
        raise SphinxError("\n".join(f"{page}:1: {stranger_line(file)}" for page, file in asked))


def pages_to_write(app: Sphinx, env: BuildEnvironment) -> list[str]:
    """Name the pages that this builder wrote from another source, or never: another may have read them since."""
    domain = domain_of(env)
    before = domain.last_digests.get(app.builder.name, {})
    now = {docname: digest(known, app.config.kijkwijzer_code) for docname, known in domain.digests.items()}
    domain.last_digests[app.builder.name] = now
    return [docname for docname, source in now.items() if before.get(docname) != source]


def _digest(site: Site, docname: str) -> str:
    """Return the digest of all that a page is read from; the first of them names all others."""
    source = site.sources[docname]
    return digest(source.digest, list(site.pages)) if docname == ROOT else source.digest


class PageParser(Parser):
    """Reads the page of the document that Sphinx is reading; what stands in the file itself was read before."""

    supported: ClassVar[tuple[str, ...]] = (LANGUAGE,)

    def parse(self, inputstring: str | StringList, document: nodes.document) -> None:  # noqa: ARG002
        """Fill ``document``; faults are logged, since a raised one would hide the others."""
        env = document.settings.env
        domain, docname = domain_of(env), env.current_document.docname
        site = domain.site
        tree = _read(site, docname, document)
        document.extend(tree.children if tree else _stand_in(docname))
        if docname == ROOT:
            document.extend(_contents(site))
        if tree:
            sections = (
                (name, _shown_in(section)) for section in document.findall(nodes.section) for name in section["ids"]
            )
            passages = passages_of(document, site.language_of(docname))
            domain.note_page(docname, _digest(site, docname), tree, sections, passages)


def _read(site: Site, docname: str, document: nodes.document) -> PageTree | None:
    """Return what a page holds; None where it has a fault, which is logged."""
    source = site.sources[docname]
    if fault := source.fault:
        logger.warning(fault.text, location=location_of(fault.place))
        return None
    try:
        return read_page(source.html, docname, site.targets, document, site.language_of(docname))
    except UnreadablePage as error:
        place = site.place(docname, error.offset)
        logger.warning(Fault(place, error.wrong, error.found, error.remedy).text, location=location_of(place))
        return None


def _shown_in(section: nodes.Node) -> str:
    """Return in what alone a section is shown; nothing where in all."""
    node: nodes.Node | None = section
    while node is not None:
        if isinstance(node, addnodes.only):
            return str(node["expr"])
        node = node.parent
    return ""


def _stand_in(docname: str) -> Iterator[nodes.Node]:
    """Stand in for a page that has a fault, so that nothing is said of what follows from that."""
    yield nodes.section("", nodes.title("", docname), ids=[docname])


def _contents(site: Site) -> Iterator[nodes.Node]:
    """Name all other pages, those that only the site has apart, as Sphinx wants to know them."""
    others = [page for page in site.pages.values() if page.docname != ROOT]
    for in_book, pages in groupby(others, key=lambda page: page.in_book):
        tree = _toctree(list(pages))
        yield tree if in_book else addnodes.only("", tree, expr="site")


def _toctree(pages: list[Page]) -> nodes.Element:
    docnames = [page.docname for page in pages]
    tree = addnodes.toctree()
    tree["parent"], tree["entries"], tree["includefiles"] = ROOT, [(None, name) for name in docnames], docnames
    tree["maxdepth"], tree["numbered"], tree["caption"], tree["rawentries"] = -1, 0, None, []
    tree["glob"] = tree["titlesonly"] = False
    tree["hidden"] = True
    return tree
