"""Fields to fill in on a screen, as a template asks for them: links that say what they are to become.

WeasyPrint lays a link out, tags it and gives it its place in the reading order;
``acroform`` makes a form field of it.  A sheet that is filled in with a pen has none.
"""

import re
from dataclasses import asdict, dataclass, field
from typing import Literal
from unicodedata import normalize
from urllib.parse import parse_qs, quote, urlencode

from markupsafe import Markup

SCHEME = "veld:"
"""How the address of a field begins."""

CELL = "cel-"
"""How the id of a cell begins that is a field: the name of the field follows."""

_LONGEST = 60


@dataclass(frozen=True)
class Field:
    """A field, or one of the boxes to choose from: ``value`` is what the box counts for, ``sign`` what stands in it.

    ``label`` says what is asked; ``meaning`` what it says to choose this box.  A ``shape`` is «rond» or none.
    """

    kind: Literal["tekst", "keuze"]
    name: str
    label: str
    value: str = ""
    meaning: str = ""
    sign: str = ""
    shape: str = ""

    @property
    def address(self) -> str:
        """The field as the address of a link."""
        return SCHEME + urlencode(asdict(self), quote_via=quote)

    @classmethod
    def from_address(cls, address: str) -> "Field":
        """Return the field that an address stands for."""
        said = parse_qs(address.removeprefix(SCHEME), keep_blank_values=True)
        return cls(**{key: value for key, [value] in said.items()})  # type: ignore[arg-type]


@dataclass(frozen=True)
class Keuze:
    """A question of which one answer can be chosen."""

    name: str
    label: str

    def vak(self, waarde: object, betekenis: str, vorm: str = "", stijl: str = "", teken: object = "") -> Markup:
        """Return a box to choose: what it counts for, what it means, its shape, and the sign that stands in it."""
        made = Field("keuze", self.name, self.label, str(waarde), betekenis, str(teken), vorm)
        return _link(made, vorm, stijl)


@dataclass(frozen=True)
class Cel:
    """A cell of a table that is a field: what marks the cell, and the field in it."""

    kader: Markup
    veld: Markup


@dataclass(frozen=True)
class Fields:
    """The fields of one document; every name is given once."""

    names: set[str] = field(default_factory=set)

    def tekst(self, vraag: str, stijl: str = "") -> Markup:
        """Return a field to type in, labelled with what is asked."""
        return _link(Field("tekst", self._free_name(vraag), vraag), "", stijl)

    def cel(self, vraag: str) -> Cel:
        """Return a field as large as the cell of a table that it stands in."""
        made = Field("tekst", self._free_name(vraag), vraag)
        return Cel(Markup(' id="{}"').format(CELL + made.name), _link(made, "", ""))

    def keuze(self, vraag: str, naam: str = "") -> Keuze:
        """Return a question to choose an answer to."""
        return Keuze(self._free_name(naam or vraag), vraag)

    def _free_name(self, words: str) -> str:
        plain = normalize("NFKD", words).encode("ascii", "ignore").decode().lower()
        base = re.sub(r"[^a-z0-9]+", "-", plain)[:_LONGEST].strip("-") or "veld"
        tries = (base if number == 1 else f"{base}-{number}" for number in range(1, len(self.names) + 2))
        name = next(one for one in tries if one not in self.names)
        self.names.add(name)
        return name


def _link(made: Field, look: str, style: str) -> Markup:
    return Markup('<a class="{}" style="{}" href="{}"></a>').format(f"veld {look}".rstrip(), style, made.address)
