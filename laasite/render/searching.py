"""How the search finds each page: how much it counts, where it belongs, what it is chosen by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from laasite.model.language import say
from laasite.model.targets import Target
from laasite.pages import navigation
from laasite.pages.plan import AT_FORMER_ADDRESSES, PageKind, Planned, parties
from laasite.render.views.base import Found

if TYPE_CHECKING:
    from laasite.render.desk import Press

STATUS, THEME, PARTNER = "status", "theme", "partner"
"""What results can be chosen by; the names stand in the index and in the search's script."""

PASSED_OVER = frozenset(
    {
        PageKind.SEARCH,
        PageKind.A_TO_Z,
        PageKind.NOT_FOUND,
        # They repeat the table of all targets, whose own filter is better.
        PageKind.TARGETS_BY_STATUS,
        PageKind.TARGETS_BY_THEME,
        PageKind.TARGETS_BY_PARTNER,
        *AT_FORMER_ADDRESSES,
    }
)

_WEIGHTS = {
    PageKind.TARGET: "2",
    PageKind.MEETINGS: "2",
    PageKind.BODY: "1.5",
    PageKind.PARTNER: "1.5",
    PageKind.THEME: "1.5",
    # They name everything, and so would stand first for anything.
    PageKind.HOME: "0.3",
    PageKind.TARGETS: "0.3",
    PageKind.CHANGES: "0.3",
    PageKind.DATA: "0.3",
    PageKind.MONITORING_PLAN: "0.3",
    PageKind.DECISIONS: "0.5",
    PageKind.EASY: "0.3",
    PageKind.PAPER: "0.5",
}
"""How much the words of a page's text count, where that isn't 1; headings count more anyway."""


def found_as(press: Press, here: Planned) -> Found | None:
    """How the search finds the page `here`; None for one that it passes over."""
    if here.kind in PASSED_OVER:
        return None
    filters = tuple(dict.fromkeys(_filters(press, here)))
    return Found(_also(here), _WEIGHTS.get(here.kind, "1"), trail(press, here), filters)


def _also(here: Planned) -> str:
    """The words of an address: officers' own for a thing, such as `exam results`."""
    return PurePosixPath(here.address).stem.replace("-", " ")


def trail(press: Press, here: Planned) -> str:
    """Where a page belongs: the steps above it without the home page, `Targets`."""
    return " › ".join(step.text for step in navigation.breadcrumbs(press.report, here)[1:])


def _filters(press: Press, here: Planned) -> Iterator[tuple[str, str]]:
    """What a page can be chosen by; a value may come twice."""
    report, subject = press.report, here.subject or ""
    match here.kind:
        case PageKind.TARGET:
            yield from _of_target(press, report.targets[subject])
        case PageKind.OBJECTIVE:
            yield from _themes(press, [subject])
        case PageKind.THEME:
            yield THEME, here.title
        case PageKind.EASY:
            yield THEME, next(one.title for one in report.themes if one.key == subject)
        case PageKind.PARTNER:
            yield PARTNER, here.title


def _of_target(press: Press, target: Target) -> Iterator[tuple[str, str]]:
    """The statuses that are in force, the themes, and who leads or contributes."""
    report = press.report
    for rating in press.ratings.get(target.id, ()):
        if rating.in_force:
            yield STATUS, say(rating.status.value)
        for id in parties(report, rating):
            if id in report.partners:
                yield PARTNER, report.partners[id].title
    yield from _themes(press, target.objectives)


def _themes(press: Press, objectives: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The themes of some objectives, by title."""
    for key in objectives:
        found = press.objectives.get(key)
        for theme in press.report.themes:
            if found and (theme.strategy, theme.id) == (found.strategy, found.theme):
                yield THEME, theme.title
