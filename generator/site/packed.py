"""The whole site of a school in one ZIP, to take along on a stick or to put on a host, with a page that tells how."""

from dataclasses import replace

from generator.messages import DUTCH, message, messages, spoken
from generator.places import Places
from generator.resolve.edition import Edition
from generator.resolve.targets import site_address
from generator.site.sync import contents
from generator.site.template import environment
from generator.zips import zip_of

README = message("LEESMIJ.txt")
"""What is to be read first, in each language that is in it."""


def packed(edition: Edition, places: Places) -> bytes:
    """Pack the site that was built, in a folder of its own beside what is to be read first."""
    house = edition.house
    folder = f"kijkwijzer-{house.id}"
    told = {_called(places, taal): _readme(places, edition, taal) for taal in _languages(edition, places)}
    files = {f"site/{name}": raw for name, raw in contents(places.site(house.id, house.talen)).items()}
    return zip_of((f"{folder}/{name}", raw) for name, raw in (told | files).items())


def _languages(edition: Edition, places: Places) -> tuple[str, ...]:
    """Give the language of a site, and those that lie in it; where the interface lacks one, Dutch leads the way."""
    inside = edition.house.talen if edition.taal == DUTCH else ()
    return (edition.taal, *(taal for taal in inside if spoken(places.templates, taal) == taal))


def _called(places: Places, taal: str) -> str:
    return messages(places.templates, taal).gettext(README)


def _readme(places: Places, edition: Edition, taal: str) -> bytes:
    template = environment(places.templates, taal).get_template(README)
    inside = "" if taal == edition.taal else f"{taal}/"
    told = template.render(huis=edition.house, binnen=inside, adres=site_address(replace(edition, taal=taal)))
    # The oldest editors of Windows see no lines without CR, and no accents without this mark.
    return told.replace("\n", "\r\n").encode("utf-8-sig")
