"""What was suppressed stays so: totals, parts, quarters and earlier versions give nothing away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from laasite.check.suppression import adds_up, recoverable, shown_before
from laasite.model.areas import Area
from laasite.model.findings import Place
from laasite.model.measures import Figure, Measure, Series
from laasite.model.period import quarter_of
from laasite.model.periods import YearKind
from laasite.model.words import Covers, FigureState
from tests.builders import HERE, a_figure, a_measure, a_report, a_series, a_target

COUNT = a_measure(unit="people", what="People hurt", breakdowns=("ward", "age"))
FIRST, LATER = date(2006, 5, 18), date(2006, 7, 20)


def cell(line: int, value: str | None, *names: str, year: int = 2005, on: date = FIRST) -> Figure:
    """A row of wards, and of ages; None is suppressed."""
    breakdown = tuple((("ward", "age")["0" <= name[0] <= "9"], name) for name in names)
    place = Place("content/progress/burglary.csv", line, 1)
    return a_figure(year, value, breakdown=breakdown, place=place, published=on)


def revised(now: Figure, *before: Figure) -> Figure:
    """A figure with its earlier versions."""
    return replace(now, earlier=before)


def lines(*figures: Figure, measure: Measure = COUNT, **said: Any) -> list[int]:
    """The lines of the suppressed figures that can be worked out."""
    series = replace(a_series(*figures), measure=measure)
    report = a_report(a_target(series=(series,)), **said)
    return [finding.place.line for finding in recoverable(report)]


WHOLE, NORTH, SOUTH = cell(2, "30"), cell(3, "12", "North"), cell(4, "10", "South")
WEST = cell(5, None, "West")


def test_the_only_suppressed_cell_below_a_total_can_be_worked_out() -> None:
    assert lines(WHOLE, NORTH, SOUTH, WEST) == [5]


def test_the_figure_itself_isnt_told() -> None:
    """A finding is printed in logs that anybody may read."""
    series = replace(a_series(WHOLE, NORTH, SOUTH, WEST), measure=COUNT)
    (finding,) = recoverable(a_report(a_target(series=(series,))))
    assert "8" not in finding.message


def test_two_suppressed_cells_protect_each_other() -> None:
    assert lines(WHOLE, NORTH, cell(4, None, "South"), WEST) == []


@pytest.mark.parametrize(
    "figures",
    [
        pytest.param((NORTH, SOUTH, WEST), id="there is no total"),
        pytest.param((cell(2, None), NORTH, SOUTH, WEST), id="the total is suppressed too"),
        pytest.param(
            (WHOLE, NORTH, replace(SOUTH, value=None, state=FigureState.NOT_RECORDED), WEST),
            id="another isn't known",
        ),
        pytest.param((WHOLE, WEST), id="the only row of its column isn't all there is"),
        pytest.param((cell(2, "20"), NORTH, SOUTH, WEST), id="the others are more than the total"),
    ],
)
def test_what_cant_be_worked_out_is_left_alone(figures: tuple[Figure, ...]) -> None:
    assert lines(*figures) == []


def test_a_suppressed_total_can_be_added_up() -> None:
    assert lines(cell(2, None), NORTH, SOUTH, cell(5, "8", "West")) == [2]


def test_a_column_known_not_to_list_everything_gives_nothing_away() -> None:
    """In the year before, all of its cells were shown and weren't the whole."""
    before = (cell(6, "40", year=2004), cell(7, "9", "North", year=2004),
              cell(8, "9", "South", year=2004), cell(9, "9", "West", year=2004))  # fmt: skip
    assert lines(*before, WHOLE, NORTH, SOUTH, WEST) == []
    added = replace(before[0], value=before[1].value)
    assert added.value is not None
    whole = replace(before[0], value=added.value * 3)
    assert lines(whole, *before[1:], WHOLE, NORTH, SOUTH, WEST) == [5]


def test_a_column_with_fewer_rows_than_the_site_has_places_gives_nothing_away() -> None:
    names = ("North", "South", "West", "East")
    areas = {name: Area(name, name, "ward", None, None, (), HERE) for name in names}
    assert lines(WHOLE, NORTH, SOUTH, WEST, areas=areas) == []


def test_one_total_after_another_is_followed() -> None:
    """Two wards are suppressed, but one of them is broken down by age, and so can be added up."""
    ages = cell(6, "4", "South", "0-17"), cell(7, "6", "South", "18+")
    assert lines(WHOLE, NORTH, cell(4, None, "South"), WEST, *ages) == [4, 5]


def test_an_earlier_version_of_the_others_gives_it_away_though_later_ones_dont() -> None:
    """Earlier versions stay public: suppressing a second one later is too late."""
    south = revised(cell(8, None, "South", on=LATER), SOUTH)
    assert lines(WHOLE, NORTH, south, WEST) == [5]


def test_a_revised_total_gives_it_away_from_the_day_of_the_revision_on() -> None:
    """Before, the total itself was suppressed."""
    whole = revised(cell(9, "31", on=LATER), cell(2, None))
    assert lines(whole, NORTH, SOUTH, WEST) == [5]


def test_quarters_add_up_to_their_year() -> None:
    quarters = [
        replace(cell(line, value), period=quarter_of(2005, number, YearKind.FINANCIAL))
        for line, number, value in ((3, 1, "7"), (4, 2, "9"), (5, 3, None), (6, 4, "8"))
    ]
    assert lines(WHOLE, *quarters) == [5]
    assert lines(WHOLE, *quarters[:3]) == [], "the fourth may be anything"
    stock = replace(COUNT, covers=Covers.POINT_IN_TIME)
    assert lines(WHOLE, *quarters, measure=stock) == [], "those there in each quarter aren't added"


def test_parts_add_up_to_their_target() -> None:
    whole = replace(a_series(WHOLE), measure=COUNT)
    parts = [Series(part, part, COUNT, (cell(line, value),))
             for part, line, value in (("a", 6, "20"), ("b", 7, None))]  # fmt: skip
    found = recoverable(a_report(a_target(series=(whole, *parts))))
    assert [finding.place.line for finding in found] == [7]


@pytest.mark.parametrize(
    ("unit", "what", "adds"),
    [
        ("people", "People hurt on the roads", True),
        ("homes", "Homes that reach level 4", True),
        ("£", "Money spent", True),
        ("per 1,000 households", "Burglaries", False),
        ("%", "Homes of a decent standard", False),
        ("per cent", "Homes of a decent standard", False),
        ("days", "Average time to an answer", False),
        ("visits a day", "Visits", False),
        ("points", "Points at school", False),
        ("", "Anything", False),
    ],
)
def test_only_counts_and_sums_add_up(unit: str, what: str, adds: bool) -> None:
    assert adds_up(a_measure(unit=unit, what=what)) is adds


def test_a_rate_isnt_worked_out() -> None:
    assert lines(WHOLE, NORTH, SOUTH, WEST, measure=a_measure(breakdowns=("ward",))) == []


def test_an_earlier_row_that_shows_a_suppressed_figure_is_told_for_any_unit() -> None:
    figure = revised(cell(8, None, "South", on=LATER), SOUTH)
    (finding,) = shown_before(a_report(a_target(series=(a_series(figure),))))
    assert finding.place.line == 8
    assert "line 4" in finding.message


def test_a_figure_that_was_always_suppressed_is_left_alone() -> None:
    figure = revised(cell(8, None, "South", on=LATER), cell(4, None, "South"))
    assert list(shown_before(a_report(a_target(series=(a_series(figure),))))) == []


def test_thousands_of_rows_are_gone_through_in_steps_that_can_be_counted() -> None:
    """A table as long as may be is looked at once for each day, not once for each pair of rows."""
    rows = [cell(line, "1", f"Ward{line}") for line in range(3, 8_000)]
    assert lines(cell(2, "7998"), *rows, cell(9_000, None, "Wardlast")) == [9_000]


def test_a_neighbours_figure_is_no_part_of_ours() -> None:
    """Nothing is worked out from what never added up."""
    theirs = [
        a_figure(2005, value, breakdown=(("comparator", name),), place=Place("x.csv", line, 1))
        for line, name, value in ((3, "North", "12"), (4, "South", "10"), (5, "West", None))
    ]
    measure = a_measure(unit="people", what="People hurt", comparators=("North", "South", "West"))
    assert lines(WHOLE, *theirs, measure=measure) == []
