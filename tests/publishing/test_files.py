"""What the other web servers are told."""

from __future__ import annotations

import re

import pytest

from laasite.pages.plan import Plan
from laasite.publishing.files import server_files
from laasite.publishing.serving import HEADERS, SEARCH_HEADERS, Server, Serving, serving_of
from tests.browser.server import POLICY, SEARCH_POLICY

REPORTS = Serving("/reports/", (("targets/shrubs.html", "targets/trees.html"),))


def told(server: Server) -> dict[str, str]:
    """What a server is told of a site with a moved page: the texts by the names of the files."""
    return {file.path: file.data.decode() for file in server_files(server, REPORTS)}


@pytest.mark.parametrize(
    ("server", "names"),
    [
        (Server.NGINX, ["laasite.conf"]),
        (Server.APACHE, [".htaccess"]),
        (Server.NETLIFY, ["_headers", "_redirects"]),
    ],
)
def test_each_server_finds_its_files_and_the_policy_of_the_pages(
    server: Server, names: list[str]
) -> None:
    texts = told(server)
    assert list(texts) == names
    assert f"{SEARCH_POLICY}; frame-ancestors 'none'" in texts[names[0]]
    strict = server is not Server.NETLIFY  # see the comment that stands in its file
    assert (f"{POLICY}; frame-ancestors 'none'" in texts[names[0]]) is strict


def test_apache_gets_a_line_for_each_header_and_redirect() -> None:
    text = told(Server.APACHE)[".htaccess"]
    for name, value in HEADERS:
        assert f'\nHeader always set {name} "{value}"\n' in text
    assert "\nRedirect 301 /reports/targets/shrubs.html /reports/targets/trees.html\n" in text
    assert "\nErrorDocument 404 /reports/404.html\n" in text
    assert "<IfModule" not in text


def test_netlify_gets_its_headers_below_the_path_and_forced_redirects() -> None:
    """A page stands at the old address too; without the mark it would be shown in its place."""
    texts = told(Server.NETLIFY)
    block = re.search(r"^/reports/\*\n((?:  \S+: .+\n)+)", texts["_headers"], re.MULTILINE)
    assert block
    sent = [tuple(line.strip().split(": ", 1)) for line in block[1].splitlines()]
    assert sent == list(SEARCH_HEADERS)
    moved = "/reports/targets/shrubs.html /reports/targets/trees.html 301!"
    assert texts["_redirects"].splitlines()[1:] == [moved]


@pytest.mark.parametrize("server", Server)
def test_nobody_is_bound_to_https_for_a_year_unasked(server: Server) -> None:
    """It is offered as a comment, for it can't be taken back."""
    lines = [line for text in told(server).values() for line in text.splitlines()]
    offered = [line for line in lines if "Strict-Transport-Security" in line]
    assert len(offered) == 1
    assert offered[0].strip().startswith("#")


@pytest.mark.parametrize(
    ("address", "folder"),
    [
        (None, "/"),
        ("https://www.example.org", "/"),
        ("https://www.example.org/", "/"),
        ("https://www.example.org/reports", "/reports/"),
        ("https://www.example.org/our%20reports/2006/", "/our%20reports/2006/"),
    ],
)
def test_the_folder_is_that_of_the_sites_address(address: str | None, folder: str) -> None:
    assert serving_of(Plan(()), address).folder == folder
