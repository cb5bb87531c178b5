"""Periods: their days, order and names, and every way of writing them."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.periods import (
    Period,
    PeriodKind,
    YearKind,
    month_of,
    parse_agreement_period,
    parse_period,
    periods_between,
    quarter_of,
    share_elapsed,
    span_of,
    year_of,
)
from laasite.model.problems import Problem

FINANCIAL, ACADEMIC, CALENDAR = YearKind
YEARS = st.integers(1900, 2098)
KINDS = st.sampled_from(YearKind)
PERIODS = st.one_of(
    st.builds(year_of, YEARS, KINDS),
    st.builds(quarter_of, YEARS, st.integers(1, 4), KINDS),
    st.builds(month_of, YEARS, st.integers(1, 12), KINDS),
    st.builds(
        lambda first, count, kind: span_of(first, first + count, kind),
        st.integers(1900, 2080),
        st.integers(1, 15),
        KINDS,
    ),
)


def read(text: str, kind: YearKind = FINANCIAL, *, folder: bool = False) -> Period:
    period = parse_period(text, kind, folder=folder)
    assert isinstance(period, Period), period
    return period


def refused(text: str, kind: YearKind = FINANCIAL, *, folder: bool = False) -> Problem:
    problem = parse_period(text, kind, folder=folder)
    assert isinstance(problem, Problem), problem
    return problem


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("2006/07", FINANCIAL, year_of(2006, FINANCIAL)),
        ("2006 to 2007", FINANCIAL, year_of(2006, FINANCIAL)),
        ("2006 to 2007", ACADEMIC, year_of(2006, ACADEMIC)),
        ("1999/00", FINANCIAL, year_of(1999, FINANCIAL)),
        ("2006", CALENDAR, year_of(2006, CALENDAR)),
        ("2006/07 Q1", FINANCIAL, quarter_of(2006, 1, FINANCIAL)),
        ("2006 to 2007 Q4", FINANCIAL, quarter_of(2006, 4, FINANCIAL)),
        ("Q1 2006/07", FINANCIAL, quarter_of(2006, 1, FINANCIAL)),
        ("q2 2006 to 2007", ACADEMIC, quarter_of(2006, 2, ACADEMIC)),
        ("2006 Q1", CALENDAR, quarter_of(2006, 1, CALENDAR)),
        ("Q1 2006", CALENDAR, quarter_of(2006, 1, CALENDAR)),
        ("2006-04", FINANCIAL, month_of(2006, 4, FINANCIAL)),
        ("April 2006", FINANCIAL, month_of(2006, 4, FINANCIAL)),
        ("2006-07", CALENDAR, month_of(2006, 7, CALENDAR)),
        ("2004/05 to 2006/07", FINANCIAL, span_of(2004, 2006, FINANCIAL)),
        ("2005 to 2007", CALENDAR, span_of(2005, 2007, CALENDAR)),
        ("2006 to 2007", CALENDAR, span_of(2006, 2007, CALENDAR)),
    ],
)
def test_every_spelling_of_the_contract_is_read(
    text: str, kind: YearKind, expected: Period
) -> None:
    assert read(text, kind) == expected


def test_periods_have_the_days_of_their_kind_of_year() -> None:
    assert (read("2006/07").start, read("2006/07").end) == (date(2006, 4, 1), date(2007, 3, 31))
    school = read("2006/07", ACADEMIC)
    assert (school.start, school.end) == (date(2006, 9, 1), date(2007, 8, 31))
    last = read("2006/07 Q4")
    assert (last.start, last.end) == (date(2007, 1, 1), date(2007, 3, 31))


@pytest.mark.parametrize(
    ("period", "label", "canonical", "slug", "short"),
    [
        (year_of(2006, FINANCIAL), "2006 to 2007", "2006/07", "2006-to-2007", "2006 to 07"),
        (year_of(2006, CALENDAR), "2006", "2006", "2006", "2006"),
        (
            quarter_of(2006, 1, FINANCIAL),
            "Quarter 1 (April to June) 2006",
            "2006/07 Q1",
            "2006-to-2007-q1",
            "Q1 2006 to 07",
        ),
        (
            quarter_of(2006, 4, FINANCIAL),
            "Quarter 4 (January to March) 2007",
            "2006/07 Q4",
            "2006-to-2007-q4",
            "Q4 2006 to 07",
        ),
        (
            quarter_of(2006, 2, ACADEMIC),
            "Quarter 2 (December 2006 to February 2007)",
            "2006/07 Q2",
            "2006-to-2007-q2",
            "Q2 2006 to 07",
        ),
        (quarter_of(2006, 1, CALENDAR), "Quarter 1 (January to March) 2006", "2006 Q1", "2006-q1",
         "Q1 2006"),
        (month_of(2006, 4, FINANCIAL), "April 2006", "2006-04", "2006-04", "Apr 2006"),
        (month_of(2006, 7, FINANCIAL), "July 2006", "2006-07", "july-2006", "Jul 2006"),
        (
            span_of(2004, 2006, FINANCIAL),
            "3 years 2004 to 2007",
            "2004/05 to 2006/07",
            "2004-05-to-2006-07",
            "2004 to 07",
        ),
        (span_of(2005, 2007, CALENDAR), "3 years 2005 to 2007", "2005 to 2007", "2005-to-2007",
         "2005 to 07"),
    ],
)  # fmt: skip
def test_a_period_has_four_names(
    period: Period, label: str, canonical: str, slug: str, short: str
) -> None:
    assert (period.label(), period.canonical(), period.slug(), period.short()) == (
        label, canonical, slug, short,
    )  # fmt: skip


@given(PERIODS)
def test_labels_and_slugs_are_read_back_the_same(period: Period) -> None:
    assert parse_period(period.label(), period.year_kind) == period
    assert parse_period(period.slug(), period.year_kind, folder=True) == period


@given(PERIODS)
def test_what_stands_in_data_is_read_back_the_same_or_refused(period: Period) -> None:
    again = parse_period(period.canonical(), period.year_kind)
    assert again == period or (period.kind is PeriodKind.MONTH and isinstance(again, Problem))


@given(PERIODS, PERIODS)
def test_two_periods_never_share_a_slug(one: Period, other: Period) -> None:
    if one.year_kind is other.year_kind and one != other:
        assert one.slug() != other.slug()


@given(st.text(max_size=120), KINDS, st.booleans())
def test_no_text_raises(text: str, kind: YearKind, folder: bool) -> None:
    assert isinstance(parse_period(text, kind, folder=folder), Period | Problem)
    assert isinstance(parse_agreement_period(text), Period | Problem)


LIKE_A_PERIOD = r"(Q[0-9] )?[0-9]{1,5}([-/ ]|-to-| to |–)[0-9A-Za-z]{1,4}((-| to | )[q0-9/]{1,7})?"


@given(st.from_regex(LIKE_A_PERIOD, fullmatch=True), KINDS, st.booleans())
def test_no_text_that_looks_like_a_period_raises(
    text: str,
    kind: YearKind,
    folder: bool,
) -> None:
    assert isinstance(parse_period(text, kind, folder=folder), Period | Problem)
    assert isinstance(parse_agreement_period(text), Period | Problem)


@given(st.lists(PERIODS, min_size=2))
def test_the_order_is_total_and_that_of_the_ends(periods: list[Period]) -> None:
    for before, after in pairwise(sorted(periods)):
        assert before < after or before == after
        assert not after < before
        assert (before.end, before.start) <= (after.end, after.start)


@given(PERIODS)
def test_next_follows_and_is_one_period_away(period: Period) -> None:
    following = period.next()
    assert period < following
    assert following.alike(period)
    assert periods_between(period, following) == 1
    assert periods_between(following, period) == -1


@given(PERIODS.filter(lambda period: period.start.year > 1901))
def test_the_same_period_a_year_before_has_the_same_name_but_for_the_year(period: Period) -> None:
    before = period.same_period_a_year_before()
    assert before.end < period.end
    assert (before.start.month, before.months) == (period.start.month, period.months)
    assert before.start.year == period.start.year - 1
    assert before.quarter == period.quarter


def test_a_year_contains_its_quarters_and_days() -> None:
    year = read("2006/07")
    assert year.contains(read("2006/07 Q4"))
    assert year.contains(date(2007, 3, 31))
    assert not year.contains(date(2007, 4, 1))
    assert not read("2006/07 Q4").contains(year)


def test_a_straight_line_counts_reporting_periods() -> None:
    first, last = read("2005/06"), read("2008/09")
    assert periods_between(first, last) == 3
    assert share_elapsed(first, read("2006/07"), last) == Fraction(1, 3)
    assert periods_between(read("2005/06 Q2"), read("2006/07 Q1")) == 3


def test_periods_of_two_kinds_have_no_distance() -> None:
    with pytest.raises(ValueError, match="one kind"):
        periods_between(read("2005/06"), read("2005/06 Q1"))
    with pytest.raises(ValueError, match="no way"):
        share_elapsed(read("2005/06"), read("2005/06"), read("2005/06"))


def test_a_period_is_made_of_whole_months() -> None:
    with pytest.raises(ValueError, match="whole months"):
        Period(PeriodKind.MONTH, FINANCIAL, date(2006, 4, 1), date(2006, 4, 29))
    with pytest.raises(ValueError, match="whole months"):
        Period(PeriodKind.MONTH, FINANCIAL, date(2006, 4, 1), date(2005, 4, 30))


@pytest.mark.parametrize(
    ("text", "kind", "code", "message", "meant"),
    [
        (
            "2006-07",
            FINANCIAL,
            "LAA231",
            "`2006-07` can be read in two ways.",
            "`July 2006` or `2006/07`",
        ),
        (
            "2005-08",
            FINANCIAL,
            "LAA231",
            "`2005-08` can be read in two ways.",
            "`August 2005` or `2005/06 to 2007/08`",
        ),
        (
            "2005 to 2007",
            FINANCIAL,
            "LAA231",
            "`2005 to 2007` can be read in two ways.",
            "`2005/06 to 2006/07` or `2005/06 to 2007/08`",
        ),
        (
            "Jul-06",
            FINANCIAL,
            "LAA253",
            "`Jul-06` is what Excel makes of `2006/07`, which it takes for a month.",
            "`2006/07` or `July 2006`",
        ),
        ("Jul-06", CALENDAR, "LAA253", "`Jul-06` is what Excel makes of a month.", "`July 2006`"),
        (
            "06-Jul",
            FINANCIAL,
            "LAA253",
            "`06-Jul` is what Excel makes of `06/07`, which it takes for a day.",
            "`2006/07`",
        ),
        (
            "01/07/2006",
            FINANCIAL,
            "LAA253",
            "`01/07/2006` is a day, where a period is needed.",
            "`2006/07` or `July 2006`",
        ),
        (
            "38899",
            FINANCIAL,
            "LAA252",
            "`38899` is Excel's own number for 1 July 2006.",
            "`2006/07` or `July 2006`",
        ),
        (
            "########",
            FINANCIAL,
            "LAA250",
            "`########` is what Excel shows when a column is too narrow for its value.",
            None,
        ),
        (
            "2006",
            FINANCIAL,
            "LAA233",
            "`2006` is a calendar year, but the years here are financial years.",
            "`2005/06` or `2006/07`",
        ),
        (
            "2006/07",
            CALENDAR,
            "LAA233",
            "`2006/07` is not a calendar year, but the years here are.",
            "`2006` or `2007`",
        ),
        (
            "2006/08",
            FINANCIAL,
            "LAA232",
            "`2006/08` is not a year: its second part doesn't follow the first.",
            "`2006/07` or `2006/07 to 2007/08`",
        ),
        (
            "2006/07 Q5",
            FINANCIAL,
            "LAA232",
            "`2006/07 Q5` is not a period: a year has quarters Q1 to Q4.",
            None,
        ),
        (
            "06/07",
            FINANCIAL,
            "LAA231",
            "`06/07` could be a year without its century, or a day and a month.",
            "`2006/07` or `1906/07`",
        ),
        (
            "Q1 2006",
            FINANCIAL,
            "LAA231",
            "`Q1 2006` can be read in two ways.",
            "`2006/07 Q1` or `2005/06 Q4`",
        ),
        ("", FINANCIAL, "LAA230", "There is no period here.", None),
        ("last year", FINANCIAL, "LAA230", "`last year` is not a period.", None),
        (
            "2006/07 to 2004/05",
            FINANCIAL,
            "LAA232",
            "`2006/07 to 2004/05` doesn't end after it begins.",
            None,
        ),
        (
            "1850/51",
            FINANCIAL,
            "LAA232",
            "A year in `1850/51` is not between 1900 and 2100.",
            None,
        ),
    ],
)
def test_what_is_refused_says_why_and_what_was_meant(
    text: str, kind: YearKind, code: str, message: str, meant: str | None
) -> None:
    problem = refused(text, kind)
    assert (problem.rule.code, problem.message, problem.meant) == (code, message, meant)


@pytest.mark.parametrize(
    "text", ["2006/2007", "2006-2007", "2006/7", "FY 2006/07", "2006–07", "2006 - 2007"]
)
def test_near_misses_are_suggested_never_accepted(text: str) -> None:
    assert refused(text).meant == "`2006/07`"


@pytest.mark.parametrize(("text", "meant"), [("Apr 2006", "April"), ("Aprl 2006", "April")])
def test_misspelt_months_are_suggested(text: str, meant: str) -> None:
    assert refused(text).meant == f"`{meant} 2006`"


def test_a_span_joined_by_a_dash_is_suggested_with_to() -> None:
    assert refused("2006/07-2008/09").meant == "`2006/07 to 2008/09`"
    assert refused("2006/07 – 2008/09").meant == "`2006/07 to 2008/09`"


def test_a_quarter_of_a_calendar_year_is_named_in_both_ways_at_the_years_end() -> None:
    assert refused("Q4 2006").meant == "`2006/07 Q4` or `2006/07 Q3`"


def test_a_pooled_label_with_the_wrong_count_is_refused() -> None:
    assert refused("4 years 2004 to 2007").rule.code == "LAA230"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2006-to-2007", year_of(2006, FINANCIAL)),
        ("2006-to-2007-q1", quarter_of(2006, 1, FINANCIAL)),
        ("2006-04", month_of(2006, 4, FINANCIAL)),
        ("july-2006", month_of(2006, 7, FINANCIAL)),
        ("2004-05-to-2006-07", span_of(2004, 2006, FINANCIAL)),
    ],
)
def test_folders_are_named_after_periods(text: str, expected: Period) -> None:
    assert read(text, folder=True) == expected


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("2006-07", "LAA231", "`july-2006` or `2006-to-2007`"),
        ("2005-08", "LAA231", "`august-2005` or `2005-06-to-2007-08`"),
        ("2006-to-2007-Q1", "LAA234", "`2006-to-2007-q1`"),
        ("2006 to 2007", "LAA234", "`2006-to-2007`"),
        ("2006-2007", "LAA230", "`2006-to-2007`"),
        ("2006-q1", "LAA231", "`2006-to-2007-q1` or `2005-to-2006-q4`"),
        ("2004-to-2007", "LAA231", "`2004-05-to-2006-07` or `2004-05-to-2007-08`"),
        ("apr-2006", "LAA230", "`april-2006`"),
    ],
)
def test_folders_in_another_spelling_are_refused(text: str, code: str, meant: str) -> None:
    problem = refused(text, folder=True)
    assert (problem.rule.code, problem.meant) == (code, meant)
    assert text in problem.message


def test_a_bare_year_and_month_as_a_folder_is_refused_for_calendar_years_too() -> None:
    assert refused("2006-07", CALENDAR, folder=True).rule.code == "LAA231"


@pytest.mark.parametrize(
    ("text", "first", "last", "years"),
    [
        ("2005/06 to 2007/08", 2005, 2007, "2005 to 2008"),
        ("2005-08", 2005, 2007, "2005 to 2008"),
        ("2005-2008", 2005, 2007, "2005 to 2008"),
        ("2008–11", 2008, 2010, "2008 to 2011"),
        ("2005 to 2015", 2005, 2014, "2005 to 2015"),
        ("2006 to 2007", 2006, 2006, "2006 to 2007"),
        ("2006/07", 2006, 2006, "2006 to 2007"),
    ],
)
def test_an_agreements_period_runs_from_april_to_march(
    text: str, first: int, last: int, years: str
) -> None:
    period = parse_agreement_period(text)
    assert period == span_of(first, last, FINANCIAL)
    assert isinstance(period, Period)
    assert period.years() == years


@pytest.mark.parametrize(
    ("text", "code", "meant"),
    [
        ("2006-07", "LAA231", "`2006/07`"),
        ("2006", "LAA233", "`2005/06` or `2006/07`"),
        ("2006/07 Q1", "LAA232", None),
        ("2009 to 2006", "LAA232", None),
        ("three years", "LAA230", None),
    ],
)
def test_an_agreements_period_is_made_of_whole_years(
    text: str, code: str, meant: str | None
) -> None:
    problem = parse_agreement_period(text)
    assert isinstance(problem, Problem)
    assert (problem.rule.code, problem.meant) == (code, meant)
