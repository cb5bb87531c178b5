"""What a cluster works on and who speaks for it, and whether a new strategy has orphaned it."""

from __future__ import annotations

from collections.abc import Iterator

from laasite.model.bodies import Body, Champion
from laasite.model.language import say
from laasite.model.sentences import capital, sentence
from laasite.model.words import BodyState, Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.views.base import Fact, Link
from laasite.render.views.periods import strategy_is_over


def cluster_facts(desk: Desk, found: Body) -> Iterator[Fact]:
    """The themes and the champion of a cluster; nothing for other bodies."""
    if found.themes:
        yield Fact(say("Themes"), links=tuple(_theme(desk, key) for key in found.themes))
    if orphaned(desk, found):
        words = say("Its strategy has ended: it has to be matched to the one in force, or ended")
        yield Fact(say("Needs realigning"), words)
        if found.realignment:
            yield Fact(say("What is to become of it"), sentence(found.realignment))
    match found.champion:
        case Champion(body, seat):
            kind = next(one.kind for one in desk.report.bodies[body].seats if one.id == seat)
            yield Fact(say("Champion"), f"{kind},", (desk.party(body),))
        case Unknown() as unknown:
            yield Fact(say("Champion"), capital(say(unknown.value)))


def orphaned(desk: Desk, found: Body) -> tuple[str, ...]:
    """The themes of an existing body whose strategy has ended."""
    strategies = desk.report.strategies
    return tuple(
        key
        for key in found.themes
        if found.state is BodyState.EXISTING
        and strategy_is_over(strategies[key.partition("/")[0]], desk.as_at)
    )


def _theme(desk: Desk, key: str) -> Link:
    strategy, _, id = key.partition("/")
    title = next(theme.title for theme in desk.report.themes if theme.key == key)
    return desk.link(title, addresses.theme(strategy, id))
