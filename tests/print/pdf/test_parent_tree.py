"""The ParentTree: read in whatever shape it has, written as one list."""

from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, NumberTree

from generator.print.pdf.copies import add_copies
from generator.print.pdf.parent_tree import indirect_owners, next_number, read_owners, write_owners
from generator.print.pdf.tags import Structure
from tests.print.pdf.test_copies import document

LONG = 100
"""More than pikepdf puts in one branch."""


def root_of(pdf: pikepdf.Pdf, tree: Any) -> Any:
    return pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot, ParentTree=tree))


def branched(pdf: pikepdf.Pdf) -> None:
    """Write the ParentTree of a document anew, with branches."""
    root = pdf.Root.StructTreeRoot
    owners = read_owners(root)
    kids = [Dictionary(Limits=Array([n, n]), Nums=Array([n, owner])) for n, owner in sorted(owners.items())]
    root.ParentTree = pdf.make_indirect(Dictionary(Kids=Array([pdf.make_indirect(kid) for kid in kids])))


def test_a_tree_with_branches_is_read_whole() -> None:
    with pikepdf.new() as pdf:
        tree = NumberTree.new(pdf)
        for number in range(LONG):
            tree[number] = pdf.make_indirect(Array([number]))
        assert "/Kids" in tree.obj
        owners = read_owners(root_of(pdf, tree.obj))
        assert {number: int(owner[0]) for number, owner in owners.items()} == {n: n for n in range(LONG)}


def test_what_is_written_is_one_list_in_order() -> None:
    with pikepdf.new() as pdf:
        root = root_of(pdf, Dictionary())
        owners = {number: Array([number]) for number in reversed(range(LONG))}
        write_owners(pdf, root, indirect_owners(pdf, owners))
        entries = list(root.ParentTree.Nums)
        assert list(map(int, entries[::2])) == list(range(LONG))
        assert all(owner.is_indirect for owner in entries[1::2])
        assert int(root.ParentTreeNextKey) == LONG == next_number(read_owners(root))


def test_nothing_written_leaves_the_first_number_free() -> None:
    assert next_number({}) == 0


@pytest.mark.parametrize("copies", [2, 3])
def test_a_document_whose_tree_has_branches_can_be_copied(copies: int) -> None:
    with document(2) as pdf:
        branched(pdf)
        add_copies(pdf, copies)
        owners = read_owners(pdf.Root.StructTreeRoot)
        for page in (page.obj for page in pdf.pages):
            assert {owner.Pg.objgen for owner in owners[int(page.StructParents)]} == {page.objgen}


def test_the_structure_of_a_document_whose_tree_has_branches_goes_on() -> None:
    with document(2) as pdf:
        branched(pdf)
        structure = Structure.from_pdf(pdf)
        form = pdf.make_stream(b"")
        structure.add_tags(structure.add_section(), (), form, pdf.pages[0].obj)
        structure.close()
        assert sorted(read_owners(pdf.Root.StructTreeRoot)) == [0, 1, 2]
        assert int(form.StructParents) == 2
