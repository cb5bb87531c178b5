"""What follows from the rules of a partnership: reviews, meetings, and strategies covered."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from laasite.assess.cadence import cadences
from laasite.assess.reviews import review_states
from laasite.model.governance import Governance, StrategyCoverage
from laasite.model.meetings import MeetingState
from laasite.model.partial_date import PartialDate
from laasite.model.report import Report
from laasite.model.strategies import Objective, Strategy
from laasite.model.targets import Commitment, Target
from laasite.model.words import CommitmentStage


def govern(report: Report) -> Governance:
    """What follows from the rules at the end of `as_at`."""
    serving = report.serving
    strategies = [report.strategies[id] for id in sorted(report.strategies)]
    return Governance(
        reviews=review_states(report),
        cadences=cadences(report, met_on(report)),
        coverage=tuple(coverage(one, serving) for one in strategies),
    )


def met_on(report: Report) -> Mapping[str, tuple[date, ...]]:
    """The days on which each body met, by its id, oldest first."""
    held = [one for one in report.meetings.values() if one.state is MeetingState.HELD]
    return {
        body: tuple(sorted(one.date for one in held if one.body == body))
        for body in sorted({one.body for one in held})
    }


def coverage(strategy: Strategy, serving: Mapping[str, tuple[Target, ...]]) -> StrategyCoverage:
    """How many objectives of a strategy are measured, are led by somebody, and have figures.

    serving: the targets that serve each objective, by its key.

    Source: the monitoring plan, paper of 15 March 2006, Annex A (targets against aims and
    objectives, lead partners, timescales).
    """
    objectives = [one for theme in strategy.themes for one in theme.objectives]
    served = [serving.get(one.key, ()) for one in objectives]
    return StrategyCoverage(
        strategy=strategy.id,
        objectives=len(objectives),
        with_target=sum(bool(targets) for targets in served),
        with_lead=sum(any(map(_is_led, targets)) for targets in served),
        with_data=sum(any(map(_has_data, targets)) for targets in served),
        excused=sum(
            not targets and _is_excused(one)
            for one, targets in zip(objectives, served, strict=True)
        ),
    )


def _is_excused(one: Objective) -> bool:
    return bool(one.no_target_because or one.dropped_because or one.became)


def _is_led(target: Target) -> bool:
    return any(one.lead and _is_kept(one) for one in target.commitments)


def _is_kept(commitment: Commitment) -> bool:
    return commitment.stage is not CommitmentStage.DROPPED


def _has_data(target: Target) -> bool:
    """Whether there is a figure, or a step of which a date is known; a reason isn't data."""
    measured = any(one.value is not None for series in target.series for one in series.figures)
    steps = (row.done for milestone in target.milestones for row in milestone.done)
    return measured or any(isinstance(done, PartialDate) for done in steps)
