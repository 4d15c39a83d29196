"""Where links lead in an edition, and what they are called when the author does not say."""

from collections.abc import Iterable
from dataclasses import replace

from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.leesbladen import Leesblad
from generator.records.library import Library
from generator.records.naslag import Begrip, Bron
from generator.resolve.edition import Edition, EditionSet, Target
from generator.resolve.fill import TextFiller
from generator.resolve.parts import SharedParts
from generator.text.nodes import Letters, Paragraph, Text, letters

Targets = dict[str, Target]
"""What can be linked to, by id."""


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


def target_groups(
    library: Library, sets: tuple[EditionSet, ...], draaiboeken: dict[str, Draaiboek], shared: SharedParts
) -> tuple[Targets, ...]:
    """Return all that can be linked to in an edition, in groups that schools share; labels still have their slots."""
    there = {one.id for one in sets}
    others = (
        *(blad for blad in library.leesbladen.values() if blad.bij in there),
        *draaiboeken.values(),
        *library.begrippen.values(),
        *library.bronnen.values(),
    )
    return (
        *(shared.of(_figure_targets, one, *(library.figuren[i] for i in one.record.figuren)) for one in reversed(sets)),
        *(shared.of(_set_targets, one) for one in sets),
        shared.of(_page_targets, *others),
    )


def fill_targets(group: Targets, filler: TextFiller) -> Targets:
    """Return a group of targets with their labels filled."""
    labels = filler.fill_records(filler.shared.of(_labels_of, group))
    return filler.shared.of(_with_labels, group, labels)


def targets_in(groups: Iterable[Targets]) -> Targets:
    """Return the targets of all these groups; of two with the same id the last counts."""
    return {name: target for group in groups for name, target in group.items()}


def _figure_targets(edition_set: EditionSet, *figuren: Figuur) -> Targets:
    return {one.id: Target(edition_set.docname, f"figuur-{one.id}", one.titel) for one in figuren}


def _set_targets(edition_set: EditionSet) -> Targets:
    title = edition_set.record.titel
    targets = {edition_set.id: Target(edition_set.docname, None, title)}
    for card in edition_set.cards:
        label = _card_label(title, card.nummer)
        targets[card.kaart.id] = Target(edition_set.docname, anchor_of(card.kaart.id), label)
    return targets


def _page_targets(*records: Leesblad | Draaiboek | Begrip | Bron) -> Targets:
    return {record.id: _page_target(record) for record in records}


def _page_target(record: Leesblad | Draaiboek | Begrip | Bron) -> Target:
    if isinstance(record, Leesblad):
        return Target(f"leesbladen/{record.id}", None, record.titel)
    if isinstance(record, Draaiboek):
        return Target(f"draaiboeken/{record.id}", None, record.titel)
    if isinstance(record, Begrip):
        return Target("begrippen", f"begrip-{record.id}", record.naam)
    return Target("bronnen", f"bron-{record.id}", letters(record.titel))


def _labels_of(group: Targets) -> tuple[Text, ...]:
    return tuple(target.label for target in group.values())


def _with_labels(group: Targets, labels: tuple[Text, ...]) -> Targets:
    return {name: replace(target, label=label) for (name, target), label in zip(group.items(), labels, strict=True)}


def _card_label(title: Text, number: str) -> Text:
    return replace(title, blocks=(Paragraph((*title.inlines, Letters(f" {number}"))),))
