"""Dates: every spelling of the contract is read, and what has two meanings is refused."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laasite.model.dates import (
    DatePrecision,
    PartialDate,
    Season,
    by_day,
    in_financial_year,
    in_month,
    in_season,
    in_year,
    on_day,
    parse_date,
    parse_published,
)
from laasite.model.problems import Problem

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
YEARS = st.integers(1900, 2099)
DATES = st.one_of(
    DAYS.map(on_day),
    DAYS.map(by_day),
    YEARS.map(in_year),
    YEARS.map(in_financial_year),
    st.builds(in_month, YEARS, st.integers(1, 12)),
    st.builds(in_season, st.sampled_from(Season), YEARS),
)
MAY_18 = on_day(date(2006, 5, 18))


def read(text: str, *, day_first: bool = False) -> PartialDate:
    when = parse_date(text, day_first=day_first)
    assert isinstance(when, PartialDate), when
    return when


def refused(text: str, *, day_first: bool = False) -> Problem:
    problem = parse_date(text, day_first=day_first)
    assert isinstance(problem, Problem), problem
    return problem


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2006-05-18", MAY_18),
        ("18 May 2006", MAY_18),
        ("18th May 2006", MAY_18),
        ("  18   may\u00a02006 ", MAY_18),
        ("May 2006", in_month(2006, 5)),
        ("2006-05", in_month(2006, 5)),
        ("spring 2006", in_season(Season.SPRING, 2006)),
        ("Autumn 2006", in_season(Season.AUTUMN, 2006)),
        ("winter 2006 to 2007", in_season(Season.WINTER, 2006)),
        ("winter 2006/07", in_season(Season.WINTER, 2006)),
        ("by 15 March 2006", by_day(date(2006, 3, 15))),
        ("2002", in_year(2002)),
        ("2006/07", in_financial_year(2006)),
        ("2006 to 2007", in_financial_year(2006)),
        ("1999/00", in_financial_year(1999)),
        ("29 February 2004", on_day(date(2004, 2, 29))),
    ],
)
def test_every_spelling_of_the_contract_is_read(text: str, expected: PartialDate) -> None:
    assert read(text) == expected


def test_a_date_covers_the_days_it_may_be() -> None:
    winter = in_season(Season.WINTER, 2007)
    assert (winter.earliest, winter.latest) == (date(2007, 12, 1), date(2008, 2, 29))
    year = in_financial_year(2006)
    assert (year.earliest, year.latest) == (date(2006, 4, 1), date(2007, 3, 31))


@pytest.mark.parametrize(
    ("when", "words"),
    [
        (MAY_18, "18 May 2006"),
        (in_month(2006, 5), "May 2006"),
        (in_season(Season.AUTUMN, 2006), "autumn 2006"),
        (in_season(Season.WINTER, 2006), "winter 2006 to 2007"),
        (by_day(date(2006, 3, 15)), "by 15 March 2006"),
        (in_year(2006), "2006"),
        (in_financial_year(2006), "2006 to 2007"),
    ],
)
def test_dates_are_written_as_gov_uk_writes_them(when: PartialDate, words: str) -> None:
    assert when.in_words() == str(when) == words


@given(DATES)
def test_what_is_written_in_words_is_read_back_the_same(when: PartialDate) -> None:
    assert parse_date(when.in_words()) == when


@given(DAYS)
def test_iso_days_are_read_back_the_same(day: date) -> None:
    assert parse_date(day.isoformat()) == on_day(day)


@given(st.text(max_size=120), st.booleans())
def test_no_text_raises(text: str, day_first: bool) -> None:
    assert isinstance(parse_date(text, day_first=day_first), PartialDate | Problem)
    assert isinstance(parse_published(text, day_first=day_first), date | Problem)


@given(st.from_regex(r"[0-9]{1,5}[-/. ][0-9A-Za-z]{1,5}([-/. ](to )?[0-9]{1,5})?", fullmatch=True))
def test_no_text_that_looks_like_a_date_raises(text: str) -> None:
    assert isinstance(parse_date(text), PartialDate | Problem)


@given(st.lists(DATES, min_size=2))
def test_the_order_is_total_and_that_of_the_latest_days(dates: list[PartialDate]) -> None:
    for before, after in pairwise(sorted(dates)):
        assert before < after or before == after
        assert not after < before
        assert before.latest <= after.latest


@given(DATES, DAYS)
def test_sure_is_never_more_than_possible(when: PartialDate, day: date) -> None:
    assert not when.surely_before(day) or when.possibly_before(day)
    assert not when.surely_after(day) or when.possibly_after(day)
    assert not when.surely_come(day) or when.possibly_come(day)
    assert not (when.surely_before(day) and when.possibly_after(day))
    assert when.possibly_on(day) == (not when.surely_before(day) and not when.surely_after(day))


@given(DATES)
def test_a_deadline_passes_only_after_its_last_day(when: PartialDate) -> None:
    assert not when.due_passed(when.latest)
    assert when.days_past(when.latest) == 0
    assert when.due_passed(when.latest + timedelta(days=1))
    assert when.days_past(when.latest + timedelta(days=47)) == 47


def test_a_date_known_only_as_not_later_is_never_surely_after() -> None:
    by = by_day(date(2006, 3, 15))
    assert not by.surely_after(date(1990, 1, 1))
    assert by.surely_before(date(2006, 3, 16))
    assert by.surely_before(in_month(2006, 4))


def test_days_in_the_wrong_order_are_a_fault_of_ours() -> None:
    with pytest.raises(ValueError, match="is after"):
        PartialDate(date(2006, 2, 1), date(2006, 1, 1), DatePrecision.YEAR)


def test_only_a_day_is_exact() -> None:
    assert MAY_18.exact == date(2006, 5, 18)
    assert in_month(2006, 5).exact is None


def test_figures_only_are_read_where_the_site_says_day_first() -> None:
    assert read("05/06/2006", day_first=True) == on_day(date(2006, 6, 5))
    assert read("5.6.2006", day_first=True) == on_day(date(2006, 6, 5))
    assert read("by 05/06/2006", day_first=True) == by_day(date(2006, 6, 5))


def test_figures_only_are_refused_with_both_readings_elsewhere() -> None:
    problem = refused("05/06/2006")
    assert problem.rule.code == "LAA221"
    assert problem.message == "`05/06/2006` could be read with the day or month first."
    assert problem.meant == "`5 June 2006` or `6 May 2006`"
    assert problem.cure == (
        "Write the month as a word; or, if all your dates have the day first, "
        "write `dates: day first` in `site.yaml`."
    )


def test_figures_with_one_reading_are_refused_too_unless_day_first_is_said() -> None:
    assert refused("13/06/2006").meant == "`13 June 2006`"
    assert "day first" in (refused("13/06/2006").cure or "")


def test_day_first_does_not_turn_an_american_date_round() -> None:
    problem = refused("05/13/2006", day_first=True)
    assert problem.message == "`05/13/2006` is not a date: there is no month 13."
    assert problem.meant == "`13 May 2006`"


@pytest.mark.parametrize(
    ("text", "code", "message", "meant"),
    [
        ("31 June 2006", "LAA222", "`31 June 2006` is not a date: June has 30 days.", None),
        (
            "29 February 2005",
            "LAA222",
            "`29 February 2005` is not a date: February 2005 has 28 days.",
            None,
        ),
        ("2006-02-30", "LAA222", "`2006-02-30` is not a date: February 2006 has 28 days.", None),
        (
            "18 Febuary 2006",
            "LAA220",
            "`18 Febuary 2006` is not a date: `Febuary` is not a month.",
            "`18 February 2006`",
        ),
        (
            "18 May 06",
            "LAA221",
            "The year in `18 May 06` has only two digits.",
            "`18 May 2006` or `18 May 1906`",
        ),
        ("38855", "LAA252", "`38855` is Excel's own number for 18 May 2006.", "`18 May 2006`"),
        (
            "########",
            "LAA250",
            "`########` is what Excel shows when a column is too narrow for its value.",
            None,
        ),
        ("#REF!", "LAA251", "`#REF!` is an error from an Excel formula.", None),
        (
            "winter 2006",
            "LAA221",
            "`winter 2006` could be the winter before or the winter after.",
            "`winter 2005 to 2006` or `winter 2006 to 2007`",
        ),
        (
            "2006-07",
            "LAA221",
            "`2006-07` could mean a month or a range of years.",
            "`July 2006` or `2006/07`",
        ),
        (
            "2005-08",
            "LAA221",
            "`2005-08` could mean a month or a range of years.",
            "`August 2005` or `2005 to 2008`",
        ),
        (
            "by May 2006",
            "LAA221",
            "`by May 2006` could mean before it begins or by its end.",
            "`by 30 April 2006` or `by 31 May 2006`",
        ),
        ("", "LAA220", "There is no date here.", None),
        ("soon", "LAA220", "`soon` is not a date.", None),
        ("1066", "LAA225", "The year in `1066` is not between 1900 and 2100.", None),
    ],
)
def test_what_is_refused_says_why_and_what_was_meant(
    text: str, code: str, message: str, meant: str | None
) -> None:
    problem = refused(text)
    assert (problem.rule.code, problem.message, problem.meant) == (code, message, meant)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("18 Sep 2006", "`18 September 2006`"),
        ("Thursday 18 May 2006", "`18 May 2006`"),
        ("May 18, 2006", "`18 May 2006`"),
        ("18-May-2006", "`18 May 2006`"),
        ("18-May-06", "`18 May 2006` or `18 May 1906`"),
        ("18/05/06", "`18 May 2006` or `18 May 1906`"),
        ("20060518", "`18 May 2006`"),
        ("2006/05/18", "`18 May 2006`"),
        ("2006-5-18", "`18 May 2006`"),
        ("18/05/2006 00:00:00", "`18 May 2006`"),
        ("2006/08", "`2006/07`"),
        ("1999-00", "`1999/00`"),
        ("autumn 2006/07", "`autumn 2006`"),
    ],
)
def test_near_misses_are_suggested_never_accepted(text: str, meant: str) -> None:
    assert refused(text).meant == meant


def test_digits_of_other_scripts_are_refused() -> None:
    assert refused("１８ May 2006").rule.code == "LAA220"


def test_long_text_is_refused_at_once_and_quoted_short() -> None:
    assert len(refused("1" * 1_000_000).message) < 80


def test_published_is_a_day() -> None:
    assert parse_published("18 May 2006") == date(2006, 5, 18)
    assert parse_published("18/05/2006", day_first=True) == date(2006, 5, 18)
    vague = parse_published("May 2006")
    assert isinstance(vague, Problem)
    assert vague.rule.code == "LAA223"


@pytest.mark.parametrize("text", ["18 May 2006 09:30", "2006-05-18 09:30", "18 May 2006, 9.30am"])
def test_a_time_in_published_is_refused_with_the_place_for_it(text: str) -> None:
    problem = parse_published(text)
    assert isinstance(problem, Problem)
    assert problem.rule.code == "LAA224"
    assert problem.meant == "`18 May 2006`"
    assert "publish_time" in (problem.cure or "")
