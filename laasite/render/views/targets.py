"""The lists of targets: all of them, and those of a status, a theme or a partner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from laasite.model.assessment import Information, Rating, Status
from laasite.model.language import say, say_number
from laasite.model.sentences import sentence
from laasite.model.strategies import Theme
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.pages.plan import PageKind, parties, status_slug
from laasite.render.desk import Desk
from laasite.render.theme import SCRIPTS
from laasite.render.views.base import Head, Link
from laasite.render.views.rows import Standing, standing, status_in_a_sentence
from laasite.render.views.target_groups import (
    Columns,
    NeverBegun,
    TargetGroups,
    never_begun,
    table_of,
    target_groups,
)
from laasite.render.views.target_table import (
    TargetTable,
    dates_of,
    grouped,
    illustrative_words,
    ratings_of,
)


@dataclass(frozen=True, slots=True)
class Prebuilt:
    """A list that is there without a script. link: to it. number: how many targets it has."""

    link: Link
    number: int


@dataclass(frozen=True, slots=True)
class Prebuilts:
    """Lists of one sort. title: by what. lists: with their numbers."""

    title: str
    lists: tuple[Prebuilt, ...]


@dataclass(frozen=True, slots=True)
class ForInformation:
    """A target without a promise.

    target: its page. sentence: its newest figure.
    """

    target: Link
    sentence: str


@dataclass(frozen=True, slots=True)
class TargetsView:
    """The page of all targets.

    head: the page's frame. title: the heading. standing: how those in force stand.
    prebuilt: lists by status, theme and partner. table: those in force; None if there are none.
    ended: those of agreements and strategies that have ended. others: those that never began.
    information: those that nobody has promised anything for. more: to what can't be judged, and to
    second opinions.
    """

    head: Head
    title: str
    standing: Standing
    prebuilt: tuple[Prebuilts, ...]
    table: TargetTable | None
    ended: TargetTable | None
    others: tuple[NeverBegun, ...]
    information: tuple[ForInformation, ...]
    more: tuple[Link, ...]


def targets(desk: Desk) -> TargetsView:
    """The page of all targets."""
    every = desk.report.targets.values()
    groups = grouped(desk.press.assessments.ratings)
    table = table_of(desk, groups.in_force, say("All targets in force"))
    ended = table_of(desk, groups.ended, say("Targets that have ended"), Columns(under=True))
    found = standing(desk, groups.in_force)
    lines = [line for one in (table, ended) if one for line in one.lines]
    return TargetsView(
        head=desk.head(
            say(
                "Every target, who leads it, what was promised and how it is going. {standing}.",
                standing=found.sentence,
            ),
            dates=dates_of(every),
            illustrative=illustrative_words(lines),
            script=SCRIPTS[0] if table else None,
        ),
        title=desk.here.title,
        standing=found,
        prebuilt=tuple(_prebuilt(desk, groups.in_force)),
        table=table,
        ended=ended,
        others=never_begun(desk, groups.others),
        information=tuple(_for_information(desk, desk.press.assessments.information)),
        more=tuple(_more(desk)),
    )


def _more(desk: Desk) -> Iterator[Link]:
    for kind in (PageKind.UNJUDGED, PageKind.SECOND_OPINIONS):
        if desk.press.plan.has(kind):
            page = desk.press.plan.find(kind)
            yield desk.link(page.title, page.address)


def _for_information(desk: Desk, found: Iterable[Information]) -> Iterator[ForInformation]:
    ordered = sorted(found, key=lambda one: (desk.report.targets[one.target].title, one.part or ""))
    for one in ordered:
        yield ForInformation(desk.target(one.target), sentence(one.sentence))


# --- prebuilt lists -------------------------------------------------------------------------------


def _prebuilt(desk: Desk, ratings: Sequence[Rating]) -> Iterator[Prebuilts]:
    """The lists that have something in them, sort by sort."""
    sorts = (
        (say("By status"), _by_status(desk, ratings)),
        (say("By theme"), _by_theme(desk)),
        (say("By who leads or helps"), _by_partner(desk, ratings)),
    )
    for title, lists in sorts:
        if filled := tuple(one for one in lists if one.number):
            yield Prebuilts(title, filled)


def _by_status(desk: Desk, ratings: Sequence[Rating]) -> Iterator[Prebuilt]:
    numbers = Counter(rating.status for rating in ratings)
    for status in Status:
        address = addresses.targets_by_status(status_slug(status))
        yield Prebuilt(desk.link(say(status.value), address), numbers[status])


def _by_theme(desk: Desk) -> Iterator[Prebuilt]:
    for theme in desk.report.themes:
        address = addresses.targets_by_theme(theme.strategy, theme.id)
        number = len(desk.ratings(desk.targets_of_theme(theme.key)))
        yield Prebuilt(desk.link(theme.title, address), number)


def _by_partner(desk: Desk, ratings: Sequence[Rating]) -> Iterator[Prebuilt]:
    numbers = Counter(id for rating in ratings for id in dict.fromkeys(_parties(desk, rating)))
    partners = desk.report.partners.values()
    for partner in sorted(partners, key=lambda one: (one.title.casefold(), one.id)):
        address = addresses.targets_by_partner(partner.id)
        yield Prebuilt(desk.link(partner.title, address), numbers[partner.id])


def _parties(desk: Desk, rating: Rating) -> tuple[str, ...]:
    return parties(desk.report, rating)


# --- one list -------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ListView:
    """A list of the targets of one status, theme or partner.

    head: the page's frame. title: the heading. intro: what the list holds, as a sentence.
    about: the page of what it is a list of; None for a status. groups: the targets.
    everything: to the page of all targets.
    """

    head: Head
    title: str
    intro: str
    about: Link | None
    groups: TargetGroups
    everything: Link


def by_status(desk: Desk) -> ListView:
    """The list of the targets in force of one status."""
    status = next(one for one in Status if status_slug(one) == desk.here.subject)
    found = [one for one in desk.press.assessments.ratings if one.in_force and one.status is status]
    intro = say_number(
        "{number} target in force: {status}.",
        "{number} targets in force: {status}.",
        len(found),
        status=status_in_a_sentence(status),
    )
    return _list(desk, found, intro, None)


def by_theme(desk: Desk) -> ListView:
    """The list of the targets of one theme."""
    theme = theme_of(desk)
    found = ratings_of(desk, desk.targets_of_theme(theme.key))
    about = desk.link(theme.title, addresses.theme(theme.strategy, theme.id))
    intro = say_number(
        "{number} target in force for the theme “{theme}”.",
        "{number} targets in force for the theme “{theme}”.",
        _in_force(found),
        theme=theme.title,
    )
    return _list(desk, found, intro, about)


def theme_of(desk: Desk) -> Theme:
    """The theme that is the page's subject."""
    return next(one for one in desk.report.themes if one.key == desk.here.subject)


def by_partner(desk: Desk) -> ListView:
    """The list of the targets that a partner leads or helps with."""
    partner = desk.report.partners[desk.here.subject or ""]
    every = desk.press.assessments.ratings
    found = [one for one in every if partner.id in _parties(desk, one)]
    about = desk.link(partner.title, addresses.partner(partner.id))
    intro = say_number(
        "{number} target in force led or helped by {partner}.",
        "{number} targets in force led or helped by {partner}.",
        _in_force(found),
        partner=partner.title,
    )
    return _list(desk, found, intro, about)


def _in_force(ratings: Sequence[Rating]) -> int:
    """How many are in force."""
    return sum(one.in_force for one in ratings)


def _list(desk: Desk, ratings: Sequence[Rating], intro: str, about: Link | None) -> ListView:
    groups = target_groups(desk, ratings, say("in this list"))
    return ListView(
        head=desk.head(
            intro,
            dates=dates_of(_targets(desk, ratings)),
            illustrative=illustrative_words(groups.lines),
        ),
        title=desk.here.title,
        intro=intro,
        about=about,
        groups=groups,
        everything=desk.link(say("See all targets"), addresses.TARGETS),
    )


def _targets(desk: Desk, ratings: Iterable[Rating]) -> tuple[Target, ...]:
    ids = dict.fromkeys(rating.target for rating in ratings)
    return tuple(desk.report.targets[id] for id in ids)
