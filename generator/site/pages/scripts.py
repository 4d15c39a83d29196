"""Which scripts a page loads: what makes it a tool, and nothing where it is only read."""

from pathlib import Path

from generator.places import Places
from generator.resolve.edition import Edition
from generator.site.pages.pages import Page
from generator.site.pages.together import sorts

BASE = ("basis.js", "bewaren.js")
"""What every tool builds on; the first to be loaded."""
TOOLS = {
    "vinden.rst": ("vinden.js",),
    "actielijst.rst": ("actielijst.js",),
    "plannen.rst": ("plan.js", "plandeel.js", "klaarleggen.js", "plannen.js"),
    "stellingen.rst": ("peilen.js",),
    "invullen.rst": ("scoren.js", "code.js", "beeld.js", "invullen.js"),
    "uitkomsten.rst": ("scoren.js", "code.js", "groep.js", "beeld.js", "uitkomsten.js"),
}
"""The scripts of a tool, by the template of its page, in the order of loading."""
DECK = ("kaarten.js", "stapel.js", "kaartprint.js", "tijd.js", "presenteren.js", "delen.js")
"""The scripts for the cards of a set."""
FORMS = {"stroken": ("volgorde.js", "slepen.js", "sorteren.js")}
"""The scripts for a form of a set, by its sort."""
TOGETHER = {
    "matrix": ("bestand.js", "slepen.js", "briefjes.js", "vakken.js"),
    "mindmap": ("bestand.js", "boom.js", "boomtekening.js", "mindmap.js"),
    "kubus": ("bestand.js", "blokken.js", "kubus.js"),
}
"""The scripts to do something together, by the sort of form or figure that a set has."""


def script_files(places: Places) -> tuple[Path, ...]:
    """Give the scripts that a designer edits; they are laid beside the style sheet as they are."""
    return tuple(sorted((places.templates / "site" / "scripts").glob("*.js")))


def scripts_of(edition: Edition, page: Page | None) -> tuple[str, ...]:
    """Name the scripts of a page, each once; none where there is nothing to do but read."""
    tools = _tools(edition, page) if page else ()
    return tuple(dict.fromkeys((*BASE, *tools))) if tools else ()


def _tools(edition: Edition, page: Page) -> tuple[str, ...]:
    own = TOOLS.get(page.template, ())
    if not page.set:
        return own
    forms = (FORMS.get(form.soort, ()) for form in page.set.record.formulieren)
    figures = (TOGETHER.get(sort, ()) for sort in sorts(edition, page.set))
    others = tuple(script for scripts in (*forms, *figures) for script in scripts)
    return (*DECK, *own, *others) if page.set.cards else others
