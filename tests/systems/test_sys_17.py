"""SYS-17: the papers of meetings."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.broken_sites import BROKEN
from tests.site.sites import ROOT, made
from tests.systems.governed import codes, small
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


FOLDER = "meetings/2006-05-10-board"
ATTACHED = """---
title: More trees
mark: for information
contact: council/support-manager
background_papers: nil
original: as-printed.pdf
annexes:
  - { label: Annex 1, title: The map, file: map.pdf }
illustrative: true
published: 1 June 2006
---
1.1 Annex 1 shows the streets.
"""


def with_files(root: Path, paper: str, *files: str) -> Path:
    """A site with a paper and the files beside it; each PDF names its author."""
    folder = paper.rpartition("/")[0]
    index = "---\nstate: held\nillustrative: true\n---\n"
    small(root, {f"{FOLDER}/index.md": index, paper: ATTACHED})
    place = "content/meetings/2006-06-14-board/trees-report.pdf"
    whole = (BROKEN / "LAA164" / place).read_bytes()
    for file in files:
        data = whole.replace(b"trailer", b"% /Author (A. Nobody)\ntrailer")
        (root / "content" / folder / file).write_bytes(data)
    return root


@pytest.mark.parametrize("paper", [f"{FOLDER}/trees.md", f"{FOLDER}/trees/index.md"])
def test_sys_17_originals_and_annexes_are_attached_without_their_authors(
    tmp_path: Path, paper: str
) -> None:
    site = with_files(tmp_path / "site", paper, "as-printed.pdf", "map.pdf")
    assert codes(site) == []
    files = made(site, date(2006, 7, 31)).files
    for name in ("as-printed.pdf", "map.pdf"):
        assert files[f"{FOLDER}/trees/{name}"].startswith(b"%PDF-")
        assert b"Nobody" not in files[f"{FOLDER}/trees/{name}"]
    page = files[f"{FOLDER}/trees.html"].decode()
    assert '<a href="trees/as-printed.pdf">as-printed.pdf (PDF, 1 KB)</a>' in page
    assert '<a href="trees/map.pdf">map.pdf (PDF, 1 KB)</a>' in page


def test_sys_17_an_original_is_as_hidden_as_its_paper(tmp_path: Path) -> None:
    site = with_files(tmp_path / "site", f"{FOLDER}/trees.md", "as-printed.pdf", "map.pdf")
    files = made(site, date(2006, 5, 31)).files
    assert not [name for name in files if name.endswith(".pdf")]


def test_sys_17_a_file_that_isnt_beside_the_paper_is_told(tmp_path: Path) -> None:
    site = with_files(tmp_path / "site", f"{FOLDER}/trees.md", "as-printed.pdf", "maps.pdf")
    assert codes(site) == ["LAA162"]
