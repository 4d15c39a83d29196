"""The whole site of a school in one ZIP, to take along on a stick or to put on a host, with a page that tells how."""

from dataclasses import replace
from pathlib import Path, PurePosixPath

from generator.files import zip_of
from generator.messages import interface_language, message, messages
from generator.output import LIST
from generator.places import Places
from generator.resolve.edition import Edition
from generator.resolve.targets import site_address
from generator.site.folders import site_folders
from generator.site.pages.templates import environment

README = message("LEESMIJ.txt")
"""What is to be read first, in each language that is in it."""


def site_archive(edition: Edition, places: Places) -> bytes:
    """Pack the site that was built, in a folder of its own beside what is to be read first."""
    house = edition.house
    folder = f"kijkwijzer-{house.id}"
    told = {_readme_name(places, taal): _readme(places, edition, taal) for taal in _languages(edition, places)}
    files = {f"site/{name}": file.read_bytes() for name, file in _files(edition, places).items()}
    return zip_of((f"{folder}/{name}", raw) for name, raw in (told | files).items())


def _files(edition: Edition, places: Places) -> dict[str, Path]:
    """Return what is ours in the site and in those that lie in it, each with its list: one can build in it again."""
    found: dict[str, Path] = {}
    for way, published in site_folders(edition, places):
        if ours := published.own_files():
            found |= {f"{way}{name}": file for name, file in (ours | {LIST: published.folder / LIST}).items()}
    return {name: found[name] for name in sorted(found, key=PurePosixPath)}


def _languages(edition: Edition, places: Places) -> tuple[str, ...]:
    """Return the languages of a site; one that the interface lacks has none of its own, and Dutch leads the way."""
    others = edition.other_languages
    return (edition.taal, *(taal for taal in others if interface_language(places.templates, taal) == taal))


def _readme_name(places: Places, taal: str) -> str:
    return messages(places.templates, taal).gettext(README)


def _readme(places: Places, edition: Edition, taal: str) -> bytes:
    template = environment(places.templates, taal).get_template(README)
    inside = "" if taal == edition.taal else f"{taal}/"
    told = template.render(huis=edition.house, binnen=inside, adres=site_address(replace(edition, taal=taal)))
    # The oldest editors of Windows see no lines without CR, and no accents without this mark.
    return told.replace("\n", "\r\n").encode("utf-8-sig")
