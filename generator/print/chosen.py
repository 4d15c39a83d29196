"""Names the folder of a choice after what was chosen: a choice on other paper lies beside the first."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from generator.digest import digest
from generator.print.settings import Settings

if TYPE_CHECKING:
    from generator.print.order import Choice

_WORDS = {
    ("duplex", "short"): "korte-kant",
    ("duplex", "manual"): "eerst-voorkanten",
    ("duplex", "fold"): "vouwen",
    ("duplex", "none"): "zonder-achterkanten",
    ("backs", "reversed"): "achterkanten-omgekeerd",
    ("marks", "none"): "zonder-snijtekens",
    ("marks", "outer"): "snijtekens-buiten",
    ("marks", "corners"): "snijtekens-hoeken",
    ("marks", "full"): "snijlijnen",
    ("marks_behind", True): "snijtekens-achter",
    ("ink", "less"): "weinig-inkt",
    ("large", True): "grote-letters",
    ("full_backs", True): "gekleurde-achterkanten",
    ("tiles", True): "tegels",
    ("to", "png"): "png",
    ("to", "svg"): "svg",
}
_MEASURED = {
    "paper": "{}",
    "stock_name": "{}",
    "start_at": "vanaf-{}",
    "printer_name": "printer-{}",
    "corners": "hoeken-{:g}-mm",
    "gap": "ruimte-{:g}-mm",
    "shop_name": "drukkerij-{}",
}


def folder_of(choice: "Choice", settings: Settings, since: str | None) -> str:
    """Give the folder of a choice: ``keuze``, with a folder in it for cards and for a way of printing.

    ``since`` names the release since which cards changed, where that is what chose them.
    """
    words = [*([f"sinds-{since}"] if since else _cards(choice)), *_ways(settings)]
    return f"keuze/{'-'.join(words)}" if words else "keuze"


def _cards(choice: "Choice") -> Iterator[str]:
    if len(choice.cards) > 1:
        yield f"{choice.cards[0]}-en-{len(choice.cards) - 1}-meer-{digest(choice.cards)[:6]}"
    else:
        yield from choice.cards
    if choice.category:
        yield choice.category
    if choice.copies > 1:
        yield f"{choice.copies}x"


def _ways(settings: Settings) -> Iterator[str]:
    usual = Settings()
    for name, value in vars(settings).items():
        if value == getattr(usual, name):
            continue
        if name in _MEASURED:
            yield _MEASURED[name].format(value)
        elif (name, value) in _WORDS:
            yield _WORDS[name, value]
