"""How progress is judged: the rule's own words, with the numbers of this site."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from laasite.model.assessment import Direction
from laasite.model.language import say
from laasite.model.legend import REASONS, legend, tolerance_words
from laasite.model.measures import Tolerance
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.pages.plan import PageKind, status_slug
from laasite.render.desk import Desk
from laasite.render.formats import full_figure, share_words
from laasite.render.views.base import Head, Link, Tag
from laasite.render.views.rows import direction_tag, status_tag


@dataclass(frozen=True, slots=True)
class LegendRow:
    """A status. tag: its word and shape. means: what it means. list: to the targets with it."""

    tag: Tag
    means: str
    list: str


@dataclass(frozen=True, slots=True)
class OwnTolerance:
    """A target that says for itself what counts as close. target: its page. close: how near."""

    target: Link
    close: str


@dataclass(frozen=True, slots=True)
class MethodView:
    """How progress is judged.

    head: the page's frame. title: the heading. legend: every status. close: what counts as close,
    to finish a sentence; None if the site sets nothing. own: targets that say it for themselves.
    moves: the directions. reasons: why something isn't rated, to finish sentences.
    glossary: to the words; None if there is no glossary. late: to what is late.
    """

    head: Head
    title: str
    legend: tuple[LegendRow, ...]
    close: str | None
    own: tuple[OwnTolerance, ...]
    moves: tuple[Tag, ...]
    reasons: tuple[str, ...]
    glossary: Link | None
    late: str


def method(desk: Desk) -> MethodView:
    """How progress is judged on this site."""
    tolerance = desk.report.site.tolerance
    has_glossary = desk.press.plan.has(PageKind.GLOSSARY)
    return MethodView(
        head=desk.head(
            say("What each status means, with the numbers behind it, and how we round.")
        ),
        title=desk.here.title,
        legend=tuple(_legend(desk)),
        close=tolerance_words(tolerance) if tolerance else None,
        own=tuple(_own(desk)),
        moves=tuple(tag for one in Direction if (tag := direction_tag(one))),
        reasons=tuple(say(one.value) for one in REASONS),
        glossary=desk.link(say("Words explained"), addresses.GLOSSARY) if has_glossary else None,
        late=desk.href(addresses.LATE),
    )


def _legend(desk: Desk) -> Iterator[LegendRow]:
    for one in legend(desk.report.site.tolerance):
        address = addresses.targets_by_status(status_slug(one.status))
        yield LegendRow(status_tag(one.status), one.means, desk.href(address))


def _own(desk: Desk) -> Iterator[OwnTolerance]:
    """The targets with a tolerance of their own, by title."""
    found = sorted(desk.report.targets.values(), key=lambda one: (one.title.casefold(), one.id))
    for target in found:
        if target.tolerance and target.series:
            yield OwnTolerance(desk.target(target.id), _close(target, target.tolerance))


def _close(target: Target, tolerance: Tolerance) -> str:
    """How near counts as close: `within 0.5 per 1,000 households`."""
    if tolerance.share_of_due is not None:
        share = share_words(tolerance.share_of_due)
        return say("within {share} of what was due", share=share)
    if tolerance.absolute is not None:
        figure = full_figure(tolerance.absolute, target.series[0].measure)
        return say("within {figure}", figure=figure)
    return say("not set")
