"""What page templates know beside the edition: a few functions that look things up in it."""

from collections.abc import Callable, Collection
from functools import partial
from gettext import NullTranslations
from itertools import groupby
from typing import Any

from generator.messages import message
from generator.print.paper.formats import Formats
from generator.records.draaiboeken import Draaiboek
from generator.records.vragenlijsten import Item, Vraaggroep, Vragenlijst
from generator.resolve.edition import Edition, EditionCard, EditionSet
from generator.resolve.phases import PHASES, stops_by_phase
from generator.resolve.targets import anchor_of
from generator.schedule.materials import materials
from generator.schedule.times import schedule
from generator.site.pages.downloads import book_prints, draaiboek_prints, overview_prints, print_lists
from generator.site.pages.examples import example
from generator.site.pages.finder import finder
from generator.site.pages.forms import form_data
from generator.site.pages.guides import guide_card
from generator.site.pages.pages import Page, beside
from generator.site.pages.planner import planner
from generator.site.pages.snippet import snippet
from generator.site.pages.together import together
from generator.text.nodes import Text


def helpers(
    edition: Edition, page: Page, formats: Formats, prints: Collection[str], said: NullTranslations
) -> dict[str, Any]:
    """Give what the template of a page can use."""

    def sets_for(vraag_id: str) -> list[EditionSet]:
        return [laid for laid in edition.sets if vraag_id in laid.record.vragen]

    printen = print_lists(formats, prints, page, said)

    return {
        **(_set_names(edition, page.set, said) | together(edition, page.set) if page.set else {}),
        **(_meetings(edition, page.draaiboek) if page.draaiboek else {}),
        **(finder(edition, said) if page.docname == "vinden" else {}),
        **({"plangegevens": planner(edition, printen)} if page.docname == "plannen" else {}),
        **(_form(page.invul) if page.invul else {}),
        "gidskaart": guide_card(edition),
        "pdfs": draaiboek_prints(formats, prints, page, page.draaiboek, said) if page.draaiboek else (),
        "kaart": stops_by_phase(edition),
        "fasen": [(phase.id, said.gettext(phase.naam), said.gettext(phase.zin)) for phase in PHASES],
        "poster": overview_prints(formats, prints, page, said),
        "boek": book_prints(prints, page, said),
        "leesblad": page.leesblad,
        "edition": edition,
        "huis": edition.house,
        "anker": lambda kaart: anchor_of(kaart.id),
        "printen": printen,
        "van_wie": _whose(edition, said),
        "lagen": {laag.id: laag.naam for laag in edition.layers},
        "gebruikt_in": edition.sets_from,
        "begrippen_op_naam": edition.terms_by_name,
        "op_soort": edition.sets_by_kind(),
        "draaiboeken": edition.draaiboeken_in_order(),
        "leesbladen_bij": partial(beside, edition),
        "sets_bij": sets_for,
        "vragen_in": lambda fase: [v for v in edition.vragen.values() if v.fase == fase and sets_for(v.id)],
    }


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
    """Give the parts of a questionnaire: their name (None: without one), and their groups with their items."""
    return [
        (deel, [(groep, [item for item in lijst.items if item.groep == groep.id]) for groep in groepen])
        for deel, groepen in groupby(lijst.groepen, key=lambda groep: groep.deel)
    ]


def _whose(edition: Edition, said: NullTranslations) -> Callable[[EditionCard], str]:
    names = {laag.id: laag for laag in edition.layers}

    def whose(card: EditionCard) -> str:
        if not card.verandering or not card.laag:
            return ""
        laag = names[card.laag]
        if card.verandering == "eigen":
            text = message("Van %(laag)s")
        elif laag.soort in ("landelijk", "sector"):
            text = message("Aangepast voor %(laag)s")
        else:
            text = message("Aangepast door %(laag)s")
        return said.gettext(text) % {"laag": laag.naam}

    return whose
