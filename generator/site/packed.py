"""The whole site of a school in one ZIP, to take along on a stick or to put on a host, with a page that tells how."""

from generator.messages import DUTCH, message, messages
from generator.places import Places
from generator.resolve.edition import Edition, House
from generator.site.sync import contents
from generator.site.template import environment
from generator.zips import zip_of

README = message("LEESMIJ.txt")
"""What is to be read first, in each language that is in it."""


def packed(edition: Edition, places: Places) -> bytes:
    """Pack the site that was built, in a folder of its own beside what is to be read first."""
    house = edition.house
    folder = f"kijkwijzer-{house.id}"
    talen = (DUTCH, *house.talen) if edition.taal == DUTCH else (edition.taal,)
    told = {_called(places, taal): _readme(places, house, taal) for taal in talen}
    files = {f"site/{name}": raw for name, raw in contents(places.site(house.id, house.talen)).items()}
    return zip_of((f"{folder}/{name}", raw) for name, raw in (told | files).items())


def _called(places: Places, taal: str) -> str:
    return messages(places.templates, taal).gettext(README)


def _readme(places: Places, house: House, taal: str) -> bytes:
    told = (
        environment(places.templates, taal)
        .get_template(README)
        .render(huis=house, binnen=f"{taal}/" if taal in house.talen else "")
    )
    # The oldest editors of Windows see no lines without CR, and no accents without this mark.
    return told.replace("\n", "\r\n").encode("utf-8-sig")
