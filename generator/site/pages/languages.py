"""The same page in the other languages that a school publishes: a Dutch site holds the others, each in its folder."""

from dataclasses import dataclass, replace

from generator.messages import DUTCH, language_name
from generator.resolve.edition import Edition
from generator.site.pages.metadata import address


@dataclass(frozen=True)
class Other:
    """A language: its code, its name in itself, the way to it from a page, and the address of that page."""

    code: str
    naam: str
    naar: str
    adres: str | None


def other_languages(edition: Edition, docname: str) -> tuple[Other, ...]:
    """Give the other languages of a page; none where its own is not published."""
    talen = (DUTCH, *edition.house.talen)
    if edition.taal not in talen:
        return ()
    root = "../" * (docname.count("/") + (edition.taal != DUTCH))
    return tuple(_other(edition, docname, root, taal) for taal in talen if taal != edition.taal)


def _other(edition: Edition, docname: str, root: str, taal: str) -> Other:
    inside = "" if taal == DUTCH else f"{taal}/"
    return Other(
        taal, language_name(taal), f"{root}{inside}{docname}.html", address(replace(edition, taal=taal), docname)
    )
