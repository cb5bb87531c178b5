"""For which days a commitment binds: the years of its agreement or strategy."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import Enum

from laasite.assess.reporting import Window
from laasite.model.agreements import Agreement
from laasite.model.dates import PartialDate
from laasite.model.periods import Period
from laasite.model.report import Report
from laasite.model.strategies import Strategy
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage, CommitmentState


class Standing(Enum):
    """Whether a commitment binds on a day."""

    IN_FORCE = "in force"
    ENDED = "ended"
    NOT_STARTED = "not started"
    NOT_AGREED = "not agreed"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True)
class Term:
    """The first and the last day of an agreement or strategy; None is not known, so open."""

    start: date | None
    end: date | None

    def standing(self, as_at: date) -> Standing:
        """Whether it runs at the end of `as_at`. What isn't known to have ended runs."""
        if self.start is not None and as_at < self.start:
            return Standing.NOT_STARTED
        if self.end is not None and as_at > self.end:
            return Standing.ENDED
        return Standing.IN_FORCE


def term_of(under: str, report: Report) -> Term:
    """The term of the agreement or strategy called `under`."""
    if under in report.agreements:
        return term_of_agreement(report.agreements[under])
    if under in report.strategies:
        return term_of_strategy(report.strategies[under])
    return Term(None, None)


def term_of_agreement(agreement: Agreement) -> Term:
    """The period of an agreement."""
    period = agreement.period
    return Term(period.start, period.end) if isinstance(period, Period) else Term(None, None)


def term_of_strategy(strategy: Strategy) -> Term:
    """A strategy that was ended early ran until then."""
    period = strategy.period if isinstance(strategy.period, Period) else None
    ends = [period.end] if period else []
    if isinstance(strategy.ended, PartialDate):
        ends.append(strategy.ended.latest)
    return Term(period.start if period else None, min(ends, default=None))


def standing_of(commitment: Commitment, term: Term, as_at: date) -> Standing:
    """Whether a commitment binds on a day."""
    dropped = commitment.stage is CommitmentStage.DROPPED
    if dropped or commitment.state is CommitmentState.REMOVED:
        return Standing.DROPPED
    if commitment.stage is not CommitmentStage.FINAL:
        return Standing.NOT_AGREED
    return term.standing(as_at)


def owed_window(term: Term, last_level_end: date | None) -> Window:
    """The days for which a commitment's figures are owed: up to its last level's period.

    One without levels is owed figures while its agreement runs.
    """
    return Window(term.start, last_level_end or term.end)
