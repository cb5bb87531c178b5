"""The annual report: which year it tells, and in which order."""

from __future__ import annotations

from datetime import date

import pytest

from laasite.model.assessment import Status
from laasite.pages.plan import PageKind
from laasite.render.views.annual_report import annual_report, due_in, year_of_report
from tests.builders import (
    a_commitment,
    a_due,
    a_figure,
    a_level,
    a_promise,
    a_rating,
    a_report,
    a_series,
    a_target,
    a_year,
    assessments,
)
from tests.render.views.desks import a_desk, html


@pytest.mark.parametrize(
    ("day", "first"),
    [
        (date(2006, 3, 31), 2004),
        (date(2006, 4, 1), 2005),
        (date(2006, 12, 31), 2005),
        (date(2007, 1, 1), 2005),
    ],
)
def test_it_tells_the_last_financial_year_that_has_ended(day: date, first: int) -> None:
    """Which begins on 1 April."""
    assert year_of_report(day) == a_year(first)


def test_what_was_due_for_a_year_is_the_level_that_ends_in_it() -> None:
    """And nothing, where no level does."""
    rating = a_rating(dues=(a_due(2004, "27"), a_due(2005, "23")))
    due = due_in(a_year(2005), rating)
    assert due is not None
    assert due.period == a_year(2005)
    assert due_in(a_year(2006), rating) is None


def _page(*, in_force: bool) -> str:
    series = a_series(a_figure(2004, "24.2"), a_figure(2005, "22.9"))
    promise = a_promise(a_level(2005, "23"))
    target = a_target(series=(series,), commitments=(a_commitment(promises=(promise,)),))
    rating = a_rating(status=Status.MET, in_force=in_force, dues=(a_due(2005, "23"),))
    judged = assessments(rating)
    return html(a_desk(PageKind.ANNUAL_REPORT, report=a_report(target), judged=judged))


@pytest.mark.parametrize("in_force", [True, False])
def test_the_year_has_what_was_promised_for_it_and_what_happened(in_force: bool) -> None:
    """Also of a promise that has ended since: the year is told as it was."""
    _, _, told = _page(in_force=in_force).partition("How we did in 2005 to 2006")
    told, _, _ = told.partition("</section>")
    assert "23" in told
    assert "22.9" in told
    assert "Met" in told


def test_its_order_is_that_of_best_value() -> None:
    """The year, those before, others, success, progress, the year to come, how targets were set."""
    series = a_series(a_figure(2005, "22.9"))
    target = a_target(series=(series,), commitments=(a_commitment(promises=(a_promise(),)),))
    rating = a_rating(dues=(a_due(2005, "23"), a_due(2006, "22")))
    desk = a_desk(PageKind.ANNUAL_REPORT, None, a_report(target), assessments(rating))
    found = [section.id for section in annual_report(desk).sections]
    assert found == ["year", "earlier", "others", "success", "progress", "next", "basis", "open"]
