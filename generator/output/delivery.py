"""What was done in a folder, and the sentences that tell of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generator.faults import quotation
from generator.output.inventory import LIST

_MOST_TOLD = 5


@dataclass(frozen=True)
class Delivery:
    """What was done in a folder: names of files written and removed, and of each that was set aside its new name.

    ``unlisted`` is how many files stay of which nothing is known, since there was no list.
    """

    folder: Path
    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    aside: Mapping[str, str] = field(default_factory=dict)
    unlisted: int = 0

    def __bool__(self) -> bool:
        """Whether anything in the folder is another than it was."""
        return bool(self.written or self.removed or self.aside)

    def notices(self, shown: Callable[[Path], str]) -> Iterator[str]:
        """Yield a sentence for each file that was set aside, the first few, and one for a folder without a list."""
        first = list(self.aside.items())[:_MOST_TOLD]
        for name, other in first:
            where = shown(self.folder / name)
            yield f"{where} is niet zoals de kijkwijzer het schreef, en is bewaard als {quotation(Path(other).name)}"
        if more := len(self.aside) - len(first):
            yield f"zo zijn er in {shown(self.folder)} nog {more} bewaard, elk met «(bewaard)» in de naam"
        if self.unlisted:
            files = "1 ander bestand blijft" if self.unlisted == 1 else f"{self.unlisted} andere bestanden blijven"
            no_list = f"in {shown(self.folder)} was nog geen lijst van wat de kijkwijzer daar schreef ({LIST})"
            yield f"{no_list}; {files} staan, haal zelf weg wat oud is"
