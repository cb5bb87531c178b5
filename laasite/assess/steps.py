"""Rating a commitment by its milestones, and what is late of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from laasite.assess.terms import Standing, Term
from laasite.assess.words import because, days
from laasite.model.assessment import (
    Lateness,
    Occurrence,
    OccurrenceState,
    Rating,
    Status,
    Unrated,
)
from laasite.model.dates import day_in_words
from laasite.model.targets import Commitment
from laasite.model.words import CommitmentStage

DONE = (OccurrenceState.DONE, OccurrenceState.DONE_LATE)
TO_COME = (OccurrenceState.DUE, OccurrenceState.NO_DATE)


def late_steps(occurrences: Iterable[Occurrence], owed_by: tuple[str, ...]) -> tuple[Lateness, ...]:
    """The occurrences that are late, owed by those who lead."""
    return tuple(
        Lateness(one.what, one.target, None, None, one.milestone, one.due.latest, late, owed_by)
        for one in occurrences
        if one.state is OccurrenceState.LATE and one.due is not None
        if (late := one.days_late or 0) > 0
    )


def rate_steps(
    commitment: Commitment,
    occurrences: Sequence[Occurrence],
    term: Term,
    standing: Standing,
) -> Rating:
    """The rating of a commitment that is kept by doing things and not by a figure."""
    status, unrated, told = _verdict(commitment, occurrences, term, standing)
    binding = standing in (Standing.IN_FORCE, Standing.ENDED)
    return Rating(
        commitment=commitment.id,
        target=commitment.target,
        part=None,
        status=status,
        unrated=unrated,
        sentence=told,
        figure=None,
        due=None,
        shortfall=None,
        tolerance=None,
        direction=None,
        direction_sentence=None,
        baseline=None,
        final=None,
        distance=None,
        late=late_steps(occurrences, commitment.lead) if binding else (),
        next_due=_next_due(occurrences) if binding else None,
        next_due_period=None,
        dues=(),
        in_force=standing is Standing.IN_FORCE,
    )


def _verdict(
    commitment: Commitment, occurrences: Sequence[Occurrence], term: Term, standing: Standing
) -> tuple[Status, Unrated | None, str]:
    if standing in _BY_STANDING:
        reason = _BY_STANDING[standing]
        return Status.UNRATED, reason, _why_not(commitment, term, reason)
    if not occurrences:
        told = because("nothing to measure has been agreed", commitment.state_reason)
        return Status.UNRATED, Unrated.NO_MEASURE, told
    status, unrated = _status(_that_count(occurrences))
    return status, unrated, _told(occurrences)


_BY_STANDING = {
    Standing.DROPPED: Unrated.DROPPED,
    Standing.NOT_AGREED: Unrated.NOT_IN_FORCE,
    Standing.NOT_STARTED: Unrated.NOT_STARTED,
}


def _why_not(commitment: Commitment, term: Term, reason: Unrated) -> str:
    if reason is Unrated.DROPPED:
        dropped = commitment.stage is CommitmentStage.DROPPED
        why = commitment.why_dropped if dropped else commitment.state_reason
        return because("it was dropped" if dropped else "it was removed", why)
    if reason is Unrated.NOT_STARTED and term.start is not None:
        return f"It starts on {day_in_words(term.start)}."
    return because("it isn't in force", None)


def _that_count(occurrences: Sequence[Occurrence]) -> list[Occurrence]:
    """Of what recurs, the newest that has fallen due or was done, and what comes next."""
    counting = []
    for _, group in groupby(occurrences, key=lambda one: one.milestone):
        own = list(group)
        past = [one for one in own if one.state not in TO_COME]
        counting += [*past[-1:], *(one for one in own if one.state in TO_COME)]
    return counting


def _status(occurrences: Sequence[Occurrence]) -> tuple[Status, Unrated | None]:
    """Late decides, then what isn't known; all done is met; else some has to be done."""
    states = [one.state for one in occurrences]
    if OccurrenceState.LATE in states:
        return Status.OFF_TRACK, None
    if OccurrenceState.NOT_RECORDED in states:
        return Status.UNRATED, Unrated.NOT_RECORDED
    if states and all(state in DONE for state in states):
        return Status.MET, None
    if any(state in DONE for state in states):
        return Status.ON_TRACK, None
    return Status.UNRATED, Unrated.NOT_DUE


# --- in words ----------------------------------------------------------------------------------


def _told(occurrences: Sequence[Occurrence]) -> str:
    """How many are done, and of the others which matter most."""
    done = sum(one.state in DONE for one in occurrences)
    steps = "step" if len(occurrences) == 1 else "steps"
    told = [f"{done} of {len(occurrences)} {steps} done."]
    if done == len(occurrences):
        told = ["All done." if done > 1 else "Done."]
    elif all(one.state in TO_COME for one in occurrences):
        told = ["Nothing is due yet."]
    told += [_late(one) for one in occurrences if one.state is OccurrenceState.LATE]
    told += [_unknown(one) for one in occurrences if one.state is OccurrenceState.NOT_RECORDED]
    told += [_done_late(one) for one in occurrences if one.state is OccurrenceState.DONE_LATE]
    return " ".join([*told, *_next(occurrences)])


def _late(one: Occurrence) -> str:
    return f"“{one.what}” was due {_by(one)} and is {days(one.days_late or 0)} late."


def _unknown(one: Occurrence) -> str:
    return f"“{one.what}” was due {_by(one)}; whether it was done isn't recorded."


def _done_late(one: Occurrence) -> str:
    return f"“{one.what}” was done {days(one.days_late or 0)} late."


def _by(one: Occurrence) -> str:
    """The last day on which it was due, in words that follow "due"."""
    if one.due is None:
        return "on a day that isn't set"
    return f"on {day_in_words(one.due.latest)}" if one.due.exact else _in(one)


def _in(one: Occurrence) -> str:
    told = str(one.due)
    return told if told.startswith("by ") else f"in {told}"


def _next(occurrences: Sequence[Occurrence]) -> list[str]:
    coming = [one for one in occurrences if one.state is OccurrenceState.DUE and one.due]
    if not coming:
        return []
    first = min(coming, key=lambda one: one.due.latest if one.due else date.max)
    return [f"Next: “{first.what}”, due {_by(first)}."]


def _next_due(occurrences: Sequence[Occurrence]) -> date | None:
    dues = (one.due.latest for one in occurrences if one.state is OccurrenceState.DUE and one.due)
    return min(dues, default=None)
