"""Links to other websites are tried within bounds, and what came of it is said of each place."""

from __future__ import annotations

import socket
import time

import pytest

from laasite.model.findings import Place
from laasite.publishing import web as web_module
from laasite.publishing.links import Answer, check_links, tried
from laasite.publishing.web import Web
from tests.publishing.elsewhere import elsewhere

HERE = Web(private=True)
"""The web with this machine's own servers in it."""

A, B = Place("content/pages/a.md", 3, 1), Place("content/pages/b.md", 5, 2)


@pytest.mark.parametrize(
    ("status", "answer"),
    [
        (200, Answer.FINE),
        (404, Answer.GONE),
        (410, Answer.GONE),
        (403, Answer.REFUSED),
        (429, Answer.REFUSED),
        (500, Answer.REFUSED),
    ],
)
def test_what_a_page_answers(status: int, answer: Answer) -> None:
    with elsewhere() as site:
        site.pages["/page"] = (status, b"")
        assert tried(HERE, f"{site.address}/page") is answer


def test_only_the_head_is_asked_for_where_that_will_do() -> None:
    with elsewhere() as site:
        site.pages["/page"] = (200, b"Hello")
        assert tried(HERE, f"{site.address}/page") is Answer.FINE
        assert site.asked == [("HEAD", "/page")]


def test_the_page_itself_decides_where_the_head_is_refused() -> None:
    with elsewhere(heads=False) as site:
        site.pages["/page"] = (200, b"Hello")
        assert tried(HERE, f"{site.address}/page") is Answer.FINE
        assert tried(HERE, f"{site.address}/none") is Answer.GONE


def test_redirects_are_followed_and_a_ring_of_them_ends() -> None:
    with elsewhere() as site:
        site.pages["/old"] = (301, b"/new")
        site.pages["/new"] = (200, b"")
        site.pages["/ring"] = (302, b"/ring")
        assert tried(HERE, f"{site.address}/old") is Answer.FINE
        assert tried(HERE, f"{site.address}/ring") is Answer.REFUSED


def test_a_website_that_says_nothing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(web_module, "PATIENCE", 0.2)
    began = time.monotonic()
    with socket.socket() as deaf:
        deaf.bind(("127.0.0.1", 0))
        deaf.listen()
        assert tried(HERE, f"http://127.0.0.1:{deaf.getsockname()[1]}/") is Answer.SILENT
    assert time.monotonic() - began < 5


def test_nobody_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        assert tried(HERE, f"http://127.0.0.1:{free.getsockname()[1]}/") is Answer.SILENT


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost:{port}/page",
        "http://127.0.0.1:{port}/page",
        "http://127.1:{port}/page",
        "http://2130706433:{port}/page",
        "http://[::1]:{port}/page",
        "http://[::ffff:127.0.0.1]:{port}/page",
        "http://0.0.0.0:{port}/page",
        "https://127.0.0.1:{port}/page",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://169.254.169.254/latest/meta-data/",
        "http://100.64.0.1/",
        "http://[fd00::1]/",
        "http://[fe80::1]/",
    ],
)
def test_a_private_network_is_never_asked(address: str) -> None:
    """Text from anybody must not make an officer's machine knock at its neighbours'."""
    with elsewhere() as site:
        site.pages["/page"] = (200, b"")
        named = address.format(port=site.address.rpartition(":")[2])
        assert tried(Web(), named) is Answer.PRIVATE
        assert site.asked == []


def test_a_name_that_leads_to_a_private_network_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also when a public address stands beside the private one: it is looked up just once."""
    found = [
        (socket.AF_INET, socket.SOCK_STREAM, 6, "", (host, 80))
        for host in ("93.184.216.34", "10.0.0.1")
    ]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: found)
    assert tried(Web(), "http://www.example.org/") is Answer.PRIVATE


@pytest.mark.parametrize("address", ["http://", "http://[", "http://a b/", "http://x:port/"])
def test_what_is_no_address_is_told_not_raised(address: str) -> None:
    assert tried(Web(), address) in {Answer.SILENT, Answer.UNKNOWN, Answer.PRIVATE}


def test_each_place_of_a_bad_link_is_told_and_the_link_asked_once() -> None:
    """A part of a page is the same page."""
    with elsewhere() as site:
        site.pages["/good"] = (200, b"")
        bad = f"{site.address}/none"
        links = [(bad, A), (f"{bad}#part", B), (f"{site.address}/good", A)]
        found = check_links(HERE, links)
        assert [(one.place, one.rule.code) for one in found] == [(A, "LAA890"), (B, "LAA890")]
        assert "there is no such page any more" in found[0].message
        assert sorted(site.asked) == [("GET", "/none"), ("HEAD", "/good"), ("HEAD", "/none")]


def test_a_doubt_is_a_warning_and_a_private_link_an_error() -> None:
    with elsewhere() as site:
        site.pages["/shy"] = (403, b"")
        found = check_links(HERE, [(f"{site.address}/shy", A)])
        assert [one.rule.code for one in found] == ["LAA891"]
        found = check_links(Web(), [(f"{site.address}/shy", A)])
        assert [one.rule.code for one in found] == ["LAA892"]
