"""Which scripts a page loads, one file for each sort of page: what makes it a tool, little where it is only read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.resolve.edition import Edition
from generator.site.pages.pages import Page
from generator.site.pages.tool_data import sorts

BASE = ("basis.js", "bewaren.js")
"""What every tool builds on; the first to be loaded."""
TOOLS = {
    "vinden.html": ("zoekmachine.js", "vinden.js"),
    "actielijst.html": ("actielijst.js",),
    "plannen.html": ("bestand.js", "plan.js", "plandeel.js", "klaarleggen.js", "planvel.js", "agenda.js", "plannen.js"),
    "stellingen.html": ("peilen.js",),
    "invullen.html": ("scoren.js", "code.js", "beeld.js", "invullen.js"),
    "uitkomsten.html": ("scoren.js", "code.js", "groep.js", "beeld.js", "uitkomsten.js"),
}
"""The scripts of a tool, by the template of its page, in the order of loading."""
DECK = ("kaarten.js", "stapel.js", "kaartvellen.js", "kaartprint.js", "tijd.js", "presenteren.js", "delen.js")
"""The scripts for the cards of a set."""
FORMS = {"stroken": ("bestand.js", "volgorde.js", "slepen.js", "sorteren.js")}
"""The scripts for a form of a set, by its sort."""
TOGETHER = {
    "matrix": ("bestand.js", "slepen.js", "briefjes.js", "vakken.js"),
    "mindmap": ("bestand.js", "boom.js", "boomtekening.js", "mindmap.js"),
    "kubus": ("bestand.js", "blokken.js", "kubus.js"),
}
"""The scripts to do something together, by the sort of form or figure that a set has."""


SEARCHING = ("vinden.html", "search.html")
"""The templates of pages that search, and load what they search in."""

FRAME = ("thema.js", "plek.js", "schuiven.js", "treffers.js")
"""The small scripts around a page, each loaded where the frame needs it."""


@dataclass(frozen=True)
class Bundle:
    """The scripts of a sort of page in one file, in the order of loading."""

    name: str
    scripts: tuple[str, ...]


SEARCH_PAGE = Bundle("zoeken.js", (*BASE, "zoekmachine.js", "zoeken.js"))
"""What the page of the search loads, which is no document."""


def bundle_of(edition: Edition, page: Page) -> Bundle | None:
    """Return what a page loads to be a tool; None where there is nothing to do but read."""
    scripts = _tools(edition, page)
    if not scripts:
        return None
    name = "-".join(dict.fromkeys(_parts(edition, page)))
    return Bundle(f"{name}.js", tuple(dict.fromkeys((*BASE, *scripts))))


def _parts(edition: Edition, page: Page) -> Iterator[str]:
    """Name what a page is a tool for; pages with the same names load the same."""
    if page.set and page.set.cards:
        yield "kaarten"
    if page.template in TOOLS:
        yield Path(page.template).stem
    if page.set:
        yield from (form.soort for form in page.set.record.formulieren if form.soort in FORMS)
        yield from (sort for sort in sorts(edition, page.set) if sort in TOGETHER)


def bundles(edition: Edition, pages: Iterable[Page]) -> tuple[Bundle, ...]:
    """Return all that the pages of an edition load, each once, by name."""
    found = {bundle.name: bundle for page in pages if (bundle := bundle_of(edition, page))}
    found[SEARCH_PAGE.name] = SEARCH_PAGE
    return tuple(found[name] for name in sorted(found))


def joined_scripts(scripts: Iterable[str], templates: Path) -> bytes:
    """Return scripts in one file; each stands as a designer wrote it, after its name."""
    folder = templates / "site" / "scripts"
    return "".join(f"/* {name} */\n{(folder / name).read_text('utf-8').strip()}\n" for name in scripts).encode()


def _tools(edition: Edition, page: Page) -> tuple[str, ...]:
    own = TOOLS.get(page.template, ())
    if not page.set:
        return own
    forms = (FORMS.get(form.soort, ()) for form in page.set.record.formulieren)
    figures = (TOGETHER.get(sort, ()) for sort in sorts(edition, page.set))
    others = tuple(script for scripts in (*forms, *figures) for script in scripts)
    return (*DECK, *own, *others) if page.set.cards else others
