"""Debian's Firefox, driven by Playwright as Chromium is, and what both print."""

import shutil
import stat
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Playwright

from tests.browser import skip_without

FIREFOX = shutil.which("firefox-esr") or shutil.which("firefox")
BRIDGE = Path(__file__).with_name("bidi.py")


@pytest.fixture(scope="session")
def firefox(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """Debian's Firefox; without it the test is skipped, except where all must be tested."""
    if FIREFOX is None:
        skip_without("firefox", "firefox-esr")
    bridge = tmp_path_factory.mktemp("firefox") / "firefox"
    bridge.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{BRIDGE}" "{FIREFOX}" "$@"\n', "utf-8")
    bridge.chmod(bridge.stat().st_mode | stat.S_IXUSR)
    playwright: Playwright = request.getfixturevalue("playwright")
    browser = playwright.firefox.launch(executable_path=bridge, channel="moz-firefox")
    yield browser
    browser.close()


def print_to_pdf(page: Page) -> bytes:
    """Return what a page prints for who changes nothing in the dialog: on A4, with the margins of the browser itself.

    What the page says of its paper goes before that.
    """
    margins = dict.fromkeys(("top", "bottom", "left", "right"), "0.5in")
    return page.pdf(format="A4", margin=margins, prefer_css_page_size=True)  # type: ignore[arg-type]
