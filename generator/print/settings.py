"""How cards are laid on paper: on which sheet, and how it is turned."""

from dataclasses import dataclass
from typing import Literal

Duplex = Literal["long", "short", "manual", "fold", "none"]
"""How a sheet gets its backs: turned over its long or short edge, put back by hand, folded, or not at all."""

Backs = Literal["forward", "reversed"]
"""In which order a sheet put back by hand needs them."""


@dataclass(frozen=True)
class Settings:
    """How to print; as it stands, what a plain build does."""

    paper: str = "a4"
    duplex: Duplex = "long"
    backs: Backs = "forward"
