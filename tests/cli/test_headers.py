"""`laasite headers` and `laasite build --server`: what a web server has to be told."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.running import laasite
from tests.site.sites import MINIMAL, added, copied, exchanged

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """The smallest site, in a folder of its host."""
    root = copied(MINIMAL, tmp_path / "site")
    added(root, "site.yaml", "address: https://littleton.example.org/reports/\n")
    return root


@pytest.mark.parametrize(
    ("server", "words"),
    [
        ("nginx", "location ^~ /reports/ {"),
        ("apache", "ErrorDocument 404 /reports/404.html"),
        ("netlify", "# --- _redirects ---"),
    ],
)
def test_what_a_server_is_told_is_printed(
    site: Path, capsys: Capture, server: str, words: str
) -> None:
    """Nothing is written."""
    said = laasite(capsys, "headers", server, "--source", site)
    assert (said.code, said.err) == (0, "")
    assert words in said.out.splitlines()
    assert {one.name for one in site.iterdir()} == {"site.yaml", "content"}


def test_a_broken_site_says_what_is_wrong(site: Path, capsys: Capture) -> None:
    """Its redirects can't be known. Exit code 1."""
    exchanged(site, "content/targets/trees.md", "decimals: 0", "decimls: 0")
    said = laasite(capsys, "headers", "nginx", "--source", site)
    assert said.code == 1
    assert said.out.startswith("content/targets/trees.md:")


@pytest.mark.parametrize(
    ("server", "names"), [("apache", {".htaccess"}), ("netlify", {"_headers", "_redirects"})]
)
def test_a_build_puts_them_among_the_files_of_the_site(
    site: Path, capsys: Capture, server: str, names: set[str]
) -> None:
    """So that the next build takes them for its own; and without being told to it has none."""
    build = ("build", "--source", site)
    assert laasite(capsys, *build, "--server", server).code == 0
    printed = laasite(capsys, "headers", server, "--source", site).out
    for name in names:
        assert (site / "build" / name).read_text(encoding="utf-8") in printed
    assert laasite(capsys, *build).code == 0
    assert not names & {one.name for one in (site / "build").iterdir()}
