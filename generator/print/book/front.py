"""The front matter of the book, and its index, from pages as they were counted."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from gettext import NullTranslations
from itertools import accumulate, groupby
from typing import TYPE_CHECKING, Any
from unicodedata import normalize

from markupsafe import Markup

from generator.design.composition import compose
from generator.design.papers import papers, svg_picture
from generator.design.tokens import house_variables
from generator.messages import message, plural_message
from generator.print.book.chapters import Chapter, Chapters, Part
from generator.print.book.writer import term_anchor_prefix
from generator.resolve.edition import Edition
from generator.resolve.phases import PHASES
from generator.text.plain import plain

if TYPE_CHECKING:
    from generator.print.book.pieces import Piece, Spot


TITLE = "Kijkwijzer"
INDEX = ("deel-register", message("Register"))


@dataclass(frozen=True)
class Pagination:
    """The pages of pieces in their order, after ``before`` pages that come first."""

    pieces: "Sequence[Piece]"
    before: int = 0

    @cached_property
    def starts(self) -> list[int]:
        """The number of pages before each piece, and last before what comes after them."""
        return list(accumulate((piece.pages for piece in self.pieces), initial=self.before))

    @cached_property
    def spots(self) -> "dict[str, Spot]":
        """Every anchor, with its page in the book (from 0) and its height on it."""
        return {
            name: (start + page, y)
            for piece, start in zip(self.pieces, self.starts, strict=False)
            for name, (page, y) in piece.anchors.items()
        }

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of the page (from 1) that every anchor stands on."""
        return {name: page + 1 for name, (page, _) in self.spots.items()}

    def term_pages(self, term: str) -> list[tuple[str, int, int]]:
        """Return the runs of pages that use a term: an anchor, the last and the first page of each."""
        prefix = term_anchor_prefix(term)
        return list(_page_runs(sorted((n, name) for name, n in self.numbers.items() if name.startswith(prefix))))


def _page_runs(found: Iterable[tuple[int, str]]) -> Iterator[tuple[str, int, int]]:
    begun: tuple[str, int, int] | None = None
    for number, name in found:
        if begun and number <= begun[1] + 1:
            begun = begun[0], number, begun[2]
        else:
            if begun:
                yield begun
            begun = name, number, number
    if begun:
        yield begun


def front_matter(chapters: Chapters, parts: Sequence[Part]) -> tuple[Chapter, Chapter]:
    """Write the cover and the colophon, which alone know the school, and the contents, which schools share."""
    return _school_pages(chapters), _contents(chapters, parts)


def _school_pages(chapters: Chapters) -> Chapter:
    edition = chapters.edition
    return chapters.chapter(
        "omslag",
        "omslag",
        "omslag",
        TITLE,
        chapters.place,
        klasse="voorwerk",
        school=edition.house,
        logo=edition.house.logo.data_uri,
        huis=house_variables(edition.house.hoofdkleur, edition.house.steunkleur).replace("\n", " "),
        beeld=_cover_picture(edition, 210, 178),
        aantallen=_counts(edition, chapters.translations),
        toelichting=edition.layers[-1].toelichting,
        bronnen=list(edition.bronnen.values()),
    )


def back_cover(chapters: Chapters) -> Chapter:
    """Write the last page, in the colours of the school."""
    edition = chapters.edition
    return chapters.chapter(
        "achteromslag",
        "achteromslag",
        "achteromslag",
        TITLE,
        chapters.place,
        klasse="voorwerk",
        school=edition.house,
        beeld=_cover_picture(edition, 210, 297),
    )


def _cover_picture(edition: Edition, width: int, height: int) -> Markup:
    """Return the picture of the book in the colours and with the pattern of its school, of a size in mm."""
    house = edition.house
    cuts = compose(TITLE, (), width, height, house.patroon)
    size = {"width": f"{width}mm", "height": f"{height}mm"}
    return svg_picture(cuts, (width, height), papers(house.hoofdkleur, house.steunkleur), **size)


def _contents(chapters: Chapters, parts: Sequence[Part]) -> Chapter:
    contents = [
        (part.opening.title, part.opening.anchor, [(c.title, c.anchor) for c in part.chapters]) for part in parts
    ]
    return chapters.chapter(
        "voorwerk",
        "voorwerk",
        "voorwerk",
        chapters.translations.gettext(message("Inhoud")),
        chapters.place,
        klasse="voorwerk",
        delen=[*contents, (chapters.translations.gettext(INDEX[1]), INDEX[0], [])],
        fasen=_questions(chapters.edition, chapters.translations),
    )


def index(chapters: Chapters, pagination: Pagination) -> Chapter:
    """Write the index; a term that no text uses is left out."""
    found = [
        (term, pagination.numbers.get(term.id, 0), pagination.term_pages(term.id))
        for term in chapters.edition.terms_by_name()
    ]
    letters = groupby((one for one in found if one[2]), key=lambda one: _letter(plain(one[0].naam)))
    return chapters.chapter(
        "register",
        "register",
        INDEX[0],
        chapters.translations.gettext(INDEX[1]),
        chapters.place,
        klasse="achterwerk",
        letters=[(letter, list(terms)) for letter, terms in letters],
    )


def _letter(name: str) -> str:
    return normalize("NFKD", name)[0].upper()


def _counts(edition: Edition, translations: NullTranslations) -> str:
    cards = sum(len(edition_set.cards) for edition_set in edition.sets)
    numbers = (
        (len(edition.sets), plural_message("%(num)s set", "%(num)s sets")),
        (cards, plural_message("%(num)s kaart", "%(num)s kaarten")),
        (len(edition.figuren), plural_message("%(num)s figuur", "%(num)s figuren")),
    )
    told = [translations.ngettext(*words, n) % {"num": n} for n, words in numbers if n]
    return f" {translations.gettext(message('en'))} ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def _questions(edition: Edition, translations: NullTranslations) -> list[tuple[str, str, list[Any]]]:
    """Return the questions that users come with, by phase, each with the sets that help."""

    def sets_for(vraag: str) -> list[Any]:
        return [edition_set.record for edition_set in edition.sets if vraag in edition_set.record.vragen]

    asked = [(v, sets_for(v.id)) for v in edition.vragen.values() if sets_for(v.id)]
    say = translations.gettext
    phases = [(say(one.naam), say(one.zin), [q for q in asked if q[0].fase == one.id]) for one in PHASES]
    return [phase for phase in phases if phase[2]]
