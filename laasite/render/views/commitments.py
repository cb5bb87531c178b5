"""A target as one agreement or strategy promises it: from where, to where, by whom, changed how."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from laasite.model import tree
from laasite.model.assessment import Rating
from laasite.model.gaps import Gap, words_for
from laasite.model.keys import CHOICES, called
from laasite.model.language import marked, say
from laasite.model.measures import Baseline, Level, Series
from laasite.model.origin import Change
from laasite.model.partial_date import PartialDate
from laasite.model.period import Period
from laasite.model.sentences import capital, sentence
from laasite.model.targets import Commitment, Promise, Target
from laasite.model.words import CommitmentStage, CommitmentState, Unknown
from laasite.render.desk import Desk
from laasite.render.formats import date_words, full_figure, plain_figure, share_words
from laasite.render.views.base import Fact, Link, Tag
from laasite.render.views.figures import NO_LEVEL, figure_words
from laasite.render.views.past import OriginalView, original_view
from laasite.render.views.rows import direction_tag, reason, status_tag
from laasite.render.working import working

NOT_STATED = marked("Not stated")
"""What stands where nobody said what would have happened without the extra effort."""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """A promised level.

    period: for when. promised: the level. actual: the figure, or why there is none.
    without_stretch: what would have happened anyway, or that it isn't stated.
    """

    period: str
    promised: str
    actual: str
    without_stretch: str


@dataclass(frozen=True, slots=True)
class PromiseView:
    """What a commitment promises for the target or for one of its parts.

    part: the part's name; None for the target itself. tag: how it stands. sentence: why.
    direction, direction_sentence: how the figure moved. start: the baseline in words.
    distance: how much of the way has been gone. levels: as rows. caption: of their table.
    stretch: whether there is a column of what would have happened anyway. original: how it stands
    against the levels that were first agreed; None where none was agreed anew. working: the sum
    behind the status, step by step.
    """

    part: str | None
    tag: Tag
    sentence: str
    direction: Tag | None
    direction_sentence: str | None
    start: str | None
    distance: str | None
    levels: tuple[LevelRow, ...]
    caption: str
    stretch: bool
    original: OriginalView | None
    working: tuple[Fact, ...]


@dataclass(frozen=True, slots=True)
class ChangeView:
    """Something that was changed.

    date: when, in words. what: of which kind, and of what. was: what it was before, as lines.
    reason: why. agreed_in: where it was agreed.
    """

    date: str
    what: str
    was: tuple[str, ...]
    reason: str
    agreed_in: str | None


@dataclass(frozen=True, slots=True)
class CommitmentView:
    """A commitment.

    under: the agreement or strategy. id: of its place on the page. in_force: whether it counts
    now. promises: for the target, or for each part. facts: who leads, who helps, when agreed.
    how_to_help: what residents can do. changes: the newest first. illustrative: whether made up.
    """

    under: Link
    id: str
    in_force: bool
    promises: tuple[PromiseView, ...]
    facts: tuple[Fact, ...]
    how_to_help: str | None
    changes: tuple[ChangeView, ...]
    illustrative: bool


def commitment_view(desk: Desk, target: Target, commitment: Commitment) -> CommitmentView:
    """A commitment with the ratings of its parts."""
    ratings = [
        rating
        for rating in desk.press.ratings.get(target.id, ())
        if rating.commitment == commitment.id
    ]
    return CommitmentView(
        under=desk.under(commitment.under),
        id=f"under-{commitment.under}",
        in_force=any(rating.in_force for rating in ratings),
        promises=tuple(promise_view(desk, target, commitment, rating) for rating in ratings),
        facts=tuple(_facts(desk, commitment)),
        how_to_help=sentence(commitment.how_to_help) if commitment.how_to_help else None,
        changes=changes_view(commitment.changes, desk.under(commitment.under).text),
        illustrative=commitment.marks.illustrative,
    )


# --- levels ---------------------------------------------------------------------------------------


def promise_view(desk: Desk, target: Target, commitment: Commitment, rating: Rating) -> PromiseView:
    """What a commitment promises of one part of a target, and how that stands."""
    series = target.series_of(rating.part)
    promise = next((one for one in commitment.promises if one.part == rating.part), None)
    gaps = desk.press.assessments.gaps_of(target.id, rating.part)
    rows = tuple(_levels(series, promise, rating, gaps)) if series and promise else ()
    return PromiseView(
        part=series.title if series and rating.part else None,
        tag=status_tag(rating.status),
        sentence=reason(rating),
        direction=direction_tag(rating.direction),
        direction_sentence=sentence(rating.direction_sentence or "") or None,
        start=_start(series, promise, rating) if series and promise else None,
        distance=_distance(rating.distance),
        levels=rows,
        caption=say("Promised levels, {agreement}", agreement=desk.under(commitment.under).text),
        stretch=promise is not None and bool(promise.without_stretch),
        original=original_view(desk, rating),
        working=_working(desk, target, series, rating) if series else (),
    )


def _working(desk: Desk, target: Target, series: Series, rating: Rating) -> tuple[Fact, ...]:
    """The sum behind a status; none where nothing could be compared."""
    tolerance = target.tolerance or desk.report.site.tolerance
    steps = working(rating, series.measure, tolerance)
    return tuple(Fact(step.name, sentence(step.words)) for step in steps)


def _levels(
    series: Series, promise: Promise, rating: Rating, gaps: Sequence[Gap]
) -> Iterator[LevelRow]:
    actual = {figure.period.end: figure for figure in series.whole}
    stretch = {level.period: level for level in promise.without_stretch}
    levels = {level.period: level for level in promise.levels}
    if promise.interim:
        levels.setdefault(promise.interim.period, promise.interim)
    for period in sorted({*levels, *stretch}):
        level = levels.get(period)
        end = _measured_at(level, period).end
        figure = actual.get(end)
        yield LevelRow(
            period=_level_period(level, period),
            promised=_level_words(level, series, rating) if level else say(NO_LEVEL),
            actual=figure_words(figure, series) if figure else capital(words_for(gaps, end)),
            without_stretch=_level_words(stretch[period], series)
            if period in stretch
            else say(NOT_STATED),
        )


def _measured_at(level: Level | None, period: Period) -> Period:
    other = level.measured_on if level else None
    return other if isinstance(other, Period) else period


def _level_period(level: Level | None, period: Period) -> str:
    """The period, with the date on which it is measured where that is another."""
    if level is None or level.measured_on is None:
        return period.label()
    return say("{period}, measured on {when}", period=period.label(), when=level.measured_on)


def _level_words(level: Level, series: Series, rating: Rating | None = None) -> str:
    """A level as officers promised it, worked out where it is a change from the baseline."""
    measure = series.measure
    if level.value is not None:
        return plain_figure(level.value, measure)
    if level.low is not None and level.high is not None:
        low, high = plain_figure(level.low, measure), plain_figure(level.high, measure)
        return say("{low} to {high}", low=low, high=high)
    if level.change_from_baseline is not None:
        return _change_words(level, level.change_from_baseline, series, rating)
    word = capital(say(level.words.value)) if level.words else ""
    return f"{word}: {level.reason}" if level.reason else word


def _change_words(level: Level, change: Decimal, series: Series, rating: Rating | None) -> str:
    by = plain_figure(abs(change), series.measure)
    rises = change >= 0
    how = say("baseline + {change}", change=by) if rises else say("baseline − {change}", change=by)
    dues = rating.dues if rating else ()
    due = next((due for due in dues if due.level is level), None)
    return f"{plain_figure(due.low, series.measure)} ({how})" if due else capital(how)


def _start(series: Series, promise: Promise, rating: Rating) -> str | None:
    baseline = promise.baseline
    if baseline is None:
        return None
    if rating.baseline is not None:
        told = full_figure(rating.baseline, series.measure)
        return f"{told} ({baseline.period.label()})" if baseline.period else told
    return _unknown_start(baseline)


def _unknown_start(baseline: Baseline) -> str:
    word = capital(say(baseline.words.value)) if baseline.words else say("Not known")
    return f"{word}: {baseline.reason}" if baseline.reason else word


def _distance(distance: Decimal | None) -> str | None:
    """How much of the way from the baseline to the last level has been gone."""
    if distance is None:
        return None
    if distance == 0:
        return say("None yet")
    if distance < 0:
        return say("None: the figure is further away than at the start")
    if distance >= 1:
        return say("All of it")
    return say("{share} of the way", share=share_words(distance))


# --- facts ----------------------------------------------------------------------------------------

_STATES = {
    CommitmentState.PLACEHOLDER: marked("Placeholder: the level is still to be agreed"),
    CommitmentState.FROZEN: marked("Frozen"),
    CommitmentState.RENEGOTIATING: marked("Being negotiated again"),
    CommitmentState.REMOVED_FROM_REWARD: marked("No longer counts for the reward"),
    CommitmentState.REMOVED: marked("Removed from the agreement"),
}
_STAGES = {
    CommitmentStage.LONG_LIST: marked("On the long list: not yet proposed"),
    CommitmentStage.PROPOSED: marked("Proposed: not yet agreed"),
    CommitmentStage.DROPPED: marked("Dropped"),
}


def _facts(desk: Desk, commitment: Commitment) -> Iterator[Fact]:
    yield Fact(say("Responsible"), links=desk.parties(commitment.lead))
    if post := _leader(desk, commitment):
        yield Fact(say("Target leader"), post)
    if fact := _contributing(desk, commitment):
        yield fact
    if told := answers(desk, commitment):
        yield Fact(say("Whom they answer to"), told)
    if agreed := date_words(commitment.agreed):
        yield Fact(say("Agreed"), agreed)
    if state := _STATES.get(commitment.state):
        yield Fact(say("How it stands"), _because(say(state), commitment.state_reason))
    if stage := _STAGES.get(commitment.stage):
        yield Fact(say("Stage"), _because(say(stage), commitment.why_dropped))
    if commitment.marks.source:
        yield Fact(say("Where this comes from"), sentence(commitment.marks.source))


def _because(words: str, reason: str | None) -> str:
    return sentence(f"{words}: {reason}" if reason else words)


def _leader(desk: Desk, commitment: Commitment) -> str | None:
    """The post that answers for it; who holds the post is told on the partner's page."""
    match commitment.leader:
        case None:
            return None
        case Unknown() as unknown:
            return capital(say(unknown.value))
        case ref:
            return f"{desk.report.post(ref).title}, {desk.report.partners[ref.partner].title}"


def _contributing(desk: Desk, commitment: Commitment) -> Fact | None:
    match commitment.contributing:
        case Unknown() as unknown:
            return Fact(say("Also taking part"), capital(say(unknown.value)))
        case ():
            return None
        case ids:
            return Fact(say("Also taking part"), links=desk.parties(ids))


def answers(desk: Desk, commitment: Commitment) -> str:
    """To whom each that leads or helps answers: accountability is shared, each by its own line.

    Source: the paper of 15 March 2006, Annex A, on accountability.
    """
    contributing = commitment.contributing
    ids = (*commitment.lead, *(contributing if isinstance(contributing, tuple) else ()))
    partners = [desk.report.partners[id] for id in ids if id in desk.report.partners]
    told = [f"{one.short}: {one.answers_to}" for one in partners if one.answers_to]
    return sentence(capital("; ".join(told)))


# --- changes --------------------------------------------------------------------------------------


def changes_view(changes: Sequence[Change], of: str) -> tuple[ChangeView, ...]:
    """Changes, the newest first."""
    ordered = sorted(changes, key=_when, reverse=True)
    return tuple(
        ChangeView(
            date=date_words(change.date) or say("Not dated"),
            what=f"{capital(say(change.kind.value))}, {of}",
            was=tuple(_was(change.was)),
            reason=sentence(change.reason),
            agreed_in=change.agreed_in,
        )
        for change in ordered
    )


def _when(change: Change) -> tuple[bool, str]:
    known = isinstance(change.date, PartialDate)
    return known, change.date.latest.isoformat() if isinstance(change.date, PartialDate) else ""


def _was(node: tree.Node, path: tuple[str, ...] = ()) -> Iterator[str]:
    """What stood there before, a line for each value: `Promised level for 2005/06: 21.5`."""
    match node:
        case tree.Mapping(entries=entries):
            for key, value in entries:
                yield from _was(value, (*path, key.text))
        case tree.Sequence(items=items):
            words = [item.text for item in items if isinstance(item, tree.Scalar)]
            yield f"{_was_name(path)}: {', '.join(words)}"
        case tree.Scalar(text=text):
            yield f"{_was_name(path)}: {say(text) if path[-1] in CHOICES and text else text}"


def _was_name(path: Sequence[str]) -> str:
    first, *rest = path
    name = capital(called(first))
    return say("{what} for {period}", what=name, period=", ".join(rest)) if rest else name
