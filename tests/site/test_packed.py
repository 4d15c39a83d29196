"""What is to be read first in the ZIP of a site: in each language, the way to the pages in that language."""

import io
import zipfile
from dataclasses import replace

from generator.places import Places
from generator.resolve.edition import Edition
from generator.site.archive import site_archive
from tests.conftest import Pack

ADDRESS = "https://www.openbare-basisschool-de-beuk-en-de-eik.gemeente-tiel.example/kijkwijzer/"


def edition(pack: Pack, taal: str) -> Edition:
    """Give a school that publishes in English and French; the interface speaks no French."""
    found = pack.edition("beuk")
    return replace(found, taal=taal, house=replace(found.house, adres=ADDRESS, talen=("en", "fr")))


def told(edition: Edition, places: Places) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(site_archive(edition, places))) as made:
        return {name.partition("/")[2]: made.read(name).decode("utf-8-sig") for name in made.namelist()}


def test_dutch_stays_dutch_where_the_interface_lacks_a_language(pack: Pack) -> None:
    found = told(edition(pack, "nl"), pack.places)
    assert list(found) == ["LEESMIJ.txt", "README.txt"]
    assert 'Open de map "site".' in found["LEESMIJ.txt"]
    assert 'Open the folder "site/en/".' in found["README.txt"]


def test_a_language_that_is_packed_alone_lies_in_no_folder_of_its_own(pack: Pack) -> None:
    found = told(edition(pack, "en"), pack.places.in_language("en"))
    assert list(found) == ["README.txt"]
    assert 'Open the folder "site".' in found["README.txt"]


def test_a_long_address_stays_whole(pack: Pack) -> None:
    found = told(edition(pack, "nl"), pack.places)
    assert found["LEESMIJ.txt"].split()[-1] == ADDRESS.rstrip("/")
    assert found["README.txt"].split()[-1] == f"{ADDRESS}en"
