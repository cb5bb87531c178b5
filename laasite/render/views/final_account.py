"""The account of an agreement that has ended: met, missed, earned, paid and spent on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from laasite.model.accounts import RewardAccount
from laasite.model.agreements import Agreement
from laasite.model.assessment import Status
from laasite.model.language import say, say_number
from laasite.model.money import Fund, MoneyState
from laasite.model.numbers import Money, format_money, format_money_range
from laasite.model.sentences import sentence
from laasite.render.desk import Desk
from laasite.render.views.base import Fact
from laasite.render.views.detail import Section
from laasite.render.views.marked import marked
from laasite.render.views.target_table import grouped


def final_account(desk: Desk, agreement: Agreement, account: RewardAccount | None) -> Section:
    """What came of an agreement that has ended; `account` is None where it offers no reward."""
    funds = funds_of(desk, agreement)
    facts = (
        Fact(say("Met and missed"), met_and_missed(desk, agreement)),
        Fact(say("Earned"), _earned(account)),
        Fact(say("Paid"), _paid(desk, funds)),
        *_spent(desk, funds),
    )
    return Section("account", say("The account at the end"), facts=facts)


def funds_of(desk: Desk, agreement: Agreement) -> tuple[Fund, ...]:
    """The money of an agreement: what its reward names, and what says that it is under it."""
    reward = agreement.terms.reward
    named = reward.money if reward else None
    return tuple(
        fund
        for fund in desk.report.money.values()
        if fund.id == named or fund.under == agreement.id
    )


def met_and_missed(desk: Desk, agreement: Agreement) -> str:
    """How many promises were met and missed, and for how many there is no final figure yet."""
    every = desk.press.assessments.ratings
    own = [one for one in every if desk.press.commitments[one.commitment].under == agreement.id]
    ended = grouped(own).ended
    if not ended:
        return say("None of its promises is on this site.")
    numbers = Counter(one.status for one in ended)
    met, missed = numbers[Status.MET], numbers[Status.MISSED]
    still = len(ended) - met - missed
    if not still:
        return say_number(
            "Of {number} promise, {met} met, {missed} missed.",
            "Of {number} promises, {met} met, {missed} missed.",
            len(ended),
            met=met,
            missed=missed,
        )
    return say_number(
        "Of {number} promise, {met} met, {missed} missed; for {still} there is no final figure "
        "yet.",
        "Of {number} promises, {met} met, {missed} missed; for {still} there is no final figure "
        "yet.",
        len(ended),
        met=met,
        missed=missed,
        still=still,
    )


def _earned(account: RewardAccount | None) -> str:
    if account is None:
        return say("No reward is recorded for it.")
    if account.pot is None or account.why_no_amounts:
        return sentence(say("Not known. {why}", why=account.why_no_amounts or ""))
    secured, pot = format_money(account.secured), format_money(account.pot)
    if not account.possible:
        return say("{secured} of {pot}.", secured=secured, pot=pot)
    return say(
        "{secured} of {pot}; {possible} is still possible.",
        secured=secured,
        pot=pot,
        possible=format_money(account.possible),
    )


def _paid(desk: Desk, funds: tuple[Fund, ...]) -> str:
    """What was paid, of all the money of the agreement."""
    purses = desk.press.assessments.accounts.purses
    states = [purses[fund.id].totals.by_state for fund in funds]
    paid = [found[MoneyState.PAID] for found in states if MoneyState.PAID in found]
    lines = [one for fund in funds for one in fund.lines if one.state is MoneyState.PAID]
    return _amount(paid, made_up=any(line.marks.illustrative for line in lines))


def _spent(desk: Desk, funds: tuple[Fund, ...]) -> Iterator[Fact]:
    """How much was spent, and on what."""
    purses = desk.press.assessments.accounts.purses
    spent = [purses[fund.id].spent for fund in funds if fund.spent_on]
    uses = [one for fund in funds for one in fund.spent_on]
    yield Fact(say("Spent"), _amount(spent, made_up=any(one.marks.illustrative for one in uses)))
    if uses:
        yield Fact(say("Spent on"), "; ".join(marked(one.what, one.marks) for one in uses))


def _amount(amounts: list[Money], *, made_up: bool) -> str:
    if not amounts:
        return say("Nothing recorded")
    low = sum((one.low for one in amounts), Decimal(0))
    high = sum((one.high for one in amounts), Decimal(0))
    told = format_money_range(Money(low, high))
    return say("{what} (illustrative)", what=told) if made_up else told
