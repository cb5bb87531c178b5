"""`laasite pdf`: what it says where it can't print."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.cli.running import laasite

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder that looks like a built site."""
    (tmp_path / "targets").mkdir()
    for page in ("index.html", "annual-report.html", "targets/burglary.html"):
        (tmp_path / page).write_text("<p>A page</p>")
    return tmp_path


def test_without_the_extra_it_says_how_to_get_it(
    site: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In one line, and nothing is written."""
    monkeypatch.delitem(sys.modules, "laasite.publishing.pdf", raising=False)
    monkeypatch.setitem(sys.modules, "playwright", None)
    monkeypatch.setitem(sys.modules, "playwright.sync_api", None)
    output = site / "report.pdf"
    said = laasite(capsys, "pdf", "--site", site, "-o", output)
    assert said.code == 3
    assert "pip install 'laasite[pdf]'" in said.err
    assert said.err.count("\n") == 1
    assert not output.exists()


def test_a_misspelt_page_is_told_with_what_was_meant(site: Path, capsys: Capture) -> None:
    """As everywhere on the command line."""
    said = laasite(capsys, "pdf", "targets/burglry", "--site", site)
    assert said.code == 2
    assert "Did you mean `targets/burglary`?" in said.err


def test_nothing_is_overwritten(site: Path, capsys: Capture) -> None:
    """A PDF that has been sent to somebody stays as it is."""
    output = site / "report.pdf"
    output.write_bytes(b"sent")
    said = laasite(capsys, "pdf", "--site", site, "-o", output)
    assert (said.code, output.read_bytes()) == (2, b"sent")


def test_a_folder_without_a_site_is_told(tmp_path: Path, capsys: Capture) -> None:
    """With how to make one."""
    said = laasite(capsys, "pdf", "--site", tmp_path / "nothing")
    assert said.code == 2
    assert "laasite build" in said.err
