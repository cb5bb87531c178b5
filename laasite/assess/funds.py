"""Money added up: by state, as ranges, never across states; what was spent and what is left."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import TypeVar

from laasite.assess import grant
from laasite.assess.exact import exact
from laasite.model.accounts import InYears, Purse, Totals
from laasite.model.money import Fund, MoneyLine, MoneyState, Years
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


def by_years(lines: Iterable[MoneyLine]) -> tuple[InYears, ...]:
    """The amounts for the same years in the same state added up, the earliest years first.

    An amount for several years is never divided between them: nobody said how.
    """
    groups: dict[tuple[date, date, bool, int], list[MoneyLine]] = {}
    for line in lines:
        groups.setdefault(_years_order(line), []).append(line)
    return tuple(_in_years(groups[key]) for key in sorted(groups))


def _years_order(line: MoneyLine) -> tuple[date, date, bool, int]:
    """By years, those that aren't stated last; then by how sure the money is."""
    state = list(MoneyState).index(line.state)
    if not isinstance(line.years, Years):
        return date.max, date.max, False, state
    return line.years.period.start, line.years.period.end, line.years.open_ended, state


def _in_years(lines: list[MoneyLine]) -> InYears:
    first = lines[0]
    known = [line.amount for line in lines if isinstance(line.amount, Money)]
    return InYears(
        years=first.years if isinstance(first.years, Years) else None,
        state=first.state,
        amount=added(known) if known else None,
        not_stated=len(lines) - len(known),
    )


def purse(fund: Fund) -> Purse:
    """What a fund comes to: totals by state, what was spent, what is left, what each gets."""
    sums = totals(fund.lines)
    spent = added(one.amount for one in fund.spent_on if isinstance(one.amount, Money))
    paid = sums.by_state.get(MoneyState.PAID)
    known = all(isinstance(one.amount, Money) for one in fund.spent_on)
    left = Money(paid.low - spent.high, paid.high - spent.low) if paid and known else None
    return Purse(sums, spent, left, _allocated(fund, paid) if paid else ())


def _allocated(fund: Fund, paid: Money) -> tuple[Money, ...]:
    """What each share comes to; to the penny, and together what was paid."""
    weights = [exact(one.share) for one in fund.shares]
    lows, highs = (grant.apportioned(amount, weights) for amount in (paid.low, paid.high))
    return tuple(Money(low, high) for low, high in zip(lows, highs, strict=True))
