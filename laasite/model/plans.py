"""Other plans of partners, and which of them have regard to which plan or strategy."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from laasite.model.language import marked
from laasite.model.origin import Marks, Origin, Text
from laasite.model.words import Unknown


class PlanState(Enum):
    """Whether a plan is there; the value is the word that officers write."""

    EXISTING = marked("existing")
    PROPOSED = marked("proposed")
    ENDED = marked("ended")


class Duty(Enum):
    """What binds one plan to have regard to another; only `statutory` is law."""

    NONE = "none"
    PROPOSED = "proposed"
    STATUTORY = "statutory"


@dataclass(frozen=True, slots=True)
class Regard:
    """That a plan has regard to another plan or strategy, in what way, and what binds it to.

    `mutual` says that the other has regard to this one too; it is written at one end only.
    """

    to: str
    how: str
    mutual: bool
    duty: Duty
    marks: Marks


@dataclass(frozen=True, slots=True)
class LinkedPlan:
    """A plan beside the strategies: whose it is, whether it is there, what it has regard to."""

    id: str
    title: str
    owner: str | Unknown
    state: PlanState
    regard: tuple[Regard, ...]
    text: Text
    marks: Marks
    origin: Origin


@dataclass(frozen=True, slots=True)
class Direction:
    """One direction of a link: `plan` has regard to `to`."""

    plan: str
    to: str
    regard: Regard


def directions(plans: tuple[LinkedPlan, ...]) -> tuple[Direction, ...]:
    """Every link in each direction in which it holds: a mutual one stands twice."""
    one_way = [(plan.id, regard.to, regard) for plan in plans for regard in plan.regard]
    back = [(regard.to, plan.id, regard) for plan in plans for regard in plan.regard
            if regard.mutual]  # fmt: skip
    found = (Direction(plan, to, regard) for plan, to, regard in (*one_way, *back))
    return tuple(sorted(found, key=lambda one: (one.plan, one.to)))


def unlinked(plans: tuple[LinkedPlan, ...]) -> tuple[LinkedPlan, ...]:
    """The plans that have regard to nothing, and to which nothing has regard."""
    linked = {id for one in directions(plans) for id in (one.plan, one.to)}
    return tuple(plan for plan in plans if plan.id not in linked)
