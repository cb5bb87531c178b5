"""What was suppressed stays so: no figure can be had by taking the others from their total.

Figures of a count add up: where exactly one of the cells below a total is suppressed and the total
and all other cells are shown, anybody can work it out. The rule follows every total that is shown:
over the names of a breakdown, over the parts of a target, over the quarters or months of a year;
and what can be worked out is taken for shown when the next total is looked at.

It asks this of every day on which a row was published, because earlier versions stay public. It
leaves alone what doesn't add up: a unit with "per", "%", "average" and the like, and breakdowns
that are known not to list everything.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from laasite.model.findings import Finding, Place
from laasite.model.measures import Figure, Measure, Series
from laasite.model.period import Period, PeriodKind
from laasite.model.report import Report
from laasite.model.rules import prose as rules
from laasite.model.targets import Target
from laasite.model.words import Covers, FigureState

_AVERAGED = re.compile(
    r"\b(?:average|mean|median|rate|ratio|proportion|percentage|per\s?cent)\b|%", re.IGNORECASE
)
"""Words in what is measured, or in its unit, of figures that don't add up."""

_NOT_COUNTED = re.compile(
    r"\b(?:per|each|score|index|share|out of|level|grade|rank|points?|a (?:day|week|month|year))\b",
    re.IGNORECASE,
)
"""Words of such figures in a unit; in what is measured they may say something else."""

_IN_A_YEAR = {PeriodKind.QUARTER: 4, PeriodKind.MONTH: 12}
"""How many of the shorter periods make a year."""

Names = frozenset[tuple[str, str]]
Cell = tuple[Period, Names]
"""A figure's period, and what it is broken down by; nothing for the whole."""

PART = "part of the target"
"""The column that the parts of a target are told apart by."""


MOST_DAYS = 400
"""How many days are looked at, the latest first: more than 30 years of monthly figures."""


@dataclass(frozen=True, slots=True)
class _Row:
    """One version of a cell; whether the cells of a year's quarters add up to that of the year."""

    cell: Cell
    version: Figure
    adds_over_time: bool

    @property
    def order(self) -> tuple[date, Place]:
        """The later row counts."""
        return self.version.published, self.version.place


@dataclass(frozen=True, slots=True)
class _Shown:
    """A cell on one day: its value, or None with whether it was suppressed, and its row."""

    value: Decimal | None
    suppressed: bool
    place: Place
    adds_over_time: bool


Cells = Mapping[Cell, _Shown]
Total = tuple[Cell, tuple[Cell, ...]]
"""A cell and those that add up to it."""


def adds_up(measure: Measure) -> bool:
    """Whether figures of a measure are counts or sums, so that a total is that of its parts."""
    if not measure.unit.strip() or _NOT_COUNTED.search(measure.unit):
        return False
    return not _AVERAGED.search(f"{measure.unit} {measure.what}")


# --- shown by an earlier row ----------------------------------------------------------------------


def shown_before(report: Report) -> Iterator[Finding]:
    """A figure that is suppressed now wasn't shown before: its earlier rows stay public."""
    for target in report.targets.values():
        for series in target.series:
            for figure in series.figures:
                if figure.state is FigureState.SUPPRESSED:
                    yield from _shown_before(figure)


def _shown_before(figure: Figure) -> Iterator[Finding]:
    shown = next((one for one in figure.earlier if one.value is not None), None)
    if shown is not None:
        message = (
            f"The figure for {_called(figure.period, figure.breakdown)} is suppressed, but the row "
            f"on line {shown.place.line} still shows it."
        )
        yield rules.SHOWN_BEFORE.at(figure.place, message)


def _called(period: Period, names: Iterable[tuple[str, str]]) -> str:
    """A cell in words: `Holland in 2005 to 2006`."""
    told = " and ".join(name for _, name in sorted(names))
    return f"{told} in {period.label()}" if told else period.label()


# --- worked out from totals -----------------------------------------------------------------------


def recoverable(report: Report) -> Iterator[Finding]:
    """No suppressed figure can be worked out from the totals that are shown, on any day."""
    areas = Counter(area.kind.lower() for area in report.areas.values())
    for target in report.targets.values():
        for rows in _rows_by_unit(target):
            if any(row.version.state is FigureState.SUPPRESSED for row in rows):
                yield from _recoverable(rows, areas)


def _rows_by_unit(target: Target) -> Iterator[tuple[_Row, ...]]:
    """The rows of a target's counts, in every version; only like is added to like."""
    counts = [one for one in target.series if adds_up(one.measure)]
    for unit in sorted({series.measure.unit for series in counts}):
        alike = [series for series in counts if series.measure.unit == unit]
        yield tuple(row for series in alike for row in _rows(series))


def _rows(series: Series) -> Iterator[_Row]:
    own = (figure for figure in series.figures if figure.comparator is None)
    for figure in own:
        names = dict(figure.breakdown) | ({PART: series.part} if series.part else {})
        cell = (figure.period, frozenset(names.items()))
        adds_over_time = series.measure.covers is Covers.THE_PERIOD
        for version in (*figure.earlier, figure):
            yield _Row(cell, version, adds_over_time)


def _recoverable(rows: Sequence[_Row], areas: Mapping[str, int]) -> Iterator[Finding]:
    told: set[Place] = set()
    days = sorted({row.version.published for row in rows})
    partial = _partial_columns(_as_at(days[-1], rows), areas)
    for day in days[-MOST_DAYS:]:
        cells = _as_at(day, rows)
        for cell, others in _worked_out(cells, partial):
            place = cells[cell].place
            if place not in told:
                told.add(place)
                yield _finding(cell, others, place)


def _finding(cell: Cell, others: int, place: Place) -> Finding:
    shown = "other figure" if others == 1 else f"{others} other figures"
    message = (
        f"The figure for {_called(*cell)} is suppressed, but can be worked out from the total and "
        f"the {shown} that belong{'s' if others == 1 else ''} to it."
    )
    return rules.RECOVERABLE.at(place, message)


def _as_at(day: date, rows: Iterable[_Row]) -> Cells:
    """The newest version of each cell that had been published by the end of a day."""
    cells: dict[Cell, _Row] = {}
    for row in rows:
        known = cells.get(row.cell)
        if row.version.published <= day and (known is None or known.order <= row.order):
            cells[row.cell] = row
    return {
        cell: _Shown(
            row.version.value,
            row.version.state is FigureState.SUPPRESSED,
            row.version.place,
            row.adds_over_time,
        )
        for cell, row in sorted(cells.items(), key=lambda item: _order(item[0]))
    }


def _order(cell: Cell) -> tuple[Period, list[tuple[str, str]]]:
    return cell[0], sorted(cell[1])


# --- totals ---------------------------------------------------------------------------------------


def _totals(cells: Cells) -> Iterator[tuple[str, Total]]:
    """Every total over a column, with the cells that add up to it."""
    groups: dict[tuple[str, Cell], list[Cell]] = {}
    for cell in cells:
        period, names = cell
        for name in sorted(names):
            whole = (period, names - {name})
            if whole in cells:
                groups.setdefault((name[0], whole), []).append(cell)
    for (column, whole), below in groups.items():
        if len(below) > 1:
            yield column, (whole, tuple(below))


def _years(cells: Cells) -> Iterator[Total]:
    """The years whose quarters, or whose months, are all there and count what happened in them."""
    groups: dict[tuple[Names, PeriodKind, date], list[Cell]] = {}
    for cell in cells:
        period, names = cell
        if period.kind in _IN_A_YEAR and cells[cell].adds_over_time:
            groups.setdefault((names, period.kind, _first_day(period)), []).append(cell)
    for whole in cells:
        period, names = whole
        for kind, number in _IN_A_YEAR.items() if period.kind is PeriodKind.YEAR else ():
            below = groups.get((names, kind, period.start), [])
            if len(below) == number:
                yield whole, tuple(below)


def _first_day(period: Period) -> date:
    """The first day of the year that a quarter or month belongs to."""
    first = period.year_kind.first_month
    year = period.start.year - (period.start.month < first)
    return date(year, first, 1)


def _partial_columns(cells: Cells, areas: Mapping[str, int]) -> frozenset[str]:
    """The columns that don't list everything: their cells can't be held against a total.

    Known from a total that its cells, all shown, don't make, where no other is made; and from
    areas of that kind that have no row.
    """
    fits: dict[str, set[bool]] = {}
    names: dict[str, set[str]] = {}
    for column, (whole, below) in _totals(cells):
        total, values = cells[whole].value, [cells[cell].value for cell in below]
        known = [value for value in values if value is not None]
        if total is not None and (len(known) == len(values) or sum(known) > total):
            fits.setdefault(column, set()).add(sum(known) == total)
        names.setdefault(column, set()).update(dict(one)[column] for _, one in below)
    never = {column for column, found in fits.items() if found == {False}}
    fewer = {one for one, found in names.items() if len(found) < areas.get(one.lower(), 0)}
    return frozenset(never | fewer)


def _worked_out(cells: Cells, partial: frozenset[str]) -> Iterator[tuple[Cell, int]]:
    """The suppressed cells that can be worked out, each with how many others that takes."""
    totals = [total for column, total in _totals(cells) if column not in partial]
    totals += list(_years(cells))
    known = {cell for cell, row in cells.items() if row.value is not None}
    while found := dict(_next(cells, totals, known)):
        yield from found.items()
        known |= set(found)


def _next(cells: Cells, totals: Iterable[Total], known: set[Cell]) -> Iterator[tuple[Cell, int]]:
    """What one look at every total gives: the cell that is the only one not known."""
    for whole, below in totals:
        unknown = [cell for cell in (whole, *below) if cell not in known]
        if len(unknown) == 1 and cells[unknown[0]].suppressed:
            yield unknown[0], len(below) - (unknown[0] != whole)


RULES = (shown_before, recoverable)
"""Every rule of this file, in the order in which they are gone through."""
