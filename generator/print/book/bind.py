"""Makes the book of its pieces: counts their pages and binds them, with tags, bookmarks and links."""

import io
from collections.abc import Iterator, Mapping, Sequence
from gettext import NullTranslations
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from generator.design.tokens import house_colours
from generator.faults import ContentFaults, Fault, Place, quotation
from generator.messages import message
from generator.places import Places
from generator.print.book.chapters import Chapters, Part
from generator.print.book.front import Pagination, front_matter, index
from generator.print.book.page_numbers import Digits, fill_numbers
from generator.print.book.pieces import Piece, Pieces
from generator.print.book.writer import FONT, SCHEME
from generator.print.engine.styles import Style
from generator.print.faces.house_style import font_files, postscript_name
from generator.print.pdf.colour_slots import colour_slots, fill_colour_slots
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fonts import FontUse, embed_fonts
from generator.print.pdf.harvest import fonts_of
from generator.print.pdf.parent_tree import Owners, indirect_owners, next_number, read_owners, write_owners
from generator.print.pdf.save import finish_pdf, pack_pdf
from generator.print.store import Store
from generator.resolve.edition import Edition


def bind_book(
    pieces: Sequence[Piece], fonts: FontFiles, at: Place, edition: Edition, translations: NullTranslations
) -> bytes:
    """Return the PDF; raises ``ContentFaults`` for a link to what is not in the book."""
    house = edition.house
    pagination = Pagination(pieces)
    with pikepdf.new() as pdf:
        binder = _Binder(pdf, Digits(fonts), at, translations)
        for piece, start in zip(pieces, pagination.starts, strict=False):
            binder.add_piece(piece, start)
        binder.write_shared_parts(fonts, pagination)
        binder.fill_colours(house_colours(house.hoofdkleur, house.steunkleur))
        raw = pack_pdf(pdf)
    with pikepdf.open(io.BytesIO(raw)) as pdf:
        return finish_pdf(pdf, edition.title(translations), house.naam, edition.taal)


class _Binder:
    def __init__(self, pdf: pikepdf.Pdf, digits: Digits, at: Place, translations: NullTranslations) -> None:
        self.pdf, self.digits, self.at, self.translations = pdf, digits, at, translations
        self.used: FontUse = {}
        self.fonts: list[Any] = []
        self.colours: list[Any] = []
        self.owners: Owners = {}
        self.leads: dict[tuple[int, int], int] = {}
        self.root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=self.root, K=Array()))

    def add_piece(self, piece: Piece, start: int) -> None:
        """Add the pages of a piece, and its tags as a part of the document."""
        with pikepdf.open(io.BytesIO(piece.pdf)) as source:
            for resource, (name, glyphs) in fonts_of(source).items():
                self.used.setdefault(resource, (name, {}))[1].update(glyphs)
            shared: Any = source.pages[0].Resources.Font
            for resource in list(shared.keys()):
                del shared[resource]
            tree = source.Root.StructTreeRoot
            self.pdf.pages.extend(source.pages)
            self._add_tags(self.pdf.copy_foreign(tree), self.pdf.pages[start:])
            if (slots := colour_slots(source)) is not None:
                self.colours.append(self.pdf.copy_foreign(slots))
        self.fonts.append(self.pdf.pages[start].obj.Resources.Font)

    def _add_tags(self, tree: Any, pages: Sequence[pikepdf.Page]) -> None:
        """Hang the tags of a piece beneath the document; their numbers go on where those before ended."""
        base = next_number(self.owners)
        self.owners |= {base + number: owner for number, owner in read_owners(tree).items()}
        part = tree.K[0]
        part.S, part.P = Name.Part, self.document
        self.document.K.append(part)
        for page in pages:
            page.obj.StructParents = int(page.obj.StructParents) + base
            for annotation in page.obj.get("/Annots", ()):
                annotation.StructParent = int(annotation.StructParent) + base

    def write_shared_parts(self, fonts: FontFiles, pagination: Pagination) -> None:
        """Write what the pieces share: fonts, tags, links, numbers and bookmarks."""
        self._lead_links(pagination)
        for number, page in enumerate(self.pdf.pages, 1):
            fill_numbers(page, number, self._targets(page), self.used, self.digits)
        self.digits.add_glyphs_to(self.used)
        whole = embed_fonts(self.pdf, self.used, fonts, self.at)
        for shared in self.fonts:
            for resource, font in whole.items():
                shared[resource] = font
        self.root.K = Array([self.document])
        write_owners(self.pdf, self.root, indirect_owners(self.pdf, self.owners))
        self.pdf.Root.StructTreeRoot = self.root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)
        self._write_bookmarks(pagination)

    def fill_colours(self, colours: Mapping[str, str]) -> None:
        """Fill in the colours of the school, by name."""
        for slots in self.colours:
            fill_colour_slots(slots, colours)

    def _targets(self, page: pikepdf.Page) -> dict[int, int]:
        """Return the page number that each link leads to, by the number of its marked content."""
        found: dict[int, int] = {}
        for content, owner in enumerate(self.owners[int(page.obj.StructParents)]):
            if owner is not None and owner.S == "/Link":
                links = [kid.Obj for kid in owner.K if isinstance(kid, Dictionary) and "/Obj" in kid]
                found.update((content, self.leads[link.objgen]) for link in links if link.objgen in self.leads)
        return found

    def _lead_links(self, pagination: Pagination) -> None:
        """Lead every link within the book to its page, and name that page; raises ``ContentFaults``."""
        missing = []
        for link, target in self._links():
            if target not in pagination.spots:
                missing.append(target)
                continue
            page, y = pagination.spots[target]
            del link.A
            link.Dest = Array([self.pdf.pages[page].obj, Name.XYZ, 0, y, None])
            link.Contents = String(
                self.translations.gettext(message("Naar bladzijde %(nummer)s")) % {"nummer": page + 1}
            )
            self.leads[link.objgen] = page + 1
        if missing:
            found, remedy = (
                f"gevonden {', '.join(map(quotation, sorted(set(missing))))}",
                "geef het een anker in het sjabloon",
            )
            raise ContentFaults([Fault(self.at, "een verwijzing naar wat niet in het boek staat", found, remedy)])

    def _links(self) -> Iterator[tuple[Any, str]]:
        for page in self.pdf.pages:
            for link in page.obj.get("/Annots", ()):
                address = str(link.A.URI) if "/A" in link else ""
                if address.startswith(SCHEME):
                    yield link, address.removeprefix(SCHEME)

    def _write_bookmarks(self, pagination: Pagination) -> None:
        with self.pdf.open_outline() as outline:
            above: list[Any] = [outline.root]
            for piece, start in zip(pagination.pieces, pagination.starts, strict=False):
                for level, title, (page, y) in piece.bookmarks:
                    item = OutlineItem(title, start + page, "XYZ", left=0, top=y)
                    item.is_closed = True
                    del above[level:]
                    above[-1].append(item)
                    above.append(item.children)


class BookMaker:
    """A maker of the book of one edition; ``pieces.made`` are the titles of what was laid out anew."""

    def __init__(self, places: Places, style: Style, chapters: Chapters) -> None:
        house = chapters.edition.house
        self.chapters = chapters
        self.fonts = font_files(places.templates, house)
        self.fonts[FONT] = self.fonts[postscript_name("Kijk Sans", 600, "normal")]
        folders = (places.root, *{file.parent for file in self.fonts.values()})
        self.pieces = Pieces(style, Store(places.cache / "faces"), folders, self.fonts)

    def book(self, parts: Sequence[Part]) -> bytes:
        """Return the PDF; the index is written when the pages before it have been counted."""
        written = (*front_matter(self.chapters, parts), *(one for part in parts for one in part.pieces))
        laid = [self.pieces.piece_of(one) for one in written]
        laid.append(self.pieces.piece_of(index(self.chapters, Pagination(laid))))
        return bind_book(laid, self.fonts, self.chapters.place, self.chapters.edition, self.chapters.translations)
