"""Makes the book of its pieces: counts their pages and binds them, with tags, bookmarks and links."""

import io
from collections.abc import Mapping, Sequence
from gettext import NullTranslations
from typing import Any

import pikepdf
from pikepdf import Array, Dictionary, Name, OutlineItem, String

from generator.design.tokens import house_colours
from generator.faults import ContentFaults, Fault, Place, quotation
from generator.messages import message
from generator.places import Places
from generator.print.book.chapters import Chapters, Part
from generator.print.book.front import Pagination, back_cover, front_matter, index
from generator.print.book.page_numbers import Digits
from generator.print.book.pieces import Piece, Pieces
from generator.print.book.prepare import PreparedPdf
from generator.print.book.writer import FONT
from generator.print.engine.styles import Style
from generator.print.faces.house_style import font_files, postscript_name
from generator.print.pdf.colour_slots import colour_slots, fill_colour_slots
from generator.print.pdf.face import FontFiles
from generator.print.pdf.fonts import FontUse, embed_fonts
from generator.print.pdf.parent_tree import Owners, indirect_owners, next_number, read_owners, write_owners
from generator.print.pdf.save import finish_pdf
from generator.print.store import Store
from generator.resolve.edition import Edition


def bind_book(
    pieces: Sequence[Piece], fonts: FontFiles, at: Place, edition: Edition, translations: NullTranslations
) -> bytes:
    """Return the PDF; raises ``ContentFaults`` for a link to what is not in the book."""
    house = edition.house
    with pikepdf.new() as pdf:
        binder = _Binder(pdf, Pagination(pieces), at, translations)
        binder.add_pieces(Digits(fonts))
        binder.embed_fonts(fonts)
        binder.write_structure()
        binder.write_bookmarks()
        binder.fill_colours(house_colours(house.hoofdkleur, house.steunkleur))
        return finish_pdf(pdf, edition.title(translations), house.naam, edition.taal, pack=True)


class _Binder:
    def __init__(self, pdf: pikepdf.Pdf, pagination: Pagination, at: Place, translations: NullTranslations) -> None:
        self.pdf, self.pagination, self.at, self.translations = pdf, pagination, at, translations
        self.used: FontUse = {}
        self.fonts: list[Any] = []
        self.colours: list[Any] = []
        self.owners: Owners = {}
        self.root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        self.document = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Document, P=self.root, K=Array()))

    def add_pieces(self, digits: Digits) -> None:
        """Add all pieces, with the numbers of pages filled in, and lead their links; raises ``ContentFaults``."""
        self._refuse_strange_targets()
        for piece in self.pagination.pieces:
            self._add_piece(piece.prepared, digits)
        digits.add_glyphs_to(self.used)
        # Only now does every page that a link leads to have its object.
        for piece, start in zip(self.pagination.pieces, self.pagination.starts, strict=False):
            self._lead_links(piece.prepared, start)

    def _refuse_strange_targets(self) -> None:
        asked = {one for piece in self.pagination.pieces for page in piece.prepared.links for one in page if one}
        if missing := sorted(asked - set(self.pagination.spots)):
            found, remedy = f"gevonden {', '.join(map(quotation, missing))}", "geef het een anker in het sjabloon"
            raise ContentFaults([Fault(self.at, "een verwijzing naar wat niet in het boek staat", found, remedy)])

    def _add_piece(self, piece: PreparedPdf, digits: Digits) -> None:
        """Add the pages of a piece, and its tags as a part of the document."""
        start = len(self.pdf.pages)
        for resource, (name, glyphs) in piece.fonts.items():
            self.used.setdefault(resource, (name, {}))[1].update(glyphs)
        with pikepdf.open(io.BytesIO(piece.pdf)) as source:
            for own, (page, slots) in enumerate(zip(source.pages, piece.numbers, strict=True), start + 1):
                streams: Any = page.obj.Contents
                for place, (signs, target) in enumerate(slots):
                    number = self.pagination.numbers[target] if target else own
                    streams[2 * place + 1].write(digits.number_content(number, signs))
            self.pdf.pages.extend(source.pages)
            pages = self.pdf.pages[start:]
            self._add_tags(self.pdf.copy_foreign(source.Root.StructTreeRoot), pages)
            if (slots_of_colours := colour_slots(source)) is not None:
                self.colours.append(self.pdf.copy_foreign(slots_of_colours))
        self.fonts.append(pages[0].obj.Resources.Font)

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

    def _lead_links(self, piece: PreparedPdf, start: int) -> None:
        """Lead every link of a piece to its page in the book, and name that page."""
        says = self.translations.gettext(message("Naar bladzijde %(nummer)s"))
        for number, targets in enumerate(piece.links, start):
            for link, target in zip(self.pdf.pages[number].obj.Annots if targets else (), targets, strict=True):
                if target:
                    page, y = self.pagination.spots[target]
                    link.Dest = Array([self.pdf.pages[page].obj, Name.XYZ, 0, y, None])
                    link.Contents = String(says % {"nummer": page + 1})

    def embed_fonts(self, files: FontFiles) -> None:
        """Embed the fonts of all pieces once."""
        whole = embed_fonts(self.pdf, self.used, files, self.at)
        for shared in self.fonts:
            for resource, font in whole.items():
                shared[resource] = font

    def write_structure(self) -> None:
        """Write the tags of all pieces as those of one document."""
        self.root.K = Array([self.document])
        write_owners(self.pdf, self.root, indirect_owners(self.pdf, self.owners))
        self.pdf.Root.StructTreeRoot = self.root
        self.pdf.Root.MarkInfo = Dictionary(Marked=True)

    def fill_colours(self, colours: Mapping[str, str]) -> None:
        """Fill in the colours of the school, by name."""
        for slots in self.colours:
            fill_colour_slots(slots, colours)

    def write_bookmarks(self) -> None:
        """Write the bookmarks of all pieces as one outline."""
        with self.pdf.open_outline() as outline:
            above: list[Any] = [outline.root]
            for piece, start in zip(self.pagination.pieces, self.pagination.starts, strict=False):
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
        laid.append(self.pieces.piece_of(back_cover(self.chapters)))
        return bind_book(laid, self.fonts, self.chapters.place, self.chapters.edition, self.chapters.translations)
