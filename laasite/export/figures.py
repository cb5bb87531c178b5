"""The figures of each target as CSV, every version of every figure among them.

Numbers are plain, with a point; days are ISO. `laasite/pages/columns.py` tells what each column
holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from laasite.export.spreadsheet import YES_NO, Row, iso, plain, written
from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments, Due, Rating
from laasite.model.gaps import Gap, words_for
from laasite.model.measures import Figure, Series
from laasite.model.period import Period
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.pages import addresses
from laasite.pages.columns import breakdown_name, due_name
from laasite.pages.tables import figure_columns

DuesByPeriod = Mapping[Period, Due]


def figures(report: Report, assessments: Assessments) -> Iterator[Artifact]:
    """A CSV file for each target that has something to measure, and one of all, in their order."""
    measured = [target for target in report.targets.values() if target.series]
    rows = {target.id: tuple(_of_target(target, assessments)) for target in measured}
    for target in measured:
        columns = figure_columns([target], assessments)
        yield written(addresses.target_figures(target.id), columns, rows[target.id])
    every = [row for target in measured for row in rows[target.id]]
    yield written(addresses.ALL_FIGURES, figure_columns(measured, assessments), every)


def _of_target(target: Target, assessments: Assessments) -> Iterator[Row]:
    ratings = assessments.of_target(target.id)
    for series in target.series:
        own = [rating for rating in ratings if rating.part == series.part]
        gaps = assessments.gaps_of(target.id, series.part)
        yield from _rows(target, series, own, gaps)


# --- rows -----------------------------------------------------------------------------------------


def _rows(
    target: Target, series: Series, ratings: Sequence[Rating], gaps: Sequence[Gap]
) -> Iterator[Row]:
    """Each figure in every version, the newest of a period first, then what has no figure."""
    dues = {due_name(one): {due.period: due for due in one.dues} for one in ratings}
    about = {"target": target.id, "part": series.part or "", "measure": series.measure.what}
    about["unit"] = series.measure.unit
    for figure in series.figures:
        due = {} if figure.breakdown else _dues(figure.period, dues)
        yield {**about, **_figure(target, series, figure), **due, "newest": "yes"}
        for earlier in figure.earlier:
            yield {**about, **_figure(target, series, earlier), "newest": "no"}
    seen = {figure.period for figure in series.whole}
    missing = {gap.period for gap in gaps} | {due for one in dues.values() for due in one}
    for period in sorted(missing - seen):
        yield {
            **about,
            **_period(period),
            "state": words_for(gaps, period.end),
            **_dues(period, dues),
            "illustrative": YES_NO[_promise_is_illustrative(target, period, ratings)],
        }


def _promise_is_illustrative(target: Target, period: Period, ratings: Iterable[Rating]) -> bool:
    """Whether a level of a period without a figure is made up, wholly or in part."""
    marked = {one.id for one in target.commitments if one.marks.illustrative}
    of_period = [one for one in ratings if any(due.period == period for due in one.dues)]
    return target.marks.illustrative or any(one.commitment in marked for one in of_period)


def _figure(target: Target, series: Series, figure: Figure) -> Row:
    return {
        **_period(figure.period),
        **{breakdown_name(name): value for name, value in figure.breakdown},
        "value": plain(figure.value),
        "state": figure.state.value,
        "published": iso(figure.published),
        "change": figure.change.value if figure.change else "",
        "reason": figure.reason or "",
        "note": figure.note or "",
        "source": figure.source or (not figure.comparator and series.measure.source) or "",
        "illustrative": YES_NO[target.marks.illustrative or figure.illustrative],
    }


def _period(period: Period) -> Row:
    return {
        "period": period.canonical(),
        "period_start": period.start.isoformat(),
        "period_end": period.end.isoformat(),
    }


def _dues(period: Period, dues: Mapping[str, DuesByPeriod]) -> Row:
    return {column: _due(found[period]) for column, found in dues.items() if period in found}


def _due(due: Due) -> str:
    """A due level; a band as `3 to 5`."""
    return plain(due.low) if due.low == due.high else f"{plain(due.low)} to {plain(due.high)}"
