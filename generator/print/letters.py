"""The letters of an edition beside its PDFs: which are made again, which are kept, which are gone."""

from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path

from generator.digest import digest
from generator.files import replace_file
from generator.messages import message
from generator.print.letter import letter, template_of
from generator.print.order.order import Order
from generator.print.report import Made, PrintReport, made_now
from generator.records.brief import Brief
from generator.resolve.edition import Edition, EditionSet

FORMAT = "brief-docx"
LABEL = message("Brief, om in te vullen met Word")


def letter_file(set_id: str) -> str:
    """Give the name of the file of a set's letter."""
    return f"{set_id}-brief.docx"


def with_letters(
    report: PrintReport, edition: Edition, templates: Path, order: Order, before: dict[str, Made]
) -> PrintReport:
    """Make the letters that changed, in the staging folder, and add all letters to the report."""
    asked = {letter_file(laid.id): (laid, brief) for laid, brief in _letters(edition) if _wants(order, laid)}
    keys = {name: _key(templates, edition, *found) for name, found in asked.items()}
    kept = {name: before[name] for name, key in keys.items() if before.get(name, {}).get("key") == key}
    made: dict[str, Made] = {}
    for name, (laid, brief) in asked.items():
        if name not in kept:
            raw = letter(templates, edition, laid.record, brief)
            replace_file(report.staged / name, raw)
            made[name] = made_now(keys[name], raw)
    return replace(
        report,
        made=(*report.made, *made),
        kept=(*report.kept, *kept),
        known=report.known | kept | made,
    )


def _letters(edition: Edition) -> list[tuple[EditionSet, Brief]]:
    return [(laid, laid.record.brief) for laid in edition.sets if laid.record.brief]


def _wants(order: Order, laid: EditionSet) -> bool:
    """Tell whether a letter belongs to the order: one for sets, and not for formats or cards."""
    return order.everything or (order == Order(sets=order.sets) and laid.id in order.sets)


def _key(templates: Path, edition: Edition, laid: EditionSet, brief: Brief) -> str:
    """Give the digest of all that a letter is made from."""
    house, source = edition.house, edition.bronnen[laid.record.bron.publicatie].titel
    styled = (house.naam, house.plaats, house.hoofdkleur, house.logo)
    return digest(
        "letter", edition.taal, brief, source, laid.record.bron.plek, styled, template_of(templates), _writer()
    )


@cache
def _writer() -> str:
    """Give a digest of what writes letters: our own code and the libraries."""
    ours = [Path(__file__).with_name(name) for name in ("letter.py", "letter_words.py")]
    return digest(*ours, *(version(name) for name in ("docxtpl", "python-docx", "jinja2", "lxml")))
