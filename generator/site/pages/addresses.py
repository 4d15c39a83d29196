"""Where a page is found from elsewhere: its address, what others read of it, its languages, a frame, the sitemap.

Only where the school says where its site stands: these must name whole addresses.
"""

from dataclasses import dataclass, replace
from gettext import NullTranslations
from html import escape
from typing import Any

from generator.messages import DUTCH, fill_message, language_name, message
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.targets import site_address
from generator.site.pages.pages import Page
from generator.site.pages.slots import IN_SOURCE, slots_in
from generator.site.pages.templates import plat

LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/"
LEVELS = {
    "po": message("primair onderwijs"),
    "vo": message("voortgezet onderwijs"),
    "mbo": message("middelbaar beroepsonderwijs"),
}


def address(edition: Edition, docname: str) -> str | None:
    """Return the whole address of a page; None where the school does not say where its site stands."""
    site = site_address(edition)
    return f"{site}/{docname}.html" if site else None


def metadata(edition: Edition, page: Page, said: NullTranslations) -> dict[str, Any] | None:
    """Return what the head of a page tells other systems."""
    where = address(edition, page.docname)
    if where is None:
        return None
    about = plat(page.shows.kort) if page.shows else ""
    taught = _resource(edition, page.set, where, said) if page.set else None
    return {"adres": where, "over": about, "leermiddel": taught}


def _resource(edition: Edition, laid: EditionSet, where: str, said: NullTranslations) -> dict[str, Any]:
    record, uitleg = laid.record, laid.record.speluitleg
    bron = edition.bronnen[record.bron.publicatie]
    return {
        "@context": "https://schema.org",
        "@type": "LearningResource",
        "@id": where,
        "url": where,
        "name": plat(record.titel),
        "description": plat(record.kort),
        "inLanguage": edition.taal,
        "learningResourceType": said.gettext(laid.kind.title),
        "educationalLevel": said.gettext(LEVELS.get(edition.house.sector, edition.house.sector)),
        "audience": {"@type": "EducationalAudience", "educationalRole": plat(uitleg.voor_wie)},
        "timeRequired": f"PT{uitleg.minuten}M",
        "license": LICENSE,
        "isAccessibleForFree": True,
        "isBasedOn": {"@type": "CreativeWork", "name": bron.titel, "author": bron.makers},
        "publisher": {"@type": "EducationalOrganization", "name": edition.house.naam},
    }


def sitemap(edition: Edition, docnames: list[str]) -> bytes | None:
    """Write the sitemap, for search engines; None where the school does not say where its site stands."""
    where = [found for docname in sorted(docnames) if (found := address(edition, docname))]
    if not where:
        return None
    lines = "".join(f"<url><loc>{escape(found, quote=False)}</loc></url>\n" for found in where)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n".encode()


@dataclass(frozen=True)
class Other:
    """A language: its code, its name in itself, the way to it from a page, and the address of that page."""

    code: str
    naam: str
    naar: str
    adres: str | None


def other_languages(edition: Edition, docname: str) -> tuple[Other, ...]:
    """Return the other languages of a page; none where its own is not published."""
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


FOLDER = "insluiten"
TITLE = message("%(titel)s, kijkwijzer van %(school)s")
HEIGHT = 640
"""How high the frame is, in pixels: two rows of cards."""


def framed_sets(edition: Edition) -> dict[str, EditionSet]:
    """Return the sets that have cards to show, by the name of their page."""
    return {f"{FOLDER}/{laid.docname}": laid for laid in edition.sets if laid.cards}


def snippet(edition: Edition, laid: EditionSet, said: NullTranslations) -> str:
    """Return the line of HTML that shows the cards on another site; empty where the school names no address."""
    where = address(edition, f"{FOLDER}/{laid.docname}")
    if not where or not laid.cards:
        return ""
    title = escape(fill_message(said, TITLE, titel=plat(laid.record.titel), school=edition.house.naam))
    line = f'<iframe src="{escape(where)}" title="{title}" width="100%" height="{HEIGHT}" loading="lazy"></iframe>'
    return slots_in(IN_SOURCE, line)
