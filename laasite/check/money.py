"""Money: references, years, shares, and uses outside the areas of work that it is for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from laasite.check.references import (
    AGREEMENT,
    BODY,
    OBJECTIVE,
    PARTNER,
    STRATEGY,
    TARGET,
    Known,
    Unread,
    known_in,
    lost,
)
from laasite.model.findings import Finding
from laasite.model.money import Fund, MoneyLine, MoneyState, Years
from laasite.model.numbers import Money, format_money
from laasite.model.periods import Period
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import agreements as rules


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every reference of a fund that leads nowhere."""
    known = known_in(report, unread)
    for fund in report.money.values():
        yield from _of_fund(fund, known)


def _of_fund(fund: Fund, known: Known) -> Iterator[Finding]:
    at, either = fund.origin.at, (PARTNER, BODY)
    for key, id in (("payer", fund.payer), ("payee", fund.payee)):
        yield from lost(id if isinstance(id, str) else None, either, at(key), known)
    yield from lost(fund.decided_by, either, at("decided_by"), known)
    yield from lost(fund.under, (AGREEMENT, STRATEGY), at("under"), known)
    for index, share in enumerate(fund.shares):
        yield from lost(share.partner, either, at("shares", index, "partner"), known)
    for index, priority in enumerate(fund.priorities):
        for became in priority.became:
            kinds = (OBJECTIVE, TARGET) if "/" in became else (TARGET, OBJECTIVE)
            yield from lost(became, kinds, at("priorities", index, "became"), known)


def years(report: Report) -> Iterator[Finding]:
    """Money of an agreement is for its years, or says why it is for others."""
    for fund in report.money.values():
        agreement = report.agreements.get(fund.under or "")
        if agreement is None or not isinstance(agreement.period, Period):
            continue
        reward = agreement.terms.reward
        paid_in = {one.year for one in reward.paid_in} if reward else set()
        for index, line in enumerate(fund.lines):
            if not _explained(line, agreement.period, paid_in):
                message = f"This is for years that {quoted(agreement.title)} doesn't cover."
                yield rules.YEARS_OUTSIDE.at(fund.origin.at("lines", index, "years"), message)


def _explained(line: MoneyLine, period: Period, paid_in: set[Period]) -> bool:
    if not isinstance(line.years, Years) or line.years_because:
        return True
    here = line.years.period
    last = period.end if not paid_in else max(period.end, *(year.end for year in paid_in))
    return period.start <= here.start and here.end <= last


def shares(report: Report) -> Iterator[Finding]:
    """The shares of money add up to the whole."""
    for fund in report.money.values():
        total = sum((one.share for one in fund.shares), Decimal(0))
        if fund.shares and total != 1:
            message = f"The shares add up to {(total * 100).normalize():f}%."
            yield rules.SHARES_NOT_WHOLE.at(fund.origin.at("shares"), message)


def uses(report: Report) -> Iterator[Finding]:
    """Ring-fenced money is spent within the areas of work that it is for."""
    for fund in report.money.values():
        for index, one in enumerate(fund.spent_on):
            if fund.areas_of_work and one.area_of_work not in fund.areas_of_work:
                where = quoted(one.area_of_work) if one.area_of_work else "an area not named"
                message = f"{quoted(one.what)} is spending on {where}, which it isn't for."
                yield rules.SPENT_OUTSIDE.at(fund.origin.at("spent_on", index), message)


def overspending(report: Report) -> Iterator[Finding]:
    """No more is spent than was paid."""
    for fund in report.money.values():
        paid = _sum(line.amount for line in fund.lines if line.state is MoneyState.PAID)
        spent = _sum(one.amount for one in fund.spent_on)
        if fund.spent_on and spent > paid:
            message = f"{format_money(spent)} was spent, but {format_money(paid)} was paid."
            yield rules.SPENT_TOO_MUCH.at(fund.origin.at("spent_on"), message)


def _sum(amounts: Iterable[object]) -> Decimal:
    """What amounts come to at least."""
    return sum((one.low for one in amounts if isinstance(one, Money)), Decimal(0))


RULES: tuple[Callable[[Report], Iterable[Finding]], ...] = (years, shares, uses, overspending)
"""What can be said of money before anything is judged."""
