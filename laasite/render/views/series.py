"""A measure over time, as the page of its target shows it."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from laasite.model.assessment import Rating
from laasite.model.measures import Series
from laasite.model.targets import Target
from laasite.render.desk import Desk
from laasite.render.formats import sentence, unit_words
from laasite.render.views.breakdowns import Breakdown, breakdown_of
from laasite.render.views.figures import FigureRow, figure_rows
from laasite.render.views.series_chart import BETTER, series_chart


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A measure over time.

    title: of the part; None for the target's own. what: what is counted, with the unit and which
    way is better. source: where the figures come from, and how often. chart: the drawing.
    caption: of the table. promised: a heading for each commitment with levels. rows: the newest
    period first. breakdown: of the newest period that has one.
    """

    title: str | None
    what: str
    source: str
    chart: Markup
    caption: str
    promised: tuple[str, ...]
    rows: tuple[FigureRow, ...]
    breakdown: Breakdown | None


def series_view(desk: Desk, target: Target, series: Series) -> SeriesView:
    """A measure of a target, with its ratings' levels beside the figures."""
    ratings = tuple(
        rating for rating in desk.press.ratings.get(target.id, ()) if rating.part == series.part
    )
    measure = series.measure
    name = series.title or measure.what
    made_up = " (illustrative)" if target.marks.illustrative else ""
    gaps = desk.press.assessments.gaps_of(target.id, series.part)
    return SeriesView(
        title=series.title,
        what=_what(series),
        source=_source(desk, series),
        chart=series_chart(target, series, ratings, gaps, desk.press.assessments.history),
        caption=f"{name}: {unit_words(measure) or measure.unit}{made_up}",
        promised=tuple(_promised_heading(desk, rating) for rating in ratings if rating.dues),
        rows=tuple(figure_rows(series, [rating for rating in ratings if rating.dues], gaps)),
        breakdown=breakdown_of(series),
    )


def _what(series: Series) -> str:
    measure = series.measure
    unit = f", {measure.unit}" if measure.unit else ""
    better = BETTER[measure.better]
    return sentence(f"{measure.what}{unit}{f' ({better})' if better else ''}")


def _source(desk: Desk, series: Series) -> str:
    measure = series.measure
    by = f" Supplied by {desk.party(measure.supplied_by).text}." if measure.supplied_by else ""
    return f"{sentence(f'Source: {measure.source}') if measure.source else ''}{by}".strip()


def _promised_heading(desk: Desk, rating: Rating) -> str:
    under = desk.press.commitments[rating.commitment].under
    return f"Promised: {desk.under(under).text}"
