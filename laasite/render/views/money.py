"""Money: what is expected, announced, paid or only possible, with nothing added up wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from laasite.model.accounts import InYears, Purse, Totals
from laasite.model.language import marked, say, say_number
from laasite.model.money import Fund, MoneyLine, MoneyShare, MoneyState, Years
from laasite.model.numbers import Money, format_money, format_money_range, format_percentage
from laasite.model.origin import Marks
from laasite.model.sentences import capital, sentence
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, cells, filled

_WORDS = {
    MoneyState.POSSIBLE: marked("Possible: somebody said that it might come"),
    MoneyState.EXPECTED: marked("Expected: those who would get it count on it"),
    MoneyState.ANNOUNCED: marked("Announced: those who pay have said so"),
    MoneyState.PAID: marked("Paid"),
    MoneyState.WITHDRAWN: marked("Withdrawn: it was announced or expected, and won’t come"),
}


def money(desk: Desk) -> DetailView:
    """All money, by how sure it is and by what it is for."""
    found = desk.press.assessments.accounts.money
    lead = totals_sentence(found)
    funds = list(desk.report.money.values())
    made_up = any(amounts_made_up(one) for one in funds)
    words = say("Some of the amounts are illustrative; they are marked on their own pages.")
    return DetailView(
        head=desk.head(lead, illustrative=words if made_up else None),
        title=desk.here.title,
        lead=lead,
        sections=filled(_overview(desk, found, funds)),
    )


def is_illustrative(fund: Fund) -> bool:
    """Whether a fund, or anything that is said of it, is made up."""
    others = (
        *(one.marks for one in fund.shares),
        *(one.marks for one in fund.priorities),
    )
    return amounts_made_up(fund) or any(marks.illustrative for marks in others)


def amounts_made_up(fund: Fund) -> bool:
    """Whether what is said to be paid or spent of a fund is made up."""
    amounts = (*(one.marks for one in fund.lines), *(one.marks for one in fund.spent_on))
    return fund.marks.illustrative or any(marks.illustrative for marks in amounts)


def totals_sentence(found: Totals) -> str:
    """What may be said of the whole: `£4 million to £6 million expected or announced, up to …`.

    What is expected and what is announced stand together, and the sentence says so; what is only
    possible, and what has been paid, are told apart.
    """
    pieces = [*_counted_on(found), *_possible(found), *_paid(found)]
    if unknown := sum(found.not_stated.values()):
        pieces.append(_more_not_stated(unknown) if pieces else _not_stated(unknown))
    return f"{capital(', '.join(pieces))}." if pieces else say("No amounts are recorded.")


def _not_stated(number: int) -> str:
    return say_number("{number} amount isn’t stated", "{number} amounts aren’t stated", number)


def _more_not_stated(number: int) -> str:
    return say_number(
        "{number} more amount isn’t stated", "{number} more amounts aren’t stated", number
    )


_COUNTED_ON = {
    (MoneyState.EXPECTED,): marked("{amount} expected"),
    (MoneyState.ANNOUNCED,): marked("{amount} announced"),
    (MoneyState.EXPECTED, MoneyState.ANNOUNCED): marked("{amount} expected or announced"),
}


def _counted_on(found: Totals) -> Iterator[str]:
    sure = (MoneyState.EXPECTED, MoneyState.ANNOUNCED)
    states = tuple(one for one in sure if one in found.by_state)
    amounts = [found.by_state[one] for one in states]
    if amounts:
        low = sum((one.low for one in amounts), Decimal(0))
        high = sum((one.high for one in amounts), Decimal(0))
        yield say(_COUNTED_ON[states], amount=format_money_range(Money(low, high)))


def _possible(found: Totals) -> Iterator[str]:
    amount = found.by_state.get(MoneyState.POSSIBLE)
    if amount:
        yield say("up to {amount} more possible", amount=format_money(amount.high))


def _paid(found: Totals) -> Iterator[str]:
    amount = found.by_state.get(MoneyState.PAID)
    if amount:
        yield say("{amount} paid", amount=format_money_range(amount))


def _overview(desk: Desk, found: Totals, funds: list[Fund]) -> Iterator[Section]:
    rows = tuple(_state_row(found, state) for state in MoneyState if _is_told(found, state))
    if rows:
        title = say("How sure the money is")
        yield Section(
            "states",
            title,
            sentences=(say("Amounts in different rows are never added up."),),
            grid=Grid(
                title,
                (say("How sure"), say("Amount"), say("Amounts not stated")),
                rows,
                frozenset({1, 2}),
            ),
        )
    yield _by_years(desk.press.assessments.accounts.years)
    lines = tuple(_line_row(desk, fund, line) for fund in funds for line in (fund.lines or ()))
    if lines:
        columns = (say("What for"), say("Amount"), say("How sure"), say("Years"), say("As said on"))
        grid = Grid(say("Every amount"), columns, lines, frozenset({1}))
        yield Section("amounts", say("Every amount, and who said it when"), grid=grid)
    ended = tuple(desk.fund(one.id) for one in funds if not one.lines)
    yield Section("others", say("Money without an amount"), links=ended)


def _by_years(found: tuple[InYears, ...]) -> Section:
    """For which years the money is, each state by itself."""
    title = say("For which years")
    if not any(one.years for one in found):
        return Section("years", title)
    rows = tuple(
        cells(
            years_words(one.years) if one.years else say("Years not stated"),
            capital(say(one.state.value)),
            format_money_range(one.amount) if one.amount else say("None"),
            str(one.not_stated),
        )
        for one in found
    )
    grid = Grid(
        title,
        (say("Years"), say("How sure"), say("Amount"), say("Amounts not stated")),
        rows,
        frozenset({2, 3}),
    )
    told = say(
        "Money for several years stands in one row: nobody said how it is divided between them."
    )
    return Section("years", title, sentences=(told,), grid=grid)


def _is_told(found: Totals, state: MoneyState) -> bool:
    return state in found.by_state or state in found.not_stated


def _state_row(found: Totals, state: MoneyState) -> tuple[Cell, ...]:
    amount = found.by_state.get(state)
    words = format_money_range(amount) if amount else say("None")
    return cells(say(_WORDS[state]), words, str(found.not_stated.get(state, 0)))


def _line_row(desk: Desk, fund: Fund, line: MoneyLine) -> tuple[Cell, ...]:
    return (Cell(links=(desk.fund(fund.id),), quiet=line.what), *_line_cells(line))


def _line_cells(line: MoneyLine) -> tuple[Cell, ...]:
    return (
        Cell(amount_words(line.amount), quiet=_mark(line.marks)),
        Cell(capital(say(line.state.value))),
        Cell(years_words(line.years), quiet=sentence(line.years_because or "") or None),
        Cell(date_words(line.as_said_on) or say("Not recorded"), quiet=line.marks.source),
    )


def amount_words(amount: Money | Unknown) -> str:
    """An amount, a range, or the word that says why there is none."""
    if isinstance(amount, Money):
        return format_money_range(amount)
    return capital(say(amount.value))


def years_words(years: Years | Unknown | None) -> str:
    """The years of a payment in words."""
    if isinstance(years, Years):
        period = years.period
        if period.months > 12:
            return say("April {start} to March {end}", start=period.start.year, end=period.end.year)
        label = period.label()
        return say("From {period}", period=label) if years.open_ended else label
    return capital(say(years.value)) if years else say("Not recorded")


# --- one fund ----------------------------------------------------------------------------------


def fund(desk: Desk) -> DetailView:
    """The money that is the page's subject."""
    found = desk.report.money[desk.here.subject or ""]
    purse = desk.press.assessments.accounts.purses[found.id]
    lead = totals_sentence(purse.totals) if found.lines else _ended_sentence(found)
    made_up = say("Some of what is said here is illustrative.") if is_illustrative(found) else None
    return DetailView(
        head=desk.head(lead, illustrative=made_up),
        title=found.title,
        lead=lead,
        sections=filled(_sections(desk, found, purse)),
        text=desk.text(found.text, 2),
    )


def _ended_sentence(found: Fund) -> str:
    ended = date_words(found.ended)
    if ended:
        return say("This money came to an end: {date}.", date=ended)
    return say("No amounts are recorded.")


def _sections(desk: Desk, found: Fund, purse: Purse) -> Iterator[Section]:
    if found.lines:
        rows = tuple((Cell(line.what or found.title), *_line_cells(line)) for line in found.lines)
        columns = (say("What for"), say("Amount"), say("How sure"), say("Years"), say("As said on"))
        yield Section("amounts", say("The amounts"), grid=Grid(say("The amounts"), columns, rows))
    yield Section(
        "terms", say("On what terms"), facts=tuple(_facts(desk, found)), points=_points(found)
    )
    yield _shared(desk, found, purse)
    yield _spent(found, purse)
    yield Section(
        "became", say("What it was for, and what became of it"), links=_priorities(desk, found)
    )


def _facts(desk: Desk, found: Fund) -> Iterator[Fact]:
    yield Fact(say("Kind"), capital(found.kind))
    for name, who in ((say("Paid by"), found.payer), (say("Paid to"), found.payee)):
        if isinstance(who, str):
            yield Fact(name, links=(desk.party(who),))
        elif who is not None:
            yield Fact(name, capital(say(who.value)))
    if found.under:
        yield Fact(say("Under"), links=(desk.under(found.under),))
        if _has_reward(desk, found.under):
            yield Fact(say("How it is worked out"), links=(_reward(desk, found.under),))
    if found.areas_of_work:
        yield Fact(say("May be used only for"), in_a_row(found.areas_of_work))
    if found.decided_by:
        yield Fact(say("Who decides how it is used"), links=(desk.party(found.decided_by),))
    if isinstance(found.conditions, Unknown):
        yield Fact(say("Conditions"), capital(say(found.conditions.value)))
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def _points(found: Fund) -> tuple[str, ...]:
    if isinstance(found.conditions, Unknown):
        return ()
    return tuple(sentence(one) for one in found.conditions)


def _has_reward(desk: Desk, agreement: str) -> bool:
    deals = desk.press.assessments.accounts.deals
    return agreement in deals and deals[agreement].reward is not None


def _reward(desk: Desk, agreement: str) -> Link:
    return desk.link(say("The reward, target by target"), addresses.reward(agreement))


def _shared(desk: Desk, found: Fund, purse: Purse) -> Section:
    """Who gets which share, and what it comes to of what was paid."""
    title = say("Who gets which share")
    if not found.shares:
        return Section("shares", title)
    columns = (say("Partner"), say("Share"), say("Of what was paid"))
    rows = tuple(
        _share_row(desk, one, purse.allocated[index] if purse.allocated else None)
        for index, one in enumerate(found.shares)
    )
    return Section("shares", title, grid=Grid(title, columns, rows, frozenset({1, 2})))


def _share_row(desk: Desk, one: MoneyShare, comes_to: Money | None) -> tuple[Cell, ...]:
    # A share of 12.5% isn't told as 13%.
    decimals = 0 if one.share * 100 % 1 == 0 else 2
    return (
        Cell(links=(desk.party(one.partner),), quiet=_mark(one.marks)),
        Cell(format_percentage(one.share, decimals)),
        Cell(format_money_range(comes_to) if comes_to else say("Nothing paid yet")),
    )


def _mark(marks: Marks) -> str | None:
    return say("Illustrative") if marks.illustrative else None


def _spent(found: Fund, purse: Purse) -> Section:
    """What the money was used for, and what is left of it."""
    title = say("What it was spent on")
    if not found.spent_on:
        return Section("spent", title)
    rows = tuple(
        (
            Cell(one.what, quiet=_mark(one.marks)),
            Cell(one.area_of_work or say("Not recorded")),
            Cell(one.year.label() if one.year else say("Not recorded")),
            Cell(amount_words(one.amount)),
        )
        for one in found.spent_on
    )
    columns = (say("What"), say("Area of work"), say("Year"), say("Amount"))
    grid = Grid(title, columns, rows, frozenset({3}))
    return Section("spent", title, sentences=(_spent_sentence(purse),), grid=grid)


def _spent_sentence(purse: Purse) -> str:
    spent = format_money_range(purse.spent)
    if not purse.unspent:
        return say("{spent} has been spent.", spent=spent)
    return say(
        "{spent} has been spent; {left} is left of what was paid.",
        spent=spent,
        left=format_money_range(purse.unspent),
    )


def _priorities(desk: Desk, found: Fund) -> tuple[Link, ...]:
    return tuple(desk.link(one.text, addresses.priority(one.key)) for one in found.priorities)
