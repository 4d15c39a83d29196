"""How a page gets a drawing: in the colours of its style sheet, its labels links to what they lead to."""

from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from generator.figures.colours import on_page
from generator.figures.draw import drawing
from generator.records.figuren import Figuur
from generator.resolve.edition import Edition
from generator.site.pages import Page


def drawer(edition: Edition, page: Page, templates: Path) -> Callable[[Figuur], Markup]:
    """Give what draws a figure on this page."""
    colours = on_page(templates, edition.house)

    def address(target_id: str) -> str | None:
        target = edition.targets.get(target_id)
        if target is None:
            return None
        anchor = f"#{target.anchor}" if target.anchor else ""
        return anchor or None if target.docname == page.docname else f"{page.up}{target.docname}.html{anchor}"

    return lambda figuur: drawing(templates, figuur, colours, address)
