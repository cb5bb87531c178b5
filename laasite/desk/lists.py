"""What officers keep an eye on: what is hidden, due, overdue or unsigned, and who is to be asked.

The lists name what isn't published yet: they are for officers, never for a site.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from laasite.assess.report import assess
from laasite.model.agreements import Agreement, Signatory
from laasite.model.assessment import Lateness
from laasite.model.dates import PartialDate
from laasite.model.meetings import Action
from laasite.model.origin import PostRef
from laasite.model.problems import quoted
from laasite.model.proceedings import ActionStanding
from laasite.model.report import Report
from laasite.model.signing import Signable, signables
from laasite.model.targets import Commitment, Target
from laasite.model.words import Unknown
from laasite.pipeline import Listed
from laasite.read.hidden import Hidden


@dataclass(frozen=True, slots=True)
class Item:
    """One line of a list.

    `day`: from when it may be seen, or by when it is due, ISO; empty if it has none. `what`: what
    it is. `partner`: ids of those who owe or supply it, joined by `; `. `target`: the target's id.
    `days_late`: how long it is overdue. `place`: file, line and column of what is hidden or
    unsigned. `leader`: the target leader, `partner/post`. `list`: which list it stands in.
    """

    day: str
    what: str
    partner: str = ""
    target: str = ""
    days_late: int | None = None
    place: str = ""
    leader: str = ""
    list: str = ""

    @property
    def partners(self) -> tuple[str, ...]:
        """The ids of those who owe it."""
        return tuple(self.partner.split("; ")) if self.partner else ()

    def told(self) -> str:
        """The line as it is printed on the terminal."""
        late = f"late by {_days(self.days_late)}" if self.days_late is not None else ""
        about = f"target `{self.target}`" if self.target and not self.place else ""
        parts = (self.day, self.what, about, self.partner, self.leader, late, self.place)
        return "  ".join(part for part in parts if part)


def drafts(listed: Listed) -> tuple[Item, ...]:
    """What has no day yet."""
    return tuple(_hidden(one, listed) for one in listed.hidden if one.day is None)


def future(listed: Listed) -> tuple[Item, ...]:
    """What may be seen from a later day, the soonest first."""
    found = [_hidden(one, listed) for one in listed.hidden if one.day is not None]
    return tuple(sorted(found, key=lambda one: one.day))


def due(listed: Listed) -> tuple[Item, ...]:
    """Figures, steps and actions of meetings that are due soon, the soonest first."""
    found = [replace(_owed(one, listed), days_late=None) for one in listed.due]
    found += _actions(listed, ActionStanding.OPEN)
    return tuple(sorted(found, key=lambda one: (one.day, one.target, one.what)))


def overdue(listed: Listed) -> tuple[Item, ...]:
    """Figures, steps and actions that should have been there by now, the longest overdue first."""
    found = [_owed(one, listed) for one in listed.late]
    found += _actions(listed, ActionStanding.OVERDUE)
    return tuple(sorted(found, key=lambda one: -(one.days_late or 0)))


def unsigned(listed: Listed) -> tuple[Item, ...]:
    """Who has still to sign which agreement, and which targets and updates nobody vouches for."""
    if listed.report is None:
        return ()
    found = [
        *(one for held in listed.report.agreements.values() for one in _signatories(held)),
        *(_not_signed(one) for one in signables(listed.report) if not one.holds),
    ]
    return tuple(found)


def everything(listed: Listed) -> tuple[Item, ...]:
    """All lists, one after the other."""
    every = [(name, make) for name, make in LISTS.items() if make is not everything]
    return tuple(replace(one, list=name) for name, make in every for one in make(listed))


LISTS: Mapping[str, Callable[[Listed], tuple[Item, ...]]] = {
    "overdue": overdue,
    "due": due,
    "drafts": drafts,
    "future": future,
    "unsigned": unsigned,
    "all": everything,
}
"""Each list by the word that is typed."""

OWED = ("overdue", "due", "unsigned", "all")
"""The lists of what somebody owes, of which partners may be reminded."""


def listed_as(which: str, listed: Listed) -> tuple[Item, ...]:
    """A list by its word, each item marked with the list that it stands in."""
    return tuple(replace(one, list=one.list or which) for one in LISTS[which](listed))


# --- one thing ------------------------------------------------------------------------------------


def _hidden(one: Hidden, listed: Listed) -> Item:
    return Item(
        day=one.day.isoformat() if one.day else "",
        what=f"{one.what}: {one.name}" if one.name else one.what,
        partner=one.owner or "",
        target=one.target or "",
        place=str(one.place),
        leader=_leader(one.target, listed.report),
    )


def _owed(one: Lateness, listed: Listed) -> Item:
    return Item(
        day=one.due.isoformat(),
        what=one.what,
        partner="; ".join(one.owed_by),
        target=one.target,
        days_late=one.days,
        leader=_leader(one.target, listed.report),
    )


def _leader(target: str | None, report: Report | None) -> str:
    """The post that leads a target, by the commitment told first that names one."""
    found = report.targets.get(target) if report and target else None
    return next((str(post) for post in _leaders(found) if post), "")


def _leaders(target: Target | None) -> Iterator[PostRef | None]:
    held: tuple[Commitment, ...] = target.commitments if target else ()
    yield from (one.leader if isinstance(one.leader, PostRef) else None for one in held)


def _actions(listed: Listed, standing: ActionStanding) -> Iterator[Item]:
    """What meetings asked somebody to do: overdue, or due in the days that are looked at."""
    if listed.report is None:
        return
    for one in assess(listed.report).proceedings.actions:
        day = _day(one.action)
        late = one.days_late if standing is ActionStanding.OVERDUE else None
        if one.standing is standing and day is not None and (late or day <= listed.until):
            about = f"{one.action.what} (action of the meeting {quoted(one.meeting.id)})"
            yield _of_action(one.action, day, about, late)


def _day(action: Action) -> date | None:
    return action.due.latest if isinstance(action.due, PartialDate) else None


def _of_action(action: Action, day: date, what: str, late: int | None) -> Item:
    """An action; whoever is to do it may be a partner, a body or a post."""
    who = "" if isinstance(action.who, Unknown) else action.who
    partner, stroke, _ = who.partition("/")
    return Item(day.isoformat(), what, partner, days_late=late, leader=who if stroke else "")


def _signatories(agreement: Agreement) -> Iterator[Item]:
    if isinstance(agreement.signatories, Unknown):
        return
    for index, one in enumerate(agreement.signatories):
        if one.signed is Unknown.NOT_YET:
            place = agreement.origin.at("signatories", index, "signed")
            what = f"signature of the agreement {quoted(agreement.id)}"
            yield Item(_expected(one), what, one.partner, place=str(place))


def _expected(one: Signatory) -> str:
    return one.expected.latest.isoformat() if isinstance(one.expected, PartialDate) else ""


def _not_signed(one: Signable) -> Item:
    about = f"update for {one.update.period.label()}" if one.update else "figures"
    void = "sign-off that no longer holds: " if one.signed else "sign-off: "
    leader = next((post for post in _leaders(one.target) if post), None)
    leads = (lead for held in one.target.commitments for lead in held.lead)
    return Item(
        day="",
        what=f"{void}{about} of the target {quoted(one.target.id)}",
        partner=leader.partner if leader else next(leads, ""),
        target=one.target.id,
        place=(one.update or one.target).origin.path,
        leader=str(leader) if leader else "",
    )


def _days(number: int | None) -> str:
    return "1 day" if number == 1 else f"{number} days"
