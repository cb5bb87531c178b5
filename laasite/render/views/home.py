"""The home page: whether it is getting better here, and who is responsible."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from laasite.model.assessment import Direction, Lateness, Rating, Status
from laasite.model.dates import day_in_words
from laasite.model.history import Alteration
from laasite.model.language import say, say_number
from laasite.model.report import Report
from laasite.model.sentences import sentence
from laasite.model.strategies import Theme
from laasite.model.targets import Update
from laasite.pages import addresses
from laasite.pages.plan import references
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Head, Link
from laasite.render.views.periods import (
    agreement_state,
    period_words,
    strategy_is_over,
    strategy_state,
)
from laasite.render.views.rows import GOOD, LateRow, Standing, late_row, standing
from laasite.render.views.unjudged import unjudged_sentence

MOST_LATE = 4
MOST_UPDATES = 4
MOST_CHANGES = 4


@dataclass(frozen=True, slots=True)
class ThemeCard:
    """A theme on the home page.

    theme: its name and page. standing: how its targets stand. targets: how many it has, in words.
    """

    theme: Link
    standing: Standing
    targets: str


@dataclass(frozen=True, slots=True)
class Leader:
    """A partner or body in the table of who is responsible.

    who: its name and page. leads: how many targets it leads. standing: how they stand.
    owes: how many late figures and milestones it owes.
    """

    who: Link
    leads: int
    standing: Standing
    owes: int


@dataclass(frozen=True, slots=True)
class News:
    """An update that came lately.

    target: what it is about. period: which period. published: the day, or None if not dated.
    forecast: what its authors expect, in words.
    """

    target: Link
    period: str
    published: str | None
    forecast: str | None


@dataclass(frozen=True, slots=True)
class Changed:
    """Something that was changed lately.

    thing: what of, and its page. what: what was changed and how, in words. day: from when it is
    shown. illustrative: whether it is made up.
    """

    thing: Link
    what: str
    day: str
    illustrative: bool


@dataclass(frozen=True, slots=True)
class Promise:
    """A strategy or an agreement on the home page.

    title: its name and page. period: the years it covers. state: whether it runs, as a sentence.
    standing: how its targets stand; None for one without targets.
    """

    title: Link
    period: str | None
    state: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class HomeView:
    """The home page.

    head: the page's frame. question: the heading. better: how many get better, as a sentence.
    kept: how many promises are kept, as a sentence with its denominators. standing: how all stand.
    all_targets: to the list of all. unjudged: how many can't be judged, to their list.
    late_sentence: what is late, as a sentence. late: the longest overdue. all_late: to the list of
    all that is late. themes: as cards. leaders: who leads how many. news: the newest updates.
    changed: what was changed lately. all_changes: to the list of every change.
    dates: to what is ahead.
    promises: strategies and agreements. text: the officers' words.
    """

    head: Head
    question: str
    better: str | None
    kept: str
    standing: Standing
    all_targets: Link
    unjudged: Link
    late_sentence: str
    late: tuple[LateRow, ...]
    all_late: Link
    themes: tuple[ThemeCard, ...]
    leaders: tuple[Leader, ...]
    news: tuple[News, ...]
    changed: tuple[Changed, ...]
    all_changes: Link
    dates: Link
    promises: tuple[Promise, ...]
    text: Markup


def home(desk: Desk) -> HomeView:
    """The home page."""
    report, assessments = desk.report, desk.press.assessments
    ratings = tuple(rating for rating in assessments.ratings if rating.in_force)
    kept = kept_sentences(ratings)
    late = sorted(assessments.late, key=lambda one: (-one.days, one.target, one.what))
    return HomeView(
        head=desk.head(
            f"{report.site.title}: {report.site.strapline or kept}",
            dates=_dates(report),
            illustrative=_illustrative(report),
            title=report.site.title,
        ),
        question=report.home.title if report.home else report.site.title,
        better=better_sentence(ratings),
        kept=kept,
        standing=standing(desk, ratings, linked=True),
        all_targets=desk.link(say("See all targets"), addresses.TARGETS),
        unjudged=desk.link(unjudged_sentence(assessments.unjudged), addresses.UNJUDGED),
        late_sentence=_late_sentence(late),
        late=tuple(late_row(desk, one) for one in late[:MOST_LATE]),
        all_late=desk.link(_see_late(len(late)), addresses.LATE),
        themes=tuple(_theme_card(desk, theme) for theme in _current_themes(desk)),
        leaders=_leaders(desk, ratings),
        news=tuple(_news(desk, update) for update in _newest_updates(report)[:MOST_UPDATES]),
        changed=tuple(_changed(desk, report.alterations[:MOST_CHANGES])),
        all_changes=desk.link(say("See everything that has changed"), addresses.CHANGES),
        dates=desk.link(say("See the dates ahead"), addresses.DATES),
        promises=tuple(_promises(desk, ratings)),
        text=desk.text(report.home.text, 2) if report.home else Markup(""),
    )


# --- sentences ------------------------------------------------------------------------------------


def better_sentence(ratings: Sequence[Rating]) -> str | None:
    """How many figures got better within a year, of those that can be compared, or None."""
    current = [rating for rating in ratings if rating.status is not Status.OUT_OF_DATE]
    moves = Counter(rating.direction for rating in current if rating.direction)
    known = moves[Direction.BETTER] + moves[Direction.WORSE] + moves[Direction.SAME]
    if not known:
        return None
    better = say_number(
        "{number} of {known} figures is better than a year before",
        "{number} of {known} figures are better than a year before",
        moves[Direction.BETTER],
        known=known,
    )
    others = tuple(_not_better(moves[Direction.WORSE], moves[Direction.SAME]))
    if not others:
        return sentence(better)
    return say("{better}; {others}.", better=better, others=in_a_row(others))


def _not_better(worse: int, same: int) -> Iterator[str]:
    if worse:
        yield say_number("{number} is worse", "{number} are worse", worse)
    if same:
        yield say_number("{number} is about the same", "{number} are about the same", same)


def kept_sentences(ratings: Sequence[Rating]) -> str:
    """How many targets are in force, how many can be rated, and how these stand."""
    rated = [rating for rating in ratings if rating.status.rated]
    good = sum(rating.status in GOOD for rating in rated)
    if not ratings:
        return say("No targets are in force.")
    if not rated:
        return say_number(
            "None of the {number} target in force can be rated yet.",
            "None of the {number} targets in force can be rated yet.",
            len(ratings),
        )
    in_force = say_number(
        "Of {number} target in force, {rated} can be rated",
        "Of {number} targets in force, {rated} can be rated",
        len(ratings),
        rated=len(rated),
    )
    kept = say_number("{number} is on track or met", "{number} are on track or met", good)
    others = say_number("{number} is not", "{number} are not", len(rated) - good)
    return say("{in_force}: {kept}, {others}.", in_force=in_force, kept=kept, others=others)


def _late_sentence(late: Sequence[Lateness]) -> str:
    """How many figures and how many steps are late: `2 figures and 1 step are late.`."""
    if not late:
        return say("Nothing is late.")
    steps = sum(one.milestone is not None for one in late)
    figures = len(late) - steps
    if not steps:
        return say_number("{number} figure is late.", "{number} figures are late.", figures)
    if not figures:
        return say_number("{number} step is late.", "{number} steps are late.", steps)
    return say(
        "{figures} and {steps} are late.",
        figures=say_number("{number} figure", "{number} figures", figures),
        steps=say_number("{number} step", "{number} steps", steps),
    )


def _see_late(number: int) -> str:
    return say_number("See all {number} that are late", "See all {number} that are late", number)


def _illustrative(report: Report) -> str | None:
    if not any(target.marks.illustrative for target in report.targets.values()):
        return None
    return say(
        "Most figures on this site were made up to show how it works. They are marked "
        "“illustrative” wherever they stand."
    )


def _dates(report: Report) -> Iterator[date | None]:
    """Every date of a figure or update: the home page tells of all of them."""
    for target in report.targets.values():
        yield target.marks.published
        yield from (update.marks.published for update in target.updates)
        yield from (figure.published for series in target.series for figure in series.figures)


# --- pieces ---------------------------------------------------------------------------------------


def _current_themes(desk: Desk) -> Iterator[Theme]:
    for strategy in desk.report.strategies.values():
        if not strategy_is_over(strategy, desk.as_at):
            yield from strategy.themes


def _theme_card(desk: Desk, theme: Theme) -> ThemeCard:
    ratings = desk.ratings(desk.targets_of_theme(theme.key))
    return ThemeCard(
        theme=desk.link(theme.title, addresses.theme(theme.strategy, theme.id)),
        standing=standing(desk, ratings),
        targets=say_number("{number} target", "{number} targets", len(ratings)),
    )


def _leaders(desk: Desk, ratings: Sequence[Rating]) -> tuple[Leader, ...]:
    """Those who lead, the most targets first."""
    led: dict[str, list[Rating]] = {}
    for rating in ratings:
        for id in desk.press.commitments[rating.commitment].lead:
            led.setdefault(id, []).append(rating)
    owed = Counter(id for late in desk.press.assessments.late for id in late.owed_by)
    order = sorted(led, key=lambda id: (-len(led[id]), id))
    return tuple(
        Leader(desk.party(id), len(led[id]), standing(desk, led[id]), owed[id]) for id in order
    )


def _newest_updates(report: Report) -> list[Update]:
    updates = [update for target in report.targets.values() for update in target.updates]
    return sorted(
        updates,
        key=lambda update: (update.marks.published or date.min, update.period, update.target),
        reverse=True,
    )


def _news(desk: Desk, update: Update) -> News:
    return News(
        target=desk.target(update.target),
        period=update.period.label(),
        published=date_words(update.marks.published),
        forecast=say(update.forecast.value) if update.forecast else None,
    )


def _changed(desk: Desk, changes: Sequence[Alteration]) -> Iterator[Changed]:
    pages = references(desk.press.plan)
    for one in changes:
        address = pages.get(one.page or "", addresses.CHANGES)
        what = say(
            "{what}: {old} before, {new} now",
            what=one.what,
            old=one.old or say("nothing"),
            new=one.new or say("nothing"),
        )
        day = day_in_words(one.day)
        yield Changed(desk.link(one.title, address), what, day, one.illustrative)


def _promises(desk: Desk, ratings: Sequence[Rating]) -> Iterator[Promise]:
    for id, strategy in desk.report.strategies.items():
        state = strategy_state(strategy, desk.as_at)
        link = desk.link(strategy.title, addresses.strategy(id))
        yield Promise(link, period_words(strategy.period), state, _under(desk, ratings, id))
    for id, agreement in desk.report.agreements.items():
        link = desk.link(agreement.title, addresses.agreement(id))
        state = agreement_state(agreement, desk.as_at)
        every = desk.press.assessments.ratings
        yield Promise(link, period_words(agreement.period), state, _under(desk, every, id))


def _under(desk: Desk, ratings: Sequence[Rating], id: str) -> Standing | None:
    found = [one for one in ratings if desk.press.commitments[one.commitment].under == id]
    return standing(desk, found) if found else None
