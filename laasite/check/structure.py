"""How things belong together: objectives and targets, blocks and layouts, seats and totals."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.check.references import TARGET, Unread
from laasite.model.dates import day_in_words
from laasite.model.findings import Finding
from laasite.model.periods import Period
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import meaning as rules
from laasite.model.targets import Commitment, Target
from laasite.model.words import CommitmentStage, CommitmentState, Layout

IN_THE_AIR = (CommitmentState.PLACEHOLDER, CommitmentState.REMOVED)


def targets_without_objective(report: Report) -> Iterator[Finding]:
    """Every target serves an objective or says why it serves none."""
    for target in report.targets.values():
        if not target.objectives and not target.no_objective_because:
            message = f"{quoted(target.title)} names no objective."
            yield rules.TARGET_WITHOUT_OBJECTIVE.at(target.origin.at("title"), message)


def objectives_without_target(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every objective has a target, or says why not or what became of it.

    While a target can't be read, nobody can tell which objectives it serves.
    """
    if any(kind == TARGET for kind, _ in unread):
        return
    served = {key for target in report.targets.values() for key in target.objectives}
    for theme in report.themes:
        for index, objective in enumerate(theme.objectives):
            excused = (objective.no_target_because, objective.dropped_because, objective.became)
            named = objective.key in served or objective.id in served
            if not named and not any(excused):
                message = f"No target measures the objective {quoted(objective.id)}."
                place = theme.origin.at("objectives", index)
                yield rules.OBJECTIVE_WITHOUT_TARGET.at(place, message)


def milestones_without_date(report: Report) -> Iterator[Finding]:
    """Every milestone says when it is due."""
    for target in report.targets.values():
        for milestone in target.milestones:
            recurs = milestone.every_months is not None and milestone.first_due is not None
            if milestone.due is None and not recurs:
                message = f"The milestone {quoted(milestone.id)} doesn't say when it is due."
                yield rules.MILESTONE_WITHOUT_DATE.at(milestone.place, message)


def nothing_to_judge(report: Report) -> Iterator[Finding]:
    """Every target that is promised has a measure or milestones."""
    for target in report.targets.values():
        if not target.series and not target.milestones and _is_promised(target):
            message = f"{quoted(target.title)} has neither a measure nor milestones."
            yield rules.NOTHING_TO_JUDGE.at(target.origin.at("title"), message)


def _is_promised(target: Target) -> bool:
    return any(_is_settled(commitment) for commitment in target.commitments)


def _is_settled(commitment: Commitment) -> bool:
    return commitment.stage is CommitmentStage.FINAL and commitment.state not in IN_THE_AIR


def blocks_and_layout(report: Report) -> Iterator[Finding]:
    """An agreement has blocks exactly where its layout says so."""
    for agreement in report.agreements.values():
        place = agreement.origin.at("layout")
        if agreement.layout is Layout.BLOCKS and not agreement.blocks:
            message = "The layout is in blocks, but no block is listed."
            yield rules.BLOCKS_AND_LAYOUT.at(place, message)
        if agreement.layout is Layout.SINGLE_POT and agreement.blocks:
            message = "The layout is a single pot, but blocks are listed."
            yield rules.BLOCKS_AND_LAYOUT.at(agreement.origin.at("blocks"), message)


def commitments_without_block(report: Report) -> Iterator[Finding]:
    """In an agreement in blocks every commitment names its block."""
    for commitment in report.commitments:
        agreement = report.agreements.get(commitment.under)
        in_blocks = agreement is not None and bool(agreement.blocks)
        if in_blocks and commitment.block is None:
            message = f"The commitment under {quoted(commitment.under)} names no block."
            yield rules.BLOCK_MISSING.at(commitment.place, message)


def seats_and_total(report: Report) -> Iterator[Finding]:
    """The seats whose number is known don't come to more than the body has."""
    for body in report.bodies.values():
        known = sum(seat.number for seat in body.seats if isinstance(seat.number, int))
        if body.seats_total is not None and known > body.seats_total:
            message = f"The seats listed come to {known}, but the total is {body.seats_total}."
            yield rules.SEATS_DO_NOT_ADD_UP.at(body.origin.at("seats_total"), message)


def aims_outside_strategy(report: Report) -> Iterator[Finding]:
    """An aim is due within the years of its strategy."""
    for theme in report.themes:
        strategy = report.strategies.get(theme.strategy)
        period = strategy.period if strategy else None
        for index, aim in enumerate(theme.aims):
            ends = getattr(aim.due, "latest", None)
            if isinstance(period, Period) and ends is not None and ends > period.end:
                message = (
                    f"The aim {quoted(aim.id)} is due on {day_in_words(ends)}, but the strategy "
                    f"ends on {day_in_words(period.end)}."
                )
                place = theme.origin.at("aims", index, "due")
                yield rules.AIM_OUTSIDE_STRATEGY.at(place, message)
