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
from laasite.model.measures import Figure, Measure
from laasite.model.numbers import PERCENT, decimals_beside, format_number
from laasite.model.quantity import decimals_told, difference, with_sign, with_unit
from laasite.model.words import Better, FigureState

_OR_BETTER = {Better.HIGHER: " or higher", Better.LOWER: " or lower"}


def sentence(text: str) -> str:
    """`text` with a capital letter at its beginning and a full stop at its end."""
    plain = text.strip()
    stop = "" if plain.endswith((".", "!", "?")) else "."
    return plain[:1].upper() + plain[1:] + stop


def because(text: str, reason: str | None) -> str:
    """A sentence, and the reason as a second one where it is given."""
    return f"{sentence(text)} {sentence(reason)}" if reason else sentence(text)


def days(number: int) -> str:
    """A number of days: `1 day`, `47 days`."""
    return f"{number:,} day{'' if number == 1 else 's'}"


# --- figures -----------------------------------------------------------------------------------


def full(value: Decimal, measure: Measure, beside: Decimal | None = None) -> str:
    """A figure with its unit, as exact as the differences told beside it.

    It gets more decimals where it would look like `beside` and isn't.
    """
    return with_unit(format_number(value, _decimals(value, measure, beside)), measure.unit)


def _decimals(value: Decimal, measure: Measure, beside: Decimal | None) -> int:
    other = value if beside is None else beside
    return decimals_beside(value, other, decimals_told(value, measure.decimals))


def figure_words(figure: Figure, measure: Measure, due: Band | None = None) -> str:
    """A figure that is there, how sure it is and when it was: `22.6 crimes (provisional) in …`."""
    value = figure.value if figure.value is not None else Decimal(0)
    beside = _nearest_edge(exact(value), due) if due else None
    sure = "" if figure.state is FigureState.FINAL else f" ({figure.state.value})"
    told = full(value, measure, beside)
    return f"{told}{sure} {when(figure.period, measure.covers)}"


def _nearest_edge(value: Fraction, due: Band) -> Decimal:
    return decimal(due.low if abs(value - due.low) <= abs(value - due.high) else due.high)


# --- what was due ------------------------------------------------------------------------------


def due_words(due: Band, measure: Measure) -> str:
    """What was due: `a promised 26.5 or lower`; on a straight line, on the way to what."""
    told = f"{_level(due, measure)}{_OR_BETTER.get(measure.better, '')}"
    if due.towards is not None:
        return f"the {told} due on the way to the level for {due.towards.period.label()}"
    return f"a promised {told}"


def _level(due: Band, measure: Measure) -> str:
    low, high = (_number(end, measure) for end in (due.low, due.high))
    return low if due.is_value else f"{low} to {high}"


def _number(value: Fraction, measure: Measure) -> str:
    """A level with its sign but without its unit, told exactly or with one decimal more."""
    number = decimal(value)
    told = format_number(number, decimals_told(number, measure.decimals))
    return with_sign(told, measure.unit)


def _gap(value: Fraction, measure: Measure, beside: Fraction | None = None) -> str:
    """A difference in its unit, told apart from `beside`: `0.4`, `£3`, `2 percentage points`."""
    return difference(_apart(value, measure, beside), measure.unit)


def _limit(value: Fraction, measure: Measure, beside: Fraction) -> str:
    """The tolerance, told apart from the difference that stands before it."""
    number = _apart(value, measure, beside)
    return number if PERCENT in with_sign("", measure.unit) else difference(number, measure.unit)


def _apart(value: Fraction, measure: Measure, beside: Fraction | None) -> str:
    number = decimal(value)
    places = decimals_told(number, measure.decimals)
    if beside is not None:
        places = decimals_beside(number, decimal(beside), places)
    return format_number(number, places)


def verdict_words(judged: Judgement, due: Band, measure: Measure) -> str:
    """The end of a rating's sentence: how far ahead or behind, and what that means."""
    gap = _gap(abs(judged.shortfall), measure)
    match judged.status:
        case Status.MET if judged.shortfall < 0:
            return f"met{_to_spare(gap, measure)}"
        case Status.MET:
            return "met"
        case Status.ON_TRACK:
            return _on_track(gap, judged, due, measure)
        case Status.MISSED:
            return f"missed by {gap}"
        case Status.UNRATED:
            return (
                f"{gap} {_behind(due, measure)}, and no tolerance is set that fits a level of "
                "nought"
            )
        case _:
            return _against_tolerance(judged, due, measure)


def _to_spare(gap: str, measure: Measure) -> str:
    return f", with {gap} to spare" if _is_one_sided(measure) else ""


def _on_track(gap: str, judged: Judgement, due: Band, measure: Measure) -> str:
    if not _is_one_sided(measure):
        return "held" if measure.better is Better.HOLD else "within it"
    if judged.shortfall == 0:
        return "exactly as promised" if due.towards is None else "exactly as due"
    return f"{gap} better"


def _is_one_sided(measure: Measure) -> bool:
    return measure.better in (Better.HIGHER, Better.LOWER)


def _behind(due: Band, measure: Measure) -> str:
    if measure.better in (Better.HIGHER, Better.LOWER):
        return "behind"
    return "away from it" if due.is_value else "outside it"


def _against_tolerance(judged: Judgement, due: Band, measure: Measure) -> str:
    tolerance = judged.tolerance or Fraction(0)
    holds_a_value = measure.better is Better.HOLD and due.is_value
    away = judged.shortfall + tolerance if holds_a_value else judged.shortfall
    behind = f"{_gap(away, measure, tolerance)} {_behind(due, measure)}"
    if tolerance == 0:
        return f"{behind}, and no tolerance is set within which it would be close"
    limit = _limit(tolerance, measure, away)
    how = "within" if judged.status is Status.CLOSE else "more than"
    return (
        f"{behind}, {how} the {limit} that {'is allowed' if holds_a_value else 'counts as close'}"
    )


# --- late --------------------------------------------------------------------------------------


def late_words(late: Sequence[Lateness]) -> str:
    """What is late, since when: the first of several is told in full."""
    first = min(late, key=lambda one: one.due)
    told = f"{first.what} was due on {day_in_words(first.due)} and is {days(first.days)} late"
    if len(late) == 1:
        return sentence(told)
    return sentence(f"{len(late)} figures are late; {told[:1].lower()}{told[1:]}")
