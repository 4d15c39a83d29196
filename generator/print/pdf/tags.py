"""The tags of faces in the structure of an imposed PDF (ISO 32000-1, 14.7 and 14.8)."""

from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, String

from generator.print.pdf.face import Tag
from generator.print.pdf.parent_tree import Owners, indirect_owners, next_number, read_owners, write_owners


class Structure:
    """The structure tree of a PDF under construction: one ``Sect`` a card, in reading order."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self.pdf = pdf
        self.owners: Owners = {}
        self.root: Any = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = self._new_element("Document", self.root)
        self.root.K = Array([self.document])
        pdf.Root.StructTreeRoot = self.root
        pdf.Root.MarkInfo = Dictionary(Marked=True)

    @classmethod
    def from_pdf(cls, pdf: pikepdf.Pdf) -> "Structure":
        """Return the structure tree that a PDF has, to add to it."""
        tree, made = pdf.Root.StructTreeRoot, cls.__new__(cls)
        made.pdf, made.root = pdf, tree
        made.document = tree.K[0] if isinstance(tree.K, Array) else tree.K
        made.owners = read_owners(tree)
        return made

    def add_section(self, language: str = "") -> Any:
        """Add the section of a card, in a language of its own if it has one, and return it."""
        section = self._new_element("Sect", self.document)
        if language:
            section.Lang = String(language)
        self.document.K.append(section)
        return section

    def add_tags(self, section: Any, tags: tuple[Tag, ...], form: Any, page: Any) -> None:
        """Hang a face's tags under a section; ``form`` carries their content, on ``page``."""
        owners: dict[int, Any] = {}
        for tag in tags:
            self._add_element(section, tag, form, page, owners)
        number = next_number(self.owners)
        form.StructParents = number
        self.owners[number] = Array([owners.get(n) for n in range(next_number(owners))])

    def close(self) -> None:
        """Write the way back from content to structure."""
        write_owners(self.pdf, self.root, indirect_owners(self.pdf, self.owners))

    def _add_element(self, parent: Any, tag: Tag, form: Any, page: Any, owners: dict[int, Any]) -> None:
        element = self._new_element(tag.kind, parent)
        if tag.alt:
            element.Alt = String(tag.alt)
        parent.K.append(element)
        for kid in tag.kids:
            if isinstance(kid, Tag):
                self._add_element(element, kid, form, page, owners)
            else:
                element.K.append(Dictionary(Type=Name.MCR, Pg=page, Stm=form, MCID=kid))
                owners[kid] = element

    def _new_element(self, kind: str, parent: Any) -> Any:
        element = Dictionary(Type=Name.StructElem, S=Name(f"/{kind}"), P=parent, K=Array())
        return self.pdf.make_indirect(element)
