"""Pages at former addresses: one sends its readers on, one says who took it down, when and why."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from laasite.pipeline import Order, build_site
from tests.broken_sites import minimal
from tests.mistakes import Edit

NOW = datetime(2006, 9, 1, 12, tzinfo=UTC)
MOVED = """\
moved:
  - { from: targets/oaks, to: targets/trees, date: 3 July 2006 }
  - { from: partners/constabulary, to: partners/police, date: 3 July 2006 }
  - gone: pages/joining
    title: How to join
    also: [pages/joining-us]
    date: 3 July 2006
    dropped_by: board
    why: nobody had read it for a year
    see: pages/taking-part
  - { gone: pages/later, date: 3 August 2006, dropped_by: board, why: Not yet }
"""


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The files of a site with renames and tombstones."""
    root = minimal(tmp_path_factory.mktemp("moved") / "site")
    Edit("content/moved.yaml", None, MOVED).apply(root)
    built = build_site(Order(root, NOW))
    assert [str(one) for one in built.findings] == []
    return {one.path: one.data.decode() for one in built.artifacts or ()}


def test_a_redirect(pages: dict[str, str]) -> None:
    """At the old address: sent on at once, with a link besides, and no place in search engines."""
    page = pages["targets/oaks.html"]
    assert '<meta http-equiv="refresh" content="0; url=trees.html">' in page
    assert '<a href="trees.html">More trees on the main roads</a>' in page
    assert '<meta name="robots" content="noindex">' in page
    assert 'rel="canonical" href="https://littleton.example.org/targets/trees.html"' in page


def test_all_pages_of_a_thing_move_with_it(pages: dict[str, str]) -> None:
    """The list of a partner's targets too."""
    assert "url=police.html" in pages["targets/partner/constabulary.html"]


def test_a_tombstone(pages: dict[str, str]) -> None:
    """Who, when, why, and what to read instead; at every address that went with it."""
    for address in ("pages/joining.html", "pages/joining-us.html"):
        page = pages[address]
        assert "<h1>How to join</h1>" in page
        assert "Partnership Board took this page down on 3 July 2006." in page
        assert "<p>Nobody had read it for a year.</p>" in page
        assert '<a href="taking-part.html">Taking part</a>' in page
        assert '<meta name="robots" content="noindex">' in page
        assert 'http-equiv="refresh"' not in page


def test_no_list_leads_to_them(pages: dict[str, str]) -> None:
    """They are in no site map, and an entry dated later has no page yet."""
    assert "oaks" not in pages["sitemap.xml"]
    assert "joining" not in pages["sitemap.xml"]
    assert "pages/later.html" not in pages
    assert not any(
        "targets/oaks" in text for path, text in pages.items() if path.endswith("x.html")
    )


def test_other_pages_are_not_marked(pages: dict[str, str]) -> None:
    """Only pages at former addresses are kept out of search engines."""
    assert "noindex" not in pages["targets/trees.html"]
