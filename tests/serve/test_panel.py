"""The panel of the preview: which page tells a finding, and to whom."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laasite.model.findings import Place
from laasite.serve.answers import answer
from laasite.serve.panel import page_of
from laasite.serve.preview import Kind, Outcome
from tests.serve.builders import LATER

PAGES = {
    "index": "index.html",
    "targets": "targets.html",
    "targets/trees": "targets/trees.html",
    "meetings/2006-01-18-board": "meetings/2006-01-18-board.html",
    "meetings/2006-01-18-board/work": "meetings/2006-01-18-board/work.html",
    "strategies/plan": "strategies/plan.html",
    "glossary": "glossary.html",
}
BARE = b'<html><head></head><main id="main"><h1>Trees</h1></main></html>'
FOUND = LATER.at(Place("content/progress/trees.csv", 3, 7), "This is <i>late</i>.")
SITE = Outcome(
    Kind.SITE,
    {"index.html": BARE, "targets/trees.html": BARE},
    (FOUND,),
    pages=PAGES,
    panels=True,
)


@pytest.mark.parametrize(
    ("path", "page"),
    [
        ("content/targets/trees.md", "targets/trees.html"),
        ("content/progress/trees.csv", "targets/trees.html"),
        ("content/targets/unheard-of.md", "targets.html"),
        ("content/meetings/2006-01-18-board/work.md", "meetings/2006-01-18-board/work.html"),
        ("content/meetings/2006-01-18-board/index.md", "meetings/2006-01-18-board.html"),
        ("content/meetings/2006-01-18-board/annex.pdf", "meetings/2006-01-18-board.html"),
        ("content/strategies/plan/streets.md", "strategies/plan.html"),
        ("content/glossary.yaml", "glossary.html"),
        ("content/index.md", "index.html"),
        ("content/areas.yaml", "index.html"),
        ("site.yaml", "index.html"),
    ],
)
def test_a_finding_is_told_on_the_page_made_from_its_file(path: str, page: str) -> None:
    """Or on that of what the file belongs to, and else on the home page."""
    assert page_of(path, PAGES) == page


def test_the_page_names_file_and_line_and_no_other_page_does() -> None:
    """What was typed is shown as text."""
    page = answer(SITE, "/targets/trees.html").body
    assert b"content/progress/trees.csv:3:7" in page
    assert b"&lt;i&gt;late&lt;/i&gt;" in page
    assert page.index(b"<main") < page.index(b"LAA998") < page.index(b"<h1>")
    assert answer(SITE, "/").body == BARE


def test_what_a_check_adds_is_told_apart() -> None:
    """It isn't wrong in what residents see today."""
    page = answer(replace(SITE, findings=(), later=(FOUND,)), "/targets/trees.html").body
    assert b"on days to come" in page
    assert b"What was found" not in page


def test_a_public_preview_is_what_residents_get() -> None:
    """To the byte: nothing is told on its pages."""
    assert answer(replace(SITE, panels=False), "/targets/trees.html").body == BARE
