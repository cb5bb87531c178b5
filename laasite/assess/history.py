"""How each status came about over time, each change of it with its cause.

A target is judged anew on every day on which something may have changed, with what could be seen on
that day: the same rules as for today, so that a step says what the site said. Where a status
changed, the day is played once more in stages, and the stage at which it changed is the cause.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial
from heapq import heapify, heappop, heappush

from laasite.assess.frame import alone
from laasite.assess.moved import as_first_agreed
from laasite.assess.past import (
    Rows,
    any_changed,
    any_published,
    any_revised,
    target_on,
    with_rows,
    worlds,
)
from laasite.assess.promises import Stand
from laasite.assess.spells import late_spells
from laasite.assess.tally import tally
from laasite.assess.turns import next_turns, turns
from laasite.memo import FORGETFUL, Key, Memo
from laasite.model.assessment import Occurrence, Rating, Status, Unrated
from laasite.model.history import Cause, History, StatusHistory, StatusStep, TargetHistory
from laasite.model.language import Language, speaking, spoken
from laasite.model.measures import Figure
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.spread import ALONE, Workers, all_remembered

Outcome = tuple[tuple[Rating | Stand, ...], tuple[Occurrence, ...]]
"""How a target stands at the end of a day: its promises and its milestones."""


@dataclass(frozen=True, slots=True)
class Judges:
    """Who says how a target stands at the end of the report's day: at length, and in short."""

    rated: Callable[[Target, Report], tuple[tuple[Rating, ...], tuple[Occurrence, ...]]]
    stands: Callable[[Target, Report], Outcome]


World = Callable[[date], Report]
Row = tuple[str, str | None]
"""A commitment, and the part of it or None."""

Stands = Mapping[Row, Rating | Stand]
"""How each row of a target stands."""

Standing = tuple[Status, Unrated | None]


def histories(
    report: Report,
    judges: Judges,
    memo: Memo = FORGETFUL,
    frame: object = None,
    workers: Workers = ALONE,
) -> History:
    """The past of every target that has a commitment, up to `report.as_at`.

    `memo` has what was worked out before of the same targets; `frame` stands for all else that
    they rest on (`laasite/assess/frame.py`). `workers` work out the rest.
    """
    typed = {thing.id: thing for thing in report.facts}
    judged = [target for target in report.targets.values() if target.commitments]
    keys: list[Key] = [("history", (frame, alone(one, report, typed))) for one in judged]
    make = partial(_histories, report, judges, spoken())
    told = all_remembered(memo, keys, judged, partial(workers.map, make))
    return History(dict(zip((one.id for one in judged), told, strict=True)), tally(report))


def _histories(
    report: Report, judges: Judges, language: Language, targets: Sequence[Target]
) -> list[TargetHistory]:
    world = worlds(report)
    with speaking(language):
        return [_history(target, report, judges, world) for target in targets]


def _history(target: Target, report: Report, judges: Judges, world: World) -> TargetHistory:
    play = Play(report, target.id, judges.stands, world)
    ratings, occurrences = judges.rated(target, report)
    return TargetHistory(
        statuses=tuple(_statuses(play, turns(report, target))),
        late=late_spells(target, report, ratings, occurrences),
        original=_against_the_first_promise(target, report, judges),
    )


def _against_the_first_promise(
    target: Target, report: Report, judges: Judges
) -> tuple[Rating, ...]:
    """What today's figures would be rated against the levels that were first agreed."""
    first = tuple(
        one for one in (as_first_agreed(found, target) for found in target.commitments) if one
    )
    return judges.rated(replace(target, commitments=first), report)[0] if first else ()


# --- one target, day by day --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Play:
    """A target that can be judged as on any day."""

    report: Report
    id: str
    judge: Callable[[Target, Report], Outcome]
    world: World

    def on(self, day: date) -> Outcome:
        """What the site said of the target at the end of a day; nothing if it wasn't shown."""
        target = target_on(self.report, self.id, day)
        return self.judge(with_rows(target, Rows(day)), self.world(day)) if target else ((), ())

    def staged(self, day: date) -> Iterator[tuple[Cause, Outcome]]:
        """A day once more, what happened on it one thing after the other; nothing twice."""
        eve = day - timedelta(days=1)
        before, now = target_on(self.report, self.id, eve), target_on(self.report, self.id, day)
        if before is None or now is None:
            return
        old, new, rows = self.world(eve), self.world(day), Rows(eve)
        yield Cause.TIME, self.judge(with_rows(before, rows), replace(old, as_at=day))
        if before is not now or any_changed(old, new):
            promised = replace(before, commitments=now.commitments)
            agreed = replace(new, site=old.site)
            yield Cause.TARGET, self.judge(with_rows(promised, rows), agreed)
            yield Cause.RULE, self.judge(with_rows(now, rows), new)
        revised = Rows(day, revised=True)
        if any_revised(now, day):
            yield Cause.REVISION, self.judge(with_rows(now, revised), new)

    def only_time(self, day: date) -> bool:
        """Whether nothing happened on a day but that it came."""
        eve = day - timedelta(days=1)
        before, now = target_on(self.report, self.id, eve), target_on(self.report, self.id, day)
        same = before is now and not any_changed(self.world(eve), self.world(day))
        return same and now is not None and not any_published(now, day)


def _statuses(play: Play, known: frozenset[date]) -> Iterator[StatusHistory]:
    """The steps of each row that the target has ever had, in the order in which they came."""
    steps: dict[Row, list[StatusStep]] = {}
    for day, ratings in _days(play, known):
        causes: Mapping[Row, Cause] | None = None
        for row, rating in ratings.items():
            before = steps.setdefault(row, [])
            if before and _stands(before[-1]) == _stands(rating):
                continue
            if causes is None and before:
                causes = _causes(play, day, ratings)
            cause = (causes or {}).get(row, Cause.PERFORMANCE) if before else Cause.FIRST
            before.append(_step(play, day, rating, cause))
    for (commitment, part), own in steps.items():
        yield StatusHistory(commitment, part, tuple(own))


def _days(play: Play, known: frozenset[date]) -> Iterator[tuple[date, Stands]]:
    """Each day on which something may have changed with the ratings at its end, oldest first."""
    queue, seen = list(known), set(known)
    heapify(queue)
    while queue:
        day = heappop(queue)
        ratings, occurrences = play.on(day)
        yield day, {(one.commitment, one.part): one for one in ratings}
        for coming in next_turns(ratings, occurrences):
            if day < coming <= play.report.as_at and coming not in seen:
                seen.add(coming)
                heappush(queue, coming)


def _stands(one: StatusStep | Rating | Stand) -> Standing:
    return (one.status, one.unrated)


def _step(play: Play, day: date, rating: Rating | Stand, cause: Cause) -> StatusStep:
    why = _why(play, day, rating, cause)
    return StatusStep(
        day, rating.status, rating.unrated, cause, why, rating.sentence, rating.figure
    )


# --- why ---------------------------------------------------------------------------------------


def _causes(play: Play, day: date, ratings: Stands) -> Mapping[Row, Cause]:
    """For each row the stage of the day at which it came to stand as it does."""
    if play.only_time(day):
        return dict.fromkeys(ratings, Cause.TIME)
    staged = [
        (cause, {(one.commitment, one.part): _stands(one) for one in outcome})
        for cause, (outcome, _) in play.staged(day)
    ]
    return {row: _cause(row, _stands(rating), staged) for row, rating in ratings.items()}


def _cause(
    row: Row, final: Standing, staged: Sequence[tuple[Cause, Mapping[Row, Standing]]]
) -> Cause:
    """The first stage from which on the row stands as at the end; a new figure if none does."""
    cause = Cause.PERFORMANCE
    for stage, standings in reversed(staged):
        if standings.get(row) != final:
            break
        cause = stage
    return cause


def _why(play: Play, day: date, rating: Rating | Stand, cause: Cause) -> str | None:
    """The reason that officers gave for a change of that day."""
    if cause is Cause.REVISION:
        return _why_revised(play, day, rating)
    if cause not in (Cause.TARGET, Cause.RULE):
        return None
    under = rating.commitment.partition("/")[2]
    ids = (play.id, under, "site")
    changes = (one for one in play.report.alterations if one.day == day and not one.is_figure)
    return next((one.reason for one in changes if one.id in ids), None)


def _why_revised(play: Play, day: date, rating: Rating | Stand) -> str | None:
    target = target_on(play.report, play.id, day)
    series = target.series_of(rating.part) if target else None
    rows: list[Figure] = [
        row for figure in (series.whole if series else ()) for row in (*figure.earlier, figure)
    ]
    revised = (row for row in rows if row.published == day and row.change is not None)
    return next((row.reason for row in revised), None)
