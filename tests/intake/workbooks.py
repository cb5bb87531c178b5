"""Spreadsheets as officers send them, made in memory, traps and all."""

from __future__ import annotations

import io
import shutil
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import xlsxwriter

from tests.site.sites import MINIMAL

NOW = datetime(2027, 1, 1, 12, tzinfo=UTC)

ATTENDANCE = """\
---
title: More children at school
illustrative: true
objectives: [more-trees]
measure:
  what: Half days attended
  unit: per cent
  better: higher
  decimals: 1
  frequency: year
  lag: 90 days
  supplied_by: council
  breakdowns: [ward]
commitments:
  - under: laa
    lead: [council]
    leader: not stated
    baseline: { period: 2003/04, value: 91 }
    levels:
      2005/06: 93
      2006/07: 94
---
Children learn at school.
"""
VISITS = """\
---
title: More visits to the library
illustrative: true
objectives: [more-trees]
measure:
  what: Visits
  unit: visits
  better: higher
  frequency: quarter
  lag: 30 days
  supplied_by: council
---
The library is open to all.
"""
CRIME = """\
---
title: Less crime
illustrative: true
objectives: [fewer-accidents]
parts:
  - id: burglary
    title: Burglaries
    measure: { what: Burglaries, unit: crimes, better: lower, supplied_by: police }
  - id: robbery
    title: Robberies
    measure: { what: Robberies, unit: crimes, better: lower, supplied_by: police }
---
Less of it.
"""


def a_site(folder: Path) -> Path:
    """The smallest site with three targets more: per cent by ward, quarterly, and with parts."""
    root = folder / "site"
    shutil.copytree(MINIMAL, root)
    for id, text in (("attendance", ATTENDANCE), ("visits", VISITS), ("crime", CRIME)):
        (root / "content" / "targets" / f"{id}.md").write_text(text, "utf-8")
    return root


@dataclass(frozen=True, slots=True)
class Shown:
    """A value in a cell with a format, or a formula with the result saved for it."""

    value: Any
    format: str = ""
    formula: str = ""


Rows = Sequence[Sequence[Any]]


def xlsx(
    rows: Rows = (), *, then: Callable[[Any, Any], None] | None = None, **sheets: Rows
) -> bytes:
    """A workbook with the sheet `Return` of these rows, and others by name.

    `then` is given the book and the first sheet, for what is out of the ordinary.
    """
    held = io.BytesIO()
    book = xlsxwriter.Workbook(held, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"created": datetime(2006, 1, 1)})  # noqa: DTZ001 - as the library wants it
    listed = {"Return": rows, **sheets} if rows else dict(sheets)
    made = [(_filled(book, name, held_in), name)[0] for name, held_in in listed.items()]
    if then is not None:
        then(book, made[0])
    book.close()
    return held.getvalue()


def _filled(book: Any, name: str, rows: Rows) -> Any:
    sheet = book.add_worksheet(name)
    for down, row in enumerate(rows):
        for at, value in enumerate(row):
            _put(book, sheet, down, at, value)
    return sheet


def _put(book: Any, sheet: Any, down: int, at: int, value: Any) -> None:
    match value:
        case None:
            return
        case Shown(formula=formula) if formula:
            sheet.write_formula(down, at, formula, None, value.value)
        case Shown():
            sheet.write(down, at, value.value, book.add_format({"num_format": value.format}))
        case date():
            shown = book.add_format({"num_format": "mmm-yy"})
            sheet.write_datetime(down, at, datetime(value.year, value.month, value.day), shown)  # noqa: DTZ001
        case bool():
            sheet.write_boolean(down, at, value)
        case str():
            sheet.write_string(down, at, value)
        case _:
            sheet.write_number(down, at, value)


def edited(data: bytes, member: str, *pairs: tuple[str, str]) -> bytes:
    """A workbook in whose XML some text was exchanged."""
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(held, "w") as new:
        for name in old.namelist():
            text = old.read(name)
            if name == member:
                for before, after in pairs:
                    assert before.encode() in text, before
                    text = text.replace(before.encode(), after.encode())
            new.writestr(name, text)
    return held.getvalue()


SHEET_1 = "xl/worksheets/sheet1.xml"

_ODS_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?><office:document-content '
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" '
    'office:version="1.2"><office:body><office:spreadsheet>'
)


_MANIFEST = (
    '<?xml version="1.0"?><manifest:manifest '
    'xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"/>'
)


def ods(rows: Rows, name: str = "Return", **attributes: str) -> bytes:
    """An OpenDocument spreadsheet; `row_2="…"` gives attributes to the second row."""
    lines = "".join(
        f"<table:table-row {attributes.get(f'row_{n}', '')}>{''.join(map(_ods_cell, row))}"
        "</table:table-row>"
        for n, row in enumerate(rows, 1)
    )
    xml = (
        f'{_ODS_HEAD}<table:table table:name="{name}">{lines}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", xml)
        archive.writestr("META-INF/manifest.xml", _MANIFEST)
    return held.getvalue()


def _ods_cell(value: Any) -> str:
    kinds: Mapping[type, str] = {int: "float", float: "float"}
    match value:
        case None:
            return "<table:table-cell/>"
        case Shown():
            kind, shown = value.format, value.value
        case date():
            kind, shown = "date", value
        case _:
            kind, shown = kinds.get(type(value), "string"), value
    if kind == "error":
        said = 'office:value-type="string" calcext:value-type="error"'
    elif kind == "string":
        said = 'office:value-type="string"'
    else:
        named = "date-value" if kind == "date" else "value"
        said = f'office:value-type="{kind}" office:{named}="{shown}"'
    return f"<table:table-cell {said}><text:p>{escape(str(shown))}</text:p></table:table-cell>"
