"""The browser of all tests, and what drives it: one driver, since a process can have only one at a time."""

import os
import shutil
from collections.abc import Iterator
from typing import NoReturn

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

NAMES = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome")
"""The shell comes first: the same browser without windows of its own costs a third of the time for each page."""

OPTIONS = ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"]
"""Letters are as wide as their font says, as in a browser with a window."""

CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """What drives a browser."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(request: pytest.FixtureRequest) -> Iterator[Browser]:
    """Debian's Chromium; without it the test is skipped, except where all must be tested."""
    if CHROMIUM is None:
        skip_without("chromium", "chromium-headless-shell")
    playwright: Playwright = request.getfixturevalue("playwright")
    browser = playwright.chromium.launch(executable_path=CHROMIUM, args=OPTIONS)
    yield browser
    browser.close()


def skip_without(name: str, package: str) -> NoReturn:
    """Skip a test whose browser is not there; fail it where all must be tested."""
    missing = f"geen {name}: apt-get install {package}"
    if os.environ.get("CI") == "true":
        pytest.fail(missing)
    pytest.skip(missing)
