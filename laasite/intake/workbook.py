"""A file's bytes to cells: Excel workbooks, OpenDocument spreadsheets and CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from pathlib import PurePosixPath
from typing import Any

import python_calamine as calamine

from laasite.intake import anatomy
from laasite.intake.anatomy import DAMAGED, Traits
from laasite.intake.grid import (
    MOST_CELLS,
    MOST_COLUMNS,
    MOST_ROWS,
    Book,
    Cell,
    Grid,
    Sort,
    UnreadableError,
)
from laasite.intake.outcomes import Spot
from laasite.model.problems import quoted, tidy
from laasite.read.text import decode

LONGEST_CELL = 20_000
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_SAVE_AS = "Open it in your spreadsheet program and save it as an Excel workbook (.xlsx)."

OTHERS = {
    ".xls": "an Excel file of before 2007",
    ".xlsb": "a binary Excel file",
    ".numbers": "a file of Apple's Numbers",
    ".tsv": "a file parted by tabs",
    ".txt": "a text file",
    ".pdf": "a PDF document",
}


def read_book(name: str, data: bytes) -> Book:
    """The cells of a spreadsheet called `name`. UnreadableError if it can't be taken in."""
    suffix = PurePosixPath(name).suffix.lower()
    _refuse_lock_file(name)
    if suffix in OTHERS:
        raise UnreadableError(f"{quoted(name)} is {OTHERS[suffix]}, which isn't read. {_SAVE_AS}")
    reader = _READERS.get(suffix)
    if reader is None:
        message = f"{quoted(name)} is no spreadsheet: .xlsx, .xlsm, .ods and .csv are read."
        raise UnreadableError(f"{message} {_SAVE_AS}")
    if len(data) > anatomy.MOST_BYTES:
        raise UnreadableError(
            f"The file has {len(data):,} bytes; at most {anatomy.MOST_BYTES:,} are read. "
            "Copy the cells that are meant into a new workbook."
        )
    return reader(name, data)


def _refuse_lock_file(name: str) -> None:
    """What Excel and LibreOffice leave beside a workbook while it is open."""
    if name.startswith(("~$", ".~lock.")):
        bare = name.removeprefix("~$").removeprefix(".~lock.").rstrip("#")
        raise UnreadableError(
            f"{quoted(name)} is no spreadsheet: your program keeps it while the workbook is open. "
            f"Take the workbook itself, which is called something like {quoted(bare)}, and close "
            "it before."
        )


# --- Excel and OpenDocument -----------------------------------------------------------------------


def _workbook(name: str, data: bytes) -> Book:
    """A workbook, in the container that its bytes say, whatever its name."""
    if data.startswith(_OLD_OFFICE):
        raise UnreadableError(
            "The file is protected by a password, or is an Excel file of before 2007 under "
            f"another name. {_SAVE_AS} Give it no password."
        )
    members = anatomy.unpacked(data)
    anatomy.refuse_boasts(members)
    excel = "content.xml" not in members
    traits = anatomy.excel_traits(members) if excel else anatomy.open_document_traits(members)
    notes = (
        ("The workbook holds macros. They aren't run; only cells are read.",)
        if any(name.endswith("vbaProject.bin") for name in members)
        else ()
    )
    return Book(name, _grids(anatomy.packed(members), traits), notes)


def _grids(data: bytes, traits: dict[str, Traits]) -> tuple[Grid, ...]:
    try:
        book = calamine.load_workbook(io.BytesIO(data))
        return tuple(_grid(book, about, traits) for about in book.sheets_metadata)
    except calamine.CalamineError:
        raise UnreadableError(DAMAGED) from None
    except BaseException as error:
        # A fault inside the library's Rust is no Exception to Python.
        if type(error).__name__ != "PanicException":
            raise
        raise UnreadableError(DAMAGED) from None


def _grid(
    book: calamine.CalamineWorkbook, about: calamine.SheetMetadata, traits: dict[str, Traits]
) -> Grid:
    hidden = about.visible is not calamine.SheetVisibleEnum.Visible
    if about.typ is not calamine.SheetTypeEnum.WorkSheet or about.name not in traits:
        return Grid(about.name, (), hidden=hidden, is_data=False)
    known = traits[about.name]
    values = book.get_sheet_by_name(about.name).to_python(skip_empty_area=False)
    cells = _Cells(about.name, values, known)
    return Grid(
        about.name,
        cells.rows(),
        hidden,
        frozenset(known.hidden_rows),
        frozenset(known.hidden_columns),
    )


class _Cells:
    """Makes cells of a sheet's values and its traits."""

    def __init__(self, sheet: str, values: list[list[Any]], traits: Traits) -> None:
        """`values` begin at the first row and column."""
        self.sheet, self.values, self.traits = sheet, values, traits
        self.merged = _merged(traits, len(values))

    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """All rows; also those that hold only what the library doesn't tell."""
        height = max(len(self.values), self.traits.rows)
        width = max((len(row) for row in self.values), default=0)
        width = max(width, self.traits.columns)
        return tuple(
            tuple(self.cell(row, column) for column in range(1, width + 1))
            for row in range(1, height + 1)
        )

    def cell(self, row: int, column: int) -> Cell:
        """One cell. A cell made of several below each other says the same in each of them."""
        first = self.merged.get((row, column))
        at = first if first and first[1] == column else (row, column)
        text, sort = self.read(*at)
        if at != (row, column) and sort is not Sort.TEXT:
            text, sort = "", Sort.EMPTY
        return Cell(text, sort, Spot(self.sheet, row, column), first is not None)

    def read(self, row: int, column: int) -> tuple[str, Sort]:
        """What stands in a cell of its own."""
        if (row, column) in self.traits.errors:
            return self.traits.errors[row, column], Sort.ERROR
        if (row, column) in self.traits.no_result:
            return "", Sort.NO_RESULT
        line = self.values[row - 1] if row <= len(self.values) else []
        value = line[column - 1] if column <= len(line) else ""
        return _typed(value, percent=(row, column) in self.traits.percent)


def _merged(traits: Traits, height: int) -> dict[tuple[int, int], tuple[int, int]]:
    """Each cell that is part of a larger one, with the first cell of that."""
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for top, left, bottom, right in traits.merged:
        for row in range(top, min(bottom, height) + 1):
            for column in range(left, min(right, MOST_COLUMNS) + 1):
                found[row, column] = (top, left)
                if len(found) > MOST_CELLS:
                    return found
    return found


def _typed(value: Any, *, percent: bool) -> tuple[str, Sort]:
    """A value as an officer would type it."""
    match value:
        case bool():
            return ("TRUE" if value else "FALSE"), Sort.YES_NO
        case int() | float():
            return _number(value, percent=percent), Sort.NUMBER
        case datetime() | date():
            return value.strftime("%Y-%m-%d"), Sort.DATE
        case time() | timedelta():
            return str(value), Sort.TEXT
    text = tidy(str(value)[:LONGEST_CELL])
    return text, Sort.TEXT if text else Sort.EMPTY


def _number(value: float, *, percent: bool) -> str:
    """A number with the 15 digits that Excel keeps, and no noise behind them."""
    exact = Decimal(f"{value:.15g}")
    if not exact.is_finite():
        return str(value)
    exact = exact.scaleb(2) if percent else exact
    shown = f"{exact:f}"
    shown = shown.rstrip("0").rstrip(".") if "." in shown else shown
    return f"{shown}%" if percent else shown


# --- CSV ------------------------------------------------------------------------------------------


def _csv(name: str, data: bytes) -> Book:
    """A CSV with commas, semicolons or tabs, saved as UTF-8."""
    text, findings = decode(data, name)
    if text is None:
        raise UnreadableError(" ".join(f"{one.message} {one.cure}" for one in findings))
    notes = tuple(f"{one.message} {one.cure}" for one in findings)
    return Book(name, (Grid("", _records(text)),), notes)


def _records(text: str) -> tuple[tuple[Cell, ...], ...]:
    """The rows of a CSV, each at the line on which it begins."""
    separator, text, first = _separator(text)
    reader = csv.reader(io.StringIO(text), delimiter=separator, strict=True)
    rows: list[tuple[Cell, ...]] = []
    cells = 0
    try:
        for record in reader:
            at = len(rows) + first
            rows.append(tuple(_of_csv(held, at, n) for n, held in enumerate(record, 1)))
            cells += len(record)
            if len(rows) > MOST_ROWS or len(record) > MOST_COLUMNS or cells > MOST_CELLS:
                raise UnreadableError(anatomy.TOO_LARGE)
    except csv.Error:
        raise UnreadableError(
            f"Row {len(rows) + first} has a quotation mark that isn't closed, or more text behind "
            "a closing one. Write a quotation mark within quotation marks twice."
        ) from None
    width = max((len(row) for row in rows), default=0)
    return ((),) * (first - 1) + tuple(_widened(row, width, n) for n, row in enumerate(rows, first))


def _widened(row: tuple[Cell, ...], width: int, at: int) -> tuple[Cell, ...]:
    blank = (Cell("", Sort.EMPTY, Spot("", at, n)) for n in range(len(row) + 1, width + 1))
    return (*row, *blank)


def _of_csv(held: str, row: int, column: int) -> Cell:
    text = tidy(held[:LONGEST_CELL])
    return Cell(text, Sort.TEXT if text else Sort.EMPTY, Spot("", row, column))


def _separator(text: str) -> tuple[str, str, int]:
    """What parts the cells, the text behind a line `sep=;`, and the number of its first row."""
    head, _, rest = text.partition("\n")
    if head.lower().startswith("sep=") and len(head.strip()) == 5:
        return head.strip()[4], rest, 2
    lines = [line for line in text.splitlines()[:10] if line.strip()]
    for separator in (";", "\t", ","):
        if any(line.count(separator) for line in lines) and _is_widest(separator, lines):
            return separator, text, 1
    return ",", text, 1


def _is_widest(separator: str, lines: list[str]) -> bool:
    """Whether no other separator parts the first lines into more cells."""
    counts = {one: max(line.count(one) for line in lines) for one in (";", "\t", ",")}
    return counts[separator] == max(counts.values())


_READERS: dict[str, Callable[[str, bytes], Book]] = {
    ".xlsx": _workbook,
    ".xlsm": _workbook,
    ".ods": _workbook,
    ".csv": _csv,
}
