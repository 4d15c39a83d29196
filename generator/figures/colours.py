"""The colours of a drawing by name: as they are on paper, and as a page's style sheet calls them."""

from pathlib import Path

from generator.design.tokens import house_colours, read_tokens
from generator.resolve.edition import House


def on_paper(templates: Path, house: House) -> dict[str, str]:
    """Give the tokens and the school's colours as hex values."""
    tokens = read_tokens(templates)
    return tokens.kleuren | tokens.accenten | house_colours(house)


def on_page(templates: Path, house: House) -> dict[str, str]:
    """Give the same names as CSS variables: they follow the school, and the dark."""
    return {name: f"var(--{name})" for name in on_paper(templates, house)}
