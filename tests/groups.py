"""Which tests stay together on one worker: what one of them makes is made once, and no worker waits for another."""

import pytest

PRODUCTS = ("built", "printed", "few_sets", "installed", "folder", "page_file")
"""What a session makes, the dearest first: all tests of each stay together, and begin before any others."""


def group_of(item: pytest.Item) -> str:
    """Return the name of the group of a test: what it uses that a session makes, else its file."""
    used = getattr(item, "fixturenames", ())
    return next((product for product in PRODUCTS if product in used), item.nodeid.partition("::")[0])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test its group, and put the dearest groups first, so that no worker is left with one at the end."""
    groups = {item: group_of(item) for item in items}
    for item, group in groups.items():
        item.add_marker(pytest.mark.xdist_group(group))
    items.sort(key=lambda item: PRODUCTS.index(groups[item]) if groups[item] in PRODUCTS else len(PRODUCTS))
