"""New rows below those of a target's CSV: what stands there stays as it was, byte for byte.

Only where a column is missing are the lines above made wider, by empty cells at their ends.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from laasite.intake.outcomes import Outcome, refused
from laasite.intake.resolving import NewRow
from laasite.model.periods import Period, parse_period
from laasite.model.table import Table
from laasite.model.words import FigureState

ALWAYS = ("period", "value", "state", "published", "change", "reason", "note")


@dataclass(frozen=True, slots=True)
class Standing:
    """A target's CSV as it stands: its text as it is on the disk, and the table in it."""

    path: str
    text: str
    table: Table


def path_of(target: str) -> str:
    """Where the figures of a target stand."""
    return f"content/progress/{target}.csv"


def new_file(rows: Sequence[NewRow]) -> tuple[str, tuple[int, ...]]:
    """A CSV of these rows alone, and the line of each."""
    cells = [_cells(row) for row in rows]
    named = dict.fromkeys(column for row in cells for column, text in row.items() if text)
    first = ("period", *(name for name in named if name not in ALWAYS), *ALWAYS[1:])
    columns = tuple(dict.fromkeys(first))
    return _written([dict(zip(columns, columns, strict=True)), *cells], columns, ",", "\n"), tuple(
        range(2, len(rows) + 2)
    )


def below(standing: Standing, rows: Sequence[NewRow]) -> tuple[str, tuple[int, ...]] | Outcome:
    """The text with these rows below, and the line of each; a refusal if it can't be widened."""
    cells = [_cells(row) for row in rows]
    columns = standing.table.columns
    missing = _missing(cells, columns)
    separator, newline = _separator(standing), "\r\n" if "\r\n" in standing.text else "\n"
    text = standing.text
    if missing:
        wider = _widened(standing, missing, separator)
        if wider is None:
            message = (
                f"{standing.path} has no column {' and '.join(f'`{one}`' for one in missing)}."
            )
            cure = "Add it behind the others: its name in the first line, and a comma in each row."
            return refused(rows[0].spot, message, cure)
        text = wider
    if not text.endswith("\n"):
        text += newline
    first = text.count("\n") + 1
    added = _written(cells, (*columns, *missing), separator, newline)
    return text + added, tuple(range(first, first + len(rows)))


def _missing(cells: Iterable[dict[str, str]], columns: Sequence[str]) -> tuple[str, ...]:
    """The columns that the new rows need and the file doesn't have."""
    needed = dict.fromkeys(name for row in cells for name, text in row.items() if text)
    return tuple(name for name in needed if name not in columns)


def _cells(row: NewRow) -> dict[str, str]:
    """A row's cells under the names of their columns."""
    final = row.state is FigureState.FINAL
    return {
        "period": spelt(row.period),
        "part": row.part or "",
        **dict(row.breakdown),
        "value": "" if row.value is None else f"{row.value:f}",
        "state": "" if final else row.state.value,
        "published": row.published.isoformat() if row.published else "",
        "change": row.change.value if row.change else "",
        "reason": row.reason,
        "note": row.note,
        "source": row.source,
        "illustrative": "yes" if row.illustrative else "",
    }


def spelt(period: Period) -> str:
    """A period as it can be read back: `2006-07` could be a year, so that month is `July 2006`."""
    text = period.canonical()
    return text if parse_period(text, period.year_kind) == period else period.label()


def _written(
    rows: Sequence[dict[str, str]], columns: Sequence[str], separator: str, newline: str
) -> str:
    held = io.StringIO()
    writer = csv.writer(held, delimiter=separator, lineterminator=newline)
    writer.writerows([row.get(column, "") for column in columns] for row in rows)
    return held.getvalue()


def _lines(text: str) -> list[str]:
    """The lines of a text as editors count them, each with its end."""
    return io.StringIO(text, newline="").readlines()


def _separator(standing: Standing) -> str:
    """What parts the cells of a file, as its header shows."""
    header = standing.table.header
    line = _lines(standing.text)[header[0].place.line - 1]
    counts = {one: line.count(one) for one in (",", ";", "\t")}
    return max(counts, key=lambda one: counts[one])


def _widened(standing: Standing, missing: Sequence[str], separator: str) -> str | None:
    """The text with more columns; None if a row takes several lines or isn't as others are."""
    lines = _lines(standing.text)
    rows = {row.place.line for row in standing.table.rows}
    header = standing.table.header[0].place.line
    several = any("\n" in cell.text for row in standing.table.rows for cell in row.cells)
    width = len(standing.table.header)
    if several or any(lines[at - 1].count(separator) < width - 1 for at in rows):
        return None
    for at in (header, *sorted(rows)):
        added = separator.join(("", *missing)) if at == header else separator * len(missing)
        bare = lines[at - 1].rstrip("\r\n")
        lines[at - 1] = bare + added + lines[at - 1][len(bare) :]
    return "".join(lines)
