"""Figures, levels and reasons as the sentences of a rating tell them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from laasite.assess.exact import decimal, exact
from laasite.assess.judgement import Judgement
from laasite.assess.levels import Band
from laasite.model.assessment import Lateness, Status
from laasite.model.coverage import when
from laasite.model.dates import day_in_words
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Figure, Measure
from laasite.model.numbers import decimals_beside, format_number
from laasite.model.quantity import (
    decimals_told,
    difference,
    is_percentage,
    printed,
    with_sign,
    with_unit,
)
from laasite.model.sentences import sentence
from laasite.model.words import Better, FigureState


def because(told: str, reason: str | None) -> str:
    """A sentence that was said, and the reason as a second one where an officer gave it."""
    return f"{told} {sentence(reason)}" if reason else told


# --- figures -----------------------------------------------------------------------------------


def full(value: Decimal, measure: Measure, beside: Decimal | None = None) -> str:
    """A figure with its unit, as exact as the differences told beside it.

    It gets more decimals where it would look like `beside` and isn't.
    """
    return with_unit(printed(value, measure.decimals, beside), measure.unit)


def figure_words(figure: Figure, measure: Measure, due: Band | None = None) -> str:
    """A figure that is there, how sure it is and when it was: `22.6 crimes (provisional) in …`."""
    value = figure.value if figure.value is not None else Decimal(0)
    beside = _nearest_edge(exact(value), due) if due else None
    number, span = full(value, measure, beside), when(figure.period, measure.covers)
    if figure.state is FigureState.FINAL:
        return say("{figure} {when}", figure=number, when=span)
    state = say(figure.state.value)
    return say("{figure} ({state}) {when}", figure=number, state=state, when=span)


def _nearest_edge(value: Fraction, due: Band) -> Decimal:
    return decimal(due.low if abs(value - due.low) <= abs(value - due.high) else due.high)


# --- what was due ------------------------------------------------------------------------------


_PROMISED = {
    Better.HIGHER: marked("a promised {level} or higher"),
    Better.LOWER: marked("a promised {level} or lower"),
}
_A_PROMISED = marked("a promised {level}")

_ON_THE_WAY = {
    Better.HIGHER: marked("the {level} or higher due on the way to the level for {period}"),
    Better.LOWER: marked("the {level} or lower due on the way to the level for {period}"),
}
_DUE_ON_THE_WAY = marked("the {level} due on the way to the level for {period}")


def due_words(due: Band, measure: Measure) -> str:
    """What was due: `a promised 26.5 or lower`; on a straight line, on the way to what."""
    level = _level(due, measure)
    if due.towards is None:
        return say(_PROMISED.get(measure.better, _A_PROMISED), level=level)
    words = _ON_THE_WAY.get(measure.better, _DUE_ON_THE_WAY)
    return say(words, level=level, period=due.towards.period.label())


def _level(due: Band, measure: Measure) -> str:
    low, high = (_number(end, measure) for end in (due.low, due.high))
    return low if due.is_value else say("{low} to {high}", low=low, high=high)


def _number(value: Fraction, measure: Measure) -> str:
    """A level with its sign but without its unit, told exactly or with one decimal more."""
    return with_sign(printed(decimal(value), measure.decimals), measure.unit)


def _gap(value: Fraction, measure: Measure, beside: Fraction | None = None) -> str:
    """A difference in its unit, told apart from `beside`: `0.4`, `£3`, `2 percentage points`."""
    return difference(decimal(value), _places_apart(value, measure, beside), measure.unit)


def _limit(value: Fraction, measure: Measure, beside: Fraction) -> str:
    """The tolerance, told apart from the difference that stands before it."""
    number, places = decimal(value), _places_apart(value, measure, beside)
    if is_percentage(measure.unit):
        return format_number(number, places)
    return difference(number, places, measure.unit)


def _places_apart(value: Fraction, measure: Measure, beside: Fraction | None) -> int:
    number = decimal(value)
    places = decimals_told(number, measure.decimals)
    return places if beside is None else decimals_beside(number, decimal(beside), places)


def verdict_words(judged: Judgement, due: Band, measure: Measure) -> str:
    """The end of a rating's sentence: how far ahead or behind, and what that means."""
    gap = _gap(abs(judged.shortfall), measure)
    match judged.status:
        case Status.MET if judged.shortfall < 0 and _is_one_sided(measure):
            return say("met, with {gap} to spare", gap=gap)
        case Status.MET:
            return say("met")
        case Status.ON_TRACK:
            return _on_track(gap, judged, due, measure)
        case Status.MISSED:
            return say("missed by {gap}", gap=gap)
        case Status.UNRATED:
            return say(
                "{behind}, and no tolerance is set that fits a level of nought",
                behind=_behind(gap, due, measure),
            )
        case _:
            return _against_tolerance(judged, due, measure)


def _on_track(gap: str, judged: Judgement, due: Band, measure: Measure) -> str:
    if not _is_one_sided(measure):
        return say("held") if measure.better is Better.HOLD else say("within it")
    if judged.shortfall == 0:
        return say("exactly as promised") if due.towards is None else say("exactly as due")
    return say("{gap} better", gap=gap)


def _is_one_sided(measure: Measure) -> bool:
    return measure.better in (Better.HIGHER, Better.LOWER)


def _behind(gap: str, due: Band, measure: Measure) -> str:
    if _is_one_sided(measure):
        return say("{gap} behind", gap=gap)
    return say("{gap} away from it", gap=gap) if due.is_value else say("{gap} outside it", gap=gap)


_LIMITS = {
    (True, True): marked("{behind}, within the {limit} that is allowed"),
    (True, False): marked("{behind}, within the {limit} that counts as close"),
    (False, True): marked("{behind}, more than the {limit} that is allowed"),
    (False, False): marked("{behind}, more than the {limit} that counts as close"),
}
"""By whether it is close, and whether one value is to be held."""


def _against_tolerance(judged: Judgement, due: Band, measure: Measure) -> str:
    tolerance = judged.tolerance or Fraction(0)
    holds_a_value = measure.better is Better.HOLD and due.is_value
    away = judged.shortfall + tolerance if holds_a_value else judged.shortfall
    behind = _behind(_gap(away, measure, tolerance), due, measure)
    if tolerance == 0:
        return say(
            "{behind}, and no tolerance is set within which it would be close", behind=behind
        )
    words = _LIMITS[judged.status is Status.CLOSE, holds_a_value]
    return say(words, behind=behind, limit=_limit(tolerance, measure, away))


# --- late --------------------------------------------------------------------------------------


def late_words(late: Sequence[Lateness]) -> str:
    """What is late, since when: the first of several is told in full."""
    first = min(late, key=lambda one: one.due)
    told = say_number(
        "{what} was due on {day} and is {number} day late.",
        "{what} was due on {day} and is {number} days late.",
        first.days,
        what=first.what,
        day=day_in_words(first.due),
    )
    if len(late) == 1:
        return sentence(told)
    return say_number(
        "{number} figure is late; {first}",
        "{number} figures are late; {first}",
        len(late),
        first=told[:1].lower() + told[1:],
    )
