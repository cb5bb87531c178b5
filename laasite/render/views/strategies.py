"""The list of strategies."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.report import Strategy
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import counted
from laasite.render.views.base import Head, Link
from laasite.render.views.periods import period_words, strategy_state
from laasite.render.views.rows import Standing, standing
from laasite.render.views.target_table import dates_of


@dataclass(frozen=True, slots=True)
class StrategyRow:
    """A strategy in the list.

    title: its name and page. period: the years it covers. state: whether it runs.
    themes: how many it has, in words. standing: how the targets of its themes stand.
    """

    title: Link
    period: str | None
    state: str
    themes: str
    standing: Standing


@dataclass(frozen=True, slots=True)
class StrategiesView:
    """The list of strategies. head: the page's frame. title: the heading. rows: newest first."""

    head: Head
    title: str
    rows: tuple[StrategyRow, ...]


def strategies(desk: Desk) -> StrategiesView:
    """The list of strategies, the newest first."""
    found = desk.report.strategies.values()
    return StrategiesView(
        head=desk.head(
            "The strategies of the partnership: what it wants for the area, and by when.",
            dates=dates_of(desk.report.targets.values()),
        ),
        title=desk.here.title,
        rows=tuple(_row(desk, one) for one in reversed(tuple(found))),
    )


def _row(desk: Desk, strategy: Strategy) -> StrategyRow:
    targets = [target for one in strategy.themes for target in desk.targets_of_theme(one.key)]
    once = {target.id: target for target in targets}
    return StrategyRow(
        title=desk.link(strategy.title, addresses.strategy(strategy.id)),
        period=period_words(strategy.period),
        state=strategy_state(strategy, desk.as_at),
        themes=counted(len(strategy.themes), "theme"),
        standing=standing(desk, desk.ratings(once.values())),
    )
