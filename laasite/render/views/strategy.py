"""The page of a strategy: what it wants, in which themes, and what came before and after it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.language import say, say_number
from laasite.model.sentences import sentence
from laasite.model.strategies import Strategy, Theme
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, in_a_row
from laasite.render.views.base import Fact, Head, Link
from laasite.render.views.monitoring_plan import coverage_sentences
from laasite.render.views.periods import period_words, strategy_state
from laasite.render.views.reviews import ReviewRow, reviews_of
from laasite.render.views.rows import Standing, standing
from laasite.render.views.target_groups import Columns, TargetGroups, target_groups
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class ThemeSummary:
    """A theme of the strategy.

    theme: its name and page. goals: what it wants in the long run. holds: how many goals, aims and
    objectives it has, in words. standing: how its targets stand; None if it has none in force.
    """

    theme: Link
    goals: tuple[str, ...]
    holds: str
    standing: Standing | None


@dataclass(frozen=True, slots=True)
class StrategyView:
    """The page of a strategy.

    head: the page's frame. title: its name. vision: what it wants in the end.
    facts: when it was issued, what it follows. text: the officers' words. themes: in their order.
    standing: how the targets of its themes stand. reviews: what is promised, and how it stands.
    coverage: how much of it is measured, as sentences. plan: to its monitoring plan.
    own: the targets that stand under the strategy itself, beside those of agreements.
    """

    head: Head
    title: str
    vision: str | None
    facts: tuple[Fact, ...]
    text: Markup
    themes: tuple[ThemeSummary, ...]
    standing: Standing | None
    reviews: tuple[ReviewRow, ...]
    coverage: tuple[str, ...]
    plan: Link
    own: TargetGroups


def strategy(desk: Desk) -> StrategyView:
    """The page of the strategy that is the page's subject."""
    found = desk.report.strategies[desk.here.subject or ""]
    targets = {
        target.id: target for theme in found.themes for target in desk.targets_of_theme(theme.key)
    }
    every = desk.press.assessments.ratings
    own = [one for one in every if desk.press.commitments[one.commitment].under == found.id]
    ratings = desk.ratings(targets.values())
    return StrategyView(
        head=desk.head(
            f"{found.title}: {found.vision or strategy_state(found, desk.as_at)}",
            dates=[found.marks.published, *dates_of(targets.values())],
            illustrative=_illustrative(found),
        ),
        title=found.title,
        vision=_vision(found),
        facts=tuple(_facts(desk, found)),
        text=desk.text(found.text, 2),
        themes=tuple(_theme(desk, one) for one in found.themes),
        standing=standing(desk, ratings) if ratings else None,
        reviews=reviews_of(desk, found.id),
        coverage=coverage_sentences(desk, found.id),
        plan=desk.link(say("The monitoring plan"), addresses.monitoring_plan(found.id)),
        own=target_groups(desk, own, say("of this strategy"), Columns(themes=True)),
    )


def _theme(desk: Desk, theme: Theme) -> ThemeSummary:
    ratings = desk.ratings(desk.targets_of_theme(theme.key))
    holds = (
        say_number("{number} goal", "{number} goals", len(theme.goals)),
        say_number("{number} aim", "{number} aims", len(theme.aims)),
        say_number("{number} objective", "{number} objectives", len(theme.objectives)),
    )
    return ThemeSummary(
        theme=desk.link(theme.title, addresses.theme(theme.strategy, theme.id)),
        goals=tuple(sentence(goal.text) for goal in theme.goals),
        holds=in_a_row(holds),
        standing=standing(desk, ratings) if ratings else None,
    )


def _facts(desk: Desk, found: Strategy) -> Iterator[Fact]:
    yield Fact(say("How it stands"), strategy_state(found, desk.as_at))
    words = (
        (say("Years"), period_words(found.period)),
        (say("Draft issued"), date_words(found.draft_issued)),
        (say("Issued"), date_words(found.issued)),
        (say("Ended"), date_words(found.ended)),
    )
    yield from (Fact(name, said) for name, said in words if said)
    if found.follows:
        yield Fact(say("Came before it"), links=(_link(desk, found.follows),))
    if after := [one.id for one in desk.report.strategies.values() if one.follows == found.id]:
        yield Fact(say("Came after it"), links=tuple(_link(desk, id) for id in after))
    if found.marks.source:
        yield Fact(say("Where this comes from"), sentence(found.marks.source))


def _link(desk: Desk, id: str) -> Link:
    return desk.link(desk.report.strategies[id].title, addresses.strategy(id))


def _vision(found: Strategy) -> str | None:
    """The vision, marked if it is made up and the strategy isn't as a whole."""
    made_up = found.vision_illustrative and not found.marks.illustrative
    if found.vision and made_up:
        return say("{text} (illustrative)", text=found.vision)
    return found.vision


def _illustrative(found: Strategy) -> str | None:
    """What the banner says of a strategy whose vision or themes are made up."""
    if found.marks.illustrative:
        return say("This strategy is illustrative: it was made up to show how the site works.")
    if found.vision_illustrative or any(theme.marks.illustrative for theme in found.themes):
        return say("The themes of this strategy, and what they want, are illustrative.")
    return None
