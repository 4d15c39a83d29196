"""Which files of tests stay together on one worker: what they share is made once, and no worker waits for another.

xdist's own ``--dist loadgroup`` would ask for marks on tests; with pytest 9.2 it overlooks them.
"""

from typing import Any

import pytest
from xdist.scheduler import LoadScopeScheduling  # type: ignore[import-untyped]

PRINTED = (
    "tests/print/documents/test_letter.py",
    "tests/print/documents/test_strips.py",
    "tests/print/faces/test_spoken.py",
    "tests/print/order/test_order.py",
    "tests/print/paper/test_formats.py",
    "tests/print/pdf/test_acroform.py",
    "tests/print/test_accessible.py",
    "tests/print/test_archive.py",
    "tests/print/test_decks.py",
    "tests/print/test_freshness.py",
    "tests/print/test_same_bytes.py",
)
GROUPS = {
    "site": ("tests/site/",),
    "printed": PRINTED,
    "folder": ("tests/folder/",),
    "sheets": ("tests/print/documents/",),
    "figures": ("tests/figures/",),
}
"""Where the tests of each group lie, the dearest first; any other file is a group of its own."""
PRODUCTS = {"built": "site", "few_sets": "site", "printed": "printed", "few": "printed", "installed": "folder"}
PRODUCTS |= {"folder": "sheets", "page_file": "figures"}
"""What is made once in a session, and the group that all tests lie in that use it."""


def group_of(nodeid: str) -> str:
    """Return the group of a test; its file, where it stands alone."""
    file = nodeid.partition("::")[0]
    return next((name for name, places in GROUPS.items() if file.startswith(places)), file)


class Groups(LoadScopeScheduling):  # type: ignore[misc]
    """Hands out whole groups, in the order in which they were collected."""

    def _split_scope(self, nodeid: str) -> str:
        return group_of(nodeid)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Groups:
    return Groups(config, log)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the dearest groups first, so that no worker is left with one at the end; refuse a test outside its group."""
    order = {name: number for number, name in enumerate(GROUPS)}
    items.sort(key=lambda item: order.get(group_of(item.nodeid), len(order)))
    for item in items:
        groups = {PRODUCTS[name] for name in PRODUCTS if is_of_session(item, name)}
        if groups - {group_of(item.nodeid)}:
            raise pytest.UsageError(f"{item.nodeid} hoort in tests/groups.py bij de groep {', '.join(sorted(groups))}")


def is_of_session(item: pytest.Item, name: str) -> bool:
    """Whether a test uses a fixture of that name that a session makes; a file may call one of its own so too."""
    info = getattr(item, "_fixtureinfo", None)
    fixtures = list(info.name2fixturedefs.get(name, ())) if info else []
    return bool(fixtures) and fixtures[-1].scope == "session"
