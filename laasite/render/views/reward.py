"""The reward of an agreement: what is secured, possible and lost; the account when it has ended."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from laasite.model.accounts import Deal, Moved, Payment, RewardAccount, RewardShare, ShareState
from laasite.model.agreements import Agreement
from laasite.model.deals import Pot, Reward
from laasite.model.language import marked, say, say_number
from laasite.model.measures import Series
from laasite.model.numbers import (
    format_money,
    format_number,
    format_percentage,
)
from laasite.model.sentences import sentence
from laasite.render.desk import Desk
from laasite.render.formats import affixes, full_figure, plain_figure
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
        return say(
            "The size of the reward is illustrative, and with it every amount worked out here."
        )
    if any(amounts_made_up(fund) for fund in funds_of(desk, agreement)):
        return say("Some of the amounts are illustrative. They are marked where they stand.")
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
        return account.why_no_amounts or say("How large the reward can be isn’t known.")
    return say(
        "Of a reward of up to {pot}, {secured} is secured, {possible} is still possible and {lost} "
        "is lost.",
        pot=format_money(account.pot),
        secured=format_money(account.secured),
        possible=format_money(account.possible),
        lost=format_money(account.lost),
    )


# --- shares ------------------------------------------------------------------------------------


def _shares(desk: Desk, account: RewardAccount) -> Section:
    if not account.shares:
        return Section("shares", say("What each target is worth"))
    grid = Grid(
        say("What each target is worth, and what it pays"),
        (
            say("Target"),
            say("How it stands"),
            say("Share"),
            say("Secured"),
            say("Still possible"),
            say("Lost"),
        ),
        tuple(_share_row(desk, one) for one in account.shares),
        frozenset({2, 3, 4, 5}),
    )
    told = _standing_of_shares(account)
    return Section("shares", say("What each target is worth"), sentences=(told,), grid=grid)


_OF_EACH_STATE = {
    ShareState.SECURED: marked("{number} secured in full"),
    ShareState.PARTLY: marked("{number} secured in part"),
    ShareState.LOST: marked("{number} lost"),
    ShareState.POSSIBLE: marked("{number} still possible"),
    ShareState.REMOVED: marked("{number} taken out of the reward"),
    ShareState.UNKNOWN: marked("{number} can’t be worked out"),
}


def _standing_of_shares(account: RewardAccount) -> str:
    """How many shares there are, and how many stand in which way."""
    numbers = Counter(one.state for one in account.shares)
    told = (say(_OF_EACH_STATE[state], number=number) for state, number in numbers.items())
    return say_number(
        "{number} share: {list}.",
        "{number} shares: {list}.",
        len(account.shares),
        list="; ".join(told),
    )


def _series(desk: Desk, target: str, part: str | None) -> Series | None:
    return desk.report.targets[target].series_of(part)


def _share_row(desk: Desk, one: RewardShare) -> tuple[Cell, ...]:
    series = _series(desk, one.target, one.part)
    part = series.title if series and one.part else None
    return (
        Cell(links=(desk.target(one.target),), quiet=part),
        Cell(say(one.state.value), strong=True, quiet=_reason(one, series)),
        *(
            Cell(format_money(amount))
            for amount in (one.share, one.secured, one.possible, one.lost)
        ),
    )


def _reason(one: RewardShare, series: Series | None) -> str | None:
    """How far the figure came, and how far it is from the level from which anything is paid."""
    if series is None or one.promised is None:
        return say("Nothing to measure has been agreed.")
    measure = series.measure
    if one.without is None:
        return say("What was expected without the agreement isn’t recorded.")
    if one.figure is None or one.achieved is None:
        level = full_figure(one.needed or one.promised, measure)
        return say("Pays from {level}; no figure yet.", level=level)
    came = _way(plain_figure(one.figure, measure), one.achieved, final=one.final)
    return f"{came} {_distance(one, series)}"


def _way(figure: str, achieved: Decimal, *, final: bool) -> str:
    """How much of the stretch was reached; below nought it is worse than expected anyway."""
    if achieved < 0:
        if final:
            return say("The last figure, {figure}, is none of the stretch.", figure=figure)
        return say("The newest figure, {figure}, is none of the stretch.", figure=figure)
    share = format_percentage(achieved, 1)
    if final:
        return say(
            "The last figure, {figure}, is {share} of the stretch.", figure=figure, share=share
        )
    return say(
        "The newest figure, {figure}, is {share} of the stretch.", figure=figure, share=share
    )


def _distance(one: RewardShare, series: Series) -> str:
    if one.needed is None or one.distance is None:
        return ""
    needed = full_figure(one.needed, series.measure)
    if one.distance <= 0:
        return say("Anything is paid from {level}, which it reaches.", level=needed)
    short = _short(one.distance, series)
    return say(
        "Anything is paid from {level}: it is {distance} short.", level=needed, distance=short
    )


def _short(distance: Decimal, series: Series) -> str:
    """How far a figure falls short, in the measure's unit; of a percentage, in points."""
    if "%" in affixes(series.measure):
        points = format_number(distance, series.measure.decimals)
        return say("{points} percentage points", points=points)
    return full_figure(distance, series.measure)


# --- how it is worked out ----------------------------------------------------------------------


def _worked_out(account: RewardAccount, terms: Reward) -> Section:
    pot = terms.pot
    if account.pot is None:
        return Section("worked-out", say("How it is worked out"))
    facts = [Fact(say("The most it can be"), format_money(account.pot))]
    if pot.percent is not None and pot.of is not None:
        words = _part_of(pot, format_percentage(pot.percent, 1), format_money(pot.of))
        facts.append(Fact(say("How that comes about"), sentence(words)))
    return Section("worked-out", say("How it is worked out"), facts=tuple(facts))


def _part_of(pot: Pot, percent: str, amount: str) -> str:
    """The size of a reward as a part of something: `2.5% of £9 million, to the nearest £1,000`."""
    if pot.of_what:
        amount = say("{amount} ({what})", amount=amount, what=pot.of_what)
    if not pot.round_to:
        return say("{percent} of {amount}", percent=percent, amount=amount)
    return say(
        "{percent} of {amount}, to the nearest {step}",
        percent=percent,
        amount=amount,
        step=format_money(pot.round_to),
    )


def _rules(terms: Reward) -> Section:
    if terms.scheme != "lpsa":
        return Section("rules", say("The rules of the reward"))
    threshold, cap = format_percentage(terms.threshold), format_percentage(terms.cap)
    early = format_percentage(terms.on_account)
    points = (
        _shared_how(terms),
        say(
            "What counts is the stretch: the way from what was expected anyway to what was "
            "promised."
        ),
        say(
            "A target that comes less than {threshold} of that way pays nothing.",
            threshold=threshold,
        ),
        say(
            "From {threshold} on it pays as much of its share as it came of the way, up to {cap}.",
            threshold=threshold,
            cap=cap,
        ),
        say(
            "Where an agreed level on the way is met, {share} of the share may be paid early.",
            share=early,
        ),
        say("If the target fails in the end, what was paid early is paid back."),
    )
    return Section("rules", say("The rules of the reward"), points=points)


def _shared_how(terms: Reward) -> str:
    if terms.shared:
        return say("The reward is shared {how}.", how=terms.shared)
    return say("The reward is shared equally between the targets.")


def _moved(desk: Desk, account: RewardAccount) -> Section:
    """What moving a target was worth: the same figure against both levels."""
    return Section(
        "moved",
        say("What moving a target was worth"),
        points=tuple(_moved_words(desk, one) for one in account.moved),
    )


def _moved_words(desk: Desk, one: Moved) -> str:
    series = _series(desk, one.target, one.part)
    title = desk.report.targets[one.target].title
    if series is None:
        return title
    was, now = plain_figure(one.was, series.measure), plain_figure(one.is_now, series.measure)
    figure = full_figure(one.figure, series.measure)
    told = (
        say("{target}: the level was {was} and is now {now}.", target=title, was=was, now=now),
        say(_ON_WHICH_FIGURE[one.final], figure=figure, **_pays(one)),
        say("Why it was moved: {reason}", reason=sentence(one.reason)),
    )
    return " ".join(told)


_ON_WHICH_FIGURE = {
    True: marked(
        "On the last figure, {figure}, the first level would pay {before} and the present one pays "
        "{now}: {change}."
    ),
    False: marked(
        "On the newest figure, {figure}, the first level would pay {before} and the present one "
        "pays {now}: {change}."
    ),
}


def _pays(one: Moved) -> dict[str, str]:
    """What the first level would pay, what the present one pays, and what lies between them."""
    gain = one.now - one.before
    change = say("no difference to the reward")
    if gain > 0:
        change = say("{amount} more", amount=format_money(gain))
    elif gain < 0:
        change = say("{amount} less", amount=format_money(-gain))
    return {"before": format_money(one.before), "now": format_money(one.now), "change": change}


def _payments(account: RewardAccount, terms: Reward) -> Section:
    if not account.payments or account.pot is None:
        return Section("payments", say("When it is paid"))
    grid = Grid(
        say("What is secured so far, in the years in which it is paid"),
        (
            say("Year"),
            say("Amount"),
            say("For buildings and equipment"),
            say("For running services"),
        ),
        tuple(_payment_row(one) for one in account.payments),
        frozenset({1, 2, 3}),
    )
    told = tuple(_how_paid(account, terms))
    return Section("payments", say("When it is paid"), sentences=told, grid=grid)


def _how_paid(account: RewardAccount, terms: Reward) -> Iterator[str]:
    yield say_number(
        "It is paid in {number} instalment. What is still possible would be added to them.",
        "It is paid in {number} instalments. What is still possible would be added to them.",
        len(terms.paid_in),
    )
    if account.early:
        early = format_money(account.early)
        yield say("{amount} is paid early, because a level on the way was met.", amount=early)
    if account.recovered:
        back = format_money(account.recovered)
        yield say("{amount} that was paid early has to be paid back.", amount=back)


def _payment_row(one: Payment) -> tuple[Cell, ...]:
    parts = (one.amount, one.capital, one.revenue)
    amounts = (Cell(say("Not stated") if part is None else format_money(part)) for part in parts)
    return (Cell(one.year.label()), *amounts)


def _money(desk: Desk, terms: Reward) -> Section:
    if terms.money is None:
        return Section("money", say("What was said of the money"))
    return Section("money", say("What was said of the money"), links=(desk.fund(terms.money),))
