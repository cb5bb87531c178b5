"""Second opinions: what others think of a target, beside what its figures say."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.assessment import Rating, Status
from laasite.model.language import marked, say, say_number
from laasite.model.opinions import Accord
from laasite.model.sentences import sentence
from laasite.model.targets import SecondOpinion, Target
from laasite.model.words import Thinks
from laasite.pages.plan import status_slug
from laasite.render.desk import Desk
from laasite.render.formats import date_words
from laasite.render.views.base import Head, Link, Tag
from laasite.render.views.rows import status_tag

_STATUSES = {
    Thinks.ON_TRACK: Status.ON_TRACK,
    Thinks.CLOSE: Status.CLOSE,
    Thinks.OFF_TRACK: Status.OFF_TRACK,
    Thinks.MET: Status.MET,
    Thinks.MISSED: Status.MISSED,
}
_ACCORDS = {
    Accord.DIFFERS: marked("This differs from what the partnership’s figures say."),
    Accord.AGREES: marked("The partnership’s figures say the same."),
    Accord.NOT_COMPARED: marked(
        "It doesn’t say in one word how the target stands, so it isn’t compared."
    ),
}


@dataclass(frozen=True, slots=True)
class OpinionView:
    """What somebody else thinks.

    by: who. view: their words. date: when, in words. thinks: how the target stands in their view;
    None where they don't say. accord: whether that is what the figures say. differs: whether it
    isn't. source: where their view can be read. illustrative: whether made up.
    """

    by: str
    view: str
    date: str | None
    thinks: Tag | None
    accord: str
    differs: bool
    source: str | None
    illustrative: bool


def opinions_of(desk: Desk, target: Target) -> tuple[OpinionView, ...]:
    """The second opinions of a target, in the order in which they were typed."""
    return tuple(
        opinion_view(target.second_opinions[one.number], one.accord)
        for one in desk.press.assessments.opinions
        if one.target == target.id
    )


def opinion_view(opinion: SecondOpinion, accord: Accord) -> OpinionView:
    """A second opinion with how it compares."""
    return OpinionView(
        by=opinion.by,
        view=sentence(opinion.view),
        date=date_words(opinion.date),
        thinks=_tag(opinion.thinks) if opinion.thinks else None,
        accord=say(_ACCORDS[accord]),
        differs=accord is Accord.DIFFERS,
        source=sentence(opinion.marks.source) if opinion.marks.source else None,
        illustrative=opinion.marks.illustrative,
    )


def _tag(thinks: Thinks) -> Tag:
    status = _STATUSES.get(thinks)
    return status_tag(status) if status else Tag(say("Can’t tell"), status_slug(Status.UNRATED))


# --- the page of all ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class OpinionRow:
    """A second opinion in the list of all.

    target: what it is about. tags: how the target stands by its figures, one, or one for each part.
    opinion: the view itself.
    """

    target: Link
    tags: tuple[Tag, ...]
    opinion: OpinionView


@dataclass(frozen=True, slots=True)
class OpinionGroup:
    """Opinions that compare in one way. title: how. rows: each."""

    title: str
    rows: tuple[OpinionRow, ...]


@dataclass(frozen=True, slots=True)
class OpinionsView:
    """The page of all second opinions.

    head: the page's frame. title: the heading. sentence: how many there are and how many differ.
    groups: those that differ first.
    """

    head: Head
    title: str
    sentence: str
    groups: tuple[OpinionGroup, ...]


_TITLES = {
    Accord.DIFFERS: marked("Where others see it differently"),
    Accord.NOT_COMPARED: marked("Views that can’t be compared"),
    Accord.AGREES: marked("Where others say the same"),
}


def second_opinions(desk: Desk) -> OpinionsView:
    """The page of all second opinions."""
    found = desk.press.assessments.opinions
    told = say_number(
        "{opinions}: {number} differs from what the figures say.",
        "{opinions}: {number} differ from what the figures say.",
        sum(one.accord is Accord.DIFFERS for one in found),
        opinions=say_number("{number} second opinion", "{number} second opinions", len(found)),
    )
    own = [target for target in desk.report.targets.values() if target.second_opinions]
    made_up = any(one.marks.illustrative for target in own for one in target.second_opinions)
    return OpinionsView(
        head=desk.head(
            say("What others think of the targets, beside what the figures say. {told}", told=told),
            dates=[one.marks.published for target in own for one in target.second_opinions],
            illustrative=say("Some views on this page were made up. They are marked.")
            if made_up
            else None,
        ),
        title=desk.here.title,
        sentence=told,
        groups=tuple(group for group in _groups(desk) if group.rows),
    )


def _groups(desk: Desk) -> Iterator[OpinionGroup]:
    for accord, title in _TITLES.items():
        rows = [one for one in desk.press.assessments.opinions if one.accord is accord]
        yield OpinionGroup(
            say(title), tuple(_row(desk, one.target, one.number, accord) for one in rows)
        )


def _row(desk: Desk, id: str, number: int, accord: Accord) -> OpinionRow:
    target = desk.report.targets[id]
    return OpinionRow(
        target=desk.target(id),
        tags=tuple(status_tag(rating.status) for rating in _first(desk.press.ratings.get(id, ()))),
        opinion=opinion_view(target.second_opinions[number], accord),
    )


def _first(ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
    """The ratings of the promise that is told first."""
    return tuple(one for one in ratings if one.commitment == ratings[0].commitment)
