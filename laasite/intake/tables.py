"""Tables in a sheet: where each begins, and what each of its columns holds.

A row names columns if laasite, or the officer's own mapping, knows enough of its words. Every such
row begins a table, so that several may stand below each other. What isn't known is refused.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from laasite.intake.grid import Cell, Grid, Sort
from laasite.intake.order import IGNORE, key
from laasite.intake.outcomes import Fate, Outcome, Spot, letters, of_problem, refused
from laasite.model import nearest
from laasite.model.imports import SheetMapping
from laasite.model.problems import Problem, quoted

PERIOD_COLUMN = "a period"
TARGET_COLUMN = "a target"
BREAKDOWN_COLUMN = "a breakdown"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column holds: a role, and for a period, target or breakdown, which one."""

    role: str
    which: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: the cell that names it, and what it holds."""

    cell: Cell
    meaning: Meaning

    @property
    def at(self) -> int:
        """Its number in the sheet, from 1."""
        return self.cell.spot.column


@dataclass(frozen=True, slots=True)
class Line:
    """One row below the names of the columns."""

    cells: tuple[Cell, ...]

    @property
    def spot(self) -> Spot:
        """Where the row stands: its first cell that holds something."""
        return self.filled[0].spot

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that hold something."""
        return tuple(cell for cell in self.cells if cell)

    def under(self, column: Column | None) -> Cell | None:
        """The cell under a column, if it holds something."""
        cell = self.cells[column.at - 1] if column else None
        return cell or None


@dataclass(frozen=True, slots=True)
class Table:
    """The columns of a table that are read, and its rows."""

    grid: Grid
    row: int
    columns: tuple[Column, ...]
    lines: tuple[Line, ...]
    unread: frozenset[int] = frozenset()
    """The numbers of the columns that hold something but were refused."""

    def column(self, role: str) -> Column | None:
        """The column with a role; None if the table has none."""
        return next((one for one in self.columns if one.meaning.role == role), None)

    def of(self, role: str) -> tuple[Column, ...]:
        """All columns with a role."""
        return tuple(one for one in self.columns if one.meaning.role == role)


@dataclass(frozen=True, slots=True)
class Grammar:
    """What tables may be made of.

    `meaning` tells what a column so called holds: a Problem if it is nearly something, None if it
    is unknown. `is_header` tells whether columns of these meanings make a table; `words` are what
    an officer may call a column, for a message.
    """

    meaning: Callable[[str], Meaning | Problem | None]
    is_header: Callable[[tuple[Meaning, ...]], bool]
    words: tuple[str, ...]


def tables_of(
    grid: Grid, grammar: Grammar, reading: SheetMapping
) -> tuple[tuple[Table, ...], tuple[Outcome, ...]]:
    """The tables in a sheet, and what had to be refused or left out on the way."""
    heads = [row for row in grid.rows if _is_header(row, grammar)]
    if not heads:
        return (), tuple(_no_table(grid, grammar))
    tables: list[Table] = []
    outcomes: list[Outcome] = []
    ends = [head[0].spot.row for head in heads[1:]] + [len(grid.rows) + 1]
    for head, end in zip(heads, ends, strict=True):
        table, said = _table(grid, head, end, grammar, reading)
        tables.append(table)
        outcomes += said
    return tuple(tables), (*_above(grid, heads[0]), *outcomes)


def _is_header(row: tuple[Cell, ...], grammar: Grammar) -> bool:
    found = [grammar.meaning(cell.text) for cell in row if cell]
    meanings = (Meaning(PERIOD_COLUMN) if isinstance(one, Problem) else one for one in found)
    return grammar.is_header(tuple(one for one in meanings if one is not None))


def _no_table(grid: Grid, grammar: Grammar) -> Iterator[Outcome]:
    first = next((row for row in grid.rows if sum(map(bool, row)) > 1), None)
    if first is None:
        yield Outcome(Fate.SKIPPED, Spot(grid.name), "The sheet holds no table.")
        return
    named = ", ".join(quoted(cell.text) for cell in first if cell.text)
    typed = next(cell.text for cell in first if cell)
    cure = (
        f'Say what the columns hold, such as `--column "{typed}={grammar.words[0]}"`. '
        f"A column may hold {', '.join(f'`{word}`' for word in grammar.words)}."
    )
    spot = Spot(grid.name, next(cell for cell in first if cell).spot.row)
    message = f"No row names columns that laasite knows. The first row of a table has {named}."
    yield refused(spot, message, cure)


def _above(grid: Grid, head: tuple[Cell, ...]) -> Iterator[Outcome]:
    """What stands above the first table is its title."""
    for row in grid.rows[: head[0].spot.row - 1]:
        if filled := [cell for cell in row if cell]:
            message = f"{quoted(filled[0].text)} stands above the names of the columns."
            yield Outcome(Fate.SKIPPED, filled[0].spot, message)


def _table(
    grid: Grid, head: tuple[Cell, ...], end: int, grammar: Grammar, reading: SheetMapping
) -> tuple[Table, list[Outcome]]:
    start = head[0].spot.row
    below = [Line(row) for row in grid.rows[start : end - 1]]
    kept, outcomes = _lines(grid, [line for line in below if line.filled], reading)
    used = {cell.spot.column for line in kept for cell in line.filled}
    columns, wrong = _columns(grid, head, used, grammar)
    wrong += _unnamed(head, kept)
    unread = frozenset(one.spot.column for one in wrong)
    return Table(grid, start, columns, tuple(kept), unread), [*outcomes, *wrong]


def _lines(
    grid: Grid, below: list[Line], reading: SheetMapping
) -> tuple[list[Line], list[Outcome]]:
    """The rows that are read; those that are to be left out, or can't be seen, with the reason."""
    skip = {key(word) for word in reading.skip}
    kept: list[Line] = []
    outcomes: list[Outcome] = []
    for line in below:
        first = line.filled[0]
        if key(first.text) in skip:
            message = f"Rows that begin with {quoted(first.text)} are to be left out."
            outcomes.append(Outcome(Fate.SKIPPED, line.spot, message))
        elif line.spot.row in grid.hidden_rows:
            message = "This row is hidden, perhaps by a filter."
            outcomes.append(refused(line.spot, message, "Show it, or delete it, and try again."))
        else:
            kept.append(line)
    return kept, outcomes


def with_given(
    table: Table, given: Mapping[str, str], grammar: Grammar
) -> tuple[Table, tuple[Outcome, ...]]:
    """The table with further columns that say the same in every row, as the officer gave them.

    A row with a single cell is a note and gets nothing. What the table says itself isn't replaced.
    """
    columns, outcomes = list(table.columns), []
    width = len(table.grid.rows[table.row - 1])
    fresh: list[tuple[int, str]] = []
    for name, text in given.items():
        meaning = grammar.meaning(name)
        spot = Spot(table.grid.name, table.row)
        if not isinstance(meaning, Meaning) or meaning.role not in grammar.words:
            outcomes.append(
                refused(spot, f"No column can hold {quoted(name)}, given for all rows.")
            )
        elif table.column(meaning.role) is not None:
            message = (
                f"The table has a column for {quoted(name)}, which was given for all rows too."
            )
            outcomes.append(refused(spot, message, "Leave one of them out."))
        else:
            at = width + len(fresh) + 1
            fresh.append((at, text))
            cell = Cell(name, Sort.TEXT, Spot(spot.sheet, spot.row, at))
            columns.append(Column(cell, meaning))
    lines = tuple(_longer(line, fresh) for line in table.lines)
    return replace(table, columns=tuple(columns), lines=lines), tuple(outcomes)


def _longer(line: Line, fresh: list[tuple[int, str]]) -> Line:
    sort = Sort.TEXT if len(line.filled) > 1 else Sort.EMPTY
    more = (
        Cell(text if sort is Sort.TEXT else "", sort, Spot(line.spot.sheet, line.spot.row, at))
        for at, text in fresh
    )
    return Line((*line.cells, *more))


# --- columns --------------------------------------------------------------------------------------


def _columns(
    grid: Grid, head: tuple[Cell, ...], used: set[int], grammar: Grammar
) -> tuple[tuple[Column, ...], list[Outcome]]:
    columns: list[Column] = []
    outcomes: list[Outcome] = []
    for cell in head:
        meaning = grammar.meaning(cell.text) if cell else Meaning(IGNORE)
        empty = cell.spot.column not in used and not isinstance(meaning, Meaning)
        if meaning == Meaning(IGNORE) or empty:
            continue
        if (wrong := _wrong(cell, meaning, grid, columns, grammar)) is not None:
            outcomes.append(wrong)
        elif isinstance(meaning, Meaning):
            columns.append(Column(cell, meaning))
    return tuple(columns), outcomes


def _wrong(
    cell: Cell,
    meaning: Meaning | Problem | None,
    grid: Grid,
    before: list[Column],
    grammar: Grammar,
) -> Outcome | None:
    """Why a column can't be read."""
    if isinstance(meaning, Problem):
        return of_problem(meaning, cell.spot)
    if meaning is None:
        return _unknown(cell, grammar)
    if cell.spot.column in grid.hidden_columns:
        message = f"The column {quoted(cell.text)} is hidden."
        return refused(cell.spot, message, "Show it, or delete it, and try again.")
    twin = next((one for one in before if one.meaning == meaning), None)
    if twin is not None:
        message = (
            f"Columns {letters(twin.at)} and {letters(cell.spot.column)} both hold "
            f"{quoted(meaning.which or meaning.role)}."
        )
        cure = f'Give them different names, and say `--column "{cell.text}=ignore"` of one.'
        return refused(cell.spot, message, cure)
    return None


def _unknown(cell: Cell, grammar: Grammar) -> Outcome:
    words = ", ".join(f"`{word}`" for word in grammar.words)
    return refused(
        cell.spot,
        f"It isn't known what the column {quoted(cell.text)} holds.",
        f'Say it with `--column "{cell.text}=…"`: one of {words}, or `{IGNORE}`.',
        nearest.quoted(cell.text, grammar.words),
    )


def _unnamed(head: tuple[Cell, ...], lines: list[Line]) -> Iterator[Outcome]:
    """A column that holds something but has no name: its first cell."""
    for cell in head:
        if cell:
            continue
        under = (line.cells[cell.spot.column - 1] for line in lines)
        found = next((one for one in under if one), None)
        if found is not None:
            message = (
                f"{quoted(found.text)} stands in a column that has no name in row {cell.spot.row}."
            )
            yield refused(found.spot, message, "Name the column, or empty it.")
