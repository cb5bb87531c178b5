"""Milestones: what was to be done by when, whether it was, and when it is due again."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import count

from laasite.assess.recurring import months_later
from laasite.model.assessment import Occurrence, OccurrenceState
from laasite.model.dates import PartialDate, parse_date
from laasite.model.targets import Done, Milestone, Target
from laasite.model.words import CountsFrom, Unknown

LAST_YEAR = 2200
"""No due date is worked out beyond this year."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One occasion on which a milestone is due, and the row that tells of it."""

    due: PartialDate | None
    row: Done | None


def occurrences_of(target: Target, ends: date | None, as_at: date) -> tuple[Occurrence, ...]:
    """Every occurrence of a target's milestones, in the order of the milestones and then of time.

    `ends` is the last day for which something recurring is promised; None is open. The next
    occasion that is still to come is the last that is told.
    """
    return tuple(
        _occurrence(target, milestone, slot, superseded=later, as_at=as_at)
        for milestone in target.milestones
        for slot, later in _with_later(_slots(milestone, ends, as_at))
    )


def _with_later(slots: list[Slot]) -> Iterator[tuple[Slot, bool]]:
    """Each slot, and whether a later one has been done."""
    for index, slot in enumerate(slots):
        yield slot, any(_done_on(later.row) is not None for later in slots[index + 1 :])


# --- when it is due ----------------------------------------------------------------------------


def _slots(milestone: Milestone, ends: date | None, as_at: date) -> list[Slot]:
    first = milestone.first_due or milestone.due
    rows = _newest_rows(milestone, as_at)
    if milestone.every_months is None:
        return [Slot(_known(milestone.due or first), rows[-1] if rows else None)]
    if not isinstance(first, PartialDate):
        return [Slot(None, row) for row in rows] or [Slot(None, None)]
    if milestone.counts_from is CountsFrom.LAST_DONE:
        return list(_chained(first, milestone.every_months, rows, ends))
    return list(_regular(first, milestone.every_months, rows, ends, as_at))


def _known(due: PartialDate | Unknown | None) -> PartialDate | None:
    return due if isinstance(due, PartialDate) else None


def _newest_rows(milestone: Milestone, as_at: date) -> list[Done]:
    """The newest row of each occurrence that is told apart, in the order in which they were done.

    A row of a milestone that comes once replaces the one before it. So does a row with the same
    word under `occurrence`; without such a word each date is an occurrence of its own.
    """
    newest: dict[str | None, Done] = {}
    for row in sorted(milestone.done, key=lambda row: (row.published, row.place.line)):
        key = row.occurrence
        if milestone.every_months is not None and key is None:
            key = f"line {row.place.line}"
        newest[key] = row
    return sorted(newest.values(), key=lambda row: _order(row, as_at))


def _order(row: Done, as_at: date) -> tuple[date, date, int]:
    done = _done_on(row)
    return (done.latest if done else as_at, row.published, row.place.line)


def _chained(first: PartialDate, every: int, rows: list[Done], ends: date | None) -> Iterator[Slot]:
    """Each due date is counted from the day on which the one before was done."""
    due = first
    for row in rows:
        done = _done_on(row)
        if done is not None:
            yield Slot(due, row)
            following = _after(done, every)
            if following is None:
                return
            due = following
    reason = rows[-1] if rows and _done_on(rows[-1]) is None else None
    if ends is None or due.latest <= ends or reason is not None:
        yield Slot(due, reason)


def _after(when: PartialDate, months: int) -> PartialDate | None:
    """The date so many months later; None beyond the years that are looked at."""
    beyond = when.latest.year + months // 12 >= LAST_YEAR
    return None if beyond else months_later(when, months)


def _regular(
    first: PartialDate, every: int, rows: list[Done], ends: date | None, as_at: date
) -> Iterator[Slot]:
    """Due dates at equal intervals, each with the row that is nearest to it."""
    dues = list(_regular_dues(first, every, rows, ends, as_at))
    taken: dict[int, Done] = {}
    for row in rows:
        free = [index for index in range(len(dues)) if index not in taken]
        index = _index_for(row, dues, free)
        if index is not None:
            taken[index] = row
    return (Slot(due, taken.get(index)) for index, due in enumerate(dues))


def _regular_dues(
    first: PartialDate, every: int, rows: list[Done], ends: date | None, as_at: date
) -> Iterator[PartialDate]:
    """The due dates up to the next that is still to come, and as many as there are rows."""
    to_come = 0
    for number in count():
        due = _after(first, number * every)
        if due is None or (ends is not None and due.latest > ends):
            return
        yield due
        to_come += due.latest >= as_at
        if to_come and number + 1 > len(rows):
            return


def _index_for(row: Done, dues: list[PartialDate], free: list[int]) -> int | None:
    """Which due date a row tells of: the one it names, else the nearest to the day it was done."""
    named = parse_date(row.occurrence) if row.occurrence else None
    if isinstance(named, PartialDate):
        for index in free:
            if named.earliest <= dues[index].latest <= named.latest:
                return index
    done = _done_on(row)
    if done is None:
        return free[0] if free else None
    return min(free, key=lambda index: _apart(dues[index], done), default=None)


def _apart(due: PartialDate, done: PartialDate) -> int:
    return abs((due.latest - done.latest).days)


# --- how it stands -----------------------------------------------------------------------------


def _done_on(row: Done | None) -> PartialDate | None:
    return row.done if row is not None and isinstance(row.done, PartialDate) else None


def _occurrence(
    target: Target, milestone: Milestone, slot: Slot, *, superseded: bool, as_at: date
) -> Occurrence:
    state = _state(slot, superseded=superseded, as_at=as_at)
    row = slot.row
    made_up = target.marks.illustrative or milestone.marks.illustrative
    return Occurrence(
        target=target.id,
        milestone=milestone.id,
        what=milestone.what,
        due=slot.due,
        done=_come(slot, as_at),
        state=state,
        days_late=_days_late(slot, state, as_at),
        note=row.note if row else None,
        illustrative=made_up or (row is not None and row.illustrative),
    )


def _come(slot: Slot, as_at: date) -> PartialDate | None:
    """When it was done; a day that is still to come is a plan and no deed."""
    done = _done_on(slot.row)
    return done if done is not None and done.possibly_come(as_at) else None


def _state(slot: Slot, *, superseded: bool, as_at: date) -> OccurrenceState:
    """How an occasion stands. Nothing is late before its last possible day is over."""
    done = _come(slot, as_at)
    if done is not None:
        late = slot.due is not None and done.surely_after(slot.due)
        return OccurrenceState.DONE_LATE if late else OccurrenceState.DONE
    if slot.due is None:
        return OccurrenceState.NO_DATE
    if not slot.due.due_passed(as_at):
        return OccurrenceState.DUE
    return OccurrenceState.NOT_RECORDED if superseded or _unsaid(slot.row) else OccurrenceState.LATE


def _unsaid(row: Done | None) -> bool:
    """Whether a row says that it isn't known; `not yet` says that it wasn't done."""
    return row is not None and _done_on(row) is None and row.done is not Unknown.NOT_YET


def _days_late(slot: Slot, state: OccurrenceState, as_at: date) -> int | None:
    """Days from the last day on which it was due: to when it was done, or to `as_at`.

    Of a vague date the first day counts, so that never too many are told.
    """
    done = _come(slot, as_at)
    if slot.due is None:
        return None
    if state is OccurrenceState.DONE_LATE and done is not None:
        return (done.earliest - slot.due.latest).days
    return slot.due.days_past(as_at) if state is OccurrenceState.LATE else None
