"""Takes elements that say nothing out of the structure of a PDF by WeasyPrint: each line of a text has several.

What stands in them then stands in the element around them (ISO 32000-1, 14.8.4): who hears a text hears the same,
and a book is made of half as many objects.
"""

from collections.abc import Iterator
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary

from generator.print.pdf.parent_tree import Owners, read_owners, write_owners

_WRAPPERS = ("/Div", "/NonStruct", "/Span")
_SAYING = ("/A", "/ActualText", "/Alt", "/E", "/ID", "/Lang")
"""What an element may say of what is in it."""

Heirs = dict[tuple[int, int], Any]
"""By an element that was taken out, the element around it that has what stood in it."""


def drop_wrappers(pdf: pikepdf.Pdf) -> None:
    """Take the elements that say nothing out of the structure."""
    tree, heirs = pdf.Root.StructTreeRoot, Heirs()
    owners: Owners = {}
    for element in tree.K:
        element.K = Array(list(_kept_kids(element, element, heirs)))
    for number, owner in read_owners(tree).items():
        if isinstance(owner, Array):
            owners[number] = Array([None if one is None else heirs.get(one.objgen, one) for one in owner])
        else:
            owners[number] = heirs.get(owner.objgen, owner)
    write_owners(pdf, tree, owners)


def _kept_kids(element: Any, keeper: Any, heirs: Heirs) -> Iterator[Any]:
    """Yield what stands in an element, for ``keeper`` to hold."""
    for kid in element.get("/K", ()):
        if not isinstance(kid, Dictionary):
            yield kid
        elif "/S" not in kid:
            yield Dictionary(dict(kid.items()))  # a reference needs no object of its own
        elif _says_nothing(kid, keeper):
            heirs[kid.objgen] = keeper
            yield from _kept_kids(kid, keeper, heirs)
        else:
            kid.P, kid.K = keeper, Array(list(_kept_kids(kid, kid, heirs)))
            yield kid


def _says_nothing(element: Any, keeper: Any) -> bool:
    """Whether an element can be taken out; marked content in it must be on the page of who is to keep it."""
    if element.S not in _WRAPPERS or any(key in element for key in _SAYING):
        return False
    content = any(not isinstance(kid, Dictionary) for kid in element.get("/K", ()))
    return not content or ("/Pg" in keeper and keeper.Pg.objgen == element.Pg.objgen)
