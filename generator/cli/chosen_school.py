"""Which school is meant: the one that was named, or the only one that there is."""

from collections.abc import Collection

from generator.cli.usage import WrongUse
from generator.faults import advice, quotation
from generator.places import Places


def chosen_school(places: Places, asked: str | None) -> str:
    """Return the school that was asked for, or the only one; raises ``WrongUse``.

    It is found without reading all content: that may have faults, which are told in another way, or later.
    """
    schools = sorted(school_ids(places))
    if asked in schools:
        return str(asked)
    if asked:
        raise WrongUse([unknown_school(asked, schools)])
    if len(schools) == 1:
        return schools[0]
    raise WrongUse([f"kies een school met --school: {', '.join(schools) or 'er is er geen'}"])


def unknown_school(asked: str, schools: Collection[str]) -> str:
    """Return what is wrong with a school that is not there."""
    return f"onbekende school {quotation(asked)}; {advice(asked, schools)}"


def school_ids(places: Places) -> set[str]:
    """Return the ids of the schools of a project, also where their files have faults; raises ``ContentFaults``."""
    from generator.read.content_folder import ContentFolder
    from generator.sources.yaml12 import read_yaml

    found = set()
    for file in ContentFolder(places.contents[-1]).yaml_files("scholen"):
        data, _ = read_yaml(file, within=places.root)
        layer = data if isinstance(data, dict) else {}
        if layer.get("soort", "school") in ("school", "locatie"):
            found.add(str(layer.get("id", file.stem)))
    return found
