"""A measure over time, as the page of its target shows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.assessment import Rating
from laasite.model.language import say
from laasite.model.measures import Series
from laasite.model.sentences import sentence
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.formats import unit_words
from laasite.render.views.breakdowns import Breakdown, breakdown_of
from laasite.render.views.embed import EmbedView, embed_view
from laasite.render.views.figures import FigureRow, figure_rows, notes, shown_comparators
from laasite.render.views.marked import marked
from laasite.render.views.series_chart import better_words, chart_of, drawn


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A measure over time.

    title: of the part; None for the target's own. what: what is counted, with the unit and which
    way is better. source: where the figures come from, and how often. headline: what happened, as
    a sentence. chart: the drawing. breaks: from when on figures can't be compared with those
    before, and why. caption: of the table. promised: a heading for each commitment with levels.
    compared: a heading for each comparator. rows: the newest period first. comparators: who
    published the figures of the comparators. breakdown: by ward or group; None where there is none.
    embed: the chart as a file for other pages; None where nothing is drawn.
    """

    title: str | None
    what: str
    source: str
    headline: str
    chart: Markup
    breaks: tuple[str, ...]
    caption: str
    promised: tuple[str, ...]
    compared: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    comparators: tuple[str, ...]
    breakdown: Breakdown | None
    embed: EmbedView | None


def series_view(desk: Desk, target: Target, series: Series) -> SeriesView:
    """A measure of a target, with its ratings' levels beside the figures."""
    ratings = tuple(
        rating for rating in desk.press.ratings.get(target.id, ()) if rating.part == series.part
    )
    measure = series.measure
    name = series.title or measure.what
    caption = f"{name}: {unit_words(measure) or measure.unit}"
    gaps = desk.press.assessments.gaps_of(target.id, series.part)
    history = desk.press.assessments.history
    chart = chart_of(target, series, ratings, gaps, history)
    return SeriesView(
        title=series.title,
        what=_what(series),
        source=_source(desk, series),
        headline=chart.desc,
        chart=drawn(chart),
        breaks=tuple(_breaks(series)),
        caption=marked(caption, target.marks),
        promised=tuple(_promised_heading(desk, rating) for rating in ratings if rating.dues),
        compared=shown_comparators(series),
        rows=tuple(figure_rows(series, [rating for rating in ratings if rating.dues], gaps)),
        comparators=tuple(_comparators(series)),
        breakdown=breakdown_of(series, chart.id),
        embed=embed_view(desk, target, series, chart),
    )


def _breaks(series: Series) -> Iterator[str]:
    """From when on figures are counted another way, and why."""
    for one in series.measure.breaks:
        told = say(
            "Figures from {period} on can't be compared with those before.",
            period=one.period.label(),
        )
        yield f"{told} {sentence(one.why)}"


def _comparators(series: Series) -> Iterator[str]:
    """Where the figures of each comparator come from: every source that a row names, once."""
    for name in shown_comparators(series):
        rows = series.compared(name)
        sources = dict.fromkeys(one.source for one in rows if one.source)
        if sources:
            yield sentence(f"{name}: {'; '.join(sources)}")
        yield from (
            f"{name}, {one.period.label()}: {note}" for one in rows for note in notes(one, series)
        )


def _what(series: Series) -> str:
    measure = series.measure
    what = f"{measure.what}, {measure.unit}" if measure.unit else measure.what
    if better := better_words(measure.better):
        what = say("{measure} ({better})", measure=what, better=better)
    return sentence(what)


def _source(desk: Desk, series: Series) -> str:
    measure = series.measure
    told = []
    if measure.source:
        told.append(sentence(say("Source: {source}", source=measure.source)))
    if measure.supplied_by:
        told.append(say("Supplied by {who}.", who=desk.party(measure.supplied_by).text))
    return " ".join(told)


def _promised_heading(desk: Desk, rating: Rating) -> str:
    under = desk.press.commitments[rating.commitment].under
    return say("Promised: {under}", under=desk.under(under).text)
