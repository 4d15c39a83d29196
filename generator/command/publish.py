"""The command ``publish``: lays the sites of all schools ready in one folder, as a host wants them."""

import os
from functools import partial
from pathlib import Path

import click

from generator.cli.last_run import Lines, unless_unchanged
from generator.cli.options import jobs_option, project_options
from generator.cli.project import places_of
from generator.faults import quotation
from generator.files import is_link
from generator.places import Places


@click.command("publish")
@click.argument("folder", metavar="MAP", required=False, type=click.Path(file_okay=False, path_type=Path))
@project_options
@jobs_option
def publish_command(folder: Path | None, schools: tuple[str, ...], output: Path | None) -> None:
    """Zet alle sites klaar in één map, zoals een webplek ze wil.

    Wat nog niet gemaakt is, of veranderde, wordt eerst gemaakt. Eén school staat aan het begin van de map. Zijn er
    meer, dan staat elke school in een map met haar id, met aan het begin een pagina om je school te kiezen. Zegt een
    school of bestuur bij «adres:» waar een site staat, dan komt die in de map op die plek. Een map van een ander kan
    ook: alleen wat de kijkwijzer schreef, wordt vervangen. Met --school blijven de andere scholen zoals ze er staan.
    """
    if folder is None:
        raise click.UsageError("noem de map waar de sites in komen, zoals: kijkwijzer publish public")
    folder = _real_folder(folder)
    places = places_of(output, folders=(folder,))
    _refuse_folder(folder, places)
    unless_unchanged(places, "build", schools, partial(build_sites, places, schools))
    what = f"publish {folder}"
    unless_unchanged(places, what, schools, partial(publish_sites, places, schools, folder), (folder,))


def build_sites(places: Places, schools: tuple[str, ...]) -> Lines:
    """Make what is not fresh, as ``build`` does, once it is known that each site has a place; raises as that does."""
    from generator.cli.editions import make_editions
    from generator.cli.project import open_project
    from generator.site.host_map import host_map

    project = open_project(places, schools)
    if not project.schools:
        raise click.UsageError("er is nog geen school; zet er een bij met kijkwijzer schools add")
    host_map(project.library)
    return make_editions("build", places, schools)


def publish_sites(places: Places, schools: tuple[str, ...], folder: Path) -> Lines:
    """Bring the sites that were built to a folder; return what to say when nothing changes."""
    from generator.cli.output import count_of, show_delivery
    from generator.cli.project import open_project
    from generator.site.host_files import bring_sites
    from generator.site.host_map import HOME, host_map

    project = open_project(places, schools)
    delivery = bring_sites(project.library, project.editions(), places, folder)
    show_delivery(delivery, places)
    hosts, shown = host_map(project.library), places.short(folder)
    begin = f"{count_of(len(project.schools), 'school', 'scholen')} in {shown}"
    away = {school: address for school, address in hosts.elsewhere.items() if school in project.schools}
    lines = [f"wat in {shown}/{hosts.folders[one]} staat, hoort op {address}/" for one, address in away.items()]
    if hosts.base:
        lines.insert(0, f"wat in {shown} staat, hoort op {hosts.base}/")
    if hosts.choice != HOME and len(hosts.folders) > 1:
        lines.append(f"de pagina om een school te kiezen is {shown}/{hosts.choice}")
    written = count_of(len(delivery.written), "bestand", "bestanden")
    removed = f", {len(delivery.removed)} verwijderd" if delivery.removed else ""
    done = f"{written} geschreven{removed}" if delivery else "ongewijzigd"
    first = HOME if (folder / HOME).is_file() else hosts.choice
    for line in (*lines, f"{begin}, {done}; open {shown}/{first}"):
        click.echo(line)
    return [*lines, f"{begin}, ongewijzigd; open {shown}/{first}"]


def _real_folder(folder: Path) -> Path:
    """Return the folder without links on the way; raises ``UsageError`` for one that is a link itself."""
    whole = Path(os.path.abspath(folder))
    if is_link(whole):
        wrong = f"{quotation(folder)} is een koppeling, en daar schrijft de kijkwijzer niet doorheen"
        raise click.UsageError(f"{wrong}; noem de map zelf, of haal de koppeling weg")
    if not whole.name or not whole.name.isprintable():
        raise click.UsageError(f"{quotation(whole)} kan niet de map voor een webplek zijn; kies een andere")
    return Path(os.path.realpath(whole.parent)) / whole.name


def _refuse_folder(folder: Path, places: Places) -> None:
    """Raise ``UsageError`` for a folder that holds what the sites are made from, or lies in it."""
    if any(one.is_relative_to(folder) for one in (places.root, places.output, *places.contents, places.templates)):
        wrong = f"in {quotation(places.short(folder))} staat het project zelf"
        raise click.UsageError(f"{wrong}; kies een map erin of ernaast, zoals public")
    if folder.is_relative_to(places.output):
        wrong = f"{quotation(places.short(folder))} ligt in de map waar de kijkwijzer alles maakt"
        raise click.UsageError(f"{wrong}; kies een map ernaast, zoals public")
    inside = folder.relative_to(places.root).parts if folder.is_relative_to(places.root) else ()
    own = {"content", "templates", "uitgaven"}
    if ".git" in folder.parts or (inside[:1] and (inside[0] in own or inside[0].startswith("."))):
        wrong = f"{quotation(places.short(folder))} is voor iets anders"
        raise click.UsageError(f"{wrong}; kies een andere map, zoals public")
