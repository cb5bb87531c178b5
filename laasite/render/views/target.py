"""The page of a target: better or worse, on promise or not, who is responsible, what next."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.assessment import Direction, OccurrenceState, Rating, Status, Unrated
from laasite.model.dates import day_in_words
from laasite.model.language import marked, say, say_number
from laasite.model.partial_date import DatePrecision, PartialDate
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row, unit_words
from laasite.render.views.asking import AskView, ask_view
from laasite.render.views.base import Fact, Head, Tag
from laasite.render.views.commitments import (
    ChangeView,
    CommitmentView,
    changes_view,
    commitment_view,
)
from laasite.render.views.figures import band_words
from laasite.render.views.milestones import MilestonesView, milestones_view
from laasite.render.views.opinions import OpinionView, opinions_of
from laasite.render.views.past import OriginalView, PastView, original_view, past_view
from laasite.render.views.rows import (
    LateRow,
    direction_tag,
    late_row,
    newest_figure,
    reason,
    status_in_a_sentence,
    status_tag,
)
from laasite.render.views.series import SeriesView, series_view
from laasite.render.views.signing import signed_words
from laasite.render.views.unjudged import lacks
from laasite.render.views.updates import UpdateView, updates_view


@dataclass(frozen=True, slots=True)
class Verdict:
    """How the target, or one part of it, stands under the commitment told first.

    part: the part's name; None for the target itself. tag: the status. direction: how it moved.
    figure: the newest, with unit. period: of that. sentence: why, with the numbers.
    direction_sentence: how it moved, with the numbers. original: how it stands against the level
    that was first agreed; None where none was agreed anew.
    """

    part: str | None
    tag: Tag
    direction: Tag | None
    figure: str | None
    period: str | None
    sentence: str
    direction_sentence: str | None
    original: OriginalView | None


@dataclass(frozen=True, slots=True)
class TargetView:
    """The page of a target.

    head: the page's frame. title: its name. promise: in plain words. answer: the one sentence.
    verdicts: one, or one for each part. facts: who, what next. lacks: what is
    missing for being judged. late: what is late.
    series: the figures. milestones: what was to be done. commitments: the one told first, first.
    text: the officers' words. updates: the newest first. changes: of the target itself.
    opinions: of others. belongs: objectives and themes. no_objective: why it has none.
    past: how it came to stand so. all_changes: where every change is listed.
    signed: who vouches for the figures, or that nobody does any more; None if nobody did.
    csv: the figures as a file; None where there are none. method: how statuses come about.
    ask: the next meeting of those who answer for it, and how to put a question.
    """

    head: Head
    title: str
    promise: str | None
    answer: str
    verdicts: tuple[Verdict, ...]
    facts: tuple[Fact, ...]
    lacks: tuple[str, ...]
    late: tuple[LateRow, ...]
    series: tuple[SeriesView, ...]
    milestones: MilestonesView | None
    commitments: tuple[CommitmentView, ...]
    text: Markup
    updates: tuple[UpdateView, ...]
    changes: tuple[ChangeView, ...]
    opinions: tuple[OpinionView, ...]
    belongs: tuple[Fact, ...]
    no_objective: str | None
    past: PastView
    all_changes: str
    signed: str | None
    csv: str | None
    method: str
    ask: AskView


def target(desk: Desk) -> TargetView:
    """The page of the target that is the page's subject."""
    found = desk.report.targets[desk.here.subject or ""]
    ratings = desk.press.ratings.get(found.id, ())
    first = headline(ratings)
    answer = answer_sentence(desk, first)
    lates = [late for rating in first for late in rating.late]
    owed = [one for one in desk.press.assessments.late if one.target == found.id and one.milestone]
    return TargetView(
        head=desk.head(
            f"{found.title}. {answer}",
            dates=_dates(found),
            illustrative=_illustrative(found),
        ),
        title=found.title,
        promise=found.promise,
        answer=answer,
        verdicts=tuple(_verdict(desk, found, rating) for rating in first),
        facts=tuple(_facts(desk, first)),
        lacks=_lacks(desk, first),
        late=tuple(late_row(desk, one) for one in dict.fromkeys([*lates, *owed])),
        series=tuple(series_view(desk, found, one) for one in found.series),
        milestones=milestones_view(desk, found),
        commitments=tuple(_commitments(desk, found, ratings)),
        text=desk.text(found.text, 2),
        updates=tuple(updates_view(desk, found)),
        changes=changes_view(found.changes, say("the target")),
        opinions=opinions_of(desk, found),
        belongs=tuple(_belongs(desk, found)),
        no_objective=sentence(found.no_objective_because or "") or None,
        past=past_view(desk, found),
        all_changes=desk.href(addresses.CHANGES),
        signed=signed_words(desk, found),
        csv=desk.href(addresses.target_figures(found.id)) if found.series else None,
        method=desk.href(addresses.METHOD),
        ask=ask_view(desk, found, desk.press.commitments[first[0].commitment] if first else None),
    )


def headline(ratings: Sequence[Rating]) -> tuple[Rating, ...]:
    """The ratings of the commitment that is told first: one, or one for each part."""
    return tuple(one for one in ratings if one.commitment == ratings[0].commitment)


# --- the answer -----------------------------------------------------------------------------------

_MOVED = {
    Direction.BETTER: marked("better than a year before"),
    Direction.WORSE: marked("worse than a year before"),
    Direction.SAME: marked("about the same as a year before"),
    Direction.UP: marked("higher than a year before"),
    Direction.DOWN: marked("lower than a year before"),
}
_STANDS = {
    Status.ON_TRACK: marked("on track"),
    Status.CLOSE: marked("close to what was promised"),
    Status.OFF_TRACK: marked("off track"),
    Status.MET: marked("the promise was met"),
    Status.MISSED: marked("the promise was missed"),
    Status.OUT_OF_DATE: marked("out of date"),
    Status.UNRATED: marked("not yet rated against the promise"),
}
_UNRATED = {
    Unrated.FOR_INFORMATION: marked("shown for information only"),
    Unrated.DROPPED: marked("dropped"),
    Unrated.NOT_IN_FORCE: marked("not in force"),
    Unrated.NOT_DUE: marked("nothing is due yet"),
    Unrated.NO_FIGURE_IN_PLACE: marked("not rated, because there is no figure"),
}


def answer_sentence(desk: Desk, ratings: Sequence[Rating]) -> str:
    """One sentence: better or worse, on promise or not, who is responsible, what next."""
    if not ratings:
        return say("For information: nothing has been promised about this.")
    stands = _one_stands(ratings[0]) if len(ratings) == 1 else _parts_stand(ratings)
    return sentence(
        say(
            "{stands}, {who}; {next}",
            stands=stands,
            who=_who(desk, ratings[0]),
            next=_next(desk, ratings),
        )
    )


def _one_stands(rating: Rating) -> str:
    stands = _UNRATED.get(rating.unrated) if rating.unrated else None
    stands = say(stands or _STANDS[rating.status])
    if rating.direction is None or rating.status is Status.OUT_OF_DATE:
        return stands
    moved = say(_MOVED[rating.direction])
    if _at_odds(rating):
        return say("{moved} but {stands}", moved=moved, stands=stands)
    return say("{moved} and {stands}", moved=moved, stands=stands)


def _at_odds(rating: Rating) -> bool:
    """Whether the direction says one thing and the status another."""
    if not rating.status.rated:
        return False
    good = rating.status in (Status.ON_TRACK, Status.MET)
    better = rating.direction is Direction.BETTER
    return good != better and rating.direction in (Direction.BETTER, Direction.WORSE)


def _parts_stand(ratings: Sequence[Rating]) -> str:
    numbers = Counter(rating.status for rating in ratings)
    told = [
        say("{number} {status}", number=number, status=status_in_a_sentence(status))
        for status, number in numbers.items()
    ]
    return say_number(
        "of {number} part, {list}",
        "of {number} parts, {list}",
        len(ratings),
        list=in_a_row(told),
    )


def _who(desk: Desk, rating: Rating) -> str:
    lead = desk.press.commitments[rating.commitment].lead
    names = [_called(desk, id) for id in lead]
    if not names:
        return say("with nobody named as responsible")
    return say("led by {who}", who=in_a_row(names))


def _called(desk: Desk, id: str) -> str:
    """A partner by its short name, a body with its article: `the police`, `the Steering Group`."""
    name = desk.party(id, short=True).text
    is_body = id not in desk.report.partners and not name.lower().startswith("the ")
    return say("the {body}", body=name) if is_body else name


def _next(desk: Desk, ratings: Sequence[Rating]) -> str:
    late = [one for rating in ratings for one in rating.late]
    if late:
        worst = max(late, key=lambda one: one.days)
        return say_number(
            "a figure is late by {number} day", "a figure is late by {number} days", worst.days
        )
    coming = sorted(
        (rating.next_due, rating.next_due_period) for rating in ratings if rating.next_due
    )
    if not coming or not desk.report.targets[ratings[0].target].series:
        return _next_step(desk, ratings[0].target)
    day, period = coming[0]
    if period is None:
        return say("the next figure is due by {day}", day=day_in_words(day))
    return say(
        "the next figure, for {period}, is due by {day}",
        period=period.label(),
        day=day_in_words(day),
    )


def _next_step(desk: Desk, target: str) -> str:
    """What comes next where no figure does: a step that is late, or the next one due."""
    steps = [one for one in desk.press.assessments.occurrences if one.target == target]
    late = [one.days_late for one in steps if one.state is OccurrenceState.LATE and one.days_late]
    if late:
        return say_number(
            "a step is late by {number} day", "a step is late by {number} days", max(late)
        )
    due = sorted(one.due for one in steps if one.state is OccurrenceState.DUE and one.due)
    return _step_due(due[0]) if due else say("no further figure is due")


def _step_due(when: PartialDate) -> str:
    """When the next step is due: `on 18 May 2006`, `in autumn 2006`, `by 15 March 2006`."""
    words = when.in_words()
    if when.precision is DatePrecision.BY:
        return say("the next step is due {by_date}", by_date=words)
    if when.exact:
        return say("the next step is due on {day}", day=words)
    return say("the next step is due in {month}", month=words)


def _verdict(desk: Desk, found: Target, rating: Rating) -> Verdict:
    series = found.series_of(rating.part)
    figure = rating.figure
    return Verdict(
        part=series.title if series and rating.part else None,
        tag=status_tag(rating.status),
        direction=direction_tag(rating.direction)
        if rating.status is not Status.OUT_OF_DATE
        else None,
        figure=newest_figure(rating, series),
        period=figure.period.label() if figure else None,
        sentence=reason(rating),
        direction_sentence=sentence(rating.direction_sentence or "") or None,
        original=original_view(desk, rating),
    )


def _facts(desk: Desk, ratings: Sequence[Rating]) -> Iterator[Fact]:
    if not ratings:
        return
    commitment = desk.press.commitments[ratings[0].commitment]
    yield Fact(say("Who is responsible"), links=desk.parties(commitment.lead))
    yield Fact(say("Promised in"), links=(desk.under(commitment.under),))
    if len(ratings) == 1:
        yield from _whereto(desk.report.targets[ratings[0].target], ratings[0])


def _whereto(found: Target, rating: Rating) -> Iterator[Fact]:
    """What is promised in the end, and when the next figure comes."""
    series = found.series_of(rating.part)
    if series and rating.final:
        level = band_words(rating.final.low, rating.final.high, series)
        unit = unit_words(series.measure)
        period = rating.final.period.label()
        level = f"{level} {unit}".rstrip()
        yield Fact(say("What is promised"), say("{level} in {period}", level=level, period=period))
    if rating.next_due:
        what = say("Next figure due") if found.series else say("Next step due by")
        day = day_in_words(rating.next_due)
        if about := rating.next_due_period:
            day = say("{day}, for {period}", day=day, period=about.label())
        yield Fact(what, day)


# --- the rest -------------------------------------------------------------------------------------


def _commitments(desk: Desk, found: Target, ratings: Sequence[Rating]) -> Iterator[CommitmentView]:
    """The commitments in the order of their ratings; any without a rating stand last."""
    order = {id: place for place, id in enumerate(dict.fromkeys(one.commitment for one in ratings))}
    for commitment in sorted(found.commitments, key=lambda one: order.get(one.id, len(order))):
        yield commitment_view(desk, found, commitment)


def _lacks(desk: Desk, ratings: Sequence[Rating]) -> tuple[str, ...]:
    """What the promise told first lacks for being judged, each thing once."""
    commitment = ratings[0].commitment if ratings else None
    found = [one for one in desk.press.assessments.unjudged if one.commitment == commitment]
    return tuple(dict.fromkeys(told for one in found if commitment for told in (lacks(one),)))


def _belongs(desk: Desk, found: Target) -> Iterator[Fact]:
    """The objectives that the target serves, each with its theme."""
    for key in found.objectives:
        objective = desk.press.objectives[key]
        strategy = desk.report.strategies[objective.strategy]
        theme = next(one for one in strategy.themes if one.id == objective.theme)
        to_theme = desk.link(theme.title, addresses.theme(strategy.id, theme.id))
        to_objective = desk.link(objective.text, addresses.objective(key))
        yield Fact(say("Objective"), links=(to_objective, to_theme))


def _dates(found: Target) -> Iterator[date | None]:
    yield found.marks.published
    yield from (figure.published for series in found.series for figure in series.figures)
    yield from (update.marks.published for update in found.updates)
    yield from (done.published for one in found.milestones for done in one.done)


def _illustrative(found: Target) -> str | None:
    """What the banner says, from the marks of the target, its figures and its commitments."""
    figures = [figure for series in found.series for figure in series.figures]
    made_up = found.marks.illustrative or (figures and all(one.illustrative for one in figures))
    if made_up:
        return say(
            "The figures and promises on this page are illustrative: they were made up to show "
            "how the site works."
        )
    some = any(one.illustrative for one in figures) or any(
        commitment.marks.illustrative for commitment in found.commitments
    )
    return say("Some of this page is illustrative. It is marked where it stands.") if some else None
