"""One promise and its figures, judged: a test names what it is about, the rest is ordinary.

The agreement runs from 2005 to 2006 to 2008 to 2009, and figures are due 48 days after the year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from laasite.assess.report import assess
from laasite.model.assessment import Assessments, Rating
from laasite.model.findings import Place
from laasite.model.measures import Baseline, Figure, Level, Measure, Tolerance
from laasite.model.origin import Marks
from laasite.model.period import Period, month_of, quarter_of, span_of
from laasite.model.periods import YearKind
from laasite.model.report import Report
from laasite.model.targets import Commitment, Done, Milestone, Promise, Target
from laasite.model.words import Better, CountsFrom
from tests.builders import (
    HERE,
    a_commitment,
    a_figure,
    a_level,
    a_measure,
    a_promise,
    a_report,
    a_series,
    a_site,
    a_target,
    an_agreement,
)

AS_AT = date(2006, 7, 31)
AGREEMENT = span_of(2005, 2008, YearKind.FINANCIAL)


def quarter(year: int, number: int) -> Period:
    """A quarter of the financial year that begins in `year`."""
    return quarter_of(year, number, YearKind.FINANCIAL)


def month(year: int, number: int) -> Period:
    """A month of a measure in financial years."""
    return month_of(year, number, YearKind.FINANCIAL)


def within(absolute: str | None = None, share: str | None = None) -> Tolerance:
    """A tolerance in the measure's unit, or as a share of the due level."""
    return Tolerance(
        Decimal(absolute) if absolute is not None else None,
        Decimal(share) if share is not None else None,
    )


def figure(period: Period | int, value: str | None, **said: Any) -> Figure:
    """A final figure, or with None a gap with its reason, for a period or a financial year."""
    row = a_figure(period if isinstance(period, int) else 2005, value, **said)
    return row if isinstance(period, int) else replace(row, period=period)


def level(period: Period | int, value: str | None = None, **said: Any) -> Level:
    """A level; without a value, what is `said` makes it one."""
    made = a_level(period if isinstance(period, int) else 2005, value or "0")
    made = made if isinstance(period, int) else replace(made, period=period)
    return replace(made, value=Decimal(value) if value is not None else None, **said)


def band(period: Period | int, low: str, high: str) -> Level:
    """A level that is a band."""
    return level(period, low=Decimal(low), high=Decimal(high))


def baseline(period: Period | None, value: str | None, **said: Any) -> Baseline:
    """Where a promise starts."""
    usual = Baseline(period, Decimal(value) if value is not None else None, False, None, None, HERE)
    return replace(usual, **said)


def report(
    figures: Iterable[Figure] = (),
    levels: Iterable[Level] = (),
    *,
    measure: Measure | None = None,
    promise: Promise | None = None,
    commitment: Commitment | None = None,
    tolerance: Tolerance | None = None,
    as_at: date = AS_AT,
    years: Period | None = AGREEMENT,
    **target: Any,
) -> Report:
    """A report of one target with one commitment."""
    promised = replace(promise or a_promise(baseline=None), levels=tuple(levels))
    made = replace(commitment or a_commitment(), promises=(promised,))
    series = a_series(*figures, measure=measure or a_measure())
    whole = a_target(series=(series,), commitments=(made,), tolerance=tolerance)
    return a_report(
        replace(whole, **target),
        as_at=as_at,
        site=a_site(),
        agreements={"laa-2006": an_agreement(period=years)},
    )


def rating(*args: Any, **said: Any) -> Rating:
    """The rating of the only commitment of such a report."""
    return assess(report(*args, **said)).ratings[0]


def lower(**said: Any) -> Measure:
    """A measure where lower is better."""
    return a_measure(better=Better.LOWER, **said)


def higher(**said: Any) -> Measure:
    """A measure where higher is better."""
    return a_measure(better=Better.HIGHER, **said)


# --- milestones --------------------------------------------------------------------------------


def milestone(id: str = "plan", *done: Done, **said: Any) -> Milestone:
    """Something to be done once."""
    usual = Milestone(
        id=id,
        what="The plan is published",
        due=None,
        every_months=None,
        first_due=None,
        counts_from=CountsFrom.FIRST_DUE,
        done=done,
        marks=Marks(),
        place=HERE,
    )
    return replace(usual, **said)


def row(done: Any, **said: Any) -> Done:
    """A row that says when a milestone was done."""
    place = Place("content/progress/plan.csv", said.pop("line", 2), 1)
    usual = Done("plan", None, done, None, date(2006, 7, 20), None, False, place)
    return replace(usual, **said)


def steps(*milestones: Milestone, as_at: date = AS_AT, **said: Any) -> Assessments:
    """The judgement of a target that is kept by doing things."""
    made = a_commitment(promises=(), **said)
    target: Target = a_target(series=(), milestones=milestones, commitments=(made,))
    agreement = an_agreement(period=AGREEMENT)
    return assess(a_report(target, as_at=as_at, agreements={"laa-2006": agreement}))
