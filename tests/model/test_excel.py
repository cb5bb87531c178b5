"""What a spreadsheet would do to a text is known before it is done."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.excel import formula_like, harmless


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+44 20", "-late", "- a list", "-", "@SUM(A1)", "\tx", "\r=1", "-1+1"],
)
def test_what_would_run_is_a_problem(text: str) -> None:
    problem = formula_like(text)
    assert problem is not None
    assert problem.rule.code == "LAA254"


@pytest.mark.parametrize("text", ["-3", "+5%", "-3.5%", "-£1,200", "minus 3", "−3 points", ""])
def test_a_bare_number_or_a_word_is_none(text: str) -> None:
    """A true minus sign (U+2212) begins no formula."""
    assert formula_like(text) is None


@given(st.text())
def test_a_harmless_text_loses_nothing_and_runs_nowhere(text: str) -> None:
    assert harmless(text) in (text, f" {text}")
    assert not harmless(text).startswith(("=", "+", "-", "@", "\t", "\r"))
