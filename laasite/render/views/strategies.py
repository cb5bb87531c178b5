"""The list of strategies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.language import say, say_number
from laasite.model.strategies import Strategy, Theme
from laasite.pages import addresses
from laasite.pages.plan import PageKind
from laasite.render.desk import Desk
from laasite.render.views.base import Head, Link
from laasite.render.views.monitoring_plan import coverage_sentences
from laasite.render.views.periods import period_words, strategy_state
from laasite.render.views.rows import Standing, standing
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class ThemeBranch:
    """A theme in the tree. theme: its name and page. objectives: theirs."""

    theme: Link
    objectives: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """A strategy in the list.

    title: its name and page. period: the years it covers. state: whether it runs.
    themes: how many it has, in words. standing: how the targets of its themes stand.
    coverage: how much of it is measured, as sentences. plan: to its monitoring plan.
    tree: its themes, each with its objectives.
    """

    title: Link
    period: str | None
    state: str
    themes: str
    standing: Standing
    coverage: tuple[str, ...]
    plan: Link
    tree: tuple[ThemeBranch, ...]


@dataclass(frozen=True, slots=True)
class StrategiesView:
    """The list of strategies.

    head: the page's frame. title: the heading. rows: newest first. more: to plans and reviews.
    """

    head: Head
    title: str
    rows: tuple[StrategyRow, ...]
    more: tuple[Link, ...]


def strategies(desk: Desk) -> StrategiesView:
    """The list of strategies, the newest first."""
    found = desk.report.strategies.values()
    return StrategiesView(
        head=desk.head(
            say("The strategies of the partnership: what it wants for the area, and by when."),
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        rows=tuple(_row(desk, one) for one in reversed(tuple(found))),
        more=tuple(_more(desk)),
    )


def _row(desk: Desk, strategy: Strategy) -> StrategyRow:
    targets = [target for one in strategy.themes for target in desk.targets_of_theme(one.key)]
    once = {target.id: target for target in targets}
    return StrategyRow(
        title=desk.link(strategy.title, addresses.strategy(strategy.id)),
        period=period_words(strategy.period),
        state=strategy_state(strategy, desk.as_at),
        themes=say_number("{number} theme", "{number} themes", len(strategy.themes)),
        standing=standing(desk, desk.ratings(once.values())),
        coverage=coverage_sentences(desk, strategy.id),
        plan=desk.link(say("The monitoring plan"), addresses.monitoring_plan(strategy.id)),
        tree=tuple(_branch(desk, one) for one in strategy.themes),
    )


def _branch(desk: Desk, theme: Theme) -> ThemeBranch:
    return ThemeBranch(
        desk.link(theme.title, addresses.theme(theme.strategy, theme.id)),
        tuple(desk.link(one.text, addresses.objective(one.key)) for one in theme.objectives),
    )


def _more(desk: Desk) -> Iterator[Link]:
    """To the pages on all strategies together, where there are such pages."""
    if desk.press.plan.has(PageKind.PLANS):
        yield desk.link(say("Plans that have regard to each other"), addresses.PLANS)
    if desk.press.plan.has(PageKind.REVIEWS):
        yield desk.link(say("When strategies and groups are reviewed"), addresses.REVIEWS)
