"""What became of earlier promises: where each went, or why nothing took its place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from laasite.model.language import say, say_number
from laasite.model.money import Fund, Priority
from laasite.model.origin import Marks
from laasite.model.sentences import sentence
from laasite.model.strategies import Objective
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Fact, Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled
from laasite.render.views.target_table import SOME_MADE_UP


def became(desk: Desk) -> DetailView:
    """Everything that was promised before and isn't any more, with what became of it."""
    sections = filled(_sections(desk))
    lead = _lead(desk)
    head = desk.head(lead, illustrative=say(SOME_MADE_UP) if _is_made_up(desk) else None)
    return DetailView(head=head, title=desk.here.title, lead=lead, sections=sections)


def _is_made_up(desk: Desk) -> bool:
    told = (
        *(one.marks for one in _retired(desk)),
        *(one.marks for one in _priorities(desk)),
        *(desk.report.targets[one.target].marks for one in _dropped(desk)),
    )
    return any(marks.illustrative for marks in told)


def _retired(desk: Desk) -> tuple[Objective, ...]:
    return tuple(
        one for one in desk.report.objectives.values() if one.became or one.dropped_because
    )


def _priorities(desk: Desk) -> tuple[Priority, ...]:
    return tuple(one for fund in desk.report.money.values() for one in fund.priorities)


def _dropped(desk: Desk) -> tuple[Commitment, ...]:
    return tuple(one for one in desk.report.commitments if one.stage is CommitmentStage.DROPPED)


def _lead(desk: Desk) -> str:
    ends = [one.became for one in _retired(desk)] + [one.became for one in _priorities(desk)]
    went_on = sum(bool(became) for became in ends)
    over = len(ends) - went_on
    before = say_number(
        "Of {number} earlier promise, {went_on} became part of something else and {over} came to "
        "an end.",
        "Of {number} earlier promises, {went_on} became part of something else and {over} came to "
        "an end.",
        len(ends),
        went_on=went_on,
        over=over,
    )
    dropped = say_number(
        "{number} target was considered and dropped.",
        "{number} targets were considered and dropped.",
        len(_dropped(desk)),
    )
    return f"{before} {dropped}"


def _columns() -> tuple[str, ...]:
    return say("What was promised"), say("What became of it")


def _sections(desk: Desk) -> Iterator[Section]:
    for fund in desk.report.money.values():
        rows = tuple(_priority_row(desk, one) for one in fund.priorities)
        if rows:
            yield Section(fund.id, fund.title, grid=Grid(fund.title, _columns(), rows))
    for strategy in desk.report.strategies.values():
        own = [one for one in _retired(desk) if one.strategy == strategy.id]
        rows = tuple(_objective_row(desk, one) for one in own)
        if rows:
            yield Section(strategy.id, strategy.title, grid=Grid(strategy.title, _columns(), rows))
    for agreement in desk.report.agreements.values():
        dropped = [one for one in _dropped(desk) if one.under == agreement.id]
        rows = tuple(_dropped_row(desk, one) for one in dropped)
        if rows:
            title = say("Considered for the {agreement} and dropped", agreement=agreement.title)
            grid = Grid(title, (say("Target"), say("Why it was dropped")), rows)
            yield Section(f"dropped-{agreement.id}", title, grid=grid)


def _priority_row(desk: Desk, one: Priority) -> tuple[Cell, ...]:
    name = desk.link(one.text, addresses.priority(one.key))
    return (
        Cell(links=(name,), quiet=_mark(one.marks)),
        _outcome(desk, one.became, one.dropped_because),
    )


def _objective_row(desk: Desk, one: Objective) -> tuple[Cell, ...]:
    name = desk.link(one.text, addresses.objective(one.key))
    return (
        Cell(links=(name,), quiet=_mark(one.marks)),
        _outcome(desk, one.became, one.dropped_because),
    )


def _outcome(desk: Desk, ids: Sequence[str], dropped: str | None) -> Cell:
    links = tuple(link for id in ids if (link := successor(desk, id)))
    if links:
        return Cell(say("Became:"), links=links)
    return Cell(say("Nothing took its place"), quiet=sentence(dropped or "") or None)


def _dropped_row(desk: Desk, one: Commitment) -> tuple[Cell, ...]:
    why = sentence(one.why_dropped) if one.why_dropped else say("Not recorded")
    mark = _mark(desk.report.targets[one.target].marks)
    return (Cell(links=(desk.target(one.target),), quiet=mark), Cell(why))


def _mark(marks: Marks) -> str | None:
    return say("Illustrative") if marks.illustrative else None


def successor(desk: Desk, id: str) -> Link | None:
    """What took the place of something: an objective or a target; None for a broken reference."""
    if id in desk.report.targets:
        return desk.target(id)
    key = next((key for key in desk.press.objectives if id in (key, key.partition("/")[2])), None)
    return desk.link(desk.press.objectives[key].text, addresses.objective(key)) if key else None


def priority(desk: Desk) -> DetailView:
    """What became of the priority of a fund that is the page's subject."""
    fund, one = _found(desk)
    links = tuple(link for id in one.became if (link := successor(desk, id)))
    lead = _now_part_of(len(links)) if links else _nothing(one)
    made_up = say("This priority is illustrative: our papers don’t list them.")
    return DetailView(
        head=desk.head(lead, illustrative=made_up if one.marks.illustrative else None),
        title=say("What became of: {priority}", priority=one.text),
        lead=lead,
        sections=filled(
            (
                Section("now", say("Where it went"), links=links),
                Section("before", say("Where it came from"), facts=tuple(_origin(desk, fund))),
            )
        ),
    )


def _now_part_of(number: int) -> str:
    return say_number(
        "It is now part of {number} other promise.",
        "It is now part of {number} other promises.",
        number,
    )


def _nothing(one: Priority) -> str:
    """That it came to an end, and why."""
    why = one.dropped_because
    told = sentence(why) if why else say("It isn’t recorded why.")
    return " ".join((say("Nothing took its place."), told))


def _found(desk: Desk) -> tuple[Fund, Priority]:
    return next(
        (fund, one)
        for fund in desk.report.money.values()
        for one in fund.priorities
        if one.key == desk.here.subject
    )


def _origin(desk: Desk, fund: Fund) -> Iterator[Fact]:
    yield Fact(say("Money it belonged to"), links=(desk.fund(fund.id),))
    if ended := date_words(fund.ended):
        yield Fact(say("That came to an end"), ended)
    if fund.marks.source:
        yield Fact(say("Where this comes from"), sentence(fund.marks.source))
