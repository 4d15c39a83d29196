"""Cards as pictures, PNG or SVG, and a page that shows them all.

They are drawn from the same sheets as cards for a print shop.  PDFium draws a PNG; poppler's
``pdftocairo`` draws an SVG, with letters as outlines, for no library of Python can (and MuPDF's
licence does not fit ours).
"""

import io
import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from markupsafe import Markup, escape

from generator.messages import card_number, message, messages
from generator.print.deck_keys import DeckKeys
from generator.print.engine.templates import environment
from generator.print.faces.deck import Deck
from generator.resolve.edition import EditionCard, EditionSet

LONG = 1600
"""The longest side of a PNG, in pixels: letters of 12 points on a card of 95 mm are 70 pixels high."""

_BLOCKS = re.compile(r"</(?:p|h1|li|ul|ol|div)>")

TOOL = "pdftocairo"


@dataclass(frozen=True)
class Picture:
    """A side of a card: the name of its file, what it is, the text on it, and its page in the deck's PDF."""

    name: str
    title: str
    text: str
    page: int


Files = Iterator[tuple[str, bytes]]
"""Names of files, and what is in them."""


def pictures(keys: DeckKeys, folder: Path) -> Files:
    """Yield the pictures of the decks of an order, whose PDFs lie in a folder; each deck has a folder of its own."""
    templates, edition, formats, order = keys.templates, keys.edition, keys.formats, keys.order
    to, translations = order.settings.to, messages(templates, edition.taal)
    for edition_set in edition.sets:
        for product in order.products(formats, edition_set):
            deck = keys.deck(edition_set, product)
            blank = order.choice.is_whole_set and formats.blanco > 0
            sides = list(_sides(edition_set, order.choice.cards_of(edition_set), deck, translations, blank=blank))
            draw = _png if to == "png" else _svg
            files = [(f"{one.name}.{to}", raw) for one, raw in draw(folder / product.file, sides)]
            sheet = environment(templates, edition.taal).get_template("print/contactblad.html")
            page = sheet.render(titel=deck.title, school=edition.house.naam, beelden=sides, soort=to)
            for name, raw in (*files, ("index.html", page.encode())):
                yield f"{edition_set.id}-{product.format}/{name}", raw


def _sides(
    edition_set: EditionSet, cards: Sequence[EditionCard], deck: Deck, translations: NullTranslations, *, blank: bool
) -> Iterator[Picture]:
    """Yield the fronts, then every back once; a card takes two pages."""
    backs: dict[str, Picture] = {}

    def title(text: str, **values: str) -> str:
        return translations.gettext(text) % {"titel": deck.title, **values}

    for number, (card, sides) in enumerate(zip(cards, deck.faces.cards, strict=True)):
        front_title = title(message("%(titel)s, kaart %(nummer)s"), nummer=card_number(translations, card.nummer))
        yield Picture(card.kaart.id, front_title, _text(sides.front.html), 2 * number)
        category = edition_set.record.categorie_van(card.kaart).id
        name, back_title = f"{edition_set.id}-achterkant-{category}", title(message("%(titel)s, achterkant"))
        backs.setdefault(category, Picture(name, back_title, _text(sides.back.html), 2 * number + 1))
    if blank:
        page, front, back = (
            2 * len(deck.ids),
            _text(deck.faces.blank.front.html),
            _text(deck.faces.blank.back.html),
        )
        yield Picture(f"{edition_set.id}-blanco", title(message("%(titel)s, lege kaart")), front, page)
        back_title = title(message("%(titel)s, achterkant van een lege kaart"))
        backs[""] = Picture(f"{edition_set.id}-achterkant-blanco", back_title, back, page + 1)
    yield from backs.values()


def _text(html: str) -> str:
    """Return the text of a face."""
    return str(Markup(_BLOCKS.sub(" ", html)).striptags())  # noqa: S704 - only read


def _png(file: Path, sides: Sequence[Picture]) -> Iterator[tuple[Picture, bytes]]:
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        for one in sides:
            page, png = pdf[one.page], io.BytesIO()
            page.render(scale=LONG / max(page.get_size())).to_pil().save(png, "PNG", optimize=True)
            yield one, png.getvalue()


def _svg(file: Path, sides: Sequence[Picture]) -> Iterator[tuple[Picture, bytes]]:
    for one in sides:
        yield one, titled_svg(svg_of(file, one.page), one.title, one.text)


def can_draw_svg() -> bool:
    """Whether the tool that draws SVG is installed."""
    return shutil.which(TOOL) is not None


def svg_of(file: Path, page: int) -> str:
    """Return a page, counted from 0, as SVG."""
    number = str(page + 1)
    command = [TOOL, "-svg", "-f", number, "-l", number, str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def titled_svg(svg: str, title: str, text: str) -> bytes:
    """Return a drawing with its title and its text."""
    start = svg.index(">", svg.index("<svg"))
    names = f'<title id="titel">{escape(title)}</title>\n<desc id="tekst">{escape(text)}</desc>'
    head = f'{svg[:start]} role="img" aria-labelledby="titel tekst">'
    return f"{head}\n{names}{svg[start + 1 :]}".encode()
