"""The kinds of sets: the one list that a new kind is added to.

A kind is a folder in ``content/``, a record, a page template in ``templates/site/`` and face
templates in ``templates/print/``; which formats it is printed in stands in
``templates/print/formaten.yaml``.
"""

from collections.abc import Callable
from dataclasses import dataclass

from generator.messages import message, plural_message
from generator.records.kaartset import Kaart, Kaartset
from generator.records.praktijkopdrachten import Praktijkopdrachten
from generator.records.rolbeschrijvingen import Rolbeschrijvingen
from generator.records.slijpsteen import Slijpsteen
from generator.records.stellingen import Stellingen
from generator.records.vragenlijsten import Vragenlijst
from generator.records.werkvormen import Werkvorm


@dataclass(frozen=True)
class Kind:
    """A kind of set: its folder in ``content/``, its record, and its names on pages."""

    folder: str
    record: type[Kaartset]
    title: str
    card: str
    cards: str

    @property
    def card_record(self) -> type[Kaart]:
        """The record of the cards of this kind."""
        card: type[Kaart] = self.record.model_fields["kaarten"].annotation.__args__[0]  # type: ignore[union-attr]
        return card

    def __reduce__(self) -> "tuple[Callable[[str], Kind], tuple[str]]":
        """Return how to find this kind in the list of another process."""
        return _kind_in_folder, (self.folder,)


def _kind_in_folder(folder: str) -> Kind:
    return next(kind for kind in KINDS if kind.folder == folder)


KINDS: tuple[Kind, ...] = (
    Kind("werkvormen", Werkvorm, message("Werkvormen"), *plural_message("kaart", "kaarten")),
    Kind("stellingen", Stellingen, message("Stellingen"), *plural_message("stelling", "stellingen")),
    Kind("rolbeschrijvingen", Rolbeschrijvingen, message("Rolbeschrijvingen"), *plural_message("rol", "rollen")),
    Kind("vragenlijsten", Vragenlijst, message("Vragenlijsten"), *plural_message("gespreksvraag", "gespreksvragen")),
    Kind(
        "praktijkopdrachten",
        Praktijkopdrachten,
        message("Praktijkopdrachten"),
        *plural_message("opdracht", "opdrachten"),
    ),
    Kind("slijpsteen", Slijpsteen, message("Slijpsteen"), *plural_message("richtvraag", "richtvragen")),
)
