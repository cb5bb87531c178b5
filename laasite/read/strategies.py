"""Strategies and their themes: `content/strategies/<id>/index.md` and `<theme>.md`."""

from __future__ import annotations

from typing import Annotated, Any

from laasite.model.origin import Origin, Text
from laasite.model.periods import parse_agreement_period
from laasite.model.strategies import Aim, Goal, Objective, Strategy, Theme
from laasite.read.fields import AnyDate, Id, Key, Line, Whole, Words, YesNo, or_unknown, reading
from laasite.read.records import Record
from laasite.read.reviews import ReviewRecord, to_review

WholePeriod = Annotated[Any, reading(or_unknown(parse_agreement_period))]


class StrategyRecord(Record):
    """A community strategy."""

    title: Line
    period: WholePeriod = None
    vision: Words | None = None
    vision_illustrative: YesNo = False
    draft_issued: AnyDate | None = None
    issued: AnyDate | None = None
    ended: AnyDate | None = None
    follows: Id | None = None
    reviews: tuple[ReviewRecord, ...] = ()


class GoalRecord(Record):
    """A ten-year goal."""

    id: Id
    text: Words


class AimRecord(Record):
    """A three-year aim."""

    id: Id
    goal: Id
    text: Words
    due: AnyDate | None = None


class ObjectiveRecord(Record):
    """An objective."""

    id: Id
    aim: Id | None = None
    text: Words
    no_target_because: Words | None = None
    became: Key | tuple[Key, ...] = ()
    dropped_because: Words | None = None


class ThemeRecord(Record):
    """A theme of a strategy."""

    title: Line
    order: Whole = 0
    goals: tuple[GoalRecord, ...] = ()
    aims: tuple[AimRecord, ...] = ()
    objectives: tuple[ObjectiveRecord, ...] = ()
    easy_read: Words | None = None


def to_strategy(
    id: str, record: StrategyRecord, origin: Origin, text: Text, themes: tuple[Theme, ...]
) -> Strategy:
    """The strategy that a record describes, with its themes in order."""
    return Strategy(
        id=id,
        title=record.title,
        period=record.period,
        vision=record.vision,
        vision_illustrative=record.vision_illustrative or record.illustrative,
        draft_issued=record.draft_issued,
        issued=record.issued,
        ended=record.ended,
        follows=record.follows,
        reviews=tuple(to_review(one) for one in record.reviews),
        themes=tuple(sorted(themes, key=lambda theme: (theme.order, theme.id))),
        text=text,
        marks=record.marks,
        origin=origin,
    )


def to_theme(id: str, strategy: str, record: ThemeRecord, origin: Origin, text: Text) -> Theme:
    """The theme that a record describes."""
    return Theme(
        id=id,
        strategy=strategy,
        title=record.title,
        order=record.order,
        goals=tuple(Goal(goal.id, goal.text, goal.marks) for goal in record.goals),
        aims=tuple(Aim(aim.id, aim.goal, aim.text, aim.due, aim.marks) for aim in record.aims),
        objectives=tuple(_objective(one, strategy, id) for one in record.objectives),
        text=text,
        marks=record.marks,
        origin=origin,
        easy_read=record.easy_read,
    )


def _objective(record: ObjectiveRecord, strategy: str, theme: str) -> Objective:
    became = (record.became,) if isinstance(record.became, str) else record.became
    return Objective(
        id=record.id,
        strategy=strategy,
        theme=theme,
        aim=record.aim,
        text=record.text,
        no_target_because=record.no_target_because,
        became=became,
        dropped_because=record.dropped_because,
        marks=record.marks,
    )
