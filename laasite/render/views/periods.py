"""Periods of strategies and agreements in words, and whether they run."""

from __future__ import annotations

from datetime import date

from laasite.model.agreements import Agreement
from laasite.model.dates import day_in_words
from laasite.model.language import say
from laasite.model.partial_date import PartialDate
from laasite.model.period import Period
from laasite.model.strategies import Strategy
from laasite.model.words import Unknown


def period_words(period: Period | Unknown | None) -> str | None:
    """The years of a strategy or agreement: "2006 to 2009"; the word for an unknown; None."""
    match period:
        case Period():
            return period.years()
        case Unknown():
            return say("Period {unknown}", unknown=say(period.value))
        case None:
            return None


def strategy_is_over(strategy: Strategy, as_at: date) -> bool:
    """Whether a strategy has surely ended by a day."""
    return isinstance(strategy.ended, PartialDate) and strategy.ended.surely_come(as_at)


def strategy_state(strategy: Strategy, as_at: date) -> str:
    """Whether a strategy runs, in a few words."""
    if strategy_is_over(strategy, as_at):
        return say("Ended {date}", date=strategy.ended)
    if isinstance(strategy.issued, PartialDate):
        return say("Issued {date}", date=strategy.issued)
    return say("In force")


def agreement_state(agreement: Agreement, as_at: date) -> str:
    """Whether an agreement runs on a day, as far as its period tells."""
    period = agreement.period
    if not isinstance(period, Period):
        return say("Period not recorded")
    if as_at < period.start:
        return say("Begins on {day}", day=day_in_words(period.start))
    if as_at > period.end:
        return say("Ended on {day}", day=day_in_words(period.end))
    return say("In force until {day}", day=day_in_words(period.end))
