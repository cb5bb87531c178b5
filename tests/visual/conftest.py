"""The browser and the server, for tests of looks too."""

from __future__ import annotations

from tests.browser.conftest import browser, page, site_server

__all__ = ["browser", "page", "site_server"]
