"""Which plans have regard to each other: a table of the links, and what is known of each plan."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.language import marked, say, say_number
from laasite.model.plans import Direction, Duty, LinkedPlan, PlanState, directions, unlinked
from laasite.model.sentences import capital, sentence
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Fact, Head, Link


@dataclass(frozen=True, slots=True)
class RegardRow:
    """A link in one direction.

    plan: which has regard. to: to what. how: in what way. duty: what binds it to. mutual: whether
    the other has regard to it too. source: where this comes from. illustrative: whether made up.
    """

    plan: Link
    to: Link
    how: str
    duty: str
    mutual: bool
    source: str | None
    illustrative: bool


@dataclass(frozen=True, slots=True)
class PlanItem:
    """A plan. id: of its place on the page. title: its name. facts: whose it is, how it stands.

    text: the officers' words. linked: whether any link is recorded.
    """

    id: str
    title: str
    facts: tuple[Fact, ...]
    text: Markup
    linked: bool


@dataclass(frozen=True, slots=True)
class PlansView:
    """The linked plans. head: the page's frame. title: the heading. summary: in a sentence.

    rows: every link in each direction. plans: by name.
    """

    head: Head
    title: str
    summary: str
    rows: tuple[RegardRow, ...]
    plans: tuple[PlanItem, ...]


_DUTIES = {
    Duty.NONE: marked("No duty: it is done by agreement"),
    Duty.PROPOSED: marked("A duty has been proposed; it is not law"),
    Duty.STATUTORY: marked("The law requires it"),
}
_STATES = {
    PlanState.EXISTING: marked("In being"),
    PlanState.PROPOSED: marked("Proposed: it doesn’t exist"),
    PlanState.ENDED: marked("Ended"),
}


def plans(desk: Desk) -> PlansView:
    """The plans of partners, and what has regard to what."""
    found = _by_title(desk)
    rows = tuple(_row(desk, one) for one in directions(found))
    alone = unlinked(found)
    items = tuple(_item(desk, one, linked=one not in alone) for one in found)
    made_up = any(one.marks.illustrative for one in found) or any(one.illustrative for one in rows)
    return PlansView(
        head=desk.head(
            say("Which plans have regard to which: the strategies, and the plans of partners."),
            dates=[one.marks.published for one in found],
            illustrative=say("Some of this page is illustrative. It is marked where it stands.")
            if made_up
            else None,
        ),
        title=desk.here.title,
        summary=_summary(found, len(alone)),
        rows=rows,
        plans=items,
    )


def _by_title(desk: Desk) -> tuple[LinkedPlan, ...]:
    every = desk.report.plans.values()
    return tuple(sorted(every, key=lambda one: (one.title.casefold(), one.id)))


def _summary(found: tuple[LinkedPlan, ...], alone: int) -> str:
    told = say_number(
        "{number} plan beside the strategies and agreements.",
        "{number} plans beside the strategies and agreements.",
        len(found),
    )
    return f"{told} {_alone_words(alone)}"


def _alone_words(alone: int) -> str:
    if not alone:
        return say("Each is linked with another.")
    return say_number(
        "{number} of them has no link that is recorded.",
        "{number} of them have no link that is recorded.",
        alone,
    )


def _row(desk: Desk, one: Direction) -> RegardRow:
    regard = one.regard
    return RegardRow(
        plan=_link(desk, one.plan),
        to=_link(desk, one.to),
        how=sentence(regard.how),
        duty=say(_DUTIES[regard.duty]),
        mutual=regard.mutual,
        source=regard.marks.source,
        illustrative=regard.marks.illustrative,
    )


def _link(desk: Desk, id: str) -> Link:
    """A plan by its place on this page; a strategy or agreement by its own page."""
    if plan := desk.report.plans.get(id):
        return desk.link(_name(plan), f"{addresses.PLANS}#{id}")
    return desk.under(id)


def _name(plan: LinkedPlan) -> str:
    """What a plan is called, with how it stands if it isn't in being."""
    if plan.state is PlanState.EXISTING:
        return plan.title
    return say("{plan} ({state})", plan=plan.title, state=say(plan.state.value))


def _item(desk: Desk, plan: LinkedPlan, *, linked: bool) -> PlanItem:
    if isinstance(plan.owner, Unknown):
        owner = Fact(say("Whose it is"), capital(say(plan.owner.value)))
    else:
        owner = Fact(say("Whose it is"), links=(desk.party(plan.owner),))
    facts = [owner, Fact(say("Does it exist?"), say(_STATES[plan.state]))]
    if plan.marks.illustrative:
        facts.append(Fact(say("Illustrative"), say("Made up, to show how the site works")))
    if plan.marks.source:
        facts.append(Fact(say("Where this comes from"), sentence(plan.marks.source)))
    return PlanItem(plan.id, plan.title, tuple(facts), desk.text(plan.text, 3), linked)
