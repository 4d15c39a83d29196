"""Makes the book: every piece laid out, the pages counted, all of it bound."""

from collections.abc import Sequence

from generator.messages import message
from generator.places import Places
from generator.print.book.bind import bind
from generator.print.book.chapters import Chapters, Part
from generator.print.book.counted import Counted
from generator.print.book.front import front, index
from generator.print.book.pieces import Pieces
from generator.print.book.writer import FONT
from generator.print.engine.styles import Style
from generator.print.faces.house_style import font_files, postscript_name
from generator.print.store import Store


class Maker:
    """Makes the book of one edition; ``pieces.made`` tells what was laid out anew."""

    def __init__(self, places: Places, style: Style, chapters: Chapters) -> None:
        house = chapters.edition.house
        self.chapters = chapters
        self.fonts = font_files(places.templates, house)
        self.fonts[FONT] = self.fonts[postscript_name("Kijk Sans", 600, "normal")]
        folders = (places.root, *{file.parent for file in self.fonts.values()})
        self.pieces = Pieces(style, Store(places.cache / "faces"), folders, self.fonts)

    def book(self, parts: Sequence[Part]) -> bytes:
        """Give the PDF; what stands in front is laid out to be counted, and again when all numbers are known."""
        laid = [self.pieces.of(one) for part in parts for one in (part.opening, *part.chapters)]
        ahead = self.pieces.of(front(self.chapters, parts))
        behind = self.pieces.of(index(self.chapters, Counted(laid, ahead.pages)))
        numbers = Counted([*laid, behind], ahead.pages).numbers
        ahead = self.pieces.of(front(self.chapters, parts, numbers))
        edition, said = self.chapters.edition, self.chapters.said
        school = edition.house.naam
        title = said.gettext(message("Kijkwijzer van %(naam)s")) % {"naam": school}
        return bind([ahead, *laid, behind], self.fonts, title, school, self.chapters.place, said, edition.taal)
