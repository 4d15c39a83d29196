"""A draaiboek on paper, and the PDFs that it needs, in the right numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import NullTranslations
from pathlib import Path

from generator.messages import messages
from generator.print.engine.templates import environment, with_notice
from generator.print.paper.formats import Formats, PrintProduct, print_products, product_label
from generator.records.draaiboeken import Draaiboek
from generator.resolve.edition import Edition, EditionSet
from generator.schedule.materials import MaterialNeed, materials
from generator.schedule.times import Meeting, Part, schedule
from generator.text.plain import plain

BLAD = "draaiboek"

Names = Mapping[tuple[str, str], str]
"""The names of PDFs by set and format, where they are not those of a plain build."""

FIRST = "01-draaiboek.pdf"


@dataclass(frozen=True)
class ScriptPart:
    """A part step by step; a set that is done in pieces is introduced at the first and looked back on at the last."""

    part: Part
    first: bool
    last: bool


@dataclass(frozen=True)
class MaterialLine:
    """A material to lay ready; one to be printed has the ``label`` and the name of its PDF."""

    needed: MaterialNeed
    label: str = ""
    file: str = ""


def draaiboek_print(formats: Formats, draaiboek: Draaiboek) -> PrintProduct | None:
    """Return the PDF of a draaiboek; None where the formats have no sheet for it."""
    blad = formats.bladen.get(BLAD)
    return PrintProduct(draaiboek.id, blad.bestand, blad.naam, BLAD, blad.vel, hoe=blad.hoe) if blad else None


def draaiboek_title(translations: NullTranslations, draaiboek: Draaiboek) -> str:
    """Return the title of the PDF."""
    return f"{plain(draaiboek.titel)}, {translations.gettext(BLAD)}"


def draaiboek_html(
    templates: Path,
    edition: Edition,
    formats: Formats,
    draaiboek: Draaiboek,
    participants: int,
    names: Names,
) -> str:
    """Write the document, worked out for so many participants."""
    meetings = schedule(edition, draaiboek)
    done = dict.fromkeys(part.laid.id for meeting in meetings for part in meeting.parts if part.laid)
    translations = messages(templates, edition.taal)
    needed = [_material_line(formats, names, one, translations) for one in materials(edition, draaiboek, participants)]
    html = (
        environment(templates, edition.taal)
        .get_template(f"print/{BLAD}.html")
        .render(
            titel=draaiboek_title(translations, draaiboek),
            blad=BLAD,
            draaiboek=draaiboek,
            deelnemers=participants,
            bijeenkomsten=meetings,
            geteld=bool(names),
            printen=[one for one in needed if one.file],
            klaarleggen=[one.needed for one in needed if not one.file],
            verteld=list(zip(meetings, _script_parts(meetings), strict=True)),
            sets=[edition_set.record for edition_set in edition.sets if edition_set.id in done],
            bronnen=edition.bronnen,
        )
    )
    return with_notice(html, templates, edition.taal, draaiboek)


def _material_line(
    formats: Formats, names: Names, needed: MaterialNeed, translations: NullTranslations
) -> MaterialLine:
    prints = print_products(formats, needed.laid) if needed.laid else ()
    found = next((one for one in prints if one.format == needed.format), None)
    if found is None:
        return MaterialLine(needed)
    return MaterialLine(
        needed, product_label(formats, found, translations), names.get((found.set, found.format), found.file)
    )


def _script_parts(meetings: tuple[Meeting, ...]) -> list[list[ScriptPart]]:
    order = [(part.laid.id if part.laid else "") for meeting in meetings for part in meeting.parts]
    ends = iter([(one not in order[:n], one not in order[n + 1 :]) for n, one in enumerate(order)])
    return [[ScriptPart(part, *next(ends)) for part in meeting.parts] for meeting in meetings]


@dataclass(frozen=True)
class SetPdf:
    """A PDF of a set, in how many copies, and the name of its file."""

    edition_set: EditionSet
    product: PrintProduct
    copies: int
    file: str


def set_pdfs(formats: Formats, edition: Edition, draaiboek: Draaiboek, participants: int) -> tuple[SetPdf, ...]:
    """Return the PDFs in the order of the materials; one that is named twice once, in the larger number."""
    found: dict[PrintProduct, tuple[EditionSet, int]] = {}
    for needed in materials(edition, draaiboek, participants):
        for product in print_products(formats, needed.laid) if needed.laid else ():
            if needed.laid and product.format == needed.format:
                _, before = found.get(product, (needed.laid, 0))
                found[product] = needed.laid, max(before, needed.copies)
    return tuple(
        SetPdf(edition_set, product, copies, f"{number:02}-{copies}x-{product.file}")
        for number, (product, (edition_set, copies)) in enumerate(found.items(), 2)
    )
