"""How a status is worked out, step by step with its numbers: for target pages and `explain`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from laasite.model.assessment import Due, Rating
from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.measures import Figure, Measure, Tolerance
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
        yield Step(say("Starting point"), full_figure(rating.baseline, measure))
    yield Step(say("Due for {period}", period=due.period.label()), due_words(due, measure))
    if figure is not None and figure.value is not None:
        told = full_figure(figure.value, measure, due.value)
        yield Step(say("Figure"), figure_words(figure, told))
    if measure.better in _ONE_SIDED:
        yield Step(say("The difference"), difference_words(shortfall, measure))
    if rating.tolerance is not None:
        yield Step(say("What counts as close"), close_words(rating.tolerance, measure, tolerance))
    yield Step(say("So it is"), say(rating.status.value).lower())


def figure_words(figure: Figure, told: str) -> str:
    """A figure, printed as `told`, with its period and the day on which it came."""
    return say(
        "{figure}, for {period}, published on {day}",
        figure=told,
        period=figure.period.label(),
        day=day_in_words(figure.published),
    )


def due_words(due: Due, measure: Measure) -> str:
    """A due level, and how it came about."""
    told = full_figure(due.low, measure)
    if due.low != due.high:
        told = say("{low} to {high}", low=told, high=full_figure(due.high, measure))
    if due.interpolated:
        return say("{level}, on the straight line to the next level", level=told)
    return told


_ONE_SIDED = (Better.HIGHER, Better.LOWER)
"""Where a figure can be behind or ahead; a band is told by the sentence of the status."""


def difference_words(shortfall: Decimal, measure: Measure) -> str:
    """How far behind or ahead a figure is: a shortfall above nought is behind."""
    if not shortfall:
        return say("none: exactly as due")
    value = abs(shortfall)
    told = difference(value, decimals_told(value, measure.decimals), measure.unit)
    if shortfall > 0:
        return say("behind by {difference}", difference=told)
    return say("ahead by {difference}", difference=told)


def close_words(limit: Decimal, measure: Measure, tolerance: Tolerance | None) -> str:
    """How far behind still counts as close, and of what it is a share."""
    told = full_figure(limit, measure)
    if tolerance is None or tolerance.share_of_due is None:
        return say("within {limit}", limit=told)
    share = share_words(tolerance.share_of_due)
    return say("within {limit}, which is {share} of what was due", limit=told, share=share)
