"""Keeps how the six kinds of page look now, as what later looks are compared with.

Run by `make pictures`, by whoever has changed the look on purpose and has seen that it is good.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.machine import chromium
from tests.browser.server import served
from tests.visual.look import look, opened, written
from tests.visual.pages import KEPT, PAGES, built


def main() -> int:
    """Write a file for each page."""
    with (
        tempfile.TemporaryDirectory() as folder,
        served(built(Path(folder))) as home,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=["--no-sandbox"])
        page, scratch = opened(browser), browser.new_page()
        for name, path in PAGES.items():
            page.goto(f"{home}/{path}")
            (KEPT / f"{name}.txt").write_text(written(look(page, scratch)), encoding="utf-8")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
