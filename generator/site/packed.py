"""The whole site of a school in one ZIP, to take along on a stick or to put on a host, with a page that tells how."""

from generator.places import Places
from generator.resolve.edition import Edition
from generator.site.sync import contents
from generator.site.template import environment
from generator.zips import zip_of

README = "LEESMIJ.txt"


def packed(edition: Edition, places: Places) -> bytes:
    """Pack the site that was built, in a folder of its own beside what is to be read first."""
    house = edition.house
    folder = f"kijkwijzer-{house.id}"
    told = environment(places.templates, edition.taal).get_template(README).render(huis=house)
    # The oldest editors of Windows see no lines without CR, and no accents without this mark.
    readme = told.replace("\n", "\r\n").encode("utf-8-sig")
    files = contents(places.site(house.id, house.talen)).items()
    return zip_of([(f"{folder}/{README}", readme), *((f"{folder}/site/{name}", raw) for name, raw in files)])
