"""Where links lead in an edition, and what they are called when the author does not say."""

from dataclasses import replace

from generator.records.draaiboeken import Draaiboek
from generator.records.library import Library
from generator.resolve.edition import Edition, EditionSet, Target
from generator.text.nodes import Letters, Paragraph, Text, letters


def anchor_of(card_id: str) -> str:
    """Return the anchor of a card on its page."""
    return f"kaart-{card_id}"


def web_address(edition: Edition, name: str) -> str | None:
    """Return the web address of what an id leads to; None where the school has no address, or the id no page."""
    target, site = edition.targets.get(name), site_address(edition)
    if target is None or site is None:
        return None
    return f"{site}/{target.docname}.html" + (f"#{target.anchor}" if target.anchor else "")


def site_address(edition: Edition) -> str | None:
    """Return the address of an edition's site, without a slash at its end; a published language lies below it."""
    if edition.house.adres is None:
        return None
    inside = f"/{edition.taal}" if edition.taal in edition.house.talen else ""
    return f"{edition.house.adres.rstrip('/')}{inside}"


def targets_of(library: Library, sets: tuple[EditionSet, ...], draaiboeken: dict[str, Draaiboek]) -> dict[str, Target]:
    """Return all that can be linked to in an edition, by id; labels still have their slots."""
    targets: dict[str, Target] = {}
    for edition_set in reversed(sets):
        for figuur in edition_set.record.figuren:
            targets[figuur] = Target(edition_set.docname, f"figuur-{figuur}", library.figuren[figuur].titel)
    for edition_set in sets:
        targets[edition_set.id] = Target(edition_set.docname, None, edition_set.record.titel)
        for card in edition_set.cards:
            label = _card_label(edition_set.record.titel, card.nummer)
            targets[card.kaart.id] = Target(edition_set.docname, anchor_of(card.kaart.id), label)
    for leesblad in library.leesbladen.values():
        if leesblad.bij in targets:
            targets[leesblad.id] = Target(f"leesbladen/{leesblad.id}", None, leesblad.titel)
    for draaiboek in draaiboeken.values():
        targets[draaiboek.id] = Target(f"draaiboeken/{draaiboek.id}", None, draaiboek.titel)
    for begrip in library.begrippen.values():
        targets[begrip.id] = Target("begrippen", f"begrip-{begrip.id}", begrip.naam)
    for bron in library.bronnen.values():
        targets[bron.id] = Target("bronnen", f"bron-{bron.id}", letters(bron.titel))
    return targets


def _card_label(title: Text, number: str) -> Text:
    return replace(title, blocks=(Paragraph((*title.inlines, Letters(f" {number}"))),))
