"""Other plans and what they have regard to: `content/plans/<id>.md`."""

from __future__ import annotations

from typing import Annotated

from laasite.model.origin import Origin, Text
from laasite.model.plans import Duty, LinkedPlan, PlanState, Regard
from laasite.model.words import Unknown
from laasite.read.fields import Id, IdOrUnknown, Line, YesNo, choice
from laasite.read.records import Record


class RegardRecord(Record):
    """That a plan has regard to a strategy, an agreement or another plan."""

    to: Id
    how: Line
    mutual: YesNo = False
    duty: Annotated[Duty, choice(Duty)] = Duty.NONE


class PlanRecord(Record):
    """A plan beside the strategies."""

    title: Line
    owner: IdOrUnknown = Unknown.NOT_RECORDED
    state: Annotated[PlanState, choice(PlanState)] = PlanState.EXISTING
    regard: tuple[RegardRecord, ...] = ()


def to_plan(id: str, record: PlanRecord, origin: Origin, text: Text) -> LinkedPlan:
    """The plan that a record describes."""
    regard = tuple(
        Regard(one.to, one.how, one.mutual, one.duty, one.marks) for one in record.regard
    )
    return LinkedPlan(
        id, record.title, record.owner, record.state, regard, text, record.marks, origin
    )
