"""The letter for Word: how its template is filled in, and which letters are made again."""

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from gettext import NullTranslations
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.digest import digest
from generator.faults import ContentFaults, Fault, Place, quotation
from generator.files import replace_file, unzip, zip_of
from generator.messages import DUTCH, catalogue, message, messages
from generator.print.engine.styles import code_digest
from generator.print.order.order import Order
from generator.print.report import PdfRecord, PrintReport, is_current, record_of
from generator.records.brief import Brief, Briefdeel, Invultabel
from generator.records.kaartset import Kaartset
from generator.resolve.edition import Edition, EditionSet, House
from generator.text.nodes import Break, Bullets, Emphasis, Inline, Letters, Link, Paragraph, Text
from generator.text.plain import plain

LOGO_WIDTH, LOGO_HEIGHT = 60.0, 16.0
"""The room for a logo, in mm."""

_WORDS = (
    message("«vul in: %(wat)s»"),
    message("Naar: %(herkomst)s. De tekst is in eigen woorden geschreven. CC BY-SA 4.0"),
)
"""The texts of the template, with places for what is filled in there."""

_PLACE = re.compile(r"%\\\((\w+)\\\)s")
_IN_WORD = {"en": "en-GB"}
"""Languages by the name that Word has for how they are mostly written here."""

FORMAT = "brief-docx"
LABEL = message("Brief, om in te vullen met Word")


def template_of(templates: Path) -> Path:
    """Return the file that a designer edits in Word."""
    return templates / "brief" / "brief.docx"


def letter(templates: Path, edition: Edition, record: Kaartset, brief: Brief) -> bytes:
    """Write the letter of a set; the same content gives the same bytes."""
    from docx.opc.exceptions import PackageNotFoundError
    from docxtpl import DocxTemplate
    from jinja2 import StrictUndefined, TemplateError
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    file, house = template_of(templates), edition.house
    source = f"{edition.bronnen[record.bron.publicatie].titel}, {record.bron.plek}"
    made = DocxTemplate(file)
    try:
        made.init_docx()
        filled = _values(brief) | {"school": house.naam, "plaats": house.plaats or "", "logo": _logo(made, house)}
        environment = ImmutableSandboxedEnvironment(autoescape=True, undefined=StrictUndefined)
        made.render({**filled, "herkomst": source}, environment, autoescape=True)
    except (TemplateError, PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError) as error:
        wrong = "het sjabloon van de brief is niet te gebruiken"
        remedy = "open het in Word, kijk na wat tussen accolades staat, en bewaar het als .docx"
        raise ContentFaults([Fault(Place(file), wrong, f"gevonden {quotation(error)}", remedy)]) from error
    translations = messages(templates, edition.taal)
    _style_letter(made, house, plain(brief.onderwerp), translations)
    if edition.taal != DUTCH:
        translate_letter(made, translations, edition.taal)
    return _docx_bytes(made)


def _values(brief: Brief) -> dict[str, Any]:
    return {
        "onderwerp": _run(brief.onderwerp),
        "aanhef": _run(brief.aanhef),
        "delen": [_part(deel) for deel in brief.delen],
        "slot": list(_paragraphs(brief.slot)),
        "groet": _run(brief.groet),
        "ondertekening": _run(brief.ondertekening),
    }


def _part(deel: Briefdeel) -> dict[str, Any]:
    return {
        "titel": _run(deel.titel),
        "alineas": list(_paragraphs(deel.tekst)),
        "open": plain(deel.open) if deel.open else "",
        **(_table(deel.tabel) if deel.tabel else {"kolommen": [], "velden": []}),
    }


def _table(tabel: Invultabel) -> dict[str, Any]:
    return {
        "kolommen": [_run(kolom) for kolom in tabel.kolommen],
        "velden": [
            {"naam": _run(veld.naam), "tekst": _run(veld.tekst) if veld.tekst else "", "open": plain(veld.open)}
            for veld in tabel.velden
        ],
    }


def _paragraphs(text: Text) -> Iterator[dict[str, Any]]:
    """Yield the paragraphs of a text, those of lists too, each with its kind."""
    for block in text.blocks:
        if isinstance(block, Bullets):
            for number, item in enumerate(block.items, block.start):
                first, *rest = _paragraphs(Text(item))
                own = {"soort": "nummer" if block.ordered else "punt", "nummer": number}
                yield first | (own if isinstance(item[0], Paragraph) else {})
                yield from rest
        else:
            yield {"soort": "alinea", "tekst": _run(Text((block,)))}


def _run(text: Text) -> Any:
    """Write a text of one paragraph as runs of Word; docxtpl escapes their letters."""
    from docxtpl import RichText

    run = RichText()
    for letters, look in (piece for block in text.blocks if isinstance(block, Paragraph) for piece in _runs(block)):
        run.add(letters, **look)
    return run


def _runs(paragraph: Paragraph) -> Iterator[tuple[str, dict[str, bool]]]:
    def inside(inline: Inline, look: dict[str, bool]) -> Iterator[tuple[str, dict[str, bool]]]:
        match inline:
            case Letters(text):
                yield text, look
            case Break():
                yield "\n", look
            case Emphasis(inlines, strong):
                for one in inlines:
                    yield from inside(one, look | {"bold" if strong else "italic": True})
            case Link(_, inlines):
                for one in inlines:
                    yield from inside(one, look)

    for inline in paragraph.inlines:
        yield from inside(inline, {})


def _logo(made: Any, house: House) -> Any:
    """Return the school's logo; "" for an SVG, which Word can't place: the name then stands large instead."""
    if house.logo.suffix != ".png":
        return ""
    from docx.shared import Mm
    from docxtpl import InlineImage
    from PIL import Image

    with Image.open(io.BytesIO(house.logo.raw)) as picture:
        wide, high = picture.size
    scale = min(LOGO_WIDTH / wide, LOGO_HEIGHT / high)
    return InlineImage(made, io.BytesIO(house.logo.raw), width=Mm(wide * scale), height=Mm(high * scale))


def _style_letter(made: Any, house: House, title: str, translations: NullTranslations) -> None:
    """Add the colour of the house, a text for its logo, and the title and author."""
    from docx.oxml.ns import qn
    from docx.shared import RGBColor

    colour = house.hoofdkleur.removeprefix("#").upper()
    made.docx.styles["Schoolnaam"].font.color.rgb = RGBColor.from_string(colour)
    for border in made.docx.styles["Briefhoofd"].element.iter(qn("w:bottom")):
        border.set(qn("w:color"), colour)
    for picture in made.docx.element.body.iter(qn("wp:docPr")):
        picture.set("descr", translations.gettext(message("Logo van %(naam)s")) % {"naam": house.naam})
    about = made.docx.core_properties
    about.title, about.author, about.last_modified_by = title, house.naam, house.naam


def _docx_bytes(made: Any) -> bytes:
    """Write the file without the time of writing."""
    written = io.BytesIO()
    made.save(written)
    return zip_of(unzip(written).items(), level=6)


def translate_letter(made: Any, translations: NullTranslations, taal: str) -> None:
    """Translate what the template says, and have Word check the spelling of that language."""
    from docx.oxml.ns import qn

    for text in made.docx.element.body.iter(qn("w:t")):
        text.text = _translated_text(translations, text.text or "")
    for style in made.docx.styles.element.iter(qn("w:lang")):
        style.set(qn("w:val"), _IN_WORD.get(taal, taal))


def _translated_text(translations: NullTranslations, text: str) -> str:
    for word in _WORDS:
        if found := re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(word)), text):
            return translations.gettext(word) % {
                name: translations.gettext(value) for name, value in found.groupdict().items()
            }
    return text


def letter_file(set_id: str) -> str:
    """Return the name of the file of a set's letter."""
    return f"{set_id}-brief.docx"


def with_letters(
    report: PrintReport, edition: Edition, templates: Path, order: Order, before: dict[str, PdfRecord]
) -> PrintReport:
    """Make the letters that changed, in the staging folder; return the report with all letters."""
    asked = {
        letter_file(edition_set.id): (edition_set, brief)
        for edition_set, brief in _set_letters(edition)
        if _wants_letter(order, edition_set)
    }
    keys = {name: letter_key(templates, edition, *found) for name, found in asked.items()}
    kept = {name: before[name] for name, key in keys.items() if is_current(before, name, key)}
    made: dict[str, PdfRecord] = {}
    for name, (edition_set, brief) in asked.items():
        if name not in kept:
            raw = letter(templates, edition, edition_set.record, brief)
            replace_file(report.staged / name, raw)
            made[name] = record_of(keys[name], raw)
    return replace(
        report,
        made=(*report.made, *made),
        kept=(*report.kept, *kept),
        records=report.records | kept | made,
    )


def _set_letters(edition: Edition) -> list[tuple[EditionSet, Brief]]:
    return [(edition_set, edition_set.record.brief) for edition_set in edition.sets if edition_set.record.brief]


def _wants_letter(order: Order, edition_set: EditionSet) -> bool:
    """Whether a letter belongs to the order: one for sets, and not for formats or cards."""
    return order.is_whole_edition or (order == Order(sets=order.sets) and edition_set.id in order.sets)


def letter_key(templates: Path, edition: Edition, edition_set: EditionSet, brief: Brief) -> str:
    """Return the digest of all that a letter is made from."""
    house, source = edition.house, edition.bronnen[edition_set.record.bron.publicatie].titel
    styled = (house.naam, house.plaats, house.hoofdkleur, house.logo)
    files = template_of(templates), catalogue(templates, edition.taal)
    return digest("letter", edition.taal, brief, source, edition_set.record.bron.plek, styled, files, _writer_digest())


@cache
def _writer_digest() -> str:
    """Return a digest of what writes letters: our own code and the libraries."""
    versions = (version(name) for name in ("docxtpl", "python-docx", "jinja2", "lxml", "pillow"))
    return digest(code_digest(Path(__file__).parents[2], "print/documents", "text", "files.py"), *versions)
