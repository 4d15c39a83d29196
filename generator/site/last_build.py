"""Whether the site and the EPUB of a school are what would be made now: then nothing of them need be made again."""

import json
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.digest import digest
from generator.files import own_folder, plain_bytes, replace_file
from generator.output import OutputFolder
from generator.site.pages.downloads import EPUB
from generator.site.pages.site import Site


@dataclass(frozen=True)
class LastBuild:
    """What a site and its EPUB were made from last, and what stood in their folders afterwards."""

    site: Site

    @property
    def is_fresh(self) -> bool:
        """Whether they were made from the same, and stand there as they were made."""
        try:
            known = json.loads(plain_bytes(self._record))
        except (OSError, ValueError):
            return False
        return known == {"key": self._key, **self._states()} and all(known.values())

    def save(self) -> None:
        """Remember what was just made; the prints were looked at before."""
        own_folder(self._record.parent, self.site.places.output)
        replace_file(self._record, json.dumps({"key": self._key, **self._states()}).encode())

    @property
    def _record(self) -> Path:
        places = self.site.places
        return places.cache / "site" / f"{places.work_name(self.site.edition.house.id)}.json"

    @cached_property
    def _key(self) -> str:
        site = self.site
        prints = {name: known for name, known in site.print_digests.items() if name != EPUB}
        return digest(site.edition.house, site.answers.all, site.epub, prints, site.makers)

    def _states(self) -> dict[str, str]:
        edition, places = self.site.edition, self.site.places
        folder = OutputFolder(places.site(edition.house.id, edition.house.talen), places.output)
        return {"site": folder.state(), "epub": self.site.print_digests.get(EPUB, "")}
