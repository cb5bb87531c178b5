"""CSV files as officers and their spreadsheets write them, each cell with its line and column.

The standard library's reader forgets where a cell began, so this one is our own: one pass over the
text, commas or semicolons or tabs, quotation marks doubled inside quotation marks.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from laasite.model.findings import Finding, Parsed, Place
from laasite.model.problems import quoted
from laasite.model.rules import sources
from laasite.model.table import Cell, Row, Table

MOST_CHARACTERS = 5_000_000
MOST_ROWS = 20_000
MOST_CELLS = 200_000
MOST_COLUMNS = 200

_SEPARATORS = {",": "commas", ";": "semicolons", "\t": "tabs"}
_LINE_END = re.compile(r"\r\n|\r|\n")
_SEP_LINE = re.compile(r"sep=([,;\t])[ \t]*(?:\r\n|\r|\n)", re.IGNORECASE)
_QUOTED = re.compile(r'"((?:[^"]++|"")*+)"')
_HEADER_WITHIN = 10
"""How many rows from the top the names of the columns are looked for."""


def read_csv(text: str, path: str, known: Sequence[str] = ()) -> Parsed[Table | None]:
    """The table in `text`, and what is wrong with its shape.

    `path` is for the places. `known` are the names the columns may have: they are recognised in
    upper case too, and below a spreadsheet's title; other names are left as typed. Blank rows, and
    empty columns at the right, are left out. No table if the file can't be taken apart.
    """
    text = text.removeprefix("\ufeff")
    if len(text) > MOST_CHARACTERS:
        return Parsed(None, (_too_large(path, f"{len(text):,} characters", MOST_CHARACTERS),))
    separator = _separator(text, path)
    if isinstance(separator, Finding):
        return Parsed(None, (separator,))
    taken = _take_apart(text, path, separator)
    if not taken.whole:
        return Parsed(None, taken.findings)
    table, findings = _table(taken.rows, path, known)
    return Parsed(table, (*taken.findings, *findings))


def _too_large(path: str, what: str, bound: int) -> Finding:
    message = f"This file has {what}; at most {bound:,} are read."
    return sources.CSV_TOO_LARGE.at(Place(path), message)


# --- the separator --------------------------------------------------------------------------------


def _separator(text: str, path: str) -> str | Finding:
    """What stands between the cells: told by `sep=;`, or by the first line that has any."""
    if match := _SEP_LINE.match(text):
        return match[1]
    for number, line in enumerate(_first_lines(text), 1):
        bare = _QUOTED.sub("", line)
        found = [separator for separator in _SEPARATORS if separator in bare]
        if len(found) == 1:
            return found[0]
        if found:
            return _two_separators(Place(path, number, 1), found)
    return ","


def _first_lines(text: str) -> Iterator[str]:
    """The first few lines, as far as names of columns are looked for."""
    start = 0
    for _ in range(_HEADER_WITHIN):
        match = _LINE_END.search(text, start)
        yield text[start : match.start() if match else len(text)]
        if match is None:
            return
        start = match.end()


def _two_separators(place: Place, found: list[str]) -> Finding:
    names = " and ".join(_SEPARATORS[separator] for separator in found)
    message = f"The names of the columns are parted by {names}, so it isn't clear where one ends."
    return sources.CSV_SEPARATOR.at(place, message)


# --- taking the text apart ------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Taken:
    """The cells row by row, what was wrong, and whether the text could be read to its end."""

    rows: tuple[tuple[Cell, ...], ...]
    findings: tuple[Finding, ...]
    whole: bool


class _Scanner:
    """Walks once over the text, cell by cell."""

    def __init__(self, text: str, path: str, separator: str) -> None:
        """Start at the first character, or behind a line `sep=;`."""
        match = _SEP_LINE.match(text)
        self.text = text
        self.path = path
        self.at = match.end() if match else 0
        self.findings: list[Finding] = []
        self.cells = 0
        self._separator = separator
        self._plain = re.compile(rf"[^{separator}\r\n]*+")
        self._spaces = re.compile(r"[ \u00a0]*+" if separator == "\t" else r"[ \t\u00a0]*+")
        self._lines = [0, *(match.end() for match in _LINE_END.finditer(text))]

    def place(self, at: int) -> Place:
        """The line and column of the character at `at`."""
        line = bisect_right(self._lines, at)
        return Place(self.path, line, at - self._lines[line - 1] + 1)

    def row(self) -> tuple[Cell, ...] | None:
        """The next row, or None if a quotation mark is never closed."""
        cells: list[Cell] = []
        while True:
            cell = self._cell()
            if cell is None:
                return None
            cells.append(cell)
            self.cells += 1
            if self.text[self.at : self.at + 1] != self._separator or self.cells > MOST_CELLS:
                break
            self.at += 1
        if match := _LINE_END.match(self.text, self.at):
            self.at = match.end()
        return tuple(cells)

    def _cell(self) -> Cell | None:
        start = self._end_of(self._spaces, self.at)
        if self.text[start : start + 1] != '"':
            end = self._end_of(self._plain, self.at)
            cell = Cell(self.text[self.at : end].strip(), self.place(min(start, end)))
            self.at = end
            return cell
        return self._quoted(start)

    def _quoted(self, start: int) -> Cell | None:
        match = _QUOTED.match(self.text, start)
        if match is None:
            self._note_unclosed(start, "is never closed")
            return None
        self.at = self._end_of(self._plain, match.end())
        if behind := self.text[match.end() : self.at].strip():
            place = self.place(match.end())
            if place.line > self.place(start).line:
                where = f"is closed only by the next one, on line {place.line}"
                self._note_unclosed(start, where)
                return None
            message = f"After the closing quotation mark comes {quoted(behind)}."
            self.findings.append(sources.CSV_TEXT_AFTER_QUOTE.at(place, message))
        inside = _LINE_END.sub("\n", match[1].replace('""', '"')).strip()
        return Cell(inside, self.place(start))

    def _note_unclosed(self, start: int, what: str) -> None:
        """Note a mark that opens a cell and takes in the lines after it: the rest can't be told."""
        message = f"The quotation mark that begins this cell {what}."
        self.findings.append(sources.CSV_UNCLOSED_QUOTE.at(self.place(start), message))

    def _end_of(self, pattern: re.Pattern[str], at: int) -> int:
        match = pattern.match(self.text, at)
        return match.end() if match else at


def _take_apart(text: str, path: str, separator: str) -> _Taken:
    """All rows that have something in them."""
    scanner = _Scanner(text, path, separator)
    rows: list[tuple[Cell, ...]] = []
    while scanner.at < len(text):
        row = scanner.row()
        if row is None:
            return _Taken(tuple(rows), tuple(scanner.findings), whole=False)
        if any(cell.text for cell in row):
            rows.append(row)
        if too_large := _beyond(path, len(rows), scanner.cells):
            return _Taken((), (*scanner.findings, too_large), whole=False)
    return _Taken(tuple(rows), tuple(scanner.findings), whole=True)


def _beyond(path: str, rows: int, cells: int) -> Finding | None:
    if rows > MOST_ROWS:
        return _too_large(path, f"more than {MOST_ROWS:,} rows", MOST_ROWS)
    if cells > MOST_CELLS:
        return _too_large(path, f"more than {MOST_CELLS:,} cells", MOST_CELLS)
    return None


# --- the table ------------------------------------------------------------------------------------


def _table(
    rows: Sequence[tuple[Cell, ...]], path: str, known: Sequence[str]
) -> Parsed[Table | None]:
    """The header and the rows below it, each as wide as the header."""
    if not rows:
        message = "This file is empty; the first line should name its columns."
        return Parsed(None, (sources.CSV_EMPTY.at(Place(path), message),))
    at = _header_at(rows, known)
    header = _header(rows[at], known)
    if len(header) > MOST_COLUMNS:
        return Parsed(None, (_too_large(path, f"{len(header):,} columns", MOST_COLUMNS),))
    findings = [*_title_rows(rows[:at]), *_bad_names(header)]
    columns = tuple(cell.text for cell in header)
    kept: list[Row] = []
    for cells in rows[at + 1 :]:
        problem = _misshapen(cells, len(header))
        if problem:
            findings.append(problem)
        else:
            kept.append(Row(columns, cells[: len(header)], cells[0].place))
    return Parsed(Table(header, tuple(kept)), tuple(findings))


def _header_at(rows: Sequence[tuple[Cell, ...]], known: Sequence[str]) -> int:
    """Which of the first rows names the columns: the one with the most known names, else the first.

    Without known names, a first row with a single cell above wider ones is a title.
    """
    first = rows[:_HEADER_WITHIN]
    if known:
        names = {name.lower() for name in known}
        scores = [len({cell.text.lower() for cell in row} & names) for row in first]
    else:
        scores = [min(2, sum(1 for cell in row if cell.text)) for row in first]
    return 0 if scores[0] > 1 else scores.index(max(scores))


def _header(cells: tuple[Cell, ...], known: Sequence[str]) -> tuple[Cell, ...]:
    """The names of the columns as `known` spells them, without empty ones at the right."""
    spelt = {name.lower(): name for name in known}
    named = [Cell(spelt.get(cell.text.lower(), cell.text), cell.place) for cell in cells]
    while named and not named[-1].text:
        named.pop()
    return tuple(named)


def _title_rows(above: Sequence[tuple[Cell, ...]]) -> Iterator[Finding]:
    if above:
        title = next(cell for cell in above[0] if cell.text)
        message = f"{quoted(title.text)} stands above the names of the columns."
        yield sources.CSV_HEADER_NOT_FIRST.at(title.place, message)


def _bad_names(header: Sequence[Cell]) -> Iterator[Finding]:
    """Columns with no name, and columns with the name of one before."""
    first: dict[str, int] = {}
    for number, cell in enumerate(header, 1):
        if not cell.text:
            yield sources.CSV_UNNAMED_COLUMN.at(cell.place, f"Column {number} has no name.")
        elif cell.text in first:
            message = (
                f"Columns {first[cell.text]} and {number} are both called {quoted(cell.text)}."
            )
            yield sources.CSV_DUPLICATE_COLUMN.at(cell.place, message)
        first.setdefault(cell.text, number)


def _misshapen(cells: tuple[Cell, ...], width: int) -> Finding | None:
    """What is wrong with a row not as wide as the header; empty cells at its right are fine."""
    extra = next((cell for cell in cells[width:] if cell.text), None)
    if extra:
        message = f"{quoted(extra.text)} stands right of the last column that has a name."
        return sources.CSV_TOO_MANY_CELLS.at(extra.place, message)
    if len(cells) < width:
        message = f"This row has {_cells(len(cells))}, but there are {width} columns."
        return sources.CSV_TOO_FEW_CELLS.at(cells[0].place, message)
    return None


def _cells(count: int) -> str:
    return "1 cell" if count == 1 else f"{count} cells"
