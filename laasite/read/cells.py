"""The cells of a CSV file as values: a date, a period, a number, or a finding at the cell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import TypeVar

from laasite.model.dates import PartialDate, parse_date, parse_published
from laasite.model.excel import formula_like
from laasite.model.findings import Finding, Parsed, Place
from laasite.model.numbers import Number, parse_number, sign_problem
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem
from laasite.model.table import Cell, Row

T = TypeVar("T")


def found(reading: T | Problem, place: Place) -> Parsed[T | None]:
    """What a parser gave back: the value, or its problem as a finding at `place`."""
    if isinstance(reading, Problem):
        return Parsed(None, (reading.at(place),))
    return Parsed(reading)


def date_cell(cell: Cell, *, day_first: bool = False) -> Parsed[PartialDate | None]:
    """The date in `cell`. An empty cell is a finding: ask whether it is empty before."""
    return found(parse_date(cell.text, day_first=day_first), cell.place)


def published_cell(cell: Cell, *, day_first: bool = False) -> Parsed[date | None]:
    """The day in a `published` column, which must be exact."""
    return found(parse_published(cell.text, day_first=day_first), cell.place)


def period_cell(cell: Cell, year: YearKind) -> Parsed[Period | None]:
    """The period in `cell`, in a measure with this kind of year."""
    return found(parse_period(cell.text, year), cell.place)


def text_cells(row: Row, columns: Iterable[str]) -> Iterator[Finding]:
    """What of the texts under these columns a spreadsheet would run as a formula."""
    for column in columns:
        cell = row.filled(column)
        if cell is not None and (problem := formula_like(cell.text)):
            yield problem.at(cell.place)


def number_cell(cell: Cell, unit: str | None = None) -> Parsed[Number | None]:
    """The number in `cell`; if `unit` is given, a `%` or `£` that was typed must fit it."""
    number = parse_number(cell.text)
    if unit is not None and isinstance(number, Number):
        number = sign_problem(number, cell.text, unit) or number
    return found(number, cell.place)
