"""What other systems read of a page: its address, a card for who shares it, and what it teaches; and the sitemap.

Only where the school says where its site stands: these must name whole addresses.
"""

from gettext import NullTranslations
from typing import Any
from xml.sax.saxutils import escape

from generator.messages import message
from generator.resolve.edition import Edition, EditionSet
from generator.resolve.targets import site_address
from generator.site.pages.pages import Page
from generator.site.pages.templates import plat

LICENSE = "https://creativecommons.org/licenses/by-sa/4.0/"
LEVELS = {
    "po": message("primair onderwijs"),
    "vo": message("voortgezet onderwijs"),
    "mbo": message("middelbaar beroepsonderwijs"),
}


def address(edition: Edition, docname: str) -> str | None:
    """Give the whole address of a page; None where the school does not say where its site stands."""
    site = site_address(edition)
    return f"{site}/{docname}.html" if site else None


def metadata(edition: Edition, page: Page, said: NullTranslations) -> dict[str, Any] | None:
    """Give what the head of a page tells other systems."""
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
    lines = "".join(f"<url><loc>{escape(found)}</loc></url>\n" for found in where)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n'
    return f"{head}{lines}</urlset>\n".encode()
