"""The pages at the beginning of a folder with the sites of several schools: one to choose a school, one for a host.

They load nothing but the logos of the schools, which lie in their sites.  What a host shows for an address that is not
there stands at any depth: a script finds in the address which school it was of, and where the whole begins.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import quote

from markupsafe import Markup

from generator.design.tokens import Tokens, house_variables, read_tokens
from generator.messages import DUTCH, language_name
from generator.places import Places
from generator.resolve.edition import House
from generator.site.host_map import HostMap
from generator.site.pages.templates import environment
from generator.site.static.inline import inline_style, policy_digest
from generator.site.static.style import NIGHT

_MAIN, _SECOND = "petrol", "#f2c14e"
"""The colours of what is of no school: the name of an accent, and a ground for letters."""


@dataclass(frozen=True)
class School:
    """A school that one chooses: its folder, empty at the beginning, and the languages of its site beside Dutch."""

    house: House
    folder: str

    @property
    def way(self) -> str:
        """The way to its folder, as it stands in a link."""
        return f"{quote(self.folder)}/" if self.folder else ""

    @property
    def talen(self) -> list[tuple[str, str]]:
        """The languages with their names in themselves."""
        return [(taal, language_name(taal)) for taal in self.house.talen]


@dataclass(frozen=True)
class Entrance:
    """What stands at the beginning: schools in their order, and the name of what they have in common, if anything."""

    places: Places
    schools: list[School]
    organisation: str | None
    hosts: HostMap

    def choice(self) -> bytes:
        """Write the page to choose a school."""
        house = _neutral_house(self.schools[0].house, self.places)
        own = inline_style(house, self.places, "publish/ingang.css", reading=True)
        style = own + _school_colours(self.schools, self.places)
        return self._page("publish/index.html", house, style)

    def missing(self) -> bytes:
        """Write the page for what is not there; that of one school is in its colours."""
        house = self.schools[0].house
        house = house if len(self.schools) == 1 else _neutral_house(house, self.places)
        style = inline_style(house, self.places, "site/404.css", "publish/404.css")
        script = (self.places.templates / "publish" / "404.js").read_text("utf-8")
        ours = Markup(script)  # noqa: S704 -- our script holds no text of others
        where = {"begin": f"{self.hosts.base}/" if self.hosts.base else "", "keuze": self.hosts.choice}
        return self._page("publish/404.html", house, style, script=ours, scriptsom=policy_digest(script), **where)

    def _page(self, template: str, house: House, style: Markup, **more: str) -> bytes:
        page = environment(self.places.templates, DUTCH).get_template(template)
        who = {"scholen": self.schools, "organisatie": self.organisation, "huis": house}
        return page.render(**who, **more, stijl=style, som=policy_digest(style)).encode()


def _neutral_house(house: House, places: Places) -> House:
    return replace(house, hoofdkleur=_tokens(places).accenten[_MAIN], steunkleur=_SECOND, lettertype=None)


def _school_colours(schools: list[School], places: Places) -> Markup:
    """Write the colours of each school, for light and dark."""
    warm = _tokens(places).kleuren["warm"]
    day, night = "\n".join(_rules(schools, warm)), "\n".join(_rules(schools, NIGHT))
    written = f"{day}\n@media (prefers-color-scheme: dark) {{\n{night}\n}}\n"
    return Markup(written)  # noqa: S704 -- ids and colours have shapes that were checked


def _rules(schools: list[School], ground: str) -> Iterator[str]:
    for school in schools:
        colours = house_variables(school.house.hoofdkleur, school.house.steunkleur, ground)
        yield f".van-{school.house.id} {{ {colours} }}"


def _tokens(places: Places) -> Tokens:
    return read_tokens(places.templates)
