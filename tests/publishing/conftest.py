"""The browser, for tests of what web servers are told."""

from __future__ import annotations

from tests.browser.conftest import browser, page

__all__ = ["browser", "page"]
