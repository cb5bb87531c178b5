"""A period of a measure broken down: by ward, by age, by whatever its officers count."""

from __future__ import annotations

from dataclasses import dataclass

from laasite.model.measures import Series
from laasite.render.views.figures import figure_words, mark, notes


@dataclass(frozen=True, slots=True)
class BreakdownRow:
    """A place or group in the breakdown.

    names: its own, one for each column. figure, missing, mark and notes: as in FigureRow.
    """

    names: tuple[str, ...]
    figure: str
    missing: bool
    mark: str
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Breakdown:
    """A period broken down.

    caption: what the table shows. columns: what it is broken down by. rows: the largest first.
    whole: the figure for everything together.
    """

    caption: str
    columns: tuple[str, ...]
    rows: tuple[BreakdownRow, ...]
    whole: str | None


def breakdown_of(series: Series) -> Breakdown | None:
    """The newest period that is broken down."""
    broken = [figure for figure in series.figures if figure.breakdown]
    if not broken:
        return None
    period = max(figure.period for figure in broken)
    rows = [figure for figure in broken if figure.period == period]
    rows.sort(key=lambda one: (one.value is None, -(one.value or 0), one.breakdown))
    columns = tuple(dict.fromkeys(name for one in rows for name, _ in one.breakdown))
    whole = next((one for one in series.whole if one.period == period), None)
    return Breakdown(
        caption=f"{series.measure.what}, {period.label()}, by {' and '.join(columns)}",
        columns=tuple(column.capitalize() for column in columns),
        rows=tuple(
            BreakdownRow(
                tuple(dict(one.breakdown).get(column, "All") for column in columns),
                figure_words(one, series),
                one.value is None,
                mark(one),
                notes(one, series),
            )
            for one in rows
        ),
        whole=figure_words(whole, series) if whole and whole.value is not None else None,
    )
