"""The library: all that was read, as it stands in the files."""

from dataclasses import dataclass, field

from generator.logo.logo import Logo
from generator.records.draaiboeken import Draaiboek
from generator.records.figuren import Figuur
from generator.records.kaartset import Kaart, Kaartset
from generator.records.kinds import KINDS, Kind
from generator.records.laag import Laag
from generator.records.leesbladen import Leesblad
from generator.records.naslag import Begrip, Bron, Gebruikersvraag
from generator.records.vertaling import Vertalingen
from generator.records.zoekwoorden import Zoekwoord


@dataclass(frozen=True)
class OwnCard:
    """A card that a layer adds to a set."""

    set: str
    kaart: Kaart


@dataclass(frozen=True)
class Library:
    """All sets, figures, layers and reference works; every record knows its file and line.

    ``talen`` holds what was translated, by language, and ``logos`` the logo of each layer that has one.
    """

    sets: dict[str, Kaartset] = field(default_factory=dict)
    layers: dict[str, Laag] = field(default_factory=dict)
    figuren: dict[str, Figuur] = field(default_factory=dict)
    draaiboeken: dict[str, Draaiboek] = field(default_factory=dict)
    leesbladen: dict[str, Leesblad] = field(default_factory=dict)
    own_cards: dict[str, tuple[OwnCard, ...]] = field(default_factory=dict)
    bronnen: dict[str, Bron] = field(default_factory=dict)
    begrippen: dict[str, Begrip] = field(default_factory=dict)
    vragen: dict[str, Gebruikersvraag] = field(default_factory=dict)
    zoekwoorden: dict[str, Zoekwoord] = field(default_factory=dict)
    talen: dict[str, Vertalingen] = field(default_factory=dict)
    logos: dict[str, Logo] = field(default_factory=dict)

    @property
    def schools(self) -> tuple[str, ...]:
        """The layers that get an edition: schools and locations, by id."""
        return tuple(sorted(i for i, laag in self.layers.items() if laag.soort in ("school", "locatie")))


def kind_of(kaartset: Kaartset) -> Kind:
    """Return the kind of a set."""
    return next(kind for kind in KINDS if type(kaartset) is kind.record)
