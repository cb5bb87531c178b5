"""No blank cells: each period that should have a figure and has no row is told with its reason.

A row that says why there is no figure (`suppressed`, `awaiting Government`) is no gap: it gives its
reason itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from laasite.assess.levels import measured_for
from laasite.assess.reporting import due_on, step_months
from laasite.model.assessment import Due, Information, Lateness, Rating
from laasite.model.gaps import Absence, Gap
from laasite.model.measures import Series
from laasite.model.period import Period, PeriodKind
from laasite.model.targets import Target

MOST_BETWEEN = 400
"""How many missing periods are told between two rows: more than 30 years of months."""


def gaps(
    target: Target, ratings: Sequence[Rating], information: Sequence[Information], as_at: date
) -> Iterator[Gap]:
    """The gaps of a target's series, by part and period, on a day; `ratings` are its own."""
    for series in target.series:
        own = [one for one in ratings if one.part == series.part]
        late = [one for rating in own for one in rating.late]
        late += [one for known in information if known.part == series.part for one in known.late]
        dues = [due for rating in own for due in rating.dues]
        yield from _of_series(target, series, dues, late, as_at)


def _promised(target: Target, series: Series) -> Iterator[Period]:
    """The periods whose figures promises are held against, though the level be unknown."""
    promises = (one for commitment in target.commitments for one in commitment.promises)
    for promise in promises:
        if promise.part == series.part:
            interim = (promise.interim,) if promise.interim else ()
            for level in (*promise.levels, *promise.without_stretch, *interim):
                yield measured_for(level, series.measure)


def _of_series(
    target: Target, series: Series, dues: Sequence[Due], late: Sequence[Lateness], as_at: date
) -> Iterator[Gap]:
    """The periods between two rows, those for which something is due, and those that are late."""
    overdue = {one.period.end: one for one in late if one.period is not None}
    periods = {one.period.end: one.period for one in late if one.period is not None}
    periods |= {period.end: period for period in _between(series)}
    periods |= {period.end: period for period in _promised(target, series)}
    periods |= {due.period.end: due.period for due in dues}
    declared = {due.period.end for due in dues if due.level is not None}
    rows = {figure.period.end for figure in series.whole}
    for end in sorted(set(periods) - rows):
        days = overdue[end].days if end in overdue else 0
        why = Absence.LATE if days else _why(periods[end], series, rows, as_at)
        yield Gap(target.id, series.part, periods[end], why, days, end in declared)


def _why(period: Period, series: Series, rows: set[date], as_at: date) -> Absence:
    """Why a period has no row that isn't late: it was passed over, or its day hasn't come."""
    passed = bool(rows) and period.end < max(rows)
    due = due_on(period, series.measure) or period.end
    return Absence.NOT_DUE if as_at <= due and not passed else Absence.NOT_PUBLISHED


def _between(series: Series) -> Iterator[Period]:
    """The periods that were passed over between two rows of one kind."""
    step = step_months(series.measure)
    for earlier, later in pairwise(sorted(figure.period for figure in series.whole)):
        if not earlier.alike(later) or step is None:
            continue
        months = step if earlier.kind in (PeriodKind.YEAR, PeriodKind.SPAN) else 0
        between = earlier.shifted(months) if months >= 12 else earlier.next()
        for _ in range(MOST_BETWEEN):
            if between >= later:
                break
            yield between
            between = between.shifted(months) if months >= 12 else between.next()
