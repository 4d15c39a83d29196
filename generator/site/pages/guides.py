"""The guides of a site: for who leads a session, for a school, for who publishes for several schools."""

from dataclasses import dataclass

from generator.messages import message
from generator.records.kaartset import Categorie
from generator.records.kinds import KINDS
from generator.resolve.edition import Edition, EditionCard, EditionSet
from generator.text.nodes import Text

GUIDES = (
    ("voor-begeleiders", message("Voor begeleiders")),
    ("voor-scholen", message("Voor scholen")),
    ("voor-uitgevers", message("Voor uitgevers")),
)
"""The guides, each with its docname and its title in the navigation; an EPUB has none of them."""

SECURITY = "veiligheid"
"""The page that tells schools what holds for files of others; the guides for makers lead to it."""

DUTCH_GUIDES = ("voor-scholen", "voor-uitgevers", SECURITY)
"""The pages for makers: they stand in Dutch on a site in any language."""

_STATEMENTS = next(kind for kind in KINDS if kind.folder == "stellingen")
_SET, _CARD = "gespreksopener", "gespreksopener-03"
"""The set and the card that a guide would like to show."""

_TEXT = "Samen lessen maken die bij onze leerlingen passen: dan voel ik ruimte."
"""A text that suits that card."""


@dataclass(frozen=True)
class GuideCard:
    """A card of the edition that a guide shows, its text for everyone, and one that a school could give it."""

    laid: EditionSet
    card: EditionCard
    voor: Text
    na: str

    @property
    def categorie(self) -> Categorie:
        """The category of the card, with its sign and colour."""
        return self.laid.record.categorie_van(self.card.kaart)


def guide_card(edition: Edition) -> GuideCard | None:
    """Choose the card that the guides show; None where an edition has no statements."""
    statements = [laid for laid in edition.sets if laid.kind is _STATEMENTS and laid.cards]
    laid = next((one for one in statements if one.id == _SET), next(iter(statements), None))
    if laid is None:
        return None
    card = next((one for one in laid.cards if one.kaart.id == _CARD), laid.cards[0])
    before = {ours.id: ours.basis for one in edition.ours.sets for ours in one.cards}
    after = _TEXT if card.kaart.id == _CARD else "Zo zeggen wij het op onze eigen school."
    return GuideCard(laid, card, before.get(card.kaart.id) or card.kaart.tekst, after)
