"""What runs on a page: only scripts of our own, from files, small, and in the language of the site."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from posixpath import join, normpath

import pytest
from babel.messages.pofile import read_po

from tests.site.project import REPOSITORY, Project

SCRIPTS = sorted((REPOSITORY / "templates" / "site" / "scripts").glob("*.js"))
RUN = ("", "module", "text/javascript")
MOST = 120_000
"""Bytes of scripts and styles on one page, as they are sent."""


def digest_of(text: str) -> str:
    return b64encode(sha256(text.encode()).digest()).decode()


def test_nothing_inline_is_run_and_the_policy_says_so(built: Project) -> None:
    for name, page in built.pages("proef-po").items():
        policy = page.find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert policy is not None, name
        assert "default-src 'none'" in policy["content"], name
        assert "unsafe" not in policy["content"], name
        assert [s for s in page.find_all("script") if not s.get("src") and s.get("type", "") in RUN] == [], name
        styles = page.find_all("style")
        assert len(styles) == (name == "404.html"), name  # a host shows it at any depth, so it holds its own
        assert all(f"'sha256-{digest_of(str(style.string))}'" in policy["content"] for style in styles), name
        assert [tag for tag in page.find_all(True) if any(key == "style" or key[:2] == "on" for key in tag.attrs)] == []


def test_scripts_and_styles_are_light(built: Project) -> None:
    files = built.site("proef-po")
    sizes = {name: len(gzip.compress(raw)) for name, raw in files.items() if name.endswith((".js", ".css"))}
    for name, page in built.pages("proef-po").items():
        loaded = {
            normpath(join(name, "..", str(tag.get("src") or tag.get("href")))).partition("?")[0]
            for tag in page.select("script[src], link[rel=stylesheet]")
        }
        # The index of words is no script of a tool; it comes only with the page that searches.
        assert sum(sizes[file] for file in loaded - {"searchindex.js"}) <= MOST, name


def messages(script: Path) -> set[str]:
    """Give the texts that a script says; a text is written whole, where it is said."""
    calls = re.findall(r'\bsay(?:Count)?\(\s*("(?:[^"\\]|\\.)*"(?:,\s*"(?:[^"\\]|\\.)*")?)', script.read_text("utf-8"))
    return {call.split('"')[1] for call in calls}


@pytest.mark.parametrize("script", SCRIPTS, ids=lambda script: script.stem)
def test_all_that_a_script_says_is_translated(script: Path) -> None:
    with (REPOSITORY / "templates" / "site" / "nl.po").open("rb") as file:
        catalog = read_po(file, locale="nl")
    known = {message.id[0] if isinstance(message.id, tuple) else message.id for message in catalog}
    assert messages(script) - known == set()
