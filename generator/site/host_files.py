"""Brings the sites of schools to a folder for a host, as one: each in its place, with the pages at the beginning.

Whoever looks in the folder sees the old sites or the new ones.  What someone else put there stays.
"""

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from unicodedata import normalize

from generator.faults import ContentFaults, Fault, Place, quotation
from generator.output import Delivery, OutputFolder
from generator.output.inventory import NO_JEKYLL
from generator.places import Places
from generator.records.laag import Laag
from generator.records.library import Library
from generator.resolve.edition import Edition
from generator.resolve.lay import house_of, layer_chain
from generator.site.folders import site_folders
from generator.site.host_map import HOME, HostMap, host_map
from generator.site.static.entrance import Entrance, School
from generator.site.static.missing import NAME


def bring_sites(library: Library, editions: Iterable[Edition], places: Places, folder: Path) -> Delivery:
    """Bring the sites of these editions; those of other schools that came before stay, what is no school's goes.

    Raises ``ContentFaults`` where a site is half or not there, or where two would stand in one place; and ``OSError``
    where something can't be written, and then has done nothing.
    """
    hosts, target = host_map(library), OutputFolder(folder, folder.parent, places.cache)
    found = [file for edition in editions for file in _site_files(edition, places, hosts)]
    others = set(library.schools) - {file.school for file in found}
    gone = _schools_without_site(target, hosts, others)
    entrance = _entrance(library, places, hosts, [school for school in library.schools if school not in gone])
    names = [*((file.school, file.name) for file in found), *(("", name) for name in entrance)]
    if faults := list(_way_faults(library, hosts, names)):
        raise ContentFaults(faults)
    digests = {file.name: file.digest for file in found if file.name not in entrance}
    # Nothing is ours in a folder without a list, so that what stands there is set aside and not replaced.
    is_stale = (lambda name: hosts.owner(name) not in others) if target.names() else None
    return target.bring({file.name: file.file for file in found} | entrance, stale=is_stale, digests=digests)


class _SiteFile(NamedTuple):
    """A file of a school's site, and its name in the folder for a host."""

    school: str
    name: str
    file: Path
    digest: str


def _site_files(edition: Edition, places: Places, hosts: HostMap) -> Iterator[_SiteFile]:
    school = edition.house.id
    inside = _inside(hosts.folders[school])
    for way, built in site_folders(edition, places):
        found = built.own_digests()
        if HOME not in found:
            remedy = "maak haar met kijkwijzer build"
            raise ContentFaults([Fault(Place(built.folder), "hier is geen hele site", "gevonden geen begin", remedy)])
        for name, digest in found.items():
            yield _SiteFile(school, f"{inside}{way}{name}", built.folder / name, digest)


def _inside(folder: str) -> str:
    return f"{folder}/" if folder else ""


def _schools_without_site(target: OutputFolder, hosts: HostMap, schools: Collection[str]) -> set[str]:
    """Return those of these schools of which no site of ours stands in the target."""
    homes = {school: f"{_inside(hosts.folders[school])}{HOME}" for school in schools}
    there = target.own_digests(set(homes.values()).__contains__)
    return {school for school, home in homes.items() if home not in there}


def _entrance(library: Library, places: Places, hosts: HostMap, schools: Collection[str]) -> dict[str, bytes | Path]:
    """Return the pages at the beginning; a school that is alone there, and says where, has all that it needs."""
    files: dict[str, bytes | Path] = {NO_JEKYLL: b""}
    if len(hosts.folders) == 1 and hosts.first and hosts.base:
        return files
    chains = [layer_chain(library, school) for school in schools]
    chosen = [School(house_of(chain, library.logos), hosts.folders[chain[-1].id]) for chain in chains]
    chosen.sort(key=lambda school: (normalize("NFKD", school.house.naam).casefold(), school.house.id))
    entrance = Entrance(places, chosen, _common_name(chains), hosts)
    choice = {hosts.choice: entrance.choice()} if len(hosts.folders) > 1 or not hosts.first else {}
    return {**files, **choice, NAME: entrance.missing()}


def _common_name(chains: list[tuple[Laag, ...]]) -> str | None:
    """Return the name of the board of all schools, or of the school that is alone; None where they have none."""
    own = [{laag.id for laag in chain if laag.soort == "bestuur" or len(chains) == 1} for chain in chains]
    common = set.intersection(*own)
    return next((laag.naam for laag in reversed(chains[0]) if laag.id in common), None)


def _way_faults(library: Library, hosts: HostMap, names: list[tuple[str, str]]) -> Iterator[Fault]:
    """Yield a fault for each school whose folder is the name of something else; disks may not know capitals."""
    for school, folder in hosts.folders.items():
        begin = f"{folder}/".casefold()
        within = {one for one, other in hosts.folders.items() if f"{other}/".casefold().startswith(begin)} | {school}
        there = (name for of, name in names if of not in within and f"{name}/".casefold().startswith(begin))
        if folder and (other := next(there, None)):
            wrong = f"waar {school} komt te staan, staat al iets anders"
            found = f"gevonden {quotation(folder)} en {quotation(other)}"
            remedy = "geef de school een ander adres, of een andere id"
            yield Fault(library.layers[school].at("adres"), wrong, found, remedy)
