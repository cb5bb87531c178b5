"""Money added up: by state, as ranges, never across states; what was spent and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeVar

from laasite.model.accounts import Purse, Totals
from laasite.model.money import Fund, MoneyLine, MoneyState
from laasite.model.numbers import Money
from laasite.model.report import Report

T = TypeVar("T")
NOUGHT = Money(Decimal(0), Decimal(0))


def every_line(report: Report) -> Iterator[MoneyLine]:
    """Every amount of every fund, by fund."""
    return (line for fund in report.money.values() for line in fund.lines)


def totals(lines: Iterable[MoneyLine]) -> Totals:
    """The amounts of each state, added up as ranges: the sum of the lows to that of the highs."""
    amounts: dict[MoneyState, Money] = {}
    unknown: dict[MoneyState, int] = {}
    for line in lines:
        if isinstance(line.amount, Money):
            amounts[line.state] = added((amounts.get(line.state, NOUGHT), line.amount))
        else:
            unknown[line.state] = unknown.get(line.state, 0) + 1
    return Totals(_in_order(amounts), _in_order(unknown))


def _in_order(by_state: dict[MoneyState, T]) -> dict[MoneyState, T]:
    return {state: by_state[state] for state in MoneyState if state in by_state}


def added(amounts: Iterable[Money]) -> Money:
    """Ranges added up: low to low and high to high."""
    low = high = Decimal(0)
    for amount in amounts:
        low, high = low + amount.low, high + amount.high
    return Money(low, high)


def purse(fund: Fund) -> Purse:
    """What a fund comes to: totals by state, what was spent, and what is left of what was paid."""
    sums = totals(fund.lines)
    spent = added(one.amount for one in fund.spent_on if isinstance(one.amount, Money))
    paid = sums.by_state.get(MoneyState.PAID)
    known = all(isinstance(one.amount, Money) for one in fund.spent_on)
    left = Money(paid.low - spent.high, paid.high - spent.low) if paid and known else None
    return Purse(sums, spent, left)
