"""The settings: what the law asks for, and what residents need."""

from __future__ import annotations

from pathlib import Path

import pytest

from laasite.check.site import STATUTORY_PARTS
from tests.edited_sites import edited, told
from tests.mistakes import SITE, Edit


def lines(site: Path, start: str, end: str | None = None) -> str:
    """The lines of `site.yaml` from the one that begins with `start` up to a blank one."""
    text = (site / SITE).read_text(encoding="utf-8")
    begin = text.index(f"\n{start}") + 1
    return text[begin : text.index(end or "\n", begin) + 1]


@pytest.mark.parametrize("key", [key for key, _ in STATUTORY_PARTS])
def test_each_statutory_part_that_is_missing_is_told(site: Path, key: str) -> None:
    """One warning, which names the key."""
    found = told(edited(site, Edit(SITE, lines(site, f"  {key}:"), "")))
    assert [code for code, _, _, _ in found] == ["LAA601"]
    assert f"`{key}`" in found[0][3]


def test_a_missing_statement_is_told_once(site: Path) -> None:
    """Without a statement its parts aren't missed one by one."""
    text = (site / SITE).read_text(encoding="utf-8")
    start = text.index("accessibility:")
    found = told(edited(site, Edit(SITE, text[start : text.index("address:")], "")))
    assert [code for code, _, _, _ in found] == ["LAA601"]


@pytest.mark.parametrize("status", ["partly", "not"])
def test_a_site_that_is_not_wholly_accessible_says_which_parts(site: Path, status: str) -> None:
    """Regulation 8 asks for the parts that aren't accessible, with the reasons."""
    found = told(edited(site, Edit(SITE, "status: fully", f"status: {status}")))
    assert [code for code, _, _, _ in found] == ["LAA601"]
    assert "not which" in found[0][3]


def test_parts_that_are_not_accessible_may_be_listed(site: Path) -> None:
    """With the list the statement is whole."""
    entry = "not_accessible: [{ what: Old minutes, why: Scanned, instead: Ask us }]"
    edit = Edit(SITE, "status: fully", f"status: partly\n  {entry}")
    assert told(edited(site, edit)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [("  public: true\n", ""), ("  form: https://littleton.example.org/contact\n", "")],
)
def test_a_form_that_nobody_may_see_is_told(site: Path, old: str, new: str) -> None:
    """Residents need a public form."""
    assert [code for code, _, _, _ in told(edited(site, Edit(SITE, old, new)))] == ["LAA603"]
