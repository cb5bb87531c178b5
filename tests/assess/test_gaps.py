"""No blank cells: each period without a row has its reason, and a row with a reason is no gap."""

from __future__ import annotations

from datetime import date

from laasite.assess.report import assess
from laasite.model.gaps import Absence, Gap, words_for
from laasite.model.report import Report
from laasite.model.words import Better, Frequency, Unknown
from tests.assess.cases import figure, level, lower, quarter, report
from tests.builders import a_figure, a_measure, a_report, a_series, a_target, a_year


def told(one: Report) -> list[tuple[str, str]]:
    """The gaps of a report: period and reason."""
    return [(gap.period.canonical(), gap.words) for gap in assess(one).gaps]


def test_a_period_passed_over_between_two_figures_was_not_published() -> None:
    figures = (figure(2001, "28"), figure(2004, "25"), figure(2005, "24"))
    assert told(report(figures, measure=lower())) == [
        ("2002/03", "no figure was published"),
        ("2003/04", "no figure was published"),
    ]


def test_quarters_and_months_are_passed_over_too() -> None:
    figures = (figure(quarter(2005, 1), "7"), figure(quarter(2005, 3), "6"))
    measure = lower(frequency=Frequency.QUARTER)
    assert ("2005/06 Q2", "no figure was published") in told(report(figures, measure=measure))


def test_a_year_without_a_survey_is_no_gap_where_there_is_one_every_other_year() -> None:
    figures = (figure(2001, "28"), figure(2003, "26"), figure(2007, "25"))
    measure = lower(frequency=Frequency.EVERY_2_YEARS)
    found = told(report(figures, measure=measure, as_at=date(2009, 1, 1)))
    assert found == [("2005/06", "no figure was published")]


def test_what_is_promised_for_later_is_not_due_yet() -> None:
    found = assess(report((figure(2005, "22"),), (level(2006, "21"),), measure=lower())).gaps
    assert [(gap.period, gap.why, gap.declared) for gap in found] == [
        (a_year(2006), Absence.NOT_DUE, True)
    ]


def test_a_late_figure_says_by_how_many_days() -> None:
    """As the list of what is late counts them."""
    one = report((figure(2004, "22"),), (level(2005, "21"),), measure=lower(lag_days=48))
    assert told(one) == [("2005/06", "late by 74 days")]
    assert assess(one).late[0].days == 74


def test_a_late_figure_for_information_says_so_too() -> None:
    series = a_series(a_figure(2003, "22"), measure=a_measure(lag_days=48, better=Better.NONE))
    one = a_report(a_target(series=(series,), commitments=()))
    assert told(one) == [("2004/05", "late by 439 days")]


def test_a_period_whose_level_isnt_known_has_a_reason_for_its_figure_too() -> None:
    levels = (level(2006, words=Unknown.TO_BE_AGREED), level(2007, "20"))
    assert told(report((figure(2005, "22"),), levels, measure=lower())) == [
        ("2006/07", "not due yet"),
        ("2007/08", "not due yet"),
    ]


def test_a_row_with_a_reason_is_no_gap() -> None:
    figures = (figure(2003, "28"), figure(2004, None), figure(2005, "25"))
    assert told(report(figures, measure=lower())) == []


def test_a_promise_before_the_first_figure_was_not_published() -> None:
    one = report((figure(2005, "22"),), (level(2004, "25"),), measure=lower())
    assert told(one) == [("2004/05", "no figure was published")]


def test_a_day_is_one_day() -> None:
    assert Gap("a", None, a_year(2005), Absence.LATE, 1).words == "late by 1 day"
    assert words_for((), a_year(2005).end) == "no figure was published"
