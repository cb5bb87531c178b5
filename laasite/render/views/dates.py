"""Dates ahead: when figures come out, when they are due, when boards meet, what can be answered."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.dates import day_in_words
from laasite.model.language import say, say_number
from laasite.model.sentences import sentence
from laasite.pages.calendar import Dated, DateKind
from laasite.render.desk import Desk
from laasite.render.views.base import Link
from laasite.render.views.detail import Cell, DetailView, Grid, Section, filled


def dates(desk: Desk) -> DetailView:
    """Everything ahead, by kind, the earliest first; then every announced day that moved."""
    ahead = [one for one in desk.press.dates if one.day >= desk.as_at]
    lead = _lead(desk, ahead)
    sections = (_section(desk, kind, ahead) for kind in DateKind)
    return DetailView(
        head=desk.head(lead, dates=[one.published for one in ahead]),
        title=desk.here.title,
        lead=lead,
        sections=filled((*sections, _moved(desk))),
    )


def _lead(desk: Desk, ahead: list[Dated]) -> str:
    if not ahead:
        return say("Nothing is known to be ahead after {day}.", day=day_in_words(desk.as_at))
    first = ahead[0]
    return say_number(
        "{number} date ahead. Next: {day}, {what}.",
        "{number} dates ahead. Next: {day}, {what}.",
        len(ahead),
        day=first.when.in_words(),
        what=first.what,
    )


def _section(desk: Desk, kind: DateKind, ahead: list[Dated]) -> Section:
    rows = tuple(_row(desk, one) for one in ahead if one.kind is kind)
    title, columns = say(kind.value), (say("When"), say("What"), say("Who"))
    grid = Grid(title, columns, rows) if rows else None
    return Section(kind.name.lower(), title, grid=grid)


def _row(desk: Desk, one: Dated) -> tuple[Cell, ...]:
    link = Link(one.what, None if one.page == desk.here.address else desk.href(one.page))
    where = say("At {place}.", place=one.where) if one.where else ""
    made_up = say("Illustrative.") if one.illustrative else ""
    more = " ".join(filter(None, (where, *one.more, made_up)))
    who = desk.parties(id for id in one.who if desk.is_party(id))
    return Cell(one.when.in_words()), Cell(links=(link,), quiet=more or None), Cell(links=who)


def _moved(desk: Desk) -> Section:
    """Days of figures that were moved, past ones too: the day before and the reason stay."""
    rows = tuple(_moves(desk))
    columns = say("Figures for"), say("First announced for"), say("Now"), say("Why")
    grid = Grid(say("Announced days that moved"), columns, rows) if rows else None
    return Section("moved", say("Days that moved"), grid=grid)


def _moves(desk: Desk) -> Iterator[tuple[Cell, ...]]:
    for one in desk.report.site.releases:
        if one.moved_from is not None:
            yield (
                Cell(one.period.label()),
                Cell(day_in_words(one.moved_from)),
                Cell(day_in_words(one.published)),
                Cell(
                    sentence(one.reason) if one.reason else say("No reason was given."),
                    quiet=say("Illustrative.") if one.marks.illustrative else None,
                ),
            )
