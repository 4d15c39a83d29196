"""What a rule finds, before its place in the file is looked up."""

from dataclasses import dataclass

from generator.faults import quoted
from generator.text.nodes import Text


@dataclass(frozen=True)
class Finding:
    """A fault in ``text``: ``snippet`` is how it stands there, ``nth`` which one of those it is.

    Without a snippet it is the text as a whole; ``found`` says so where the snippet doesn't.
    """

    text: Text
    snippet: str
    wrong: str
    remedy: str
    found: str = ""
    nth: int = 0

    @property
    def shown(self) -> str:
        """What was found, in words."""
        return f"gevonden {self.found or quoted(self.snippet)}"
