"""The edition names the documents, whatever lies in the folders around it."""

import os
from collections.abc import Iterable
from pathlib import Path

from sphinx.application import Sphinx
from sphinx.project import Project
from sphinx.util._pathlib import _StrPath

from generator.site.sphinx.domain import domain_of
from generator.site.sphinx.site import site_of


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
        """Give the file of a document; relative paths, which end up on pages, tell nothing of folders."""
        return super().doc2path(docname, True) if absolute else _StrPath(f"{docname}.yaml")


def take_over(app: Sphinx) -> None:
    """Put the edition's documents in the place of those that Sphinx would look for."""
    site = site_of(app)
    project = EditionProject(app.srcdir, {docname: page.file for docname, page in site.pages.items()})
    project.restore(app.project)
    app.project = app.env.project = project
    domain_of(app.env).site = site
