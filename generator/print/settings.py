"""How cards are laid on paper: which sheet, and later how it is turned, marked and inked."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Settings:
    """How to print; as it stands, what a plain build does."""

    paper: str = "a4"
