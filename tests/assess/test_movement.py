"""How figures move: against a year before, and along the way from baseline to target."""

from __future__ import annotations

from decimal import Decimal

import pytest

from laasite.model.assessment import Direction
from laasite.model.measures import Baseline, Figure, SeriesBreak
from laasite.model.words import Better, Covers, Frequency, Unknown
from tests.assess.cases import (
    band,
    baseline,
    figure,
    higher,
    level,
    lower,
    quarter,
    rating,
    within,
)
from tests.builders import a_measure, a_promise, a_year

D = Direction


@pytest.mark.parametrize(
    ("better", "now", "direction"),
    [
        (Better.HIGHER, "12", D.BETTER),
        (Better.HIGHER, "8", D.WORSE),
        (Better.LOWER, "8", D.BETTER),
        (Better.LOWER, "12", D.WORSE),
        (Better.NONE, "12", D.UP),
        (Better.NONE, "8", D.DOWN),
        (Better.HIGHER, "11", D.SAME),
        (Better.LOWER, "11", D.SAME),
        (Better.NONE, "9", D.SAME),
        (Better.HIGHER, "11.01", D.BETTER),
    ],
)
def test_better_is_better_whatever_the_polarity_beyond_the_smallest_change(
    better: Better, now: str, direction: Direction
) -> None:
    found = rating(
        [figure(2004, "10"), figure(2005, now)],
        [level(2005, "10")],
        measure=a_measure(better=better, smallest_change=Decimal(1)),
    )

    assert found.direction is direction


@pytest.mark.parametrize(
    ("before", "now", "direction"),
    [
        ("92", "88", D.BETTER),
        ("88", "92", D.WORSE),
        ("60", "68", D.BETTER),
        ("72", "84", D.SAME),
        ("60", "95", D.SAME),
    ],
)
@pytest.mark.parametrize("better", [Better.HOLD, Better.RANGE])
def test_for_a_band_nearer_is_better(
    better: Better, before: str, now: str, direction: Direction
) -> None:
    found = rating(
        [figure(2004, before), figure(2005, now)],
        [band(2005, "70", "85")],
        measure=a_measure(better=better),
    )

    assert found.direction is direction


def test_without_a_smallest_change_any_change_counts() -> None:
    found = rating([figure(2004, "10"), figure(2005, "9.99")], [level(2005, "10")])

    assert found.direction is D.BETTER


@pytest.mark.parametrize(
    "rows",
    [
        [figure(2005, "9")],
        [figure(2003, "10"), figure(2005, "9")],
        [figure(2004, None), figure(2005, "9")],
    ],
)
def test_only_the_same_period_a_year_before_is_compared(rows: list[Figure]) -> None:
    found = rating(rows, [level(2005, "10")])

    assert (found.direction, found.direction_sentence) == (None, None)


def test_a_quarter_is_compared_with_the_same_quarter() -> None:
    rows = [
        figure(quarter(2005, 1), "49"),
        figure(quarter(2005, 4), "186"),
        figure(quarter(2006, 1), "41"),
    ]
    measure = lower(
        frequency=Frequency.QUARTER, covers=Covers.YEAR_TO_DATE, unit="fires", decimals=0
    )
    found = rating(rows, [level(quarter(2006, 1), "45")], measure=measure)

    assert found.direction is D.BETTER
    assert found.direction_sentence == (
        "A year before, from April to June 2005, it was 49 fires: it has got better."
    )


# --- distance travelled ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("start", "actual", "end", "share"),
    [
        ("10", "15", "20", "0.5"),
        ("20", "15", "10", "0.5"),
        ("0", "55", "60", None),
        ("74", "71.2", "74.8", "-3.5"),
        ("10", "30", "20", "2"),
    ],
)
def test_the_way_gone_is_a_share_of_the_way_from_baseline_to_target(
    start: str, actual: str, end: str, share: str | None
) -> None:
    found = rating(
        [figure(2005, actual)],
        [level(2005, end)],
        measure=higher(),
        promise=a_promise(baseline=baseline(a_year(2004), start)),
    )

    assert found.distance is not None
    assert share is None or found.distance == Decimal(share)


@pytest.mark.parametrize(
    "start",
    [
        None,
        baseline(a_year(2004), "20"),
        baseline(a_year(2004), None, words=Unknown.NOT_RECORDED),
    ],
)
def test_there_is_no_way_to_tell_of_without_a_baseline_or_to_the_same_place(
    start: Baseline | None,
) -> None:
    found = rating([figure(2005, "15")], [level(2005, "20")], promise=a_promise(baseline=start))

    assert found.distance is None


def test_a_quarters_count_has_no_share_in_the_way_of_a_year() -> None:
    found = rating(
        [figure(quarter(2006, 1), "41")],
        [level(quarter(2006, 1), "45"), level(quarter(2006, 4), "178")],
        measure=lower(frequency=Frequency.QUARTER, covers=Covers.YEAR_TO_DATE),
        promise=a_promise(baseline=baseline(quarter(2005, 4), "186")),
    )

    assert found.distance is None


def test_there_is_no_way_to_a_band_or_to_a_level_that_isnt_known() -> None:
    promise = a_promise(baseline=baseline(a_year(2004), "20"))
    to_band = rating([figure(2005, "15")], [band(2005, "10", "12")], promise=promise)
    to_words = rating(
        [figure(2005, "15")],
        [level(2005, "10"), level(2006, words=Unknown.TO_BE_AGREED)],
        promise=promise,
        tolerance=within("1"),
    )

    assert (to_band.distance, to_words.distance) == (None, None)


def test_nothing_is_compared_across_a_break() -> None:
    """What is counted another way since can't have got better."""
    rows = [figure(2004, "10"), figure(2005, "8")]
    broken = lower(breaks=(SeriesBreak(a_year(2005), "New rules"),))
    before = lower(breaks=(SeriesBreak(a_year(2004), "New rules"),))
    assert rating(rows, [level(2005, "10")], measure=broken).direction is None
    assert rating(rows, [level(2005, "10")], measure=before).direction is D.BETTER
