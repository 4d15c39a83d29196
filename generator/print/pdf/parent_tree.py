"""The ParentTree: from a number that a page, a form or an annotation has, to the tags that own what is in it.

It is a number tree (ISO 32000-1, 7.9.7 and 14.7.4.4).  Read it may have any shape; it is written as one list:
pikepdf's ``NumberTree`` splits what is longer than 32 into branches, which no reader of these PDFs needs.
"""

from collections.abc import Mapping
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, NumberTree

Owners = dict[int, Any]
"""By number: the tag of an annotation, or the tags of the pieces of marked content in a page or form."""


def read_owners(root: Any) -> Owners:
    """Return what the ParentTree of a structure tree root holds, by number."""
    return dict(NumberTree(root.ParentTree).items())


def write_owners(pdf: pikepdf.Pdf, root: Any, owners: Mapping[int, Any]) -> None:
    """Write a ParentTree for a structure tree root, and the number that is free after it."""
    root.ParentTree = pdf.make_indirect(Dictionary())
    _fill_tree(root, owners)


def add_owners(root: Any, owners: Mapping[int, Any]) -> None:
    """Add to the ParentTree that a structure tree root has."""
    _fill_tree(root, {**read_owners(root), **owners})


def _fill_tree(root: Any, owners: Mapping[int, Any]) -> None:
    if "/Kids" in root.ParentTree:
        del root.ParentTree.Kids
    root.ParentTree.Nums = Array([part for entry in sorted(owners.items()) for part in entry])
    root.ParentTreeNextKey = next_number(owners)


def next_number(owners: Mapping[int, Any]) -> int:
    """Return the first number that is free."""
    return max(owners, default=-1) + 1


def indirect_owners(pdf: pikepdf.Pdf, owners: Mapping[int, Any]) -> Owners:
    """Return these owners with each as an object of its own, so that the tree is a list of references."""
    return {number: one if one.is_indirect else pdf.make_indirect(one) for number, one in owners.items()}
