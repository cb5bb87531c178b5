"""What there is on a place for those who live there: its figures, the plans and events round it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from laasite.model.areas import Area
from laasite.model.engagement import Event
from laasite.model.language import say
from laasite.model.measures import Figure, Series
from laasite.model.partial_date import PartialDate
from laasite.model.places import round_about
from laasite.model.targets import Target
from laasite.model.words import Unknown
from laasite.pages import addresses
from laasite.render.desk import Desk
from laasite.render.formats import date_words, full_figure, unit_words
from laasite.render.views.base import Link
from laasite.render.views.breakdowns import NONE
from laasite.render.views.detail import Cell, Grid
from laasite.render.views.figures import figure_words, mark
from laasite.render.views.marked import marked

MOST_EVENTS = 5
"""How many events are listed; a link leads to all."""

ANY_PLACE = frozenset(("area", "place"))
"""Columns of figures that may name a place of any kind."""


@dataclass(frozen=True, slots=True)
class LocalFigure:
    """A figure for one place. target: whose it is. series: of what. here: the newest for the place.

    whole: that for everything together, for the same period; None where there is none.
    """

    target: Target
    series: Series
    here: Figure
    whole: Figure | None


def local_figures(desk: Desk, found: Area) -> tuple[LocalFigure, ...]:
    """The newest figure of each measure that has some for a place, by the targets' titles."""
    every = desk.report.targets.values()
    ordered = sorted(every, key=lambda one: (one.title.casefold(), one.id))
    return tuple(figure for target in ordered for figure in _of_target(target, found))


def _of_target(target: Target, found: Area) -> Iterator[LocalFigure]:
    for series in target.series:
        own = [one for one in series.broken_down if _is_of(one, found)]
        if own:
            here = max(own, key=lambda one: (one.period.end, one.period))
            whole = (one for one in series.whole if one.period == here.period)
            yield LocalFigure(target, series, here, next(whole, None))


def _is_of(figure: Figure, found: Area) -> bool:
    """Whether a figure is for all of a place, by the column's kind of place and the name in it.

    A ward and a parish may have one name, so the kind counts too.
    """
    if len(figure.breakdown) != 1:
        return False
    column, name = figure.breakdown[0]
    names = {one.lower() for one in (found.id, found.title, *found.also_written)}
    return column.lower() in {found.kind.lower(), *ANY_PLACE} and name.lower() in names


def figures_table(desk: Desk, found: Area, figures: tuple[LocalFigure, ...]) -> Grid | None:
    """The figures of a place beside those for the whole; None where there are none."""
    if not figures:
        return None
    caption = say(
        "Newest figures for {area}, beside those for all places together", area=found.title
    )
    columns = (
        say("What is counted"),
        say("When"),
        say("Here"),
        say("All places together"),
    )
    return Grid(caption, columns, tuple(_row(desk, one) for one in figures), frozenset({2, 3}))


def _row(desk: Desk, one: LocalFigure) -> tuple[Cell, ...]:
    series, measure = one.series, one.series.measure
    what = " ".join(filter(None, (measure.what or series.title, unit_words(measure))))
    whole = figure_words(one.whole, series) if one.whole else say(NONE)
    return (
        Cell(links=(desk.target(one.target.id),), quiet=what or None),
        Cell(one.here.period.label()),
        Cell(figure_words(one.here, series), quiet=_beside(one.here)),
        Cell(whole, quiet=_beside(one.whole) if one.whole else None),
    )


def _beside(figure: Figure) -> str | None:
    """How sure a figure is, or why there is none."""
    why = figure.note if figure.value is None else None
    return "; ".join(filter(None, (mark(figure), why))) or None


def figures_told(figures: tuple[LocalFigure, ...]) -> tuple[str, ...]:
    """The same as sentences, for those who don't read tables; figures that are missing left out."""
    return tuple(_told(one) for one in figures if one.here.value is not None)


def _told(one: LocalFigure) -> str:
    measure = one.series.measure
    subject = measure.what or one.series.title or one.target.title
    here = full_figure(one.here.value, measure) if one.here.value is not None else say(NONE)
    values = {
        "subject": subject,
        "figure": f"{here} ({sure})" if (sure := mark(one.here)) else here,
        "period": one.here.period.label(),
    }
    if one.whole is None or one.whole.value is None:
        return say("{subject}: {figure} here in {period}.", **values)
    return say(
        "{subject}: {figure} here in {period}; {whole} for all places together.",
        whole=full_figure(one.whole.value, measure),
        **values,
    )


# --- plans and events -----------------------------------------------------------------------------


def plans_round(desk: Desk, found: Area) -> tuple[Link, ...]:
    """The plans whose owner works for a place, or for one round it, by title."""
    here = _here(desk, found)
    every = sorted(desk.report.plans.values(), key=lambda one: (one.title.casefold(), one.id))
    return tuple(
        desk.link(marked(one.title, one.marks), f"{addresses.PLANS}#{one.id}")
        for one in every
        if not isinstance(one.owner, Unknown) and _area_of(desk, one.owner) in here
    )


def events_round(desk: Desk, found: Area) -> tuple[Link, ...]:
    """The newest events of those who work for a place or one round it, or on what is promised."""
    here = _here(desk, found)
    own = [one for one in desk.report.events.values() if not here.isdisjoint(_areas(desk, one))]
    own.sort(key=lambda one: (_day(one), one.id), reverse=True)
    return tuple(_event(desk, one) for one in own[:MOST_EVENTS])


def _here(desk: Desk, found: Area) -> frozenset[str | None]:
    return frozenset((found.id, *round_about(desk.report.areas, found.id)))


def _areas(desk: Desk, event: Event) -> Iterator[str | None]:
    yield _area_of(desk, (event.host or "").partition("/")[0])
    for id in event.about:
        agreement = desk.report.agreements.get(id)
        yield agreement.area if agreement else None


def _area_of(desk: Desk, id: str) -> str | None:
    party = desk.report.partners.get(id) or desk.report.bodies.get(id)
    return party.area if party else None


def _day(event: Event) -> date:
    return event.date.latest if isinstance(event.date, PartialDate) else date.min


def _event(desk: Desk, event: Event) -> Link:
    when = date_words(event.date) if isinstance(event.date, PartialDate) else None
    words = f"{event.title}, {when}" if when else event.title
    return desk.link(marked(words, event.marks), f"{addresses.ENGAGEMENT}#{event.id}")
