"""How a table is written: RFC 4180 with a byte-order mark, every cell as it was typed.

Excel takes a file without the mark for Windows-1252. A text that a spreadsheet would run as a
formula never gets here: it is refused where it was typed (LAA254).
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal

from laasite.model.artifacts import Artifact
from laasite.pages.columns import Column

BYTE_ORDER_MARK = "\ufeff"
YES_NO: Mapping[bool, str] = {True: "yes", False: "no"}

Row = Mapping[str, str]
"""Cells by the names of their columns; a missing one is empty."""


def written(address: str, columns: Iterable[Column], rows: Iterable[Row]) -> Artifact:
    """The table at `address`. ValueError for a cell whose column isn't told: a fault of ours."""
    held = io.StringIO(newline="")
    names = [column.name for column in columns]
    writer = csv.DictWriter(held, names, restval="", lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return Artifact(address, (BYTE_ORDER_MARK + held.getvalue()).encode())


def plain(number: Decimal | None) -> str:
    """A number with a point, as exactly as it is known: no exponent, no thousands separator."""
    return "" if number is None else f"{number:f}"


def iso(day: date | None) -> str:
    """A day as data write it; empty for none."""
    return day.isoformat() if day else ""
