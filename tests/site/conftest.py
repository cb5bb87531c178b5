"""The browser and the checkers, for tests of whole sites too."""

from __future__ import annotations

from tests.browser.conftest import axe, browser, nu_check, page, site_server, web_server
from tests.site.homes import homes

__all__ = ["axe", "browser", "homes", "nu_check", "page", "site_server", "web_server"]
