"""Shortfall, tolerance and status: how a figure stands against what was due."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from laasite.assess.exact import exact
from laasite.assess.levels import Band
from laasite.model.assessment import Status, Unrated
from laasite.model.legend import RULES
from laasite.model.measures import Tolerance
from laasite.model.words import Better


@dataclass(frozen=True, slots=True)
class Judgement:
    """A figure against what was due: in the measure's unit, positive where it is behind."""

    status: Status
    unrated: Unrated | None
    shortfall: Fraction
    tolerance: Fraction | None


def judge(
    actual: Fraction, due: Band, better: Better, allowed: Tolerance | None, *, final: bool
) -> Judgement:
    """How `actual` stands against `due`.

    `final` is true for the final figure of the last promised period. A due level of nought needs
    an absolute tolerance: without one, what is behind it can't be told close from off track.
    """
    tolerance = _tolerance(actual, due, better, allowed)
    shortfall = shortfall_of(actual, due, better)
    if _holds_a_value(due, better) and shortfall > 0:
        return _holding(shortfall, tolerance, final=final)
    needs_tolerance = shortfall > 0 and not final
    if needs_tolerance and tolerance is None:
        return Judgement(Status.UNRATED, Unrated.NO_TOLERANCE, shortfall, None)
    status = _status(shortfall, tolerance or Fraction(0), final=final)
    return Judgement(status, None, shortfall, tolerance)


def _holding(away: Fraction, tolerance: Fraction | None, *, final: bool) -> Judgement:
    """One value to be held: within the tolerance either way it is held, beyond it isn't."""
    if tolerance is None:
        return Judgement(Status.UNRATED, Unrated.NO_TOLERANCE, away, None)
    beyond = away - tolerance
    return Judgement(_status(beyond, Fraction(0), final=final), None, beyond, tolerance)


def _status(shortfall: Fraction, tolerance: Fraction, *, final: bool) -> Status:
    rules = (rule for rule in RULES if rule.final is final)
    return next(rule.status for rule in rules if rule.fits(shortfall, tolerance))


def shortfall_of(actual: Fraction, due: Band, better: Better) -> Fraction:
    """How far `actual` is behind `due`, in the measure's unit; negative where it is ahead.

    s × (due − actual), s = +1 where higher is better and −1 where lower is; for *hold* and *range*
    the distance from the band, negative inside it. For a measure without polarity it means nothing.
    """
    below, above = due.low - actual, actual - due.high
    match better:
        case Better.HIGHER:
            return below
        case Better.LOWER:
            return above
        case _:
            return max(below, above)


def _holds_a_value(due: Band, better: Better) -> bool:
    return better is Better.HOLD and due.is_value


def _tolerance(
    actual: Fraction, due: Band, better: Better, allowed: Tolerance | None
) -> Fraction | None:
    """How far behind counts as close; None where a share is asked of a due level of nought."""
    if allowed is not None and allowed.absolute is not None:
        return abs(exact(allowed.absolute))
    edge = _edge(actual, due, better)
    if edge == 0:
        return None
    share = allowed.share_of_due if allowed is not None else None
    return abs(exact(share) * edge) if share is not None else Fraction(0)


def _edge(actual: Fraction, due: Band, better: Better) -> Fraction:
    """The end of a band that the figure is held against: the one that it is nearer to failing."""
    if better is Better.LOWER:
        return due.high
    if better is Better.HIGHER:
        return due.low
    return due.low if due.low - actual >= actual - due.high else due.high
