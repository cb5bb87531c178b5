"""Rating a commitment by its milestones, and what is late of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import groupby

from laasite.assess.terms import Standing, Term
from laasite.assess.words import because
from laasite.model.assessment import (
    Lateness,
    Occurrence,
    OccurrenceState,
    Rating,
    Status,
    Unrated,
)
from laasite.model.dates import DatePrecision, day_in_words
from laasite.model.language import say, say_number
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
        told = because(say("Nothing to measure has been agreed."), commitment.state_reason)
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
        return because(say("It was dropped.") if dropped else say("It was removed."), why)
    if reason is Unrated.NOT_STARTED and term.start is not None:
        return say("It starts on {day}.", day=day_in_words(term.start))
    return say("It isn't in force.")


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
    told = [_how_many(occurrences)]
    told += [_late(one) for one in occurrences if one.state is OccurrenceState.LATE]
    told += [_unknown(one) for one in occurrences if one.state is OccurrenceState.NOT_RECORDED]
    told += [_done_late(one) for one in occurrences if one.state is OccurrenceState.DONE_LATE]
    return " ".join([*told, *_next(occurrences)])


def _how_many(occurrences: Sequence[Occurrence]) -> str:
    done = sum(one.state in DONE for one in occurrences)
    if done == len(occurrences):
        return say("All done.") if done > 1 else say("Done.")
    if all(one.state in TO_COME for one in occurrences):
        return say("Nothing is due yet.")
    return say_number(
        "{done} of {number} step done.",
        "{done} of {number} steps done.",
        len(occurrences),
        done=done,
    )


def _late(one: Occurrence) -> str:
    return say_number(
        "“{step}” was due {when} and is {number} day late.",
        "“{step}” was due {when} and is {number} days late.",
        one.days_late or 0,
        step=one.what,
        when=_by(one),
    )


def _unknown(one: Occurrence) -> str:
    return say(
        "“{step}” was due {when}; whether it was done isn't recorded.",
        step=one.what,
        when=_by(one),
    )


def _done_late(one: Occurrence) -> str:
    return say_number(
        "“{step}” was done {number} day late.",
        "“{step}” was done {number} days late.",
        one.days_late or 0,
        step=one.what,
    )


def _by(one: Occurrence) -> str:
    """The last day on which it was due, in words that follow "due"."""
    if one.due is None:
        return say("on a day that isn't set")
    if one.due.exact:
        return say("on {day}", day=day_in_words(one.due.latest))
    told = str(one.due)
    return told if one.due.precision is DatePrecision.BY else say("in {period}", period=told)


def _next(occurrences: Sequence[Occurrence]) -> list[str]:
    coming = [one for one in occurrences if one.state is OccurrenceState.DUE and one.due]
    if not coming:
        return []
    first = min(coming, key=lambda one: one.due.latest if one.due else date.max)
    return [say("Next: “{step}”, due {when}.", step=first.what, when=_by(first))]


def _next_due(occurrences: Sequence[Occurrence]) -> date | None:
    dues = (one.due.latest for one in occurrences if one.state is OccurrenceState.DUE and one.due)
    return min(dues, default=None)
