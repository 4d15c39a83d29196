"""How a page gets a drawing: in the colours of its style sheet, its labels links to what they lead to."""

from collections.abc import Callable
from pathlib import Path

from markupsafe import Markup

from generator.figures.draw import drawing, page_colours, paper_colours
from generator.records.figuren import Figuur
from generator.resolve.edition import Edition
from generator.site.pages.pages import Page


def drawer(edition: Edition, page: Page, templates: Path, epub: bool = False) -> Callable[[Figuur], Markup]:
    """Give what draws a figure on this page; in an EPUB in fixed colours, since readers know no variables."""
    colours = (paper_colours if epub else page_colours)(templates, edition.house)
    ending = "xhtml" if epub else "html"

    def address(target_id: str) -> str | None:
        target = edition.targets.get(target_id)
        if target is None:
            return None
        anchor = f"#{target.anchor}" if target.anchor else ""
        return anchor or None if target.docname == page.docname else f"{page.up}{target.docname}.{ending}{anchor}"

    return lambda figuur: drawing(templates, figuur, colours, address)
