"""The folders of a site that was built: its own, and in it those of other languages that its school publishes."""

from collections.abc import Iterator

from generator.output import OutputFolder
from generator.places import Places
from generator.resolve.edition import Edition


def site_folders(edition: Edition, places: Places) -> Iterator[tuple[str, OutputFolder]]:
    """Yield each with the way to it from that of the site; raises ``ContentFaults`` for one that is half."""
    site = places.site(edition.house.id, edition.house.talen)
    for way in ("", *(f"{taal}/" for taal in edition.other_languages)):
        published = OutputFolder(site / way, places.output)
        published.refuse_half()
        yield way, published
