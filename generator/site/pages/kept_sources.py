"""Sources of pages that are kept between schools and builds: a page is rendered again when it can show something else.

A page about one thing is written from that, from what its template asks of the edition, and from what is the same on
all pages.  Of each page the last source is kept, with what was asked and the digests of the answers.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from generator.digest import digest
from generator.files import replace_file
from generator.resolve.edition import Edition
from generator.seal import read_sealed, with_seal
from generator.site.pages.asked_edition import Answers, AskedEdition
from generator.site.pages.pages import Page
from generator.site.pages.source import Source


@dataclass(frozen=True)
class _Kept:
    """A source that was rendered: the digest of its page and of what is the same on all, and what was answered."""

    key: str
    answers: list[tuple[str, str, str]]
    html: str


@dataclass
class KeptSources:
    """The sources of an edition; ``file`` holds those that were kept, ``frame`` is a digest of all beside edition."""

    edition: Edition
    answers: Answers
    file: Path
    frame: str
    _kept: dict[str, _Kept] = field(init=False)
    _news: bool = field(init=False, default=False)

    def __post_init__(self) -> None:
        self._kept = _read(self.file)

    def source(self, page: Page, render: Callable[[Edition], Source]) -> Source:
        """Return the source of a page that ``render`` writes from an edition, or as it was written from the same."""
        key = digest(self.frame, page.docname, page.template, page.file.name, list(self._subjects(page)))
        kept = self._kept.get(page.docname)
        if kept and kept.key == key and all(self.answers[name, key] == known for name, key, known in kept.answers):
            return Source(kept.html)
        edition = AskedEdition(self.edition)
        source = render(edition)
        if source.fault is None:
            answers = [(*asked, self.answers[asked]) for asked in edition.questions]
            self._kept[page.docname], self._news = _Kept(key, answers, source.html), True
        return source

    def _subjects(self, page: Page) -> Iterator[str]:
        """Yield the digests of what a page is about; a template is given that, whether it asks or not."""
        for name, one in (("set", page.set), ("set", page.invul)):
            if one:
                yield self.answers[name, one.id]
        for name, other in (("leesbladen", page.leesblad), ("draaiboeken", page.draaiboek)):
            if other:
                yield self.answers[name, other.id]

    def save(self) -> None:
        """Keep the sources for the next edition."""
        if self._news:
            kept = {docname: asdict(one) for docname, one in self._kept.items()}
            replace_file(self.file, with_seal(json.dumps(kept, ensure_ascii=False).encode()))


def shared_name(edition: Edition) -> str:
    """Return the name of what an edition shares with others: that of the layer which its school lies on.

    A school with words of its own, or other sets, differs from the others on most pages.
    """
    house, school, below = edition.house, edition.layers[-1], edition.layers[-2:-1]
    shared = below and not (school.woorden or school.sets.zonder or school.sets.met)
    lacks = [f"zonder-{name}" for name in ("plaats", "adres", "contact") if not getattr(house, name)]
    return "+".join((below[0].id if shared else school.id, *house.talen, *lacks))


def _read(file: Path) -> dict[str, _Kept]:
    try:
        return {docname: _Kept(**one) for docname, one in json.loads(read_sealed(file) or b"").items()}
    except (ValueError, TypeError, AttributeError):  # whatever is wrong with it, it is made anew
        return {}
