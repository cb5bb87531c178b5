"""What can't be judged is counted on the home page and listed with what each promise lacks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from laasite.assess.report import assess
from laasite.model.report import Report
from laasite.pages.plan import PageKind
from tests.builders import (
    a_commitment,
    a_figure,
    a_level,
    a_promise,
    a_report,
    a_series,
    a_target,
)
from tests.render.views.desks import a_desk, html


@pytest.fixture(scope="module")
def report() -> Report:
    """Three targets: one has all, one has no starting point, one has nothing."""
    promise = replace(a_promise(a_level(2005, "23.0")), baseline=None)
    startless = a_target(
        "theft",
        title="Less theft",
        objectives=(),
        series=(a_series(a_figure(2005, "22")),),
        commitments=(a_commitment("theft", promises=(promise,)),),
    )
    bare = a_target(
        "noise",
        title="Less noise",
        objectives=(),
        series=(),
        commitments=(a_commitment("noise", promises=(), lead=()),),
    )
    return a_report(a_target(), startless, bare)


def page(kind: PageKind, report: Report, subject: str | None = None) -> str:
    return html(a_desk(kind, subject, report, assess(report)))


def test_the_home_page_counts_them_and_leads_to_the_list(report: Report) -> None:
    words = "2 targets can’t be judged, or not in full."
    assert f'<a href="cannot-be-judged.html">{words}</a>' in page(PageKind.HOME, report)


def test_the_list_says_what_each_lacks(report: Report) -> None:
    shown = page(PageKind.UNJUDGED, report)
    assert "2 have no starting point" in shown
    assert "1 has no owner" in shown
    nothing = "It has no measure, no starting point, no owner and no date by which anything is"
    assert nothing in shown
    assert "Fewer burglaries" not in shown


def test_what_has_a_status_all_the_same_stands_apart_with_it(report: Report) -> None:
    _, _, rated = page(PageKind.UNJUDGED, report).partition("can’t be judged in full</h2>")
    assert "Less theft" in rated
    assert "Met</strong>" in rated
    assert "Less noise" not in rated


def test_the_targets_own_page_says_it_too(report: Report) -> None:
    assert "It has no starting point." in page(PageKind.TARGET, report, "theft")
    assert "What is missing for judging this." not in page(PageKind.TARGET, report, "burglary")


def test_where_all_can_be_judged_the_home_page_says_so() -> None:
    words = "Every objective and every target in force can be judged."
    assert words in page(PageKind.HOME, a_report())


def test_an_objective_without_a_target_says_what_it_lacks() -> None:
    alone = a_report(a_target(objectives=()))
    shown = page(PageKind.OBJECTIVE, alone, "2005-2015/cut-burglary")
    assert "It has no measure, no starting point, no owner" in shown
