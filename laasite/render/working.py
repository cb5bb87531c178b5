"""How a status is worked out, step by step with its numbers: for target pages and `explain`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laasite.model.assessment import Due, Rating
from laasite.model.dates import day_in_words
from laasite.model.measures import Measure, Tolerance
from laasite.model.quantity import decimals_told, difference
from laasite.model.words import Better
from laasite.render.formats import full_figure, share_words


@dataclass(frozen=True, slots=True)
class Step:
    """A step of the sum. name: what it is. words: what it comes to, without a full stop."""

    name: str
    words: str


def working(rating: Rating, measure: Measure, tolerance: Tolerance | None) -> tuple[Step, ...]:
    """The sum behind a rating in steps, in the measure's unit; empty where nothing was compared.

    `tolerance` is the one in force for the target. The rule stands on the page of the method.
    """
    if rating.due is None or rating.shortfall is None:
        return ()
    return tuple(_steps(rating, measure, rating.due, rating.shortfall, tolerance))


def _steps(
    rating: Rating, measure: Measure, due: Due, shortfall: Decimal, tolerance: Tolerance | None
) -> Iterator[Step]:
    figure = rating.figure
    if rating.baseline is not None:
        yield Step("Starting point", full_figure(rating.baseline, measure))
    yield Step(f"Due for {due.period.label()}", due_words(due, measure))
    if figure is not None and figure.value is not None:
        told = full_figure(figure.value, measure, due.value)
        when = day_in_words(figure.published)
        yield Step("Figure", f"{told}, for {figure.period.label()}, published on {when}")
    if measure.better in _ONE_SIDED:
        yield Step("The difference", difference_words(shortfall, measure))
    if rating.tolerance is not None:
        yield Step("What counts as close", close_words(rating.tolerance, measure, tolerance))
    yield Step("So it is", rating.status.value.lower())


def due_words(due: Due, measure: Measure) -> str:
    """A due level, and how it came about."""
    told = full_figure(due.low, measure)
    if due.low != due.high:
        told = f"{told} to {full_figure(due.high, measure)}"
    return f"{told}, on the straight line to the next level" if due.interpolated else told


_ONE_SIDED = (Better.HIGHER, Better.LOWER)
"""Where a figure can be behind or ahead; a band is told by the sentence of the status."""


def difference_words(shortfall: Decimal, measure: Measure) -> str:
    """How far behind or ahead a figure is: a shortfall above nought is behind."""
    if not shortfall:
        return "none: exactly as due"
    value = abs(shortfall)
    told = difference(value, decimals_told(value, measure.decimals), measure.unit)
    return f"{'behind' if shortfall > 0 else 'ahead'} by {told}"


def close_words(limit: Decimal, measure: Measure, tolerance: Tolerance | None) -> str:
    """How far behind still counts as close, and of what it is a share."""
    told = f"within {full_figure(limit, measure)}"
    if tolerance and tolerance.share_of_due is not None:
        return f"{told}, which is {share_words(tolerance.share_of_due)} of what was due"
    return told
