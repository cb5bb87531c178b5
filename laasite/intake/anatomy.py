"""What the library that reads spreadsheets doesn't tell: formats, errors, formulas, what is hidden.

One pass over the XML of each sheet, before anything else looks at it. It also measures: a file
that claims to be larger than it may be is refused before memory is asked for. What the library is
then given holds exactly the bytes that were measured here.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from laasite.intake.grid import MOST_CELLS, MOST_COLUMNS, MOST_ROWS, UnreadableError

MOST_BYTES = 20 * 1024 * 1024
MOST_UNPACKED = 100 * 1024 * 1024
MOST_MEMBERS = 1_000
MOST_MERGED = 10_000

DAMAGED = (
    "The file is damaged, or isn't the kind of spreadsheet that its name says. Open it in your "
    "spreadsheet program, save it again as an Excel workbook (.xlsx), and take that."
)
TOO_LARGE = (
    "The file is larger inside than is read. Copy the cells that are meant into a new workbook."
)
ENCRYPTED = "The file is protected by a password. Save it without one, and take that."


@dataclass(slots=True)
class Traits:
    """What is particular about one sheet; cells are (row, column), counted from 1."""

    percent: set[tuple[int, int]] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    no_result: set[tuple[int, int]] = field(default_factory=set)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)
    """First row, first column, last row, last column."""
    rows: int = 0
    columns: int = 0

    def grown(self, row: int, column: int) -> None:
        """Note a cell with something in it; UnreadableError past the bounds."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if (
            self.rows > MOST_ROWS
            or self.columns > MOST_COLUMNS
            or self.rows * self.columns > MOST_CELLS
        ):
            raise UnreadableError(
                f"A sheet has something in row {row}, column {column}; at most {MOST_ROWS:,} rows, "
                f"{MOST_COLUMNS} columns and {MOST_CELLS:,} cells are read. Copy the cells that "
                "are meant into a new workbook."
            )


# --- the package ----------------------------------------------------------------------------------


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files in a zip by their names; UnreadableError if it is damaged, locked or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            infos = archive.infolist()
            if len(infos) > MOST_MEMBERS:
                raise UnreadableError(TOO_LARGE)
            return dict(_members(archive, infos))
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, ValueError, OSError):
        raise UnreadableError(DAMAGED) from None


def _members(archive: zipfile.ZipFile, infos: list[zipfile.ZipInfo]) -> Iterator[tuple[str, bytes]]:
    """Each member, read no further than all of them may be large together."""
    left = MOST_UNPACKED
    for info in infos:
        if info.flag_bits & 1:
            raise UnreadableError(ENCRYPTED)
        if info.is_dir():
            continue
        with archive.open(info) as member:
            held = member.read(left + 1)
        left -= len(held)
        if left < 0:
            raise UnreadableError(TOO_LARGE)
        yield info.filename, held


def packed(members: dict[str, bytes]) -> bytes:
    """A zip of these files, as plain as can be."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_STORED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return held.getvalue()


Starts = Callable[[str, dict[str, str]], None]
Ends = Callable[[str, str], None]


def walk(xml: bytes, starts: Starts, ends: Ends = lambda _name, _text: None) -> None:
    """Tell of each element as it starts, by its name without prefix, and as it ends, with its text.

    A document type is refused: nothing that spreadsheets write has one, and entities can blow up.
    """
    text: list[str] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        text.clear()
        starts(name.rpartition(":")[2], attributes)

    def end(name: str) -> None:
        ends(name.rpartition(":")[2], "".join(text))
        text.clear()

    def doctype(*_: object) -> None:
        raise UnreadableError(DAMAGED)

    def declared(_version: str, encoding: str | None, _standalone: int) -> None:
        if encoding is not None and encoding.lower() not in ("utf-8", "us-ascii"):
            raise UnreadableError(DAMAGED)

    # What is measured here and what is read later must be the same characters.
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = text.append
    parser.StartDoctypeDeclHandler = doctype
    parser.XmlDeclHandler = declared
    try:
        parser.Parse(xml, True)  # noqa: FBT003 - expat takes it by position only
    except (expat.ExpatError, LookupError, ValueError):
        raise UnreadableError(DAMAGED) from None


MOST_COUNTED = 1_048_576
"""As many rows as a sheet can have: no program that means well counts or repeats beyond."""
_COUNTS = ("count", "uniqueCount", "number-rows-repeated", "number-columns-repeated")


def refuse_boasts(members: dict[str, bytes]) -> None:
    """UnreadableError where a file counts more than there can be of anything.

    The library asks for memory by such counts, and where there isn't as much the process ends.
    """

    def starts(_name: str, said: dict[str, str]) -> None:
        for key, value in said.items():
            if key.rpartition(":")[2] in _COUNTS and _whole(value, MOST_COUNTED + 1) > MOST_COUNTED:
                raise UnreadableError(DAMAGED)

    for name, data in members.items():
        if name.endswith((".xml", ".rels")):
            walk(data, starts)


# --- Excel ----------------------------------------------------------------------------------------

PERCENT_FORMATS = frozenset(("9", "10"))
"""Excel's own numbers for `0%` and `0.00%`."""
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def excel_traits(members: dict[str, bytes]) -> dict[str, Traits]:
    """What is particular about each sheet of an Excel workbook, by the name of the sheet."""
    percent = _percent_styles(members.get("xl/styles.xml", b""))
    return {
        name: _SheetReader(percent).read(members[path])
        for name, path in _sheet_paths(members)
        if path in members
    }


def _sheet_paths(members: dict[str, bytes]) -> list[tuple[str, str]]:
    """The sheets by name, each with the member that holds it."""
    targets: dict[str, str] = {}
    sheets: list[tuple[str, str]] = []

    def relation(name: str, said: dict[str, str]) -> None:
        if name == "Relationship":
            targets[said.get("Id", "")] = posixpath.join("xl", said.get("Target", "")).lstrip("/")

    def sheet(name: str, said: dict[str, str]) -> None:
        if name == "sheet":
            id = next((value for key, value in said.items() if key.endswith(":id")), "")
            sheets.append((said.get("name", ""), id))

    if "xl/workbook.xml" not in members or "xl/_rels/workbook.xml.rels" not in members:
        raise UnreadableError(DAMAGED)
    walk(members["xl/_rels/workbook.xml.rels"], relation)
    walk(members["xl/workbook.xml"], sheet)
    return [(name, posixpath.normpath(targets.get(id, id))) for name, id in sheets]


def _percent_styles(xml: bytes) -> frozenset[str]:
    """The numbers of the cell styles that show a percentage."""
    formats: set[str] = set(PERCENT_FORMATS)
    styles: list[str] = []
    within: list[str] = []

    def starts(name: str, said: dict[str, str]) -> None:
        if name in ("cellXfs", "cellStyleXfs"):
            within.append(name)
        if name == "numFmt" and "%" in re.sub(r'"[^"]*"|\\.', "", said.get("formatCode", "")):
            formats.add(said.get("numFmtId", ""))
        if name == "xf" and within[-1:] == ["cellXfs"]:
            styles.append(said.get("numFmtId", "0"))

    if xml:
        walk(xml, starts)
    return frozenset(str(at) for at, format_ in enumerate(styles) if format_ in formats)


class _SheetReader:
    """Goes through the XML of one sheet of Excel's."""

    def __init__(self, percent: frozenset[str]) -> None:
        """`percent` are the styles that show a percentage."""
        self.percent = percent
        self.traits = Traits()
        self.row = self.column = 0
        self.said: dict[str, str] = {}
        self.formula = self.filled = False

    def read(self, xml: bytes) -> Traits:
        """The traits of the sheet in `xml`."""
        walk(xml, self.starts, self.ends)
        return self.traits

    def starts(self, name: str, said: dict[str, str]) -> None:
        """An element begins."""
        if name == "row":
            self.row, self.column = _whole(said.get("r"), self.row + 1), 0
            if said.get("hidden") in ("1", "true"):
                self.traits.hidden_rows.add(self.row)
        elif name == "c":
            self.at_cell(said)
        elif name == "f":
            self.formula = True
        elif name == "col" and said.get("hidden") in ("1", "true"):
            first, last = _whole(said.get("min"), 1), _whole(said.get("max"), 1)
            self.traits.hidden_columns.update(range(first, min(last, MOST_COLUMNS) + 1))
        elif name == "mergeCell":
            self.at_merged(said.get("ref", ""))

    def at_cell(self, said: dict[str, str]) -> None:
        """A cell begins; one without a reference stands behind the one before."""
        match = _REFERENCE.fullmatch(said.get("r", ""))
        self.column = _column(match[1]) if match else self.column + 1
        self.row = int(match[2]) if match else self.row
        self.said, self.formula, self.filled = said, False, False

    def at_merged(self, reference: str) -> None:
        """A group of cells that were made one."""
        ends = [_REFERENCE.fullmatch(end) for end in reference.split(":")]
        if len(ends) == 2 and ends[0] and ends[1] and len(self.traits.merged) < MOST_MERGED:
            first, last = ends[0], ends[1]
            self.traits.merged.append(
                (int(first[2]), _column(first[1]), int(last[2]), _column(last[1]))
            )

    def ends(self, name: str, text: str) -> None:
        """An element ends."""
        if name in ("v", "t") and text:
            self.filled = True
            if name == "v" and self.said.get("t") == "e":
                self.traits.errors[self.row, self.column] = text
        elif name == "c":
            self.after_cell()

    def after_cell(self) -> None:
        """Note what is particular about the cell that has ended."""
        here = (self.row, self.column)
        if self.formula and not self.filled and self.said.get("t") != "str":
            self.traits.no_result.add(here)
        if self.formula or self.filled:
            self.traits.grown(*here)
            if self.said.get("s") in self.percent and self.said.get("t", "n") == "n":
                self.traits.percent.add(here)


def _whole(text: str | None, usual: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else usual


def _column(name: str) -> int:
    number = 0
    for letter in name:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


# --- OpenDocument ---------------------------------------------------------------------------------


def open_document_traits(members: dict[str, bytes]) -> dict[str, Traits]:
    """What is particular about each sheet of an OpenDocument spreadsheet, by name."""
    if "content.xml" not in members:
        raise UnreadableError(DAMAGED)
    reader = _ContentReader()
    walk(members["content.xml"], reader.starts, reader.ends)
    return reader.sheets


class _ContentReader:
    """Goes through the one XML file that holds all sheets of an OpenDocument spreadsheet."""

    def __init__(self) -> None:
        """Nothing has been read."""
        self.sheets: dict[str, Traits] = {}
        self.traits = Traits()
        self.row = self.column = 0
        self.rows_repeated = self.repeated = 1
        self.hidden = False
        self.said: dict[str, str] = {}
        self.text = ""

    def starts(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if name == "table":
            self.traits, self.row, self.column = Traits(), 0, 0
            self.sheets[said.get("name", "")] = self.traits
        elif name == "table-column":
            self.at_column(said)
        elif name == "table-row":
            self.at_row(said)
        elif name in ("table-cell", "covered-table-cell"):
            self.text, self.said = "", said | {"value-type": _type_of(attributes)}
            self.repeated = _whole(said.get("number-columns-repeated"), 1)

    def at_column(self, said: dict[str, str]) -> None:
        """Columns are told before the rows."""
        count = _whole(said.get("number-columns-repeated"), 1)
        if said.get("visibility") in ("collapse", "filter"):
            last = min(self.column + count, MOST_COLUMNS)
            self.traits.hidden_columns.update(range(self.column + 1, last + 1))
        self.column += count

    def at_row(self, said: dict[str, str]) -> None:
        """A row begins, or many that are alike."""
        self.row += 1
        self.column = 0
        self.rows_repeated = _whole(said.get("number-rows-repeated"), 1)
        self.hidden = said.get("visibility") in ("collapse", "filter")

    def ends(self, name: str, text: str) -> None:
        """An element ends."""
        if name == "p":
            self.text += text
        elif name in ("table-cell", "covered-table-cell"):
            self.after_cell()
        elif name == "table-row":
            if self.hidden:
                last = min(self.row + self.rows_repeated - 1, MOST_ROWS)
                self.traits.hidden_rows.update(range(self.row, last + 1))
            self.row += self.rows_repeated - 1

    def after_cell(self) -> None:
        """Note what is particular about the cell, or the many alike, that have ended."""
        first, self.column = self.column + 1, self.column + self.repeated
        kind = self.said.get("value-type", "")
        if "formula" in self.said and not kind:
            self.traits.grown(self.row, first)
            self.traits.no_result.add((self.row, first))
        if not kind and not self.text:
            return
        self.traits.grown(self.row + self.rows_repeated - 1, self.column)
        self.note(kind, first)
        down = _whole(self.said.get("number-rows-spanned"), 1)
        across = _whole(self.said.get("number-columns-spanned"), 1)
        if (down > 1 or across > 1) and len(self.traits.merged) < MOST_MERGED:
            self.traits.merged.append((self.row, first, self.row + down - 1, first + across - 1))

    def note(self, kind: str, first: int) -> None:
        """Note the cells that show a percentage or an error."""
        rows = range(self.row, self.row + self.rows_repeated)
        here = [(row, at) for row in rows for at in range(first, self.column + 1)]
        if kind == "percentage":
            self.traits.percent.update(here)
        if kind == "error":
            self.traits.errors.update(dict.fromkeys(here, self.text or "#N/A"))


def _type_of(attributes: dict[str, str]) -> str:
    """What kind of value a cell has; an error is told in an attribute of LibreOffice's own."""
    own = attributes.get("calcext:value-type", "")
    return own if own == "error" else attributes.get("office:value-type", own)
