"""Shortfall, tolerance and status, at their edges."""

from __future__ import annotations

from decimal import Decimal

import pytest

from laasite.model.assessment import Status, Unrated
from laasite.model.measures import Tolerance
from laasite.model.words import Better, FigureState
from tests.assess.cases import band, figure, higher, level, lower, rating, within
from tests.builders import a_measure

NOT_LAST = level(2008, "1")
"""A later level, so that the one in question isn't the last."""


@pytest.mark.parametrize(
    ("actual", "status", "shortfall"),
    [
        ("100", Status.ON_TRACK, "0"),
        ("99.9", Status.ON_TRACK, "-0.1"),
        ("100.1", Status.CLOSE, "0.1"),
        ("105", Status.CLOSE, "5"),
        ("105.000000000001", Status.OFF_TRACK, "5.000000000001"),
    ],
)
def test_a_share_of_the_due_level_counts_to_its_very_edge(
    actual: str, status: Status, shortfall: str
) -> None:
    found = rating(
        [figure(2005, actual)],
        [level(2005, "100"), NOT_LAST],
        measure=lower(),
        tolerance=within(share="0.05"),
    )

    assert found.status is status
    assert found.shortfall == Decimal(shortfall)
    assert found.tolerance == 5


@pytest.mark.parametrize(
    ("actual", "status"),
    [("60", Status.ON_TRACK), ("58", Status.CLOSE), ("57.99", Status.OFF_TRACK)],
)
def test_an_absolute_tolerance_is_in_the_unit_of_the_measure(actual: str, status: Status) -> None:
    found = rating(
        [figure(2005, actual)],
        [level(2005, "60"), NOT_LAST],
        measure=higher(),
        tolerance=within("2"),
    )

    assert found.status is status


@pytest.mark.parametrize(
    ("actual", "status"),
    [("-10", Status.ON_TRACK), ("-10.5", Status.CLOSE), ("-10.51", Status.OFF_TRACK)],
)
def test_a_share_of_a_negative_level_is_a_share_of_its_size(actual: str, status: Status) -> None:
    found = rating(
        [figure(2005, actual)],
        [level(2005, "-10"), NOT_LAST],
        measure=higher(),
        tolerance=within(share="0.05"),
    )

    assert found.status is status
    assert found.tolerance == Decimal("0.5")


@pytest.mark.parametrize("allowed", [within(share="0.05"), None])
def test_what_is_behind_nought_is_not_rated_without_an_absolute_tolerance(
    allowed: Tolerance | None,
) -> None:
    found = rating(
        [figure(2005, "1")], [level(2005, "0"), NOT_LAST], measure=lower(), tolerance=allowed
    )

    assert (found.status, found.unrated) == (Status.UNRATED, Unrated.NO_TOLERANCE)


def test_what_reaches_nought_is_on_track_without_any_tolerance() -> None:
    found = rating(
        [figure(2005, "0")],
        [level(2005, "0"), NOT_LAST],
        measure=lower(),
        tolerance=within(share="0.05"),
    )

    assert found.status is Status.ON_TRACK


def test_nought_with_an_absolute_tolerance_is_rated() -> None:
    found = rating(
        [figure(2005, "1")], [level(2005, "0"), NOT_LAST], measure=lower(), tolerance=within("1")
    )

    assert found.status is Status.CLOSE


def test_without_a_tolerance_nothing_is_close() -> None:
    found = rating([figure(2005, "100.1")], [level(2005, "100"), NOT_LAST], measure=lower())

    assert found.status is Status.OFF_TRACK
    assert found.tolerance == 0


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        ("82", Status.ON_TRACK),
        ("90", Status.ON_TRACK),
        ("81", Status.CLOSE),
        ("92", Status.CLOSE),
        ("79.9", Status.OFF_TRACK),
        ("92.1", Status.OFF_TRACK),
    ],
)
@pytest.mark.parametrize("better", [Better.HOLD, Better.RANGE])
def test_a_band_is_kept_from_end_to_end_and_close_on_both_sides(
    better: Better, actual: str, status: Status
) -> None:
    found = rating(
        [figure(2005, actual)],
        [band(2005, "82", "90"), NOT_LAST],
        measure=a_measure(better=better),
        tolerance=within("2"),
    )

    assert found.status is status


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        ("93.5", Status.CLOSE),
        ("93.6", Status.OFF_TRACK),
        ("63", Status.CLOSE),
        ("62.9", Status.OFF_TRACK),
    ],
)
def test_a_share_of_a_band_is_a_share_of_the_end_that_was_passed(
    actual: str, status: Status
) -> None:
    found = rating(
        [figure(2005, actual)],
        [band(2005, "70", "85"), NOT_LAST],
        measure=a_measure(better=Better.RANGE),
        tolerance=within(share="0.1"),
    )

    assert found.status is status


@pytest.mark.parametrize(
    ("actual", "status"),
    [
        ("100", Status.ON_TRACK),
        ("95", Status.ON_TRACK),
        ("105", Status.ON_TRACK),
        ("105.1", Status.OFF_TRACK),
        ("94.9", Status.OFF_TRACK),
    ],
)
def test_a_value_is_held_while_it_stays_within_the_tolerance(actual: str, status: Status) -> None:
    found = rating(
        [figure(2005, actual)],
        [level(2005, "100"), NOT_LAST],
        measure=a_measure(better=Better.HOLD),
        tolerance=within(share="0.05"),
    )

    assert found.status is status


@pytest.mark.parametrize(
    ("better", "actual", "status"),
    [
        (Better.HIGHER, "40", Status.ON_TRACK),
        (Better.HIGHER, "39", Status.CLOSE),
        (Better.LOWER, "60", Status.ON_TRACK),
        (Better.LOWER, "62", Status.OFF_TRACK),
    ],
)
def test_where_one_way_is_better_a_band_is_reached_at_its_nearer_end(
    better: Better, actual: str, status: Status
) -> None:
    found = rating(
        [figure(2005, actual)],
        [band(2005, "40", "60"), NOT_LAST],
        measure=a_measure(better=better),
        tolerance=within("1"),
    )

    assert found.status is status


# --- met and missed ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actual", "state", "status"),
    [
        ("100", FigureState.FINAL, Status.MET),
        ("100.1", FigureState.FINAL, Status.MISSED),
        ("100", FigureState.PROVISIONAL, Status.ON_TRACK),
        ("100.1", FigureState.PROVISIONAL, Status.CLOSE),
        ("106", FigureState.ESTIMATED, Status.OFF_TRACK),
    ],
)
def test_only_the_final_figure_of_the_last_period_meets_or_misses(
    actual: str, state: FigureState, status: Status
) -> None:
    found = rating(
        [figure(2005, actual, state=state)],
        [level(2005, "100")],
        measure=lower(),
        tolerance=within(share="0.05"),
    )

    assert found.status is status


def test_a_level_of_nought_is_missed_in_the_end_whatever_the_tolerance() -> None:
    found = rating([figure(2005, "1")], [level(2005, "0")], measure=lower())

    assert found.status is Status.MISSED


def test_a_figure_after_the_last_level_doesnt_change_what_was_met() -> None:
    figures = [figure(2005, "99"), figure(2006, "200")]
    found = rating(figures, [level(2005, "100")], measure=lower())

    assert found.status is Status.MET
    assert found.figure == figures[0]


# --- what the sentence tells -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actual", "figure_told", "end"),
    [
        ("26.9", "26.9", "0.4 behind, within the 0.5 that counts as close"),
        ("26.51", "26.51", "0.01 behind, within the 0.5 that counts as close"),
        ("27.04", "27.04", "0.54 behind, more than the 0.50 that counts as close"),
        ("26.5", "26.5", "exactly as promised"),
        ("20", "20.0", "6.5 better"),
    ],
)
def test_the_sentence_tells_the_numbers_and_hides_no_difference(
    actual: str, figure_told: str, end: str
) -> None:
    found = rating([figure(2005, actual)], [level(2005, "26.5"), NOT_LAST], tolerance=within("0.5"))

    assert found.sentence == (
        f"{figure_told} per 1,000 households in 2005 to 2006, against a promised 26.5 or lower: "
        f"{end}."
    )


def test_differences_of_percentages_are_told_in_percentage_points() -> None:
    found = rating(
        [figure(2005, "59.64")],
        [level(2005, "65"), NOT_LAST],
        measure=higher(unit="per cent", decimals=2),
        tolerance=within(share="0.1"),
    )

    assert found.sentence == (
        "59.64% in 2005 to 2006, against a promised 65.00% or higher: 5.36 percentage points "
        "behind, within the 6.50 that counts as close."
    )
