"""What can't be judged: each objective and target that lacks something, and what it lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from laasite.model.judgeable import CannotBeJudged, Missing
from laasite.model.language import marked, say, say_number
from laasite.model.sentences import sentence
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import in_a_row
from laasite.render.views.base import Head, Link, Tag
from laasite.render.views.rows import status_tag
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class UnjudgedRow:
    """A promise that lacks something.

    what: its name and page. part: the name of the part, if it is one. under: what it stands
    under. lacks: what it lacks, and why, as sentences. tag: how a target stands all the same.
    """

    what: Link
    part: str | None
    under: Link
    lacks: tuple[str, ...]
    tag: Tag | None


@dataclass(frozen=True, slots=True)
class UnjudgedGroup:
    """Some of them. title: which. intro: what they have in common. rows: each."""

    title: str
    intro: str
    rows: tuple[UnjudgedRow, ...]


@dataclass(frozen=True, slots=True)
class UnjudgedView:
    """The page of what can't be judged.

    head: the page's frame. title: the heading. sentence: how many there are. counts: how many lack
    which of the four things. groups: objectives, targets, and those that are judged all the same.
    """

    head: Head
    title: str
    sentence: str
    counts: tuple[str, ...]
    groups: tuple[UnjudgedGroup, ...]


def unjudged(desk: Desk) -> UnjudgedView:
    """The page of what can't be judged."""
    found = desk.press.assessments.unjudged
    told = unjudged_sentence(found)
    lacking = Counter(one for entry in found for one in entry.missing)
    return UnjudgedView(
        head=desk.head(
            say("{told} What each of them lacks.", told=told),
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        sentence=told,
        counts=tuple(_lacking(one, number) for one in Missing if (number := lacking[one])),
        groups=tuple(group for group in _groups(desk, found) if group.rows),
    )


def _lacking(what: Missing, number: int) -> str:
    """How many lack one of the four things."""
    match what:
        case Missing.MEASURE:
            return say_number("{number} has no measure", "{number} have no measure", number)
        case Missing.BASELINE:
            return say_number(
                "{number} has no starting point", "{number} have no starting point", number
            )
        case Missing.OWNER:
            return say_number("{number} has no owner", "{number} have no owner", number)
        case Missing.DATE:
            return say_number(
                "{number} has no date by which anything is promised",
                "{number} have no date by which anything is promised",
                number,
            )


def unjudged_sentence(found: Iterable[CannotBeJudged]) -> str:
    """How many objectives and targets can't be judged; that all can, too."""
    entries = tuple(found)
    objectives = sum(one.objective is not None for one in entries)
    targets = len(entries) - objectives
    if not entries:
        return say("Every objective and every target in force can be judged.")
    told = []
    if objectives:
        told.append(say_number("{number} objective", "{number} objectives", objectives))
    if targets:
        told.append(say_number("{number} target", "{number} targets", targets))
    return say("{list} can’t be judged, or not in full.", list=in_a_row(told))


_NONE_OF = {
    Missing.MEASURE: marked("no measure"),
    Missing.BASELINE: marked("no starting point"),
    Missing.OWNER: marked("no owner"),
    Missing.DATE: marked("no date by which anything is promised"),
}


def lacks(found: CannotBeJudged) -> str:
    """What a promise lacks, as a sentence: `It has no measure and no owner.`."""
    return say("It has {list}.", list=in_a_row([say(_NONE_OF[one]) for one in found.missing]))


def _groups(desk: Desk, found: Iterable[CannotBeJudged]) -> tuple[UnjudgedGroup, ...]:
    entries = tuple(found)
    objectives = [one for one in entries if one.objective]
    targets = [one for one in entries if one.target and not one.judged_all_the_same]
    rated = [one for one in entries if one.target and one.judged_all_the_same]
    return (
        UnjudgedGroup(
            say("Objectives"),
            say(
                "Of the strategies that run now. What is told is what the best of its targets "
                "lacks."
            ),
            tuple(_objective(desk, one) for one in objectives),
        ),
        UnjudgedGroup(
            say("Targets that can’t be judged"),
            say("They are counted as not rated."),
            tuple(_target(desk, one) for one in targets),
        ),
        UnjudgedGroup(
            say("Targets that can’t be judged in full"),
            say("A level is promised and a figure is there, so they have a status all the same."),
            tuple(_target(desk, one) for one in rated),
        ),
    )


def _objective(desk: Desk, found: CannotBeJudged) -> UnjudgedRow:
    objective = desk.press.objectives[found.objective or ""]
    strategy = desk.report.strategies[objective.strategy]
    why = objective.no_target_because
    told = (sentence(say("Why there is no target: {why}", why=why)),) if why else ()
    return UnjudgedRow(
        what=desk.link(objective.text, addresses.objective(objective.key)),
        part=None,
        under=desk.link(strategy.title, addresses.strategy(strategy.id)),
        lacks=(lacks(found), *told),
        tag=None,
    )


def _target(desk: Desk, found: CannotBeJudged) -> UnjudgedRow:
    target = desk.report.targets[found.target or ""]
    commitment = desk.press.commitments[found.commitment or ""]
    series = target.series_of(found.part) if found.part else None
    ratings = desk.press.ratings.get(target.id, ())
    rating = next(
        one for one in ratings if (one.commitment, one.part) == (commitment.id, found.part)
    )
    return UnjudgedRow(
        what=desk.target(target.id),
        part=series.title if series else None,
        under=desk.under(commitment.under),
        lacks=(lacks(found),),
        tag=status_tag(rating.status),
    )
