"""Judging a whole report: every commitment, every milestone, what is late, and the counts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TypeVar

from laasite.assess.deals import accounts
from laasite.assess.frame import framed
from laasite.assess.gaps import gaps
from laasite.assess.governance import govern
from laasite.assess.history import Judges, Outcome, histories
from laasite.assess.information import informations
from laasite.assess.judgeable import cannot_be_judged
from laasite.assess.milestones import occurrences_of
from laasite.assess.opinions import compared
from laasite.assess.proceedings import proceedings
from laasite.assess.promises import rate, stand
from laasite.assess.steps import rate_steps
from laasite.assess.terms import Standing, Term, standing_of, term_of
from laasite.memo import FORGETFUL, Memo, Same, remembered
from laasite.model.assessment import (
    Assessments,
    Counts,
    Information,
    Lateness,
    Occurrence,
    Rating,
    Status,
)
from laasite.model.gaps import Gap
from laasite.model.measures import Series
from laasite.model.report import Report
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.words import Path
from laasite.spread import ALONE, Workers

R = TypeVar("R")

BINDING = (Standing.IN_FORCE, Standing.ENDED)


def assess(report: Report, memo: Memo = FORGETFUL, workers: Workers = ALONE) -> Assessments:
    """What the figures of `report` mean at the end of its `as_at`: pure, exact, in fixed order.

    `memo` has what was worked out before of the same targets; `workers` work out their past.
    """
    targets = [report.targets[id] for id in sorted(report.targets)]
    frame = framed(report, memo)
    judged = [
        remembered(memo, ("judged", (frame, Same(target))), partial(_judged_alone, target, report))
        for target in targets
    ]
    rows = [row for one in judged for row in one.rows]
    ratings = tuple(rating for rating, _ in rows)
    information = tuple(found for one in judged for found in one.information)
    steps = tuple(step for one in judged for step in one.occurrences)
    return Assessments(
        as_at=report.as_at,
        ratings=ratings,
        occurrences=steps,
        late=_all_late(ratings, information),
        counts=_counts(rows),
        information=information,
        accounts=accounts(report),
        governance=govern(report),
        proceedings=proceedings(report),
        gaps=tuple(gap for one in judged for gap in one.gaps),
        unjudged=tuple(cannot_be_judged(report, ratings, steps)),
        opinions=tuple(compared(report, ratings)),
        history=histories(report, Judges(_judged, _stands), memo, frame, workers),
    )


@dataclass(frozen=True, slots=True)
class Alone:
    """What is said of a target by itself, whatever is said of others."""

    occurrences: tuple[Occurrence, ...]
    rows: tuple[tuple[Rating, Standing], ...]
    information: tuple[Information, ...]
    gaps: tuple[Gap, ...]


def _judged_alone(target: Target, report: Report) -> Alone:
    occurrences = _occurrences(target, report)
    rows = tuple(_of_target(target, occurrences, report))
    information = tuple(informations(target, report.as_at))
    ratings = tuple(rating for rating, _ in rows)
    missing = tuple(gaps(target, ratings, information, report.as_at))
    return Alone(occurrences, rows, information, missing)


def _judged(target: Target, report: Report) -> tuple[tuple[Rating, ...], tuple[Occurrence, ...]]:
    """The ratings of a target and its milestones at the end of the report's day."""
    occurrences = _occurrences(target, report)
    found = _of_target(target, occurrences, report)
    return tuple(rating for rating, _ in found), occurrences


def _stands(target: Target, report: Report) -> Outcome:
    """The same in short."""
    occurrences = _occurrences(target, report)
    found = _each(target, occurrences, report, stand)
    return tuple(one for one, _ in found), occurrences


# --- a target ----------------------------------------------------------------------------------


def _occurrences(target: Target, report: Report) -> tuple[Occurrence, ...]:
    """What recurs is promised until the last of its agreements ends."""
    terms = [term_of(commitment.under, report) for commitment in target.commitments]
    ends = [term.end for term in terms if term.end is not None]
    open_ended = not terms or len(ends) < len(terms)
    return occurrences_of(target, None if open_ended else max(ends), report.as_at)


def _of_target(
    target: Target, occurrences: Sequence[Occurrence], report: Report
) -> Iterator[tuple[Rating, Standing]]:
    """The ratings of a target: the headline commitment first, each with its parts in order."""
    return _each(target, occurrences, report, rate)


def _each(
    target: Target, occurrences: Sequence[Occurrence], report: Report, judge: Callable[..., R]
) -> Iterator[tuple[R | Rating, Standing]]:
    """What `judge` says of each promise of a target; steps are rated."""
    for commitment in target.commitments:
        term = term_of(commitment.under, report)
        standing = standing_of(commitment, term, report.as_at)
        for one in _of_commitment(commitment, target, occurrences, report, term, standing, judge):
            yield one, standing


def _of_commitment(
    commitment: Commitment,
    target: Target,
    occurrences: Sequence[Occurrence],
    report: Report,
    term: Term,
    standing: Standing,
    judge: Callable[..., R],
) -> Iterator[R | Rating]:
    tolerance = target.tolerance or report.site.tolerance
    judged_by_steps = occurrences and not any(one.levels for one in commitment.promises)
    if judged_by_steps or not target.series:
        yield rate_steps(commitment, occurrences, term, standing)
        return
    for promise, series in _held(commitment, target):
        yield judge(commitment, promise, series, term, standing, tolerance, report.as_at)


def _held(commitment: Commitment, target: Target) -> Iterator[tuple[Promise, Series]]:
    """Each promise with its series, in the order of the target's parts; each series has one."""
    promised = {promise.part: promise for promise in commitment.promises}
    for series in target.series:
        if not promised or series.part in promised:
            yield promised.get(series.part, _nothing(series.part)), series


def _nothing(part: str | None) -> Promise:
    return Promise(part, None, Path.STEPS, (), (), None)


# --- the whole ---------------------------------------------------------------------------------


def _all_late(
    ratings: Iterable[Rating], information: Iterable[Information]
) -> tuple[Lateness, ...]:
    """What is late, each once though several commitments wait for it; the longest first."""
    first: dict[tuple[str, str | None, str | None, date, str], Lateness] = {}
    lists = (*(one.late for one in ratings), *(one.late for one in information))
    for late_of_one in lists:
        for late in late_of_one:
            key = (late.target, late.part, late.milestone, late.due, late.what)
            first.setdefault(key, late)
    return tuple(sorted(first.values(), key=_late_order))


def _late_order(late: Lateness) -> tuple[int, str, str, str, str]:
    return (-late.days, late.target, late.part or "", late.milestone or "", late.what)


def _counts(rows: Sequence[tuple[Rating, Standing]]) -> Counts:
    """Roll-ups count and never average."""
    standings = Counter(standing for _, standing in rows)
    return Counts(
        by_status=_by_status(rows, Standing.IN_FORCE),
        in_force=standings[Standing.IN_FORCE],
        ended=_by_status(rows, Standing.ENDED),
        dropped=standings[Standing.DROPPED],
        coming=standings[Standing.NOT_AGREED] + standings[Standing.NOT_STARTED],
    )


def _by_status(rows: Sequence[tuple[Rating, Standing]], wanted: Standing) -> dict[Status, int]:
    """How many stand how, in the order of the statuses, those that don't occur left out."""
    numbers = Counter(rating.status for rating, standing in rows if standing is wanted)
    return {status: numbers[status] for status in Status if numbers[status]}
