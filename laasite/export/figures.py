"""The figures of each target as CSV, every version of every figure among them.

RFC 4180 with a byte-order mark, because Excel takes a file without one for Windows-1252. Numbers
are plain, with a point; days are ISO. `docs/exports.md` tells what each column holds.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

from laasite.model.artifacts import Artifact
from laasite.model.assessment import Assessments, Due, Rating
from laasite.model.gaps import Gap, words_for
from laasite.model.measures import COMPARATOR, Figure, Series
from laasite.model.period import Period
from laasite.model.report import Report
from laasite.model.targets import Target
from laasite.pages import addresses

BYTE_ORDER_MARK = "\ufeff"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula."""

_BEFORE = ("target", "part", "measure", "unit", "period", "period_start", "period_end")
_AFTER = (
    "value",
    "state",
    "published",
    "newest",
    "change",
    "reason",
    "note",
    "source",
    "illustrative",
)

_YES = {True: "yes", False: "no"}

Row = dict[str, str]
DuesByPeriod = Mapping[Period, Due]


def figures(report: Report, assessments: Assessments) -> Iterator[Artifact]:
    """A CSV file for each target that has something to measure, and one of all, in their order."""
    measured = [target for target in report.targets.values() if target.series]
    rows = {target.id: tuple(_of_target(target, assessments)) for target in measured}
    for target in measured:
        data = _csv([target], rows[target.id], assessments)
        yield Artifact(addresses.target_figures(target.id), data)
    every = [row for target in measured for row in rows[target.id]]
    yield Artifact(addresses.ALL_FIGURES, _csv(measured, every, assessments))


def _of_target(target: Target, assessments: Assessments) -> Iterator[Row]:
    ratings = assessments.of_target(target.id)
    for series in target.series:
        own = [rating for rating in ratings if rating.part == series.part]
        gaps = assessments.gaps_of(target.id, series.part)
        yield from _rows(target, series, own, gaps)


def _csv(targets: Sequence[Target], rows: Iterable[Row], assessments: Assessments) -> bytes:
    """Some rows under every column that one of the targets has."""
    series = [one for target in targets for one in target.series]
    ratings = [rating for target in targets for rating in assessments.of_target(target.id)]
    breakdowns = _once(name for one in series for name in one.measure.breakdowns)
    promised = _once(_due_column(rating) for rating in ratings if rating.dues)
    compared = (COMPARATOR,) if any(one.measure.comparators for one in series) else ()
    names = _once((*breakdowns, *compared))
    columns = (*_BEFORE, *map(_breakdown_column, names), *_AFTER, *promised)
    written = io.StringIO(newline="")
    writer = csv.DictWriter(written, columns, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _once(names: Iterable[str]) -> tuple[str, ...]:
    """Each name once, in the order in which it first comes."""
    return tuple(dict.fromkeys(names))


def _breakdown_column(name: str) -> str:
    """A breakdown's column; a name that is taken gets a prefix."""
    taken = name in _BEFORE or name in _AFTER or name.startswith("due_under_")
    return f"by_{name}" if taken else name


def _due_column(rating: Rating) -> str:
    """The column of what was due under an agreement or strategy: `due_under_laa-2006`."""
    return f"due_under_{rating.commitment.partition('/')[2]}"


# --- rows -----------------------------------------------------------------------------------------


def _rows(
    target: Target, series: Series, ratings: Sequence[Rating], gaps: Sequence[Gap]
) -> Iterator[Row]:
    """Each figure in every version, the newest of a period first, then what has no figure."""
    dues = {_due_column(one): {due.period: due for due in one.dues} for one in ratings}
    about = {"target": target.id, "part": series.part or "", "measure": series.measure.what}
    about["unit"] = series.measure.unit
    for figure in series.figures:
        due = {} if figure.breakdown else _dues(figure.period, dues)
        yield _checked(about | _figure(target, series, figure) | due | {"newest": "yes"})
        for earlier in figure.earlier:
            yield _checked(about | _figure(target, series, earlier) | {"newest": "no"})
    seen = {figure.period for figure in series.whole}
    missing = {gap.period for gap in gaps} | {due for one in dues.values() for due in one}
    for period in sorted(missing - seen):
        made_up = {"illustrative": _YES[_promise_is_illustrative(target, period, ratings)]}
        state = {"state": words_for(gaps, period.end)}
        yield _checked(about | _period(period) | state | _dues(period, dues) | made_up)


def _promise_is_illustrative(target: Target, period: Period, ratings: Iterable[Rating]) -> bool:
    """Whether a level of a period without a figure is made up, wholly or in part."""
    marked = {one.id for one in target.commitments if one.marks.illustrative}
    of_period = [one for one in ratings if any(due.period == period for due in one.dues)]
    return target.marks.illustrative or any(one.commitment in marked for one in of_period)


def _figure(target: Target, series: Series, figure: Figure) -> Row:
    return {
        **_period(figure.period),
        **{_breakdown_column(name): value for name, value in figure.breakdown},
        "value": "" if figure.value is None else plain(figure.value),
        "state": figure.state.value,
        "published": figure.published.isoformat(),
        "change": figure.change.value if figure.change else "",
        "reason": figure.reason or "",
        "note": figure.note or "",
        "source": figure.source or (not figure.comparator and series.measure.source) or "",
        "illustrative": _YES[target.marks.illustrative or figure.illustrative],
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


def plain(number: Decimal) -> str:
    """A number with a point, as exactly as it is known: no exponent, no thousands separator."""
    return f"{number:f}"


# --- formulas -------------------------------------------------------------------------------------


_NUMBERS = ("value", "due_under_")


def _checked(row: Row) -> Row:
    """The row with every text harmless; numbers stay as they are, minus signs and all."""
    return {
        column: cell if column.startswith(_NUMBERS) else harmless(cell)
        for column, cell in row.items()
    }


def harmless(text: str) -> str:
    """`text` as no spreadsheet runs it: a space stands before what would begin a formula."""
    return f" {text}" if text.startswith(_FORMULA) else text
