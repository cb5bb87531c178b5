"""SYS-17: the papers of meetings."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.site.sites import ROOT
from tests.systems.proceedings_sites import KENT, codes_of, judged, site, words

PAPERS = (
    (ROOT, "2002-07-17-steering-group/lpsa-progress-report", "FOR INFORMATION", 7),
    (ROOT, "2005-05-18-steering-group/local-area-agreements", "FOR DECISION", 0),
    (ROOT, "2006-01-18-steering-group/odpm-consultation", "FOR DECISION", 6),
    (ROOT, "2006-03-15-steering-group/revisiting-structure", "FOR DISCUSSION", 7),
    (KENT, "2008-03-06-parish-partnership-panel/kent-agreement-2", "FOR INFORMATION", 8),
)
"""Each paper with its mark and how many numbered paragraphs it has."""


@pytest.mark.parametrize(("source", "key", "mark", "paragraphs"), PAPERS, ids=str)
def test_sys_17_each_of_the_five_papers_has_its_page_with_mark_and_numbers(
    source: Path, key: str, mark: str, paragraphs: int
) -> None:
    told = words(f"meetings/{key}.html", source)
    assert told.count(mark) == 2, "the mark stands at head and foot"
    page = site(source).files[f"meetings/{key}.html"].decode()
    assert page.count('<p id="paragraph-') == paragraphs
    assert "Background papers" in told
    assert "Contact" in told


def test_sys_17_five_papers_are_on_the_two_sites() -> None:
    keys = [*judged().report.papers, *judged(KENT).report.papers]
    assert keys == [key for _, key, _, _ in PAPERS]


def test_sys_17_papers_are_listed_by_mark() -> None:
    told = words("decisions.html")
    by_mark = told.partition("Papers by what they were for")[2]
    assert [
        mark for mark in ("For decision", "For information", "For discussion") if mark in by_mark
    ]


@pytest.mark.parametrize("source", [ROOT, KENT], ids=["content", "kent"])
def test_sys_17_the_papers_on_the_sites_have_none_of_the_defects(source: Path) -> None:
    assert [code for code in codes_of(source) if code.startswith("LAA7")] == []


def test_sys_17_a_missing_annex_is_said_to_be_missing() -> None:
    told = words("meetings/2008-03-06-parish-partnership-panel/kent-agreement-2.html", KENT)
    assert "not attached to the copy that we hold" in told
