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
    """Draw the decks of an order, whose PDFs lie in a folder; each in a folder of its own."""
    templates, edition, formats, order = keys.templates, keys.edition, keys.formats, keys.order
    to, said = order.settings.to, messages(templates, edition.taal)
    for laid in edition.sets:
        for wanted in order.products(formats, laid):
            deck = keys.deck(laid, wanted)
            blank = order.choice.everything and formats.blanco > 0
            sides = list(_sides(laid, order.choice.cards_of(laid), deck, said, blank=blank))
            draw = _png if to == "png" else _svg
            drawn = [(f"{one.name}.{to}", raw) for one, raw in draw(folder / wanted.file, sides)]
            sheet = environment(templates, edition.taal).get_template("print/contactblad.html")
            page = sheet.render(titel=deck.title, school=edition.house.naam, beelden=sides, soort=to)
            for name, raw in (*drawn, ("index.html", page.encode())):
                yield f"{laid.id}-{wanted.format}/{name}", raw


def _sides(
    laid: EditionSet, cards: Sequence[EditionCard], deck: Deck, said: NullTranslations, *, blank: bool
) -> Iterator[Picture]:
    """List the fronts, then every back once; a card lies on two pages."""
    backs: dict[str, Picture] = {}

    def named(text: str, **values: str) -> str:
        return said.gettext(text) % {"titel": deck.title, **values}

    for number, (card, sides) in enumerate(zip(cards, deck.cards, strict=True)):
        card_title = named(message("%(titel)s, kaart %(nummer)s"), nummer=card_number(said, card.nummer))
        yield Picture(card.kaart.id, card_title, _text(sides.front.html), 2 * number)
        category = laid.record.categorie_van(card.kaart).id
        title = named(message("%(titel)s, achterkant"))
        back = Picture(f"{laid.id}-achterkant-{category}", title, _text(sides.back.html), 2 * number + 1)
        backs.setdefault(category, back)
    if blank:
        page = 2 * len(deck.cards)
        yield Picture(f"{laid.id}-blanco", named(message("%(titel)s, lege kaart")), _text(deck.blank.front.html), page)
        title, text = named(message("%(titel)s, achterkant van een lege kaart")), _text(deck.blank.back.html)
        backs[""] = Picture(f"{laid.id}-achterkant-blanco", title, text, page + 1)
    yield from backs.values()


def _text(html: str) -> str:
    """Give the text of a face."""
    return str(Markup(_BLOCKS.sub(" ", html)).striptags())  # noqa: S704 - only read


def _png(file: Path, sides: Sequence[Picture]) -> Iterator[tuple[Picture, bytes]]:
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        for one in sides:
            page, drawn = pdf[one.page], io.BytesIO()
            page.render(scale=LONG / max(page.get_size())).to_pil().save(drawn, "PNG", optimize=True)
            yield one, drawn.getvalue()


def _svg(file: Path, sides: Sequence[Picture]) -> Iterator[tuple[Picture, bytes]]:
    for one in sides:
        yield one, titled(outlines(file, one.page), one.title, one.text)


def can_draw_svg() -> bool:
    """Tell whether the tool that draws is installed."""
    return shutil.which(TOOL) is not None


def outlines(file: Path, page: int) -> str:
    """Draw a page, counted from 0."""
    number = str(page + 1)
    command = [TOOL, "-svg", "-f", number, "-l", number, str(file), "-"]
    done = subprocess.run(command, capture_output=True, check=True)  # noqa: S603
    return done.stdout.decode()


def titled(svg: str, title: str, text: str) -> bytes:
    """Give a drawing its title and its text."""
    start = svg.index(">", svg.index("<svg"))
    names = f'<title id="titel">{escape(title)}</title>\n<desc id="tekst">{escape(text)}</desc>'
    head = f'{svg[:start]} role="img" aria-labelledby="titel tekst">'
    return f"{head}\n{names}{svg[start + 1 :]}".encode()
