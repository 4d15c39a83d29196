"""The browser of all tests: one, since a process can drive only one at a time."""

import os
import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell comes first: the same browser without windows of its own costs a third of the time for each page."""

OPTIONS = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
"""Letters are as wide as their font says, as in a browser with a window."""

CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium; without it the test is skipped, except where all must be tested."""
    if CHROMIUM is None:
        if os.environ.get("CI") == "true":
            pytest.fail("geen chromium: apt-get install chromium-headless-shell")
        pytest.skip("geen chromium: apt-get install chromium-headless-shell")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
        yield browser
        browser.close()
