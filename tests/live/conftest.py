"""A browser to keep a page open in while it changes."""

from tests.site.conftest import browser

__all__ = ["browser"]
