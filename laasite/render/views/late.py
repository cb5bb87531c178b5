"""Everything that is late, who owes it, and what is due next."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from laasite.model.dates import day_in_words
from laasite.model.language import say, say_number
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link
from laasite.render.views.duties import ComingRow, all_coming, all_late
from laasite.render.views.marked import targets_words
from laasite.render.views.rows import LateRow
from laasite.render.views.target_table import dates_of

MOST_COMING = 10


@dataclass(frozen=True, slots=True)
class Debtor:
    """Who owes late figures or steps. who: its name and page. told: how many, in words."""

    who: Link
    told: str


@dataclass(frozen=True, slots=True)
class LateView:
    """The page of what is late.

    head: the page's frame. title: the heading. as_at: the day that is told of. sentence: how much
    is late. rows: the longest overdue first. debtors: those who owe the most first.
    coming: what is due next, the soonest first.
    """

    head: Head
    title: str
    as_at: str
    sentence: str
    rows: tuple[LateRow, ...]
    debtors: tuple[Debtor, ...]
    coming: tuple[ComingRow, ...]


def late(desk: Desk) -> LateView:
    """The page of what is late at `as_at`."""
    told = late_sentence(len(desk.press.assessments.late))
    return LateView(
        head=desk.head(
            say(
                "{told} What should have been published or done by now, and who owes it.",
                told=told,
            ),
            dates=dates_of(desk.report.targets.values()),
            illustrative=targets_words(_named(desk)),
        ),
        title=desk.here.title,
        as_at=day_in_words(desk.as_at),
        sentence=told,
        rows=all_late(desk),
        debtors=_debtors(desk),
        coming=all_coming(desk, MOST_COMING),
    )


def _named(desk: Desk) -> tuple[Target, ...]:
    """The targets of which something is late or coming."""
    late = {one.target for one in desk.press.assessments.late}
    return tuple(
        target
        for id, target in desk.report.targets.items()
        if id in late or any(one.next_due for one in desk.press.ratings.get(id, ()))
    )


def late_sentence(number: int) -> str:
    """How much is late, as a sentence; that nothing is, too."""
    if not number:
        return say("Nothing is late.")
    return say_number("{number} thing is late.", "{number} things are late.", number)


def _debtors(desk: Desk) -> tuple[Debtor, ...]:
    numbers = Counter(id for one in desk.press.assessments.late for id in one.owed_by)
    order = sorted(numbers, key=lambda id: (-numbers[id], id))
    return tuple(Debtor(desk.party(id), _owes(numbers[id])) for id in order)


def _owes(number: int) -> str:
    return say_number("{number} thing late", "{number} things late", number)
