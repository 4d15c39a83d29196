"""Every page can show a list wherever a text can hold one, and the list keeps its first number."""

import pytest

from generator.places import Places
from generator.resolve import resolve_edition
from generator.site.sphinx.site import Site
from tests.conftest import ROOT, Real
from tests.lists import with_lists


@pytest.mark.parametrize("epub", [False, True])
def test_whatever_can_hold_a_list_is_shown_with_one(real: Real, epub: bool) -> None:
    edition = resolve_edition(with_lists(real.library), "de-wilg")
    sources = Site(edition, Places(ROOT, ROOT / "build"), epub).sources
    assert [source.fault for source in sources.values() if source.fault] == []
    shown = [name for name, source in sources.items() if "3. drie is dit" in "\n".join(map(str, source.lines))]
    assert len(shown) > 50
