"""What is wrong with `moved.yaml`: names that lead nowhere or in circles, things still there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from laasite.check.references import Unread
from laasite.model import nearest
from laasite.model.findings import Finding, Place
from laasite.model.moved import Redirect, Tombstone
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.rules import gate as rules
from laasite.pages.plan import AT_FORMER_ADDRESSES, Plan


def check_moved(report: Report, plan: Plan, unread: Unread) -> Iterator[Finding]:
    """What is wrong with renames and tombstones in the light of the pages that there are.

    `unread` are the kinds and ids of files left out for their own mistakes.
    """
    there = [page.address for page in plan.pages if page.kind not in AT_FORMER_ADDRESSES]
    pages = {address.removesuffix(".html") for address in there}
    ids = pages | {thing.id for thing in report.facts}
    later = {one.old: one for one in report.moves.redirects}
    buried = {id for one in report.moves.tombstones for id in one.all}
    yield from _twice(report)
    for redirect in report.moves.redirects:
        yield from _redirect(redirect, later, ids | buried, unread)
        yield from _still_there(redirect.old, redirect.place, ids)
    for tombstone in report.moves.tombstones:
        for id in tombstone.all:
            yield from _still_there(id, tombstone.place, ids)
        yield from _tombstone(tombstone, report, pages, unread)


def _twice(report: Report) -> Iterator[Finding]:
    """A finding for each thing of which more than one entry tells."""
    first: dict[str, Place] = {}
    told = [(one.old, one.place) for one in report.moves.redirects]
    told += [(id, one.place) for one in report.moves.tombstones for id in one.all]
    for id, place in sorted(told, key=lambda one: (one[1], one[0])):
        if id in first:
            message = f"{quoted(id)} already stands in line {first[id].line}."
            yield rules.TOLD_TWICE.at(place, message)
        first.setdefault(id, place)


def _redirect(
    redirect: Redirect, later: Mapping[str, Redirect], there: set[str], unread: Unread
) -> Iterator[Finding]:
    if redirect.new in later:
        yield _chain(redirect, later)
    elif redirect.new not in there and not _is_unread(redirect.new, unread):
        message = f"{quoted(redirect.old)} is now called {quoted(redirect.new)}, which isn't there."
        meant = nearest.quoted(redirect.new, there)
        yield rules.MOVED_TO_NOTHING.at(redirect.place, message, meant=meant)


def _chain(redirect: Redirect, later: Mapping[str, Redirect]) -> Finding:
    """The finding for a new name that was itself given up: a circle, or a chain with its end."""
    seen = [redirect.old]
    here = redirect.new
    while here in later and here not in seen:
        seen.append(here)
        here = later[here].new
    if here in seen:
        way = " to ".join(quoted(id) for id in (*seen, here))
        return rules.MOVED_IN_CIRCLE.at(redirect.place, f"This leads in a circle: from {way}.")
    message = f"{quoted(redirect.new)} was later renamed to {quoted(here)}."
    return rules.MOVED_TWICE.at(redirect.place, message, cure=f"Write `to: {here}` here.")


def _still_there(id: str, place: Place, there: set[str]) -> Iterator[Finding]:
    if id in there:
        message = f"{quoted(id)} is said to have gone from here, but it is still published."
        yield rules.STILL_THERE.at(place, message)


def _tombstone(
    tombstone: Tombstone, report: Report, there: set[str], unread: Unread
) -> Iterator[Finding]:
    parties = {**report.partners, **report.bodies}
    by = tombstone.dropped_by
    if by not in parties and not {("partner", by), ("body", by)} & unread:
        message = f"There is no partner or body called {quoted(by)}."
        meant = nearest.quoted(by, parties)
        yield rules.DROPPED_BY_NOBODY.at(tombstone.place, message, meant=meant)
    if tombstone.see and tombstone.see not in there and not _is_unread(tombstone.see, unread):
        message = f"Readers are told to see {quoted(tombstone.see)}, which isn't there."
        meant = nearest.quoted(tombstone.see, there)
        cure = "Correct `see`, or take it out."
        yield rules.MOVED_TO_NOTHING.at(tombstone.place, message, meant=meant, cure=cure)


def _is_unread(id: str, unread: Unread) -> bool:
    return any(id.endswith(f"/{one}") for _, one in unread)
