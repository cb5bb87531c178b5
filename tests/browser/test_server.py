"""The server of the browser tests holds pages to the content policy, and serves only its folder."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.browser.server import POLICY

Serve = Callable[[Path], str]


def test_every_answer_carries_the_policy(tmp_path: Path, site_server: Serve) -> None:
    """A page that is missing carries it too."""
    (tmp_path / "index.html").write_text("<!doctype html>", encoding="utf-8")
    address = site_server(tmp_path)
    with urlopen(f"{address}/index.html") as answer:
        assert answer.headers["Content-Security-Policy"] == POLICY
    with pytest.raises(HTTPError) as refused, urlopen(f"{address}/missing.html"):
        pass
    with refused.value as error:
        assert (error.code, error.headers["Content-Security-Policy"]) == (404, POLICY)


def test_nothing_outside_the_folder_is_served(tmp_path: Path, site_server: Serve) -> None:
    (tmp_path / "secret.txt").write_text("secret", encoding="utf-8")
    (tmp_path / "build").mkdir()
    address = site_server(tmp_path / "build")
    with pytest.raises(HTTPError) as refused, urlopen(f"{address}/../secret.txt"):
        pass
    refused.value.close()


@pytest.mark.browser
def test_inline_script_is_stopped_by_the_policy(
    tmp_path: Path, site_server: Serve, page: Page
) -> None:
    """So a test that sees no console error has seen a page that keeps to the policy."""
    errors: list[str] = []
    page.on("console", lambda message: errors.append(message.text))
    html = "<!doctype html><title>before</title><script>document.title = 'after'</script>"
    (tmp_path / "index.html").write_text(html, encoding="utf-8")
    page.goto(f"{site_server(tmp_path)}/index.html")
    assert page.title() == "before"
    assert any("Content Security Policy" in error for error in errors)
