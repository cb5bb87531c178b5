"""Figures in a table: each filled cell becomes an entry, with what its row and column say of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from laasite.intake.grid import Cell, Grid
from laasite.intake.order import IGNORE, key, looked_up
from laasite.intake.outcomes import Fate, Outcome, Spot, refused
from laasite.intake.tables import (
    BREAKDOWN_COLUMN,
    PERIOD_COLUMN,
    TARGET_COLUMN,
    Grammar,
    Line,
    Meaning,
    Table,
)
from laasite.model.imports import SheetMapping
from laasite.model.periods import Period, YearKind, parse_period
from laasite.model.problems import Problem, quoted
from laasite.model.report import Report
from laasite.model.rules import values

ROLES = (
    "target", "title", "part", "period", "value", "state", "note", "change", "reason", "published",
    "source", "illustrative", "unit",
)  # fmt: skip
TEXTS = ("state", "note", "change", "reason", "published", "source", "illustrative")
FOR_READING = ("measure", "due", "owed by", "last period", "last figure")
"""Columns of our own forms that are there for the officer to read, and aren't taken in."""

NEARLY_A_PERIOD = (
    values.EXCEL_MONTH,
    values.EXCEL_SERIAL,
    values.PERIOD_AMBIGUOUS,
    values.PERIOD_IMPOSSIBLE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One figure as a sheet gives it, not yet held against the site; None where nothing is said.

    `value` is None where a state stands in its place.
    """

    spot: Spot
    target: Cell | str | None
    title: Cell | None
    part: Cell | None
    period: str
    period_at: Spot
    value: Cell | None
    unit: Cell | None
    texts: Mapping[str, Cell]
    breakdown: tuple[tuple[str, Cell], ...]


def grammar(report: Report, reading: SheetMapping) -> Grammar:
    """What a table of figures may be made of, on this site."""
    breakdowns = {
        key(name): name
        for target in report.targets.values()
        for series in target.series
        for name in series.measure.breakdowns
    }
    titles = names_of(report)

    def meaning(text: str) -> Meaning | Problem | None:
        said = looked_up(reading.columns, text)
        word = key(said).replace("_", " ")
        if word == IGNORE or (said == text and word in FOR_READING):
            return Meaning(IGNORE)
        if word in ROLES:
            return Meaning(word)
        if (period := _period_meaning(looked_up(reading.periods, said))) is not None:
            return period
        if word in breakdowns:
            return Meaning(BREAKDOWN_COLUMN, breakdowns[word])
        found = titles.get(key(looked_up(reading.targets, said)), ())
        return Meaning(TARGET_COLUMN, found[0]) if len(found) == 1 else None

    return Grammar(meaning, lambda found: _is_header(found, reading), ROLES)


def names_of(report: Report) -> dict[str, tuple[str, ...]]:
    """The ids of the targets that are called so, by id and by title."""
    found: dict[str, tuple[str, ...]] = {}
    for id, target in sorted(report.targets.items()):
        for name in dict.fromkeys((key(id), key(target.title))):
            found[name] = (*found.get(name, ()), id)
    return found


def _period_meaning(text: str) -> Meaning | Problem | None:
    """The period that a column is called after, in any kind of year."""
    readings = [parse_period(text, kind) for kind in YearKind]
    if any(isinstance(one, Period) for one in readings):
        return Meaning(PERIOD_COLUMN, text)
    first = readings[0]
    nearly = isinstance(first, Problem) and (first.rule in NEARLY_A_PERIOD or first.meant)
    return first if nearly and isinstance(first, Problem) else None


def _is_header(found: tuple[Meaning, ...], reading: SheetMapping) -> bool:
    """Whether these columns make a table of figures: something is named, and has figures."""
    roles = {meaning.role for meaning in found}
    long = "value" in roles and ("period" in roles or reading.period is not None)
    across = PERIOD_COLUMN in roles and bool(roles & {"target", "title", "part", "note", "unit"})
    return long or across or {"period", TARGET_COLUMN} <= roles


def entries(
    table: Table, reading: SheetMapping, sheet_target: str | None
) -> Iterator[Entry | Outcome]:
    """Every figure in a table, and what became of the rows that have none."""
    named = reading.target or sheet_target
    if not (named or table.column("target") or table.column("title") or table.of(TARGET_COLUMN)):
        yield _no_target(table.grid, table.row)
        return
    for line in table.lines:
        found = list(_of_line(table, line, reading, named))
        if found:
            yield from found
        elif not any(cell.spot.column in table.unread for cell in line.filled):
            message = f"Nothing is filled in behind {quoted(line.filled[0].text)}."
            yield Outcome(Fate.SKIPPED, line.spot, message)


def target_of_sheet(name: str, report: Report) -> str | None:
    """The target that a sheet or a CSV is called after, by its id or its whole title."""
    found = names_of(report).get(key(name), ())
    return found[0] if len(found) == 1 else None


def _no_target(grid: Grid, row: int) -> Outcome:
    message = "Nothing says which target these figures are about."
    cure = (
        "Add a column `target` with the ids, call the sheet after the target, or name it with "
        "`--target ID`."
    )
    return refused(Spot(grid.name, row), message, cure)


def _of_line(
    table: Table, line: Line, reading: SheetMapping, named: str | None
) -> Iterator[Entry | Outcome]:
    """The entries of one row: one if it has a value column, else one for each filled cell."""
    texts = {role: cell for role in TEXTS if (cell := line.under(table.column(role)))}
    value, period = line.under(table.column("value")), line.under(table.column("period"))
    if table.column("value") is not None:
        if value or "state" in texts:
            yield _entry(table, line, value, _Named.of(period, reading), named, texts)
        return
    across = [one for one in table.of(PERIOD_COLUMN) if line.under(one)]
    targets = [one for one in table.of(TARGET_COLUMN) if line.under(one)]
    if len(across) + len(targets) > 1 and "state" in texts:
        message = "This row has several figures and one state, which may not be true of all."
        cure = "Put each figure that has a state on a row of its own: target, period, value, state."
        yield refused(texts["state"].spot, message, cure)
        return
    for column in across:
        when = _Named(column.meaning.which, column.cell.spot)
        yield _entry(table, line, line.under(column), when, named, texts)
    for column in targets:
        when = _Named.of(period, reading)
        yield _entry(table, line, line.under(column), when, column.meaning.which, texts)


@dataclass(frozen=True, slots=True)
class _Named:
    """A period as it is written, and where, if that isn't with the figure."""

    text: str
    spot: Spot | None = None

    @classmethod
    def of(cls, cell: Cell | None, reading: SheetMapping) -> _Named:
        """The period in a cell, else that of all figures."""
        return cls(cell.text, cell.spot) if cell else cls(reading.period or "")


def _entry(
    table: Table,
    line: Line,
    value: Cell | None,
    period: _Named,
    named: str | None,
    texts: Mapping[str, Cell],
) -> Entry:
    spot = value.spot if value else line.spot
    return Entry(
        spot=spot,
        target=line.under(table.column("target")) or named,
        title=line.under(table.column("title")),
        part=line.under(table.column("part")),
        period=period.text,
        period_at=period.spot or spot,
        value=value,
        unit=line.under(table.column("unit")),
        texts=texts,
        breakdown=tuple(
            (one.meaning.which, cell)
            for one in table.of(BREAKDOWN_COLUMN)
            if (cell := line.under(one))
        ),
    )
