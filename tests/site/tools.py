"""Pages with tools, opened in a browser that tells of every fault, and read by axe."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.site.project import REPOSITORY

AXE = REPOSITORY / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@dataclass
class Tools:
    """Opens pages under ``root``; ``asked`` is all they asked for, ``faults`` what they complained of."""

    root: str
    browser: Browser
    faults: list[str] = field(default_factory=list)
    contexts: list[BrowserContext] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def open(self, name: str, width: int = 1280, *, dark: bool = False, script: bool = True, first: str = "") -> Page:
        """Open a page by its name, with what stands behind ``#``, as someone who was never here before.

        ``first`` is a script that runs before all of the page.
        """
        scheme = "dark" if dark else "light"
        size = {"width": width, "height": 800}
        context = self.browser.new_context(java_script_enabled=script, color_scheme=scheme, viewport=size)  # type: ignore[arg-type]
        self.contexts.append(context)
        if first:
            context.add_init_script(first)
        page = context.new_page()
        page.set_default_timeout(5000)
        page.on("console", lambda message: self._heard(message.type, message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.goto(f"{self.root}/{name}")
        return page

    def _heard(self, kind: str, text: str) -> None:
        if kind == "error":
            self.faults.append(text)

    def _asked(self, url: str) -> None:
        if url.startswith(("data:", "blob:")):
            return
        self.asked.append(url)
        if not url.startswith(self.root):
            self.faults.append(url)

    def close(self) -> None:
        for context in self.contexts:
            context.close()


def faults_of(page: Page, within: str = "html") -> list[str]:
    """Give what axe finds wrong on a page, or ``within`` a part of it, as it stands now."""
    if not AXE.is_file():
        pytest.skip("geen axe-core: npm ci")
    page.evaluate(AXE.read_text("utf-8") + "; null")
    # To preload is to fetch style sheets again, which a page that was opened by double-click can't do; contrast and
    # all else is read from what the browser shows.
    options = {"runOnly": RULES, "preload": False, "resultTypes": ["violations"]}
    run = "async ([within, options]) => (await axe.run(within, options)).violations"
    found = page.evaluate(run, [within, options])
    return [f"{fault['id']}: {node['html'][:120]}" for fault in found for node in fault["nodes"]]


def search_data(index: bytes) -> dict[str, Any]:
    """Give what pages search in, as it stands in their ``searchindex.js``."""
    name, _, written = index.decode().partition(" = ")
    assert name.endswith("const ZOEKGEGEVENS")
    data: dict[str, Any] = json.loads(written.removesuffix(";\n"))
    return data


def fits(page: Page) -> bool:
    """Tell whether nothing runs off the side of the page."""
    return bool(page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))


def wipe(page: Page, keep: Callable[[], None]) -> None:
    """Wipe all that a tool keeps; that is offered from the moment there is something, and no longer than that."""
    button = page.get_by_role("button", name="Wis alles")
    expect(button).to_be_hidden()
    keep()
    expect(button).to_be_visible()
    page.once("dialog", lambda dialog: dialog.accept())
    with page.expect_event("load"):
        button.click()
    expect(button).to_be_hidden()


def small_targets(page: Page, within: str) -> list[str]:
    """Give what is smaller than 24 by 24 pixels to hit (2.5.8); a field counts with its label."""
    script = """selector => [...document.querySelectorAll(selector)].flatMap((box) =>
      [...box.querySelectorAll("button, input, select, textarea, summary")]).filter((field) => field.checkVisibility())
      .map((field) => [field.closest("label") ?? field, field])
      .filter(([hit]) => hit.getBoundingClientRect().width < 24 || hit.getBoundingClientRect().height < 24)
      .map(([, field]) => field.outerHTML.slice(0, 100))"""
    return list(page.evaluate(script, within))
