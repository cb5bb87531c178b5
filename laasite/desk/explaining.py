"""How a target's status came about, in plain text for an officer who is asked why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from laasite.assess.words import full
from laasite.model import nearest
from laasite.model.assessment import Assessments, Due, Rating
from laasite.model.dates import day_in_words
from laasite.model.findings import any_errors
from laasite.model.history import LateSpell, StatusStep
from laasite.model.measures import Measure, Tolerance
from laasite.model.problems import quoted
from laasite.model.report import Report
from laasite.model.sentences import sentence
from laasite.model.targets import Commitment, Target
from laasite.pipeline import Judged, Order, judge, today
from laasite.read.hidden import Hidden, hidden_things
from laasite.read.report import day_first, read_site, report_at
from laasite.read.sources import Sources, read_sources
from laasite.read.visibility import View, future_dates
from laasite.render.formats import counted, share_words
from laasite.render.working import working

MOST_DAYS = 12
"""So many days to come are looked at: more is no answer to a question."""


class UnknownTargetError(Exception):
    """There is no target of that name; the words say which was probably meant."""


@dataclass(frozen=True, slots=True)
class _Case:
    """A target on a day, with the whole judgement."""

    report: Report
    assessments: Assessments
    target: Target

    def commitment(self, rating: Rating) -> Commitment:
        """The commitment that a rating is of."""
        return next(one for one in self.target.commitments if one.id == rating.commitment)

    def measure(self, rating: Rating) -> Measure | None:
        """The measure that a rating is in; None for one of steps alone."""
        series = self.target.series_of(rating.part)
        return series.measure if series else None


def explained(order: Order, id: str) -> str:
    """Why a target stands as it does, and what will change it. UnknownTargetError if there is none.

    It names what isn't published yet, so it is for officers.
    """
    sources, _ = read_sources(order.source)
    site = read_site(sources).value
    day = order.as_at or (site and site.frozen_at) or today(order.now, site)
    judged, findings = judge(sources, day, order)
    case = _of(judged, id)
    lines = list(_told(case)) if case else [_not_shown(sources, id, day)]
    if case and any_errors(one for one in findings if id in one.place.path):
        lines += ["", "Its files have mistakes in them: see `laasite check`."]
    hidden = hidden_things(sources, View(day, day_first(sources)))
    lines += _hidden(one for one in hidden if one.target == id)
    lines += _to_come(sources, day, order, id, case)
    return "\n".join(lines)


def _of(judged: Judged | None, id: str) -> _Case | None:
    found = judged.report.targets.get(id) if judged else None
    return _Case(judged.report, judged.assessments, found) if judged and found else None


def _not_shown(sources: Sources, id: str, day: date) -> str:
    """A target that is there but may not be seen. UnknownTargetError if it isn't there at all."""
    everything = report_at(sources, day, everything=True)
    known = everything.report.targets if everything.report else {}
    if id in known:
        return f"{known[id].title}\n\nResidents can't see this target on {day_in_words(day)}."
    if ("target", id) in everything.unread:
        return f"{id}\n\nIts file has a mistake in it, so it can't be judged: see `laasite check`."
    meant = nearest.quoted(id, known)
    hint = f" Did you mean {meant}?" if meant else ""
    raise UnknownTargetError(f"There is no target called {quoted(id)}.{hint}")


# --- today ----------------------------------------------------------------------------------------


def _told(case: _Case) -> Iterator[str]:
    yield case.target.title
    yield f"As it may be seen on {day_in_words(case.report.as_at)}."
    ratings = case.assessments.of_target(case.target.id)
    if not ratings:
        yield "\nNothing is promised about it, so it isn't rated: it is shown for information."
    for rating in ratings:
        yield ""
        yield from _rating(case, rating)
    steps = [one for one in case.assessments.occurrences if one.target == case.target.id]
    for step in steps:
        due = step.due.in_words() if step.due else "no date"
        yield f"  Step: {step.what}: {step.state.value.lower()} (due: {due})."
    yield from _alterations(case)
    yield from _lateness(case)


def _alterations(case: _Case) -> Iterator[str]:
    """What of the target was changed after it was published, and why."""
    own = ("target", case.target.id)
    found = [one for one in case.report.alterations if (one.kind, one.id) == own]
    if found:
        yield "\nChanged after it was published:"
    for one in found:
        told = f"{one.what}: {one.old or 'nothing'} became {one.new or 'nothing'}"
        yield f"  {one.when}: {told}, a {one.change.value}. {sentence(one.reason)} ({one.place})"


def _rating(case: _Case, rating: Rating) -> Iterator[str]:
    part = f", part {quoted(rating.part)}" if rating.part else ""
    under = case.commitment(rating).under
    yield f"{rating.status.value.upper()}: as promised under {quoted(under)}{part}"
    yield f"  {sentence(rating.sentence)}"
    measure = case.measure(rating)
    if measure is not None:
        yield from _sum(case, rating, measure)
    if rating.direction_sentence:
        yield f"  Direction: {sentence(rating.direction_sentence)}"
    original = case.assessments.history.of(rating.target).original_of(rating)
    if original:
        yield f"  By the levels first agreed it would be: {original.status.value}."
        yield f"    {sentence(original.sentence)}"
        yield f"  By those that hold now it is: {rating.status.value}."
    yield from _history(case, rating)


def _sum(case: _Case, rating: Rating, measure: Measure) -> Iterator[str]:
    tolerance = case.target.tolerance or case.report.site.tolerance
    yield from (
        f"  {one.name}: {sentence(one.words)}" for one in working(rating, measure, tolerance)
    )
    if rating.baseline is not None and rating.shortfall is None:
        yield f"  Starting point: {full(rating.baseline, measure)}."
    if rating.due is not None:
        yield f"  The level for that period: {_due(rating.due, measure)}."
    if rating.figure is not None:
        yield f"  Where the figure stands: ({rating.figure.place})."
    if rating.tolerance is not None:
        yield f"  How near is close: {_tolerance(case)}."
    if rating.dues:
        yield "  Promised, period by period:"
        for due in rating.dues:
            yield f"    {due.period.label()}: {_due(due, measure)}"
    if rating.next_due:
        yield f"  Next figure due by: {day_in_words(rating.next_due)}."


def _due(due: Due, measure: Measure) -> str:
    """A due level, and where it comes from."""
    if due.low == due.high:
        told = full(due.value, measure)
    else:
        told = f"{full(due.low, measure)} to {full(due.high, measure)}"
    if due.interpolated:
        return f"{told} (on the straight line to the next level)"
    return f"{told} ({due.level.place})" if due.level else told


def _tolerance(case: _Case) -> str:
    own = case.target.tolerance
    where = "as the target's `close_within` says" if own else "as `site.yaml` says"
    found: Tolerance | None = own or case.report.site.tolerance
    if found and found.share_of_due is not None:
        return f"{share_words(found.share_of_due)} of the due level, {where}"
    return where


def _history(case: _Case, rating: Rating) -> Iterator[str]:
    past = case.assessments.history.of(rating.target)
    mine = (rating.commitment, rating.part)
    found = next((one for one in past.statuses if (one.commitment, one.part) == mine), None)
    if found and found.steps:
        yield "  How it came to stand so:"
        for step in found.steps:
            yield from _step(step)


def _step(step: StatusStep) -> Iterator[str]:
    why = f" Reason given: {sentence(step.why)}" if step.why else ""
    yield f"    {day_in_words(step.day)}: {step.status.value}. {step.cause.value}.{why}"
    yield f"      {sentence(step.sentence)}"


def _lateness(case: _Case) -> Iterator[str]:
    now = [one for one in case.assessments.late if one.target == case.target.id]
    for one in now:
        owed = ", ".join(one.owed_by) or "nobody is named"
        due = day_in_words(one.due)
        yield f"\nLate by {counted(one.days, 'day')}: {one.what}, due on {due}; owed by {owed}."
    spells = case.assessments.history.of(case.target.id).late
    if spells:
        yield f"\nLate {counted(len(spells), 'time')} so far:"
        yield from (f"  {_spell(one)}" for one in spells)


def _spell(one: LateSpell) -> str:
    came = f"came on {day_in_words(one.came)}" if one.came else "hasn't come"
    return f"{one.what}: due on {day_in_words(one.due)}, {came} ({counted(one.days, 'day')})."


# --- days to come ---------------------------------------------------------------------------------


def _hidden(own: Iterable[Hidden]) -> Iterator[str]:
    """What of the target may not be seen yet."""
    listed = tuple(own)
    if listed:
        yield "\nNot public yet:"
    for one in listed:
        when = f"from {day_in_words(one.day)}" if one.day else "a draft, with no day"
        yield f"  {one.what}{': ' + one.name if one.name else ''}: {when} ({one.place})."
    if any(one.day is None for one in listed):
        yield "  Drafts change nothing until they have a day in `published`."


def _to_come(
    sources: Sources, day: date, order: Order, id: str, case: _Case | None
) -> Iterator[str]:
    """What the status will be on each day to come on which something is published or falls due."""
    before = _standing(case)
    days = sorted({*future_dates(sources, day), *_due_days(case)})
    for coming in days[:MOST_DAYS]:
        judged, _ = judge(sources, coming, replace(order, future=True))
        now = _standing(_of(judged, id))
        for key, told in now.items():
            if before.get(key) != told:
                was = before.get(key, ("not shown", ""))[0]
                under = key[0].partition("/")[2] + (f", part {key[1]}" if key[1] else "")
                yield f"\nOn {day_in_words(coming)}, if nothing else comes: {was} becomes {told[0]}"
                yield f"  under {quoted(under)}. {sentence(told[1])}"
        before = now


def _due_days(case: _Case | None) -> Iterator[date]:
    """The days after which a figure would be late."""
    if case is None:
        return
    for rating in case.assessments.of_target(case.target.id):
        if rating.next_due and rating.next_due >= case.report.as_at:
            yield rating.next_due + timedelta(days=1)


def _standing(case: _Case | None) -> dict[tuple[str, str], tuple[str, str]]:
    """How each promise of a target stands, in a word and a sentence."""
    ratings = case.assessments.of_target(case.target.id) if case else ()
    return {(one.commitment, one.part or ""): (one.status.value, one.sentence) for one in ratings}
