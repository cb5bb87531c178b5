"""Plans that have regard to each other, and places within places."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.check.references import (
    AGREEMENT,
    BODY,
    PARTNER,
    PLAN,
    STRATEGY,
    Unread,
    known_in,
    lost,
)
from laasite.model.areas import Area
from laasite.model.findings import Finding
from laasite.model.places import RANKS, round_about
from laasite.model.plans import Duty, unlinked
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import governance as rules
from laasite.model.words import Unknown


def references(report: Report, unread: Unread) -> Iterator[Finding]:
    """Every owner of a plan, and everything that a plan has regard to."""
    known = known_in(report, unread)
    for plan in report.plans.values():
        owner = None if isinstance(plan.owner, Unknown) else plan.owner
        yield from lost(owner, (PARTNER, BODY), plan.origin.at("owner"), known)
        for index, regard in enumerate(plan.regard):
            place = plan.origin.at("regard", index, "to")
            yield from lost(regard.to, (STRATEGY, AGREEMENT, PLAN), place, known)


def law_without_source(report: Report) -> Iterator[Finding]:
    """A duty is shown as law only if the law is named."""
    for plan in report.plans.values():
        for index, regard in enumerate(plan.regard):
            if regard.duty is Duty.STATUTORY and not regard.marks.source:
                message = f"The duty to have regard to {quoted(regard.to)} names no law."
                place = plan.origin.at("regard", index, "duty")
                yield rules.LAW_WITHOUT_SOURCE.at(place, message)


def regard_twice(report: Report) -> Iterator[Finding]:
    """A link is written at one end (contract, rule 6)."""
    for plan in report.plans.values():
        for index, regard in enumerate(plan.regard):
            other = report.plans.get(regard.to)
            back = [one.to for one in other.regard] if other and other.id < plan.id else []
            if plan.id in back:
                message = f"{quoted(regard.to)} names {quoted(plan.id)} in its own file too."
                yield rules.REGARD_TWICE.at(plan.origin.at("regard", index, "to"), message)


def plans_without_link(report: Report) -> Iterator[Finding]:
    """Every plan is linked with another, or with a strategy or agreement."""
    for plan in unlinked(tuple(report.plans.values())):
        message = f"{quoted(plan.title)} is linked with no other plan."
        yield rules.PLAN_WITHOUT_LINK.at(plan.origin.at("title"), message)


# --- places ------------------------------------------------------------------------------------


def places_inside_out(report: Report) -> Iterator[Finding]:
    """A parish or ward lies in a district, a district in a county (6 March 2008, 1.2.1).

    Nothing is said of places that lie in each other in a circle, which is told elsewhere.
    """
    for area in report.areas.values():
        outer = report.areas.get(area.within or "")
        if (
            outer is None
            or _lies_in_itself(area, report)
            or area.kind not in RANKS
            or outer.kind not in RANKS
        ):
            continue
        if RANKS[outer.kind] <= RANKS[area.kind]:
            message = (
                f"{quoted(area.title)}, a {area.kind}, can't lie in {quoted(outer.title)}, "
                f"a {outer.kind}."
            )
            yield rules.PLACE_INSIDE_OUT.at(area.place, message)


def _lies_in_itself(area: Area, report: Report) -> bool:
    last = (area.id, *round_about(report.areas, area.id))[-1]
    return report.areas[last].within == area.id


def notes_out_of_place(report: Report) -> Iterator[Finding]:
    """A place's note is on a target that is promised for a larger place round it."""
    for area in report.areas.values():
        outer = round_about(report.areas, area.id)
        for note in area.notes:
            target = report.targets.get(note.target)
            if target is None:
                continue
            under = (report.agreements.get(one.under) for one in target.commitments)
            if not any(agreement and agreement.area in outer for agreement in under):
                message = (
                    f"{quoted(note.target)} isn't promised for a place in which "
                    f"{quoted(area.title)} lies."
                )
                yield rules.NOTE_OUT_OF_PLACE.at(area.place, message)


RULES = (
    law_without_source,
    regard_twice,
    plans_without_link,
    places_inside_out,
    notes_out_of_place,
)
