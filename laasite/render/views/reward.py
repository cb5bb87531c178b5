"""The reward of an agreement: what is secured, possible and lost; the account when it has ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from laasite.model.accounts import Deal, Moved, Payment, RewardAccount, RewardShare
from laasite.model.agreements import Agreement
from laasite.model.deals import Reward
from laasite.model.measures import Series
from laasite.model.numbers import (
    format_money,
    format_number,
    format_percentage,
)
from laasite.render.desk import Desk
from laasite.render.formats import affixes, counted, full_figure, plain_figure, sentence
from laasite.render.views.base import Fact
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.final_account import final_account, funds_of
from laasite.render.views.money import amounts_made_up


def reward(desk: Desk) -> DetailView:
    """The reward of the agreement that is the page's subject."""
    agreement = desk.report.agreements[desk.here.subject or ""]
    deal = desk.deal(agreement.id)
    terms, account = agreement.terms.reward, deal.reward
    assert terms is not None and account is not None  # noqa: S101, PT018 - the plan holds it
    lead = lead_sentence(account)
    return DetailView(
        head=desk.head(lead, illustrative=_illustrative(desk, agreement, terms)),
        title=desk.here.title,
        lead=lead,
        sections=filled(_sections(desk, agreement, deal, account, terms)),
    )


def _illustrative(desk: Desk, agreement: Agreement, terms: Reward) -> str | None:
    """What is made up: the size of the reward, or else what was paid or spent of it."""
    if terms.pot.illustrative or terms.marks.illustrative:
        return "The size of the reward is illustrative, and with it every amount worked out here."
    if any(amounts_made_up(fund) for fund in funds_of(desk, agreement)):
        return "Some of the amounts are illustrative. They are marked where they stand."
    return None


def _sections(
    desk: Desk, agreement: Agreement, deal: Deal, account: RewardAccount, terms: Reward
) -> Iterator[Section]:
    if deal.ended:
        yield final_account(desk, agreement, account)
    yield _shares(desk, account)
    yield _worked_out(account, terms)
    yield _moved(desk, account)
    yield _payments(account, terms)
    yield _rules(terms)
    yield _money(desk, terms)


def lead_sentence(account: RewardAccount) -> str:
    """What is secured, possible and lost, in one sentence each; or why no amounts are told."""
    if account.pot is None or account.why_no_amounts:
        return account.why_no_amounts or "How large the reward can be isn’t known."
    return (
        f"Of a reward of up to {format_money(account.pot)}, {format_money(account.secured)} is "
        f"secured, {format_money(account.possible)} is still possible and "
        f"{format_money(account.lost)} is lost."
    )


# --- shares ------------------------------------------------------------------------------------


def _shares(desk: Desk, account: RewardAccount) -> Section:
    if not account.shares:
        return Section("shares", "What each target is worth")
    numbers = Counter(one.state for one in account.shares)
    told = "; ".join(f"{numbers[state]} {state.value.lower()}" for state in numbers)
    grid = Grid(
        "What each target is worth, and what it pays",
        ("Target", "How it stands", "Share", "Secured", "Still possible", "Lost"),
        tuple(_share_row(desk, one) for one in account.shares),
        frozenset({2, 3, 4, 5}),
    )
    noun = counted(len(account.shares), "share")
    return Section(
        "shares", "What each target is worth", sentences=(f"{noun}: {told}.",), grid=grid
    )


def _series(desk: Desk, target: str, part: str | None) -> Series | None:
    return desk.report.targets[target].series_of(part)


def _share_row(desk: Desk, one: RewardShare) -> tuple[Cell, ...]:
    series = _series(desk, one.target, one.part)
    part = series.title if series and one.part else None
    return (
        Cell(links=(desk.target(one.target),), quiet=part),
        Cell(one.state.value, strong=True, quiet=_reason(one, series)),
        *(
            Cell(format_money(amount))
            for amount in (one.share, one.secured, one.possible, one.lost)
        ),
    )


def _reason(one: RewardShare, series: Series | None) -> str | None:
    """How far the figure came, and how far it is from the level from which anything is paid."""
    if series is None or one.promised is None:
        return "Nothing to measure has been agreed."
    measure = series.measure
    if one.without is None:
        return "What was expected without the agreement isn’t recorded."
    if one.figure is None or one.achieved is None:
        return f"Pays from {full_figure(one.needed or one.promised, measure)}; no figure yet."
    word = "The last figure" if one.final else "The newest figure"
    came = f"{word}, {plain_figure(one.figure, measure)}, is {_way(one.achieved)} of the stretch."
    return f"{came} {_distance(one, series)}"


def _way(achieved: Decimal) -> str:
    """How much of the stretch was reached; below nought it is worse than expected anyway."""
    return format_percentage(achieved, 1) if achieved >= 0 else "none"


def _distance(one: RewardShare, series: Series) -> str:
    if one.needed is None or one.distance is None:
        return ""
    needed = full_figure(one.needed, series.measure)
    if one.distance <= 0:
        return f"Anything is paid from {needed}, which it reaches."
    short = _short(one.distance, series)
    return f"Anything is paid from {needed}: it is {short} short."


def _short(distance: Decimal, series: Series) -> str:
    """How far a figure falls short, in the measure's unit; of a percentage, in points."""
    if "%" in affixes(series.measure):
        return f"{format_number(distance, series.measure.decimals)} percentage points"
    return full_figure(distance, series.measure)


# --- how it is worked out ----------------------------------------------------------------------


def _worked_out(account: RewardAccount, terms: Reward) -> Section:
    pot = terms.pot
    if account.pot is None:
        return Section("worked-out", "How it is worked out")
    facts = [Fact("The most it can be", format_money(account.pot))]
    if pot.percent is not None and pot.of is not None:
        rounded = f", to the nearest {format_money(pot.round_to)}" if pot.round_to else ""
        of_what = f" ({pot.of_what})" if pot.of_what else ""
        words = f"{format_percentage(pot.percent, 1)} of {format_money(pot.of)}{of_what}{rounded}"
        facts.append(Fact("How that comes about", sentence(words)))
    return Section("worked-out", "How it is worked out", facts=tuple(facts))


def _rules(terms: Reward) -> Section:
    if terms.scheme != "lpsa":
        return Section("rules", "The rules of the reward")
    threshold, cap = format_percentage(terms.threshold), format_percentage(terms.cap)
    early = format_percentage(terms.on_account)
    points = (
        f"The reward is shared {terms.shared or 'equally between the targets'}.",
        "What counts is the stretch: the way from what was expected anyway to what was promised.",
        f"A target that comes less than {threshold} of that way pays nothing.",
        f"From {threshold} on it pays as much of its share as it came of the way, up to {cap}.",
        f"Where an agreed level on the way is met, {early} of the share may be paid early.",
        "If the target fails in the end, what was paid early is paid back.",
    )
    return Section("rules", "The rules of the reward", points=points)


def _moved(desk: Desk, account: RewardAccount) -> Section:
    """What moving a target was worth: the same figure against both levels."""
    return Section(
        "moved",
        "What moving a target was worth",
        points=tuple(_moved_words(desk, one) for one in account.moved),
    )


def _moved_words(desk: Desk, one: Moved) -> str:
    series = _series(desk, one.target, one.part)
    title = desk.report.targets[one.target].title
    if series is None:
        return title
    was, now = plain_figure(one.was, series.measure), plain_figure(one.is_now, series.measure)
    figure = full_figure(one.figure, series.measure)
    gain = one.now - one.before
    change = (
        "no difference to the reward"
        if not gain
        else f"{format_money(abs(gain))} {'more' if gain > 0 else 'less'}"
    )
    return (
        f"{title}: the level was {was} and is now {now}. On the "
        f"{'last' if one.final else 'newest'} figure, {figure}, the first level would pay "
        f"{format_money(one.before)} and the present one pays {format_money(one.now)}: {change}. "
        f"Why it was moved: {sentence(one.reason)}"
    )


def _payments(account: RewardAccount, terms: Reward) -> Section:
    if not account.payments or account.pot is None:
        return Section("payments", "When it is paid")
    grid = Grid(
        "What is secured so far, in the years in which it is paid",
        ("Year", "Amount", "For buildings and equipment", "For running services"),
        tuple(_payment_row(one) for one in account.payments),
        frozenset({1, 2, 3}),
    )
    count = counted(len(terms.paid_in), "instalment")
    told = [f"It is paid in {count}. What is still possible would be added to them."]
    if account.early:
        early = format_money(account.early)
        told.append(f"{early} is paid early, because a level on the way was met.")
    if account.recovered:
        back = format_money(account.recovered)
        told.append(f"{back} that was paid early has to be paid back.")
    return Section("payments", "When it is paid", sentences=tuple(told), grid=grid)


def _payment_row(one: Payment) -> tuple[Cell, ...]:
    parts = (one.amount, one.capital, one.revenue)
    amounts = (Cell("Not stated" if part is None else format_money(part)) for part in parts)
    return (Cell(one.year.label()), *amounts)


def _money(desk: Desk, terms: Reward) -> Section:
    if terms.money is None:
        return Section("money", "What was said of the money")
    return Section("money", "What was said of the money", links=(desk.fund(terms.money),))
