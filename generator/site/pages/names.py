"""What page templates know beside the edition: a few functions that look things up in it."""

from collections.abc import Callable, Collection
from functools import partial
from gettext import NullTranslations
from itertools import groupby
from pathlib import Path
from typing import Any

from markupsafe import Markup

from generator.figures.draw import drawing, in_fixed_colours
from generator.folder.wheel import WHEEL
from generator.messages import message
from generator.print.paper.formats import Formats
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.naslag import Gebruikersvraag
from generator.records.vragenlijsten import Item, Vraaggroep, Vragenlijst
from generator.resolve.edition import Edition, EditionCard, EditionSet
from generator.resolve.phases import PHASES, stops_by_phase
from generator.resolve.targets import anchor_of
from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.site.pages.addresses import snippet
from generator.site.pages.downloads import book_prints, draaiboek_prints, overview_prints, print_lists
from generator.site.pages.examples import example
from generator.site.pages.finder import finder
from generator.site.pages.guides import guide_card
from generator.site.pages.pages import Page, beside
from generator.site.pages.planner import planner
from generator.site.pages.slots import colours_with_slots
from generator.site.pages.tool_data import form_data, joint_tools
from generator.text.nodes import Text

Draw = Callable[[Page, Figuur], Markup]
"""What draws a figure for a page."""


def names_of_edition(
    edition: Edition, formats: Formats, prints: Collection[str], said: NullTranslations
) -> dict[str, Any]:
    """Return what the template of any page can use; ``prints`` are the names of what can be printed.

    None of it is worked out of more of the edition than a template asks for.
    """
    return {
        "fasen": [(phase.id, said.gettext(phase.naam), said.gettext(phase.zin)) for phase in PHASES],
        "poster": overview_prints(formats, prints, said),
        "boek": book_prints(prints, said),
        "edition": edition,
        "huis": edition.house,
        "anker": lambda kaart: anchor_of(kaart.id),
        "printen": print_lists(formats, prints, said),
        "van_wie": _whose(edition, said),
        "leesbladen_bij": partial(beside, edition),
    }


def names_of_overview(edition: Edition, contact: str | None) -> dict[str, Any]:
    """Return what the template of a page that is not about one thing can use besides; ``contact`` has no slot."""

    def sets_for(vraag_id: str) -> list[EditionSet]:
        return [laid for laid in edition.sets if vraag_id in laid.record.vragen]

    by_source = edition.sets_by_source()
    return {
        "contact": contact,
        "gidskaart": guide_card(edition),
        "wheel": WHEEL,
        "kaart": stops_by_phase(edition),
        "lagen": {laag.id: laag.naam for laag in edition.layers},
        "gebruikt_in": lambda bron: by_source.get(bron, []),
        "begrippen_op_naam": edition.terms_by_name,
        "op_soort": edition.sets_by_kind(),
        "draaiboeken": edition.draaiboeken_in_order(),
        "sets_bij": sets_for,
        "vragen_in": lambda fase: [vraag for vraag in questions_shown(edition) if vraag.fase == fase],
    }


def names_of_page(
    edition: Edition, page: Page, formats: Formats, prints: Collection[str], draw: Draw, said: NullTranslations
) -> dict[str, Any]:
    """Return what the template of this page can use besides."""
    return {
        **(_set_names(edition, page.set, said) | joint_tools(edition, page.set) if page.set else {}),
        **(_meetings(edition, page.draaiboek) if page.draaiboek else {}),
        **(finder(edition, said) if page.docname == "vinden" else {}),
        **({"plangegevens": planner(edition, print_lists(formats, prints, said))} if page.docname == "plannen" else {}),
        **(_form(page.invul) if page.invul else {}),
        "pdfs": draaiboek_prints(formats, prints, page.draaiboek, said) if page.draaiboek else (),
        "leesblad": page.leesblad,
        "page": page,
        "tekening": partial(draw, page),
    }


def questions_shown(edition: Edition) -> list[Gebruikersvraag]:
    """Return the questions that a page shows: a question without sets would be a dead end."""
    asked = {vraag for laid in edition.sets for vraag in laid.record.vragen}
    return [vraag for vraag in edition.vragen.values() if vraag.id in asked]


def _set_names(edition: Edition, laid: EditionSet, said: NullTranslations) -> dict[str, Any]:
    lijst = laid.record if isinstance(laid.record, Vragenlijst) else None
    return {
        **({"delen": _parts(lijst), "voorbeeld": example(lijst)} if lijst else {}),
        "laid": laid,
        "insluitregel": snippet(edition, laid, said),
        "set": laid.record,
        "uitleg": laid.record.speluitleg,
        "kaarten": laid.cards,
        "soort": laid.kind,
        "groepen": laid.cards_by_category(),
        "gebundeld": [bundled for i in laid.record.bundelt if (bundled := edition.set(i))],
    }


def _form(laid: EditionSet) -> dict[str, Any]:
    assert isinstance(laid.record, Vragenlijst)
    return {"invul": laid.record, "delen": _parts(laid.record), "invulgegevens": form_data(laid.record)}


def _meetings(edition: Edition, draaiboek: Draaiboek) -> dict[str, Any]:
    return {
        "draaiboek": draaiboek,
        "bijeenkomsten": schedule(edition, draaiboek),
        "benodigd": materials(edition, draaiboek, draaiboek.groep.tot),
    }


def _parts(lijst: Vragenlijst) -> list[tuple[Text | None, list[tuple[Vraaggroep, list[Item]]]]]:
    """Return the parts of a questionnaire: their name (None: without one), and their groups with their items."""
    return [
        (deel, [(groep, [item for item in lijst.items if item.groep == groep.id]) for groep in groepen])
        for deel, groepen in groupby(lijst.groepen, key=lambda groep: groep.deel)
    ]


def _whose(edition: Edition, said: NullTranslations) -> Callable[[EditionCard], str]:
    def whose(card: EditionCard) -> str:
        if not card.verandering or not card.laag:
            return ""
        laag = next(one for one in edition.layers if one.id == card.laag)
        if card.verandering == "eigen":
            text = message("Van %(laag)s")
        elif laag.soort in ("landelijk", "sector"):
            text = message("Aangepast voor %(laag)s")
        else:
            text = message("Aangepast door %(laag)s")
        return said.gettext(text) % {"laag": laag.naam}

    return whose


def drawer(edition: Edition, templates: Path, compiled: Path) -> Draw:
    """Return what draws a figure for a page, and once more in fixed colours for an EPUB: readers know no variables."""
    fixed = colours_with_slots(templates)
    on_page = {name: f"var(--{name})" for name in fixed}

    def draw(page: Page, figuur: Figuur) -> Markup:
        def address(name: str) -> str | None:
            target = edition.targets.get(name)
            on_itself = target and target.docname == page.docname and not target.anchor
            return f"zie:{name}" if target and not on_itself else None

        drawn = drawing(templates, figuur, on_page, address, compiled=compiled)
        return _shown_in("site", drawn) + _shown_in("epub", in_fixed_colours(drawn, fixed))

    return draw


def _shown_in(builder: str, svg: Markup) -> Markup:
    return Markup(str(svg).strip().replace("<svg", f'<svg data-in="{builder}"', 1))  # noqa: S704 -- it was escaped
